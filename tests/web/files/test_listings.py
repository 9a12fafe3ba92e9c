"""The tables of places as files."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.outlet import Closure
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]


def rows(client: FlaskClient, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response.status_code == 200
    assert response.data.startswith(b"\xef\xbb\xbf"), "Excel asks for the mark"
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))


def test_each_hall_of_a_place_has_a_line(client: FlaskClient) -> None:
    halls = rows(client, "/outlets/880100/outlets.csv")
    (hall,) = (one for one in halls if one["网点"] == "解放路营业厅")
    assert (hall["行业"], hall["企业"], hall["地区"]) == ("供水", "测试市供水公司", "测试市")
    assert hall["营业时间"] == "周一至周五 8:30–12:00、14:00–17:30"
    assert (hall["纬度（WGS 84）"], hall["经度（WGS 84）"]) == ("32.98", "114.02")
    assert hall["网页"].startswith("https://portal.example/portal/companies/880100/water/ceshi-water/outlets/jiefang/")
    assert (hall["企业确认"], hall["演示数据"]) == ("否", "")


def test_a_hall_that_is_closed_says_why_and_until_when(portal: Portal, report: Report) -> None:
    water = portal.companies[CompanyId.parse("880100/water/ceshi-water")]
    known = Closure(reason="装修", until=date(2026, 12, 1))
    halls = (
        replace(water.outlets[0], closure=known),
        replace(water.outlets[0], id="b", closure=Closure(reason="搬迁")),
    )
    companies = {**portal.companies, water.id: replace(water, outlets=halls)}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    found = rows(app.test_client(), "/outlets/880100/outlets.csv")
    assert [one["停业"] for one in found] == ["装修，? 至 2026-12-01", "搬迁"]


def test_each_notice_of_a_place_has_a_line_in_all_the_places_around_it(client: FlaskClient) -> None:
    city, province = (rows(client, f"/notices/{code}/notices.csv") for code in ("880100", "880000"))
    assert {one["网页"] for one in city} <= {one["网页"] for one in province}
    assert all(one["发布时间"] or one["开始"] for one in city)
    assert {one["演示数据"] for one in city} == {""}
    (invented, *_) = rows(client, "/notices/990100/notices.csv")
    assert invented["演示数据"] == "是"


def test_pages_offer_their_files(get: Get) -> None:
    assert 'href="../../outlets/880100/outlets.csv" download' in get("/outlets/880100/")
    assert 'href="../../notices/880100/notices.csv" download' in get("/notices/880100/")


def test_a_place_without_a_page_has_no_file(client: FlaskClient) -> None:
    assert client.get("/outlets/880000/outlets.csv").status_code == 404
    assert client.get("/notices/770000/notices.csv").status_code == 404
