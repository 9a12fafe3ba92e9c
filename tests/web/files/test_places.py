"""The reader's place as files."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from flask.testing import FlaskClient

from disclosure.model.notice import NoticeKind
from disclosure.model.outlet import Closure
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.place_answers import MOST

Get = Callable[[str], str]


def test_places_are_named_with_where_they_lie_and_how_they_are_typed(get: Get) -> None:
    places = json.loads(get("/places.json"))
    assert places[1] == ["880102", "测试市城中区", "测试省 测试市", "ceshishicheng cssc"]
    assert "880000" not in [code for code, *_ in places], "nobody lives in a province"


def test_places_with_companies_come_first(portal: Portal, report: Report) -> None:
    lonely = replace(portal.regions["880102"], code="880101", name="测试市城东区")
    regions = dict(sorted({**portal.regions, lonely.code: lonely}.items()))
    app = create_app(replace(portal, regions=regions), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    codes = [code for code, *_ in json.loads(app.test_client().get("/places.json").text)]
    assert codes == ["880100", "880102", "990100", "880101"]


def test_a_place_names_what_is_asked_first(get: Get) -> None:
    place = json.loads(get("/regions/880100/place.json"))
    assert (place["name"], place["as_of"], place["demonstration"]) == ("测试市", "2026-11-21", False)
    assert [one["name"] for one in place["suppliers"]] == ["测试市供水公司", "测试市供电公司"]
    assert place["prices"][0]["price"] == "4.10 元/m³（第一阶梯，到户价）"
    assert place["numbers"][0] == {
        "sector": "供水",
        "whose": "测试市供水公司 报修电话",
        "number": "0999-2914176",
        "hours": "全天 24 小时有人接听",
    }
    assert place["numbers"][-1]["number"] == "12345"
    assert place["outlets"][1]["hours"] == "营业时间未公开"


def test_hours_go_with_the_rules_by_which_a_browser_tells_whether_it_is_open(portal: Portal, report: Report) -> None:
    (water,) = (one for one in portal.companies.values() if one.tariffs and not one.is_demonstration)
    hours = "Mo-Fr 08:30-17:30; PH off"
    line = replace(water.hotlines[0], hours=hours)
    closed = Closure(reason="装修", since=date(2026, 11, 1))
    halls = (
        replace(water.outlets[0], hours=hours, closure=closed),
        replace(water.outlets[0], closure=Closure(reason="装修")),
    )
    companies = {**portal.companies, water.id: replace(water, hotlines=(line,), outlets=halls)}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    place = json.loads(app.test_client().get("/regions/880100/place.json").text)
    rules = [[[], 31, [[510, 1050]]], [[], 128, []]]
    assert place["numbers"][0]["rules"] == rules
    assert place["outlets"][0]["rules"] == rules
    assert [one["closed"] for one in place["outlets"]] == [{"since": "2026-11-01"}, {}]
    assert "rules" not in place["numbers"][-1], "around the clock needs no clock"


def test_a_stop_says_when_in_words_and_for_the_clock(get: Get) -> None:
    (stop,) = json.loads(get("/regions/990100/place.json"))["stops"]
    assert stop["when"] == "2026年11月22日起，结束时间未公布"
    assert (stop["start"], stop["started"]) == ("2026-11-22T00:00+08:00", "2026-11-23T00:00+08:00")
    assert "end" not in stop


def test_every_address_of_a_place_is_there(get: Get, client: FlaskClient) -> None:
    for code in ("880000", "880100", "880102", "990100"):
        place = json.loads(get(f"/regions/{code}/place.json"))
        found = [one["url"] for kind in ("stops", "suppliers", "prices", "outlets") for one in place[kind]]
        for address in (*place["pages"].values(), *found):
            path, _, anchor = address.partition("#")
            response = client.get(f"/{path}")
            assert response.status_code == 200, address
            assert not anchor or f'id="{anchor}"' in response.text, address


def test_a_county_is_led_to_the_pages_of_the_city_around_it(get: Get) -> None:
    pages = json.loads(get("/regions/880102/place.json"))["pages"]
    assert pages["outlets"] == "outlets/880100/"
    assert pages["hotlines"] == "hotlines/880102/"


def test_a_region_that_is_not_known_has_no_file(client: FlaskClient) -> None:
    assert client.get("/regions/770000/place.json").status_code == 404


@pytest.mark.parametrize("most", [4096])
def test_a_place_with_much_is_small_over_the_wire(portal: Portal, report: Report, most: int) -> None:
    (water,) = (one for one in portal.companies.values() if one.tariffs and not one.is_demonstration)
    planned = next(one for one in water.notices if one.kind is NoticeKind.PLANNED_OUTAGE)
    notices = tuple(replace(planned, id=f"2026-11-2{at % 10}-n{at}") for at in range(30))
    many = [
        replace(water, id=replace(water.id, slug=f"c{at}"), name=f"测试市第{at}供水公司", notices=notices)
        for at in range(30)
    ]
    full = replace(portal, companies=portal.companies | {one.id: one for one in many})
    app = create_app(full, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    response = app.test_client().get("/regions/880100/place.json")
    assert len(response.get_json()["stops"]) == MOST
    assert len(zlib.compress(response.data)) <= most
