"""The tables as a Frictionless data package (https://datapackage.org/): what columns hold, what refers to what.

Made for version 1 of the specification, which every tool reads.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from disclosure.model.portal import PortalInfo
from disclosure.reports.open_data.layout import Column, Layout
from disclosure.wording import open_data as wording

NAME: Final = "disclosure"
_DIALECT: Final = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}


def package_json(info: PortalInfo, as_of: date, layouts: Iterable[Layout]) -> dict[str, Any]:
    """The package's description; its resources lie beside it."""
    licences = {"licenses": [{"name": "custom", "title": info.licence, "path": info.base_url}]} if info.licence else {}
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": wording.of_portal(info.name, wording.PACKAGE),
        "description": wording.PACKAGE_ABOUT,
        "homepage": info.base_url,
        "version": as_of.isoformat(),
        **licences,
        "sources": [{"title": info.operator.name, "path": info.base_url}],
        "resources": [_resource(one) for one in layouts],
    }


def _resource(layout: Layout) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": layout.name,
        "path": f"{layout.name}.csv",
        "title": layout.words.title,
        **_described(layout.words.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": _DIALECT,
        "schema": {
            "fields": [_field(one, required=one in layout.key) for one in layout.all],
            "primaryKey": [one.name for one in layout.key],
            **_references(layout),
        },
    }


def _field(column: Column, *, required: bool) -> dict[str, Any]:
    words = column.words
    # The names of closed lists' values: of an array its items are such values, which Table Schema cannot say.
    closed = {"enum": list(words.choices)} if words.choices and column.type == "string" else {}
    constraints = {**closed, **({"required": True} if required else {})}
    return {
        "name": column.name,
        "type": column.type,
        "title": words.title,
        **_described(wording.with_choices(words.description, words.choices)),
        **({"constraints": constraints} if constraints else {}),
    }


def _described(text: str) -> dict[str, str]:
    return {"description": text} if text else {}


def _references(layout: Layout) -> dict[str, Any]:
    found = [
        {"fields": list(one.columns), "reference": {"resource": one.table, "fields": list(one.targets)}}
        for one in layout.references
    ]
    return {"foreignKeys": found} if found else {}
