"""The schema of the JSON report: valid, at a stable address, and each field explained as in the other schemas."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from disclosure.checking.changes import Turn
from disclosure.checking.score import Grade
from disclosure.model.identity import Sector
from disclosure.model.regulation import Certainty
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.as_json import SCHEMA_VERSION
from disclosure.reports.exemptions import Use

Schema = dict[str, Any]
SCHEMA: Schema = json.loads((Path(__file__).parents[2] / "schemas" / "output" / "report.json").read_text("utf-8"))
DEFINITIONS: dict[str, Schema] = SCHEMA["$defs"]


def resolved(schema: Schema) -> Schema:
    name = schema.get("$ref", "").rpartition("/")[2]
    return {**DEFINITIONS[name], **schema} if name else schema


def every_field(schema: Schema, path: str) -> Iterator[tuple[str, Schema]]:
    yield path, resolved(schema)
    for name, field in schema.get("properties", {}).items():
        yield from every_field(field, f"{path}/{name}")
    for inside in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inside, dict):
            yield from every_field(inside, f"{path}[]")


FIELDS = [*every_field(SCHEMA, "report")]
FIELDS += [field for name, definition in DEFINITIONS.items() for field in every_field(definition, name)]


def test_the_schema_is_valid_and_has_a_stable_versioned_address() -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == "https://portal.example/schemas/v1/output/report.json"
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_each_field_is_explained_in_chinese() -> None:
    assert len(FIELDS) > 200
    for path, field in FIELDS:
        for key in ("title", "description"):
            assert any("\u4e00" <= character <= "\u9fff" for character in field.get(key, "")), f"{path}: {key}"
        if field["type"] not in ("object", "array") and "object" not in field["type"]:
            assert field.get("examples"), f"{path}: examples"


def test_the_examples_of_a_field_are_valid() -> None:
    for path, field in FIELDS:
        validator = jsonschema_rs.Draft202012Validator(field | {"$defs": DEFINITIONS}, validate_formats=True)
        for example in field.get("examples", ()):
            assert validator.is_valid(example), f"{path}: {example!r}"


def test_a_choice_has_a_name_for_each_value() -> None:
    for path, field in FIELDS:
        assert len(field.get("enum", ())) == len(field.get("enumDescriptions", ())), path


def test_each_definition_is_used() -> None:
    text = json.dumps(SCHEMA)
    assert [name for name in DEFINITIONS if f"#/$defs/{name}" not in text] == []


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        (DEFINITIONS["outcome"], Outcome),
        (DEFINITIONS["severity"], Severity),
        (DEFINITIONS["sector"], Sector),
        (DEFINITIONS["certainty"], Certainty),
        (DEFINITIONS["score"]["properties"]["grade"], Grade),
        (DEFINITIONS["exemption"]["properties"]["use"], Use),
        (DEFINITIONS["change"]["properties"]["turn"], Turn),
        (DEFINITIONS["change"]["properties"]["before"], Outcome),
        (DEFINITIONS["change"]["properties"]["after"], Outcome),
    ],
)
def test_choices_are_those_of_the_program(schema: Schema, values: Any) -> None:
    assert [value for value in schema["enum"] if value is not None] == [value.value for value in values]
