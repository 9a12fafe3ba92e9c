"""Halls and service points by place."""

from collections.abc import Callable
from dataclasses import replace

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.pages.outlets import by_place

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
