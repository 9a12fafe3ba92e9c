"""The schemas are what clerks read and what the model is made of: documented, valid, and equal to the dataclasses."""

import json
import re
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import jsonschema_rs
import pytest

from disclosure.model.bulletin import Bulletin
from disclosure.model.company import FILE_OF_KEY, Company
from disclosure.model.history import Month
from disclosure.model.inspection import Inspection
from disclosure.model.notice import Notice
from disclosure.model.owners import Owners
from disclosure.model.portal import PortalInfo
from disclosure.model.quality import QualityReport
from disclosure.model.rectification import Rectification
from disclosure.model.redirect import Redirects
from disclosure.model.region import Region
from disclosure.model.regulation import Regulation
from disclosure.model.synonyms import Synonyms
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[1]
SCHEMAS = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((HOME / "schemas").glob("*.json"))}
KINDS = sorted(SCHEMAS.keys() - {"common"})
IN_REGION = {"id", "region", "record"}
ON_FILE = {"source", "confirmed"}
"""What each file says of itself: kept in the model's Record."""

Schema = dict[str, Any]


def resolved(schema: Schema) -> Schema:
    reference = schema.get("$ref")
    if reference is None:
        return schema
    return {**SCHEMAS["common"]["$defs"][reference.rpartition("/")[2]], **schema}


def every_field(schema: Schema, path: str = "") -> Iterator[tuple[str, Schema]]:
    if path:
        yield path, resolved(schema)
    for name, field in schema.get("properties", {}).items():
        yield from every_field(field, f"{path}/{name}")
    for inside in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inside, dict):
            yield from every_field(inside, f"{path}[]")


FIELDS = [(kind, path, field) for kind in KINDS for path, field in every_field(SCHEMAS[kind])]
FIELDS += [
    ("common", path, field)
    for name, definition in SCHEMAS["common"]["$defs"].items()
    for path, field in every_field(definition, name)
]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_valid_and_has_a_stable_versioned_address(kind: str) -> None:
    jsonschema_rs.meta.validate(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[kind]["$id"] == f"https://portal.example/schemas/v1/{kind}.json"


def test_each_field_is_explained_in_chinese() -> None:
    assert len(FIELDS) > 500
    for kind, path, field in FIELDS:
        for key in ("title", "description"):
            assert any("\u4e00" <= character <= "\u9fff" for character in field.get(key, "")), f"{kind}{path}: {key}"
        if field["type"] not in {"object", "array"}:
            assert field.get("examples"), f"{kind}{path}: examples"


def test_the_examples_of_a_field_are_valid() -> None:
    registry = jsonschema_rs.Registry([(schema["$id"], schema) for schema in SCHEMAS.values()])
    for kind, path, field in FIELDS:
        alone = {"$id": f"https://portal.example/schemas/v1/{kind}-field.json"} | field
        alone.pop("$ref", None)
        validator = jsonschema_rs.Draft202012Validator(alone, registry=registry)
        for example in field.get("examples", ()):
            assert validator.is_valid(example), f"{kind}{path}: {example!r}"


def test_objects_are_closed_and_choices_have_names() -> None:
    for kind, path, field in FIELDS:
        if field["type"] == "object":
            assert "additionalProperties" in field, f"{kind}{path} takes any key"
        values: list[str] = field.get("enum", [])
        for value, name in zip(values, field.get("enumDescriptions", values), strict=True):
            is_code = re.fullmatch("[A-Z][0-9]{2}", value)  # a rule's words stand in the catalogue alone
            assert is_code or not value.isascii() or not name.isascii(), f"{kind}{path}: {value} has no Chinese name"
        assert not {"oneOf", "anyOf"} & field.keys(), f"{kind}{path}: a person cannot read their messages"


def keys(kind: str) -> set[str]:
    return set(SCHEMAS[kind]["properties"]) - ON_FILE


def names(model: type) -> set[str]:
    return {field.name for field in fields(model)}


def test_a_company_has_the_keys_of_its_four_files_and_no_others() -> None:
    files = {kind: keys(kind) for kind in ("company", "tariffs", "services", "outlets")}
    assert sum(len(one) for one in files.values()) == len(set().union(*files.values())), "a key stands in two files"
    assert set().union(*files.values()) == names(Company) - {"id", "records", "notices", "quality"}
    assert {key: kind for kind, one in files.items() for key in one if kind != "company"} == FILE_OF_KEY


@pytest.mark.parametrize(
    ("kind", "model", "added"),
    [
        ("notice", Notice, {"id", "record"}),
        ("region", Region, {"code", "record"}),
        ("regulation", Regulation, {"id", "record"}),
        ("portal", PortalInfo, set()),
        ("synonyms", Synonyms, set()),
        ("owners", Owners, set()),
        ("redirects", Redirects, set()),
        ("quality-water", QualityReport, {"period", "record"}),
        ("history", Month, {"as_of"}),
        ("inspection", Inspection, IN_REGION),
        ("bulletin", Bulletin, IN_REGION),
        ("rectification", Rectification, IN_REGION),
    ],
)
def test_a_record_has_the_keys_of_its_schema(kind: str, model: type, added: set[str]) -> None:
    assert keys(kind) == names(model) - added


def inside(hint: Any) -> Iterator[type]:
    """The dataclasses that a type holds: in an optional, a tuple, a dict."""
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    elif get_origin(hint) in (Union, types.UnionType, tuple, dict):
        for argument in get_args(hint):
            yield from inside(argument)


def nested(model: type, schema: Schema, path: str) -> Iterator[tuple[str, set[str], set[str]]]:
    hints = get_type_hints(model)
    for name, field in schema.get("properties", {}).items():
        field = resolved(field)  # noqa: PLW2901 - the same field, with its definition laid out
        items = field.get("items", field.get("additionalProperties"))
        field = resolved(items) if isinstance(items, dict) else field  # noqa: PLW2901 - what the list holds
        if field.get("type") != "object" or name not in hints:
            continue
        (part,) = inside(hints[name])
        yield f"{path}/{name}", set(field["properties"]), names(part)
        yield from nested(part, field, f"{path}/{name}")


MODELS = {
    "company": Company,
    "tariffs": Company,
    "services": Company,
    "outlets": Company,
    "notice": Notice,
    "region": Region,
    "regulation": Regulation,
    "portal": PortalInfo,
    "synonyms": Synonyms,
    "owners": Owners,
    "redirects": Redirects,
    "quality-water": QualityReport,
    "inspection": Inspection,
    "bulletin": Bulletin,
    "rectification": Rectification,
}
PARTS = [part for kind, model in MODELS.items() for part in nested(model, SCHEMAS[kind], kind)]


def test_each_part_of_a_record_has_the_fields_of_its_dataclass() -> None:
    assert len(PARTS) > 50
    for path, schema_keys, model_names in PARTS:
        assert schema_keys == model_names, path


def test_gas_and_heat_quality_have_no_key_that_the_model_lacks() -> None:
    for kind in ("quality-gas", "quality-heat"):
        assert keys(kind) <= names(QualityReport)


def test_an_exemption_is_from_any_rule_of_the_catalogue_and_no_other() -> None:
    exemption = SCHEMAS["company"]["properties"]["exemptions"]["items"]
    rule = exemption["properties"]["rule"]
    expected = [(one.code, one.title) for one in CATALOGUE]
    assert list(zip(rule["enum"], rule["enumDescriptions"], strict=True)) == expected, "scripts/list-rules-in-schema"
