"""The schemas of what `diff`, `remind` and `links` print: valid, at a stable address, explained, and true."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from click.testing import CliRunner

from disclosure.cli import group
from disclosure.reports.links.asking import Answer, State
from disclosure.reports.links.listed import Link
from disclosure.reports.links.passes import Pass, as_json

FOLDER = Path(__file__).parents[2] / "schemas" / "output"
SCHEMAS = {name: json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in ("diff", "links", "remind")}
WATER = "990100/water/shui"
BASIS = ", basis: {number: 示发改〔2020〕1号}"
PRICE = f"""\
tariffs:
  - {{category: 居民, form: flat, unit: 元/m³, price: 2.80, effective: 2020-01-01, until: 2026-11-30{BASIS}}}
"""


def every_field(schema: dict[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield path, schema
    for name, field in schema.get("properties", {}).items():
        yield from every_field(field, f"{path}/{name}")
    if "items" in schema:
        yield from every_field(schema["items"], f"{path}[]")


FIELDS = [field for name, schema in SCHEMAS.items() for field in every_field(schema, name)]


def problems(name: str, told: str) -> list[str]:
    """Why an output is not as its schema says, with unknown keys refused everywhere."""
    closed = SCHEMAS[name] | {"additionalProperties": False}
    return [error.message for error in jsonschema_rs.Draft202012Validator(closed).iter_errors(json.loads(told))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_valid_and_has_a_stable_versioned_address(name: str) -> None:
    jsonschema_rs.meta.validate(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == f"https://portal.example/schemas/v1/output/{name}.json"


@pytest.mark.parametrize(("path", "field"), FIELDS, ids=[path for path, _ in FIELDS])
def test_each_field_is_explained_in_chinese_with_examples_that_are_valid(path: str, field: dict[str, Any]) -> None:
    for key in ("title", "description"):
        assert any("\u4e00" <= character <= "\u9fff" for character in field[key]), f"{path}: {key}"
    if not {"properties", "items"} & field.keys():
        assert field["examples"]
    for example in field.get("examples", ()):
        assert jsonschema_rs.Draft202012Validator(field).is_valid(example)


def test_a_difference_with_everything_in_it_is_as_its_schema_says(repository: Any) -> None:
    notice = "kind: other\ntitle: 停水\npublished_at: 2026-08-01 09:00\n"
    repository.company(WATER, tariffs=PRICE, outlets="outlets:\n  - {id: a, name: 东厅, phone: 0371-1234567}\n")
    repository.company("990100/water/lao", outlets="outlets:\n  - {id: b, name: 老厅}\n")
    repository.commit("2026-08-10T12:00:00+08:00")
    repository.company(
        WATER, tariffs=PRICE.replace("2.80", "3.05").replace(BASIS, ""), outlets="outlets:\n  - {id: a, name: 西厅}\n"
    )
    (repository.content / "companies/990100/water/lao").rename(repository.content / "companies/990100/water/xin")
    repository.write(f"companies/{WATER}/notices/2026-08-01-x.yaml", notice)
    repository.write("companies/990100/water/huai/company.yaml", "name：坏的\n")
    command = ["--root", str(repository.root), "diff", "--as-of", "2026-11-22", "--format", "json"]
    told = CliRunner().invoke(group, command).stdout
    whole = json.loads(told)
    assert {one["kind"] for one in whole["hints"]} == {"price", "dating"}
    assert whole["problems"]
    assert any("moved_from" in one for one in whole["groups"])
    assert any(record["prices"] for one in whole["groups"] for record in one["records"])
    assert any(one["verdicts"] for one in whole["groups"])
    assert problems("diff", told) == []


def test_duties_are_as_their_schema_says(sandbox: Any) -> None:
    sandbox.company(WATER, tariffs=PRICE)
    command = ["--root", str(sandbox.root), "remind", "--as-of", "2026-11-22", "--region", "990100", "--format", "json"]
    told = CliRunner().invoke(group, command).stdout
    assert json.loads(told)["companies"]
    assert problems("remind", told) == []


def test_a_pass_is_as_its_schema_says() -> None:
    link = Link(url="https://gov.cn/a", places=("content/x.yaml",))
    states = [Answer(state=state, words="应答") for state in State]
    assert problems("links", as_json(Pass(again=True, answers=tuple((link, one) for one in states)))) == []
