"""One kind of file: its schema, its fields, the pass that gives them types, and the validator that comes after it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from jsonschema_rs import Draft202012Validator, Registry

from disclosure.content.fields import Field, Schema
from disclosure.content.formats import FORMATS
from disclosure.content.nodes import Node
from disclosure.content.typed import Value, reader


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a kind of file. `homes` says for keys of a company which of its files they stand in."""

    name: str
    schema: Schema
    definitions: Schema
    field: Field
    typed: Callable[[Node], Value]
    validator: Draft202012Validator
    homes: Mapping[str, str]

    @classmethod
    def of(cls, name: str, schema: Schema, definitions: Schema, registry: Registry, homes: Mapping[str, str]) -> Self:
        field = Field.of(schema, definitions)
        validator = Draft202012Validator(schema, registry=registry, formats=FORMATS, validate_formats=True)
        return cls(name, schema, definitions, field, reader(field), validator, homes)

    def schema_at(self, path: Sequence[str | int]) -> Any:  # noqa: ANN401 - any part of a schema
        """Give the part of the schema that an error's schema path leads to."""
        part: Any = self.schema
        for step in path:
            part = self.definitions[part[step].rpartition("/")[2]] if step == "$ref" else part[step]
        return part
