"""The API: every answer is as its description says, and holds every value of the content."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from jsonschema_rs import Draft202012Validator
from openapi_spec_validator import validate

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.rules import CATALOGUE
from disclosure.web.app import addresses, create_app
from disclosure.web.files.api import ANSWERS
from disclosure.web.links import address
from disclosure.web.site import NAME

HOME = Path(__file__).resolve().parents[3]
Answers = dict[str, tuple[str, Any]]
"""What the API answers, by path: the view, and the answer."""


def answers_of(app: Flask) -> Answers:
    client, portal = app.test_client(), app.extensions[NAME].portal
    with app.test_request_context("/"):
        known = [(name, address(name, **values)) for name, values in addresses(portal) if name.startswith("api.")]
    return {path: (name.removeprefix("api."), json.loads(client.get(path).data)) for name, path in known}


@pytest.fixture(scope="module")
def sample(app: Flask) -> Answers:
    return answers_of(app)


@pytest.fixture(scope="module")
def real() -> Answers:
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    return answers_of(create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE))


def mistakes(answers: Answers) -> list[str]:
    description = answers["/api/v1/openapi.json"][1]
    schemas = {
        name: Draft202012Validator(
            {"$ref": f"#/components/schemas/{answer}", "components": description["components"]},
        )
        for name, answer in ANSWERS.items()
    }
    return [
        f"{path} {error.instance_path} {error.message[:300]}"
        for path, (name, answer) in answers.items()
        for error in schemas[name].iter_errors(answer)
    ]


def test_every_answer_of_the_sample_is_as_described(sample: Answers) -> None:
    assert mistakes(sample) == []


def test_every_answer_of_the_content_is_as_described(real: Answers) -> None:
    assert mistakes(real) == []


def test_the_description_is_openapi(sample: Answers) -> None:
    validate(sample["/api/v1/openapi.json"][1])


def test_the_description_names_every_route(app: Flask, sample: Answers) -> None:
    routes = {rule.endpoint.removeprefix("api.") for rule in app.url_map.iter_rules() if rule.endpoint[:4] == "api."}
    operations = {one["get"]["operationId"] for one in sample["/api/v1/openapi.json"][1]["paths"].values()}
    assert operations == routes == set(ANSWERS)


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from leaves(one)
    elif isinstance(value, list):
        for one in value:
            yield from leaves(one)
    else:
        yield "true" if value is True else "false" if value is False else str(value)


def records_by_path(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        if isinstance(value.get("path"), str) and "source" in value:
            yield value["path"], value
        for one in value.values():
            yield from records_by_path(one)
    elif isinstance(value, list):
        for one in value:
            yield from records_by_path(one)


def test_every_value_of_every_file_is_in_the_api(real: Answers) -> None:
    records = dict(found for _, answer in real.values() for found in records_by_path(answer))
    missing = []
    files = sorted((HOME / "content").rglob("*.yaml"))
    for file in files:
        path = file.relative_to(HOME).as_posix()
        if path in {"content/portal.yaml", "content/synonyms.yaml"}:
            said = real["/api/v1/index.json"][1]["portal"] if "portal" in path else real["/api/v1/synonyms.json"][1]
        else:
            said = records[path]
        written = parse(file.read_bytes(), path).root
        missing += [f"{path} {found}" for found in differences(written, said)]
    assert len(files) > 250
    assert missing == []


def differences(written: Any, said: Any, at: str = "") -> Iterator[str]:
    """Where the API does not say what a file says; numbers may be written with or without a sign of their kind."""
    if isinstance(written, dict):
        for key, value in written.items():
            if not (value == "false" and key not in said):
                yield from differences(value, said.get(key), f"{at}/{key}") if isinstance(said, dict) else [at]
    elif isinstance(written, list):
        if not isinstance(said, list) or len(said) != len(written):
            yield at
        else:
            for number, (one, other) in enumerate(zip(written, said, strict=True)):
                yield from differences(one, other, f"{at}/{number}")
    elif str(written) != next(leaves(said)):
        yield f"{at}: {written!s} {said!s}"


def paths_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key in {"href", "page", "next"} and isinstance(one, str):
                yield one
            else:
                yield from paths_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from paths_in(one)


def test_every_path_that_an_answer_names_is_there(app: Flask, sample: Answers) -> None:
    with app.test_request_context("/"):
        there = {address(name, **values) for name, values in addresses(app.extensions[NAME].portal)}
    named = {
        path for answer_path, (_, answer) in sample.items() if "openapi" not in answer_path for path in paths_in(answer)
    }
    assert len(named) > 50
    assert {path for path in named if f"/{path}" not in there} == set()


def test_the_list_of_companies_goes_on_from_page_to_page(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("disclosure.reports.open_data.lists.PAGE", 2)
    client = app.test_client()
    first = client.get("/api/v1/companies.json").get_json()
    second = client.get(f"/{first['next']}").get_json()
    assert (first["pages"], second["page_number"], "next" in second) == (2, 2, False)
    assert [one["id"] for one in (*first["companies"], *second["companies"])] == list(
        map(str, app.extensions[NAME].portal.companies)
    )
    assert client.get("/api/v1/companies/pages/3.json").status_code == 404
    assert client.get("/api/v1/companies/pages/1.json").status_code == 404
