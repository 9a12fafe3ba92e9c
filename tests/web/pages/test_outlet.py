"""A hall's own page."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
OUTLETS = f"/companies/{WATER}/outlets/"
SCHEMAS = HOME / "schemas"


@pytest.fixture
def hall(get: Get) -> str:
    return get(f"{OUTLETS}jiefang/")


def altered(portal: Portal, report: Report, outlet: Outlet) -> str:
    """The page of the first hall where it is another."""
    company = portal.companies[WATER]
    changed = replace(portal, companies=portal.companies | {WATER: replace(company, outlets=(outlet,))})
    changed = replace(changed, inspections={}, rectifications={})
    client = create_app(changed, report, schemas=SCHEMAS, catalogue=CATALOGUE).test_client()
    return client.get(f"{OUTLETS}{outlet.id}/").get_data(as_text=True)


def fact(page: str, name: str) -> str:
    return page.partition(f"<dt>{name}</dt><dd>")[2].partition("</dd></div>")[0]


def test_a_hall_says_what_it_is_and_whose(hall: str) -> None:
    assert "<h1>解放路营业厅</h1>" in hall
    assert f'<a href="../../../../../../companies/{WATER}/">测试市供水公司</a>' in hall


def test_the_browser_is_given_what_it_needs_to_say_whether_it_is_open(hall: str) -> None:
    assert 'data-module="open-now" data-hours="[[[],31,[[510,720],[840,1050]]]]" hidden' in hall
    assert '<article class="outlet" data-holidays="{&#34;2026&#34;:[[101,102,103' in hall


def test_a_closed_hall_gives_its_days_to_the_browser_and_to_the_reader(get: Get) -> None:
    page = get(f"{OUTLETS}garden/")
    assert 'data-closed data-closed-since="2026-11-01" data-closed-until="2026-12-01" hidden' in page
    assert "<strong>暂停营业</strong>：装修" in page
    assert "data-hours" not in page


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("营业时间", "周一至周五 8:30–12:00、14:00–17:30"),
        ("电话", "tel:0999-2911111"),
        ("地址", "解放路 1 号"),
        ("可办业务", "报装、缴费"),
        ("服务窗口", "4 个"),
        ("自助终端", "1 台"),
        ("缴费方式", "现金、微信"),
        ("停车", "可以停车"),
        ("无障碍", "没有无障碍通道"),
        ("坐标", "北纬 32.98，东经 114.02（WGS 84）"),
    ],
)
def test_what_is_known_of_a_hall_is_shown(hall: str, name: str, value: str) -> None:
    assert value in fact(hall, name)


def test_what_is_not_known_is_said_not_to_be_published(get: Get) -> None:
    page = get(f"{OUTLETS}garden/")
    names = ("营业时间", "电话", "地址", "可办业务", "服务窗口", "自助终端", "缴费方式", "停车", "无障碍")
    assert [name for name in names if "未公开" not in fact(page, name)] == []
    assert "在地图上打开" not in page
    assert "坐标" not in page


def test_hours_that_are_silent_on_holidays_are_said_to_be(portal: Portal, report: Report) -> None:
    hall = portal.companies[WATER].outlets[0]
    silent = "资料没有写明法定节假日"
    assert silent in altered(portal, report, hall)
    for hours in ("Mo-Fr 08:30-17:30; PH off", "24/7"):
        assert silent not in altered(portal, report, replace(hall, hours=hours))


def test_no_terminal_at_all_is_not_an_unknown_number(portal: Portal, report: Report) -> None:
    page = altered(portal, report, replace(portal.companies[WATER].outlets[0], terminals=0))
    assert fact(page, "自助终端") == "没有"


def test_the_maps_open_the_place(hall: str) -> None:
    links = fact(hall, "在地图上打开")
    assert links.count("<li>") == 3
    assert 'href="geo:32.98,114.02?q=32.98,114.02(' in links
    assert "没有公开坐标" not in links


def test_a_hall_without_coordinates_is_searched_for_in_its_city(portal: Portal, report: Report) -> None:
    hall = replace(portal.companies[WATER].outlets[0], coordinates=None, region="880102")
    links = fact(altered(portal, report, hall), "在地图上打开")
    assert "city=880102" in links
    assert "region=%E6%B5%8B%E8%AF%95%E5%B8%82&amp;" in links
    assert "没有公开坐标，地图会按地址查找" in links


def test_what_can_be_done_there_and_what_inspections_found(hall: str) -> None:
    assert f"companies/{WATER}/procedures/" in hall
    assert "有外线工程的 5 个工作日" in hall
    assert "inspections/880100/2026-03-halls/#hall-1" in hall
    assert "不能理解为没有整改" in hall


def test_a_hall_leads_to_its_board_and_to_the_other_halls_of_its_place(hall: str) -> None:
    assert f'href="../../../../../../companies/{WATER}/outlets/jiefang/board/"' in hall
    assert 'href="../../../../../../outlets/880100/"' in hall


def test_every_card_leads_to_the_halls_page(get: Get) -> None:
    assert f'<h3><a href="../../companies/{WATER}/outlets/jiefang/">' in get("/outlets/880100/")
    company = get(f"/companies/{WATER}/")
    assert 'id="outlet-jiefang"' in company
    assert f"companies/{WATER}/outlets/jiefang/" in company


@pytest.mark.parametrize(
    "path", ["880100/water/nobody/outlets/jiefang/", f"{WATER}/outlets/nowhere/", f"{WATER}/outlets/nowhere/board/"]
)
def test_a_hall_that_there_is_not_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/companies/{path}").status_code == 404
