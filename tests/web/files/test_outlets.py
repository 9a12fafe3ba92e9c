import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import geojson_validator
import pytest
from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]
WATER = "880100/water/ceshi-water"
EVERYWHERE, PLACE = "/outlets/outlets.geojson", "/outlets/880100/outlets.geojson"


def features(get: Get, path: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in json.loads(get(path))["features"]}


@pytest.mark.parametrize("path", [EVERYWHERE, PLACE])
def test_an_independent_reader_finds_nothing_wrong(get: Get, path: str) -> None:
    content = json.loads(get(path))
    assert geojson_validator.validate_structure(content) == {}
    located = content | {"features": [one for one in content["features"] if one["geometry"]]}
    found = geojson_validator.validate_geometries(located)
    assert found["invalid"] == {}
    assert found["problematic"] == {}


def test_longitude_comes_first_and_the_file_says_what_it_is(get: Get) -> None:
    hall = features(get, PLACE)[f"{WATER}/outlets/jiefang"]
    assert hall["geometry"] == {"type": "Point", "coordinates": [114.02, 32.98]}
    assert "WGS 84" in json.loads(get(PLACE))["description"]


def test_a_hall_without_coordinates_has_no_geometry_and_is_there(get: Get) -> None:
    hall = features(get, PLACE)[f"{WATER}/outlets/garden"]
    assert hall["geometry"] is None
    assert hall["properties"]["closure"] == {"reason": "装修", "since": "2026-11-01", "until": "2026-12-01"}


def test_what_is_known_is_there_with_its_source_and_nothing_else(get: Get) -> None:
    known = features(get, PLACE)
    hall, garden = (known[f"{WATER}/outlets/{name}"]["properties"] for name in ("jiefang", "garden"))
    assert hall["hours"] == "Mo-Fr 08:30-12:00,14:00-17:30"
    assert hall["payment_methods"] == ["cash", "wechat"]
    assert hall["step_free"] is False
    assert hall["confirmed"] is False
    assert hall["url"] == f"https://portal.example/portal/companies/{WATER}/outlets/jiefang/"
    assert not {"hours", "phone", "windows", "services", "demonstration"} & set(garden)
    assert hall["publisher"] != garden["publisher"]


def test_invented_halls_are_in_the_file_of_their_place_only_and_marked(portal: Portal, report: Report) -> None:
    water, heat = CompanyId.parse(WATER), CompanyId.parse("990100/heat/shili-heat")
    hall = replace(portal.companies[water].outlets[0], region="990100")
    companies = portal.companies | {heat: replace(portal.companies[heat], outlets=(hall,))}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    client = app.test_client()
    everywhere, invented = (client.get(f"/outlets/{path}outlets.geojson").get_json() for path in ("", "990100/"))
    assert {one["properties"]["company_id"] for one in everywhere["features"]} == {WATER}
    assert [one["properties"]["demonstration"] for one in invented["features"]] == [True]


def test_a_place_without_halls_has_no_file(client: FlaskClient) -> None:
    assert client.get("/outlets/990100/outlets.geojson").status_code == 404


def test_the_kind_of_file_is_said(client: FlaskClient) -> None:
    assert client.get(EVERYWHERE).mimetype == "application/geo+json"
