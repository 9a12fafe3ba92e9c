"""Halls and service points by place."""

from collections.abc import Callable
from dataclasses import replace

from flask.testing import FlaskClient

from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.outlets import by_place

SCHEMAS = HOME / "schemas"

Get = Callable[[str], str]


def test_the_index_names_each_place_with_outlets_under_its_province(get: Get) -> None:
    page = get("/outlets/")
    assert "测试省" in page
    assert '<a href="../outlets/880100/">测试市</a> <span class="count">2 处</span>' in page


def test_a_place_without_outlets_is_not_listed(get: Get, client: FlaskClient) -> None:
    assert "/outlets/990100/" not in get("/outlets/")
    assert client.get("/outlets/990100/").status_code == 404


def test_a_place_shows_its_outlets_by_sector_with_company_and_telephone(get: Get) -> None:
    page = get("/outlets/880100/")
    assert '<section id="water">' in page
    assert "解放路营业厅" in page
    assert 'href="tel:0999-2911111"' in page
    assert "../../companies/880100/water/ceshi-water/" in page


def test_a_closed_hall_says_so(get: Get) -> None:
    assert "暂停营业</strong>：装修，" in get("/outlets/880100/")


def test_companies_without_outlets_are_named(get: Get) -> None:
    silent = get("/outlets/880100/").partition('<section id="silent">')[2]
    assert "测试市供电公司" in silent
    assert "测试市供水公司" not in silent


def test_an_outlet_in_a_county_is_found_in_the_county_and_in_the_city(portal: Portal) -> None:
    water, power = (
        next(one for one in portal.companies.values() if one.id.sector == sector) for sector in ("water", "power")
    )
    hall = replace(water.outlets[0], region="880102")
    county = replace(power, id=replace(power.id, region="880102"), outlets=())
    city = replace(water, outlets=(hall,))
    found = by_place(replace(portal, companies={one.id: one for one in (county, city)}))
    assert {code: [one.outlet.name for one in located] for code, located in found.items()} == {
        "880100": ["解放路营业厅"],
        "880102": ["解放路营业厅"],
    }
    assert found["880102"][0].region == "880102"


def test_each_companys_outlets_say_where_they_come_from(get: Get) -> None:
    water = get("/outlets/880100/").partition('<section id="water">')[2].partition("</section>")[0]
    assert "2026年7月" in water
    assert "据公开资料整理，未经企业确认" in water


def test_a_card_says_how_much_inspections_found_and_leads_to_what(get: Get) -> None:
    page = get("/outlets/880100/")
    card = page.partition(">解放路营业厅</a>")[2].partition("</article>")[0]
    assert (
        'href="../../inspections/880100/2026-03-halls/#hall-1"><time datetime="2026-03-02">2026年3月2日</time></a>'
        in card
    )
    assert (
        'href="../../companies/880100/water/ceshi-water/outlets/jiefang/#inspections">4 项问题和此后的整改</a>' in card
    )
    assert "主管部门不打招呼看到的当天情况" in page


def test_where_nothing_was_inspected_nothing_is_explained(portal: Portal, report: Report) -> None:
    app = create_app(replace(portal, inspections={}), report, schemas=SCHEMAS, catalogue=CATALOGUE)
    page = app.test_client().get("/outlets/880100/").get_data(as_text=True)
    assert "暗访" not in page


def test_a_reader_can_choose_by_what_the_halls_of_the_place_have(get: Get) -> None:
    form = get("/outlets/880100/").partition('<form class="outlet-filter" data-module="outlet-list" hidden>')[2]
    form = form.partition("</form>")[0]
    assert '<input type="checkbox" name="open">' in form
    assert '<option value="">都看</option><option>报装</option><option>缴费</option>' in form
    assert '<option value="cash">现金</option><option value="wechat">微信</option>' in form
    assert "data-near" in form


def test_where_nothing_is_known_of_halls_there_is_nothing_to_choose_by(portal: Portal, report: Report) -> None:
    water = next(one for one in portal.companies.values() if one.outlets)
    halls = (Outlet(id="jiefang", name="解放路营业厅", hours="Mo-Fr sunrise-sunset"),)
    companies = portal.companies | {water.id: replace(water, outlets=halls)}
    app = create_app(replace(portal, companies=companies), report, schemas=SCHEMAS, catalogue=CATALOGUE)
    page = app.test_client().get("/outlets/880100/").get_data(as_text=True)
    assert "解放路营业厅" in page
    assert "outlet-filter" not in page


def test_the_file_of_halls_says_which_coordinates_it_has(get: Get) -> None:
    assert 'href="../../outlets/880100/outlets.geojson" download' in get("/outlets/880100/")
    assert "坐标为 WGS 84 经度、纬度" in get("/outlets/880100/")
    assert 'href="../outlets/outlets.geojson" download' in get("/outlets/")
