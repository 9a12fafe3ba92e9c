"""A schema as a tree of fields: what each is called, what it holds, and what it is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One value of a file.

    `choices` gives the Chinese word of each allowed value; `items` is what a list holds, `values` what any key holds.
    """

    title: str
    description: str
    type: str
    format: str | None = None
    pattern: str | None = None
    choices: Mapping[str, str] = field(default_factory=dict)
    examples: tuple[object, ...] = ()
    properties: Mapping[str, "Field"] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    items: "Field | None" = None
    values: "Field | None" = None

    @classmethod
    def of(cls, schema: Schema, definitions: Schema) -> "Field":
        schema = resolved(schema, definitions)
        items, values = schema.get("items"), schema.get("additionalProperties")
        allowed: list[str] = schema.get("enum", [])
        named: list[str] = schema.get("enumDescriptions", allowed)
        return cls(
            title=schema.get("title", ""),
            description=schema.get("description", ""),
            type=schema.get("type", ""),
            format=schema.get("format"),
            pattern=schema.get("pattern"),
            choices=dict(zip(allowed, named, strict=True)),
            examples=tuple(schema.get("examples", ())),
            properties={name: cls.of(part, definitions) for name, part in schema.get("properties", {}).items()},
            required=tuple(schema.get("required", ())),
            items=cls.of(items, definitions) if isinstance(items, dict) else None,
            values=cls.of(values, definitions) if isinstance(values, dict) else None,
        )

    def child(self, part: str | int) -> "Field | None":
        """Give the field of a key or of an item."""
        if isinstance(part, int):
            return self.items
        return self.properties.get(part) or self.values

    def at(self, path: tuple[str | int, ...]) -> "Field | None":
        """Give the field that a path below this one leads to."""
        found: Field | None = self
        for part in path:
            found = found and found.child(part)
        return found


def resolved(schema: Schema, definitions: Schema) -> Schema:
    """Follow a reference into common.json; what stands beside it (a title of its own) counts more."""
    reference = schema.get("$ref")
    if reference is None:
        return schema
    return {**resolved(definitions[reference.rpartition("/")[2]], definitions), **schema}
