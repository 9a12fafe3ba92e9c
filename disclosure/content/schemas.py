"""The schemas as the reader uses them: types for text, all errors at once, and each error in plain words."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from jsonschema_rs import Registry

from disclosure.content.complaints import complaints
from disclosure.content.fields import Schema
from disclosure.content.guards import guards
from disclosure.content.kind import Kind
from disclosure.content.naming import NO_NAMES, Names
from disclosure.content.nodes import Mapping
from disclosure.content.source import Document
from disclosure.content.typed import Mistake
from disclosure.problems import Problem, in_order

_COMMON: Final = "common"
# The files of a company, between which a key can be mistaken.
_SIBLINGS: Final = ("company", "tariffs", "services", "outlets")


@dataclass(frozen=True, slots=True)
class Checked:
    """A file's content with its types, or the problems because of which there is none."""

    value: dict[str, Any] | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Schemas:
    """All kinds of files by name, as `schemas/<kind>.json` define them."""

    folder: Path
    kinds: dict[str, Kind]

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Read every schema of a folder; one that is not valid JSON Schema 2020-12 is a ValueError."""
        schemas = {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))}
        registry = Registry([(schema["$id"], schema) for schema in schemas.values()])
        definitions, homes = schemas[_COMMON]["$defs"], _homes(schemas)
        kinds = {
            name: Kind.of(name, schema, definitions, registry, homes if name in _SIBLINGS else {})
            for name, schema in schemas.items()
            if name != _COMMON
        }
        return cls(folder, kinds)

    def check(self, name: str, document: Document, names: Names = NO_NAMES) -> Checked:
        """Hold a document against the schema of its kind (`company`, `notice`, `quality-water` ...).

        Where a code is wanted, `names` tells which one a name may have stood for.
        """
        if document.root is None:
            return Checked(None, in_order((*document.problems, *guards(document.text, document.path))))
        kind = self.kinds[name]
        private = tuple(guards(document.text, document.path))
        if not document.problems and (value := _sound(kind, document.root)) is not None:
            return Checked(None, private) if private else Checked(value)
        found = (*document.problems, *complaints(kind, document.root, document, names))
        named = {problem.line for problem in found if problem.code == "SCHEMA-018"}
        return Checked(None, in_order((*found, *(one for one in private if one.line not in named))))


def _homes(schemas: dict[str, Schema]) -> dict[str, str]:
    keys = [(key, name) for name in _SIBLINGS for key in schemas.get(name, {}).get("properties", {})]
    shared = {key for key, name in keys if any((key, other) in keys for other in _SIBLINGS if other != name)}
    return {key: name for key, name in keys if key not in shared}


def _sound(kind: Kind, root: Mapping) -> dict[str, Any] | None:
    """Give the value when nothing is wrong with it."""
    try:
        value = kind.typed(root)
    except Mistake:
        return None
    return value if isinstance(value, dict) and kind.validator.is_valid(value) else None
