"""The description of the API (OpenAPI 3.1), made from its routes and the records' schemas."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from disclosure.model.portal import PortalInfo
from disclosure.reports.open_data.lists import VERSION
from disclosure.reports.open_data.shapes import HERE, Schema
from disclosure.wording import open_data as wording

_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """An address of the API: its name, its path from the site's root with `{names}`, the schema of its answer."""

    name: str
    path: str
    answer: str

    @property
    def title(self) -> str:
        """What it gives, in a word."""
        return wording.OPERATIONS[self.name][0]

    @property
    def about(self) -> str:
        """What it gives."""
        return wording.OPERATIONS[self.name][1]

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The names in its path, and what each means."""
        return tuple((name, wording.PARAMETERS[name]) for name in _NAME.findall(self.path))


def described(info: PortalInfo, operations: Iterable[Operation], schemas: Mapping[str, Schema]) -> dict[str, Any]:
    """The whole description; addresses are relative to the description itself, so it holds on any host."""
    return {
        "openapi": "3.1.0",
        "info": _about(info),
        "servers": [{"url": "../../"}],
        "tags": [{"name": wording.TAG}],
        "paths": {operation.path: {"get": _get(operation)} for operation in operations},
        "components": {"schemas": dict(schemas)},
    }


def _about(info: PortalInfo) -> dict[str, Any]:
    operator = {"name": info.operator.name, **({"email": info.operator.email} if info.operator.email else {})}
    licence = {"license": {"name": info.licence}} if info.licence else {}
    return {
        "title": wording.of_portal(info.name, wording.TITLE),
        "version": VERSION,
        "description": wording.ABOUT,
        "contact": operator,
        **licence,
    }


def _get(operation: Operation) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": HERE + operation.answer}}}
    parameters = [_parameter(name, about) for name, about in operation.parameters]
    return {
        "operationId": operation.name,
        "summary": operation.title,
        "description": operation.about,
        "tags": [wording.TAG],
        **({"parameters": parameters} if parameters else {}),
        "responses": {"200": {"description": wording.FOUND, "content": content}},
    }


def _parameter(name: str, about: str) -> dict[str, Any]:
    example = {"example": wording.EXAMPLES[name]} if name in wording.EXAMPLES else {}
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": about,
        "schema": {"type": "string"},
        **example,
    }
