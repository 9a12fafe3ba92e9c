"""The Chinese names of fields and of their values, as the schemas write them: once."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

Schema = dict[str, Any]
_COMMON = "common.json#/$defs/"


@dataclass(frozen=True, slots=True)
class Labels:
    """A field is named by its kind of file and its path, passing through lists: `tariffs`, `tariffs/tiers/above`."""

    titles: dict[tuple[str, str], str]
    descriptions: dict[tuple[str, str], str]
    choices: dict[tuple[str, str, str], str]

    @classmethod
    def under(cls, folder: Path) -> Self:
        """Read every schema of a folder."""
        schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
        definitions = schemas["common"]["$defs"]
        titles, descriptions, choices = {}, {}, {}
        for kind, schema in schemas.items():
            for path, field in _fields(schema, definitions):
                titles[kind, path] = field.get("title", "")
                descriptions[kind, path] = field.get("description", "")
                choices.update({(kind, path, value): text for value, text in _choices(field)})
        return cls(titles, descriptions, choices)

    def label(self, kind: str, field: str) -> str:
        """The title of a field; KeyError where the schema has none of that name."""
        return self.titles[kind, field]

    def description(self, kind: str, field: str) -> str:
        """What an editor reads beside the field; KeyError where the schema has none of that name."""
        return self.descriptions[kind, field]

    def choice(self, kind: str, field: str, value: str) -> str:
        """What a value of a closed list is called; KeyError where it is not in the list."""
        return self.choices[kind, field, str(value)]


def _fields(schema: Schema, definitions: Schema, path: str = "") -> Iterator[tuple[str, Schema]]:
    schema = _resolved(schema, definitions)
    if path:
        yield path, schema
    for name, field in schema.get("properties", {}).items():
        yield from _fields(field, definitions, f"{path}/{name}".lstrip("/"))
    items = schema.get("items", schema.get("additionalProperties"))
    if isinstance(items, dict):
        # The list keeps its own title; what its items add (their fields, their choices) stands under the same path.
        yield from (
            (
                below,
                {**field, **{key: schema[key] for key in ("title", "description") if key in schema and below == path}},
            )
            for below, field in _fields(items, definitions, path)
        )


def _resolved(schema: Schema, definitions: Schema) -> Schema:
    reference = schema.get("$ref", "")
    if not reference.startswith(_COMMON):
        return schema
    return {**definitions[reference.removeprefix(_COMMON)], **schema}


def _choices(field: Schema) -> Iterator[tuple[str, str]]:
    values: list[str] = field.get("enum", [])
    yield from zip(values, field.get("enumDescriptions", values), strict=True)
