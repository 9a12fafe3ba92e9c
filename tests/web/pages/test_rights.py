"""The pages of rights."""

from collections.abc import Callable
from dataclasses import replace

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.pages.rights import codes

Get = Callable[[str], str]


def test_the_country_has_a_page_with_each_sector(get: Get) -> None:
    page = get("/rights/")
    assert page.index('<section id="water">') < page.index('<section id="gas">') < page.index('<section id="remedy">')
    assert "没有做到，怎么办" in page


def test_a_right_names_its_clause_where_it_holds_and_how_sure_it_is(get: Get) -> None:
    prices = get("/rights/").partition('id="water-prices"')[2].partition("</section>")[0]
    assert '<span class="tag">全国</span>' in prices
    assert 'href="../regulations/measures-2021/#prices"' in prices
    assert "依据 1 条：全国" in prices


def test_a_region_says_whether_it_has_rules_of_its_own(get: Get) -> None:
    assert "没有收录到测试市自己的规定" in get("/rights/880100/")


def test_who_is_to_be_called_is_named_with_the_number(get: Get) -> None:
    remedy = get("/rights/880100/").partition('<section id="remedy">')[2].partition("</section>")[0]
    assert 'href="../../hotlines/880100/#complaint"' in remedy
    assert 'href="tel:12345"' in remedy
    assert "测试市城市管理局" in remedy


def test_an_invented_region_is_marked(get: Get) -> None:
    assert "banner-demonstration" in get("/rights/990100/")
    assert "banner-demonstration" not in get("/rights/880100/")


def test_a_region_that_is_not_known_has_no_page(client: FlaskClient) -> None:
    assert client.get("/rights/770000/").status_code == 404


def test_cities_have_a_page_and_counties_are_led_to_it_unless_they_have_rules(portal: Portal) -> None:
    assert codes(portal) == ("880000", "880100", "990100")
    local = replace(portal.regulations["measures-2021"], region="880102")
    assert "880102" in codes(replace(portal, regulations={"measures-2021": local}))
    alone = {code: one for code, one in portal.regions.items() if code == "880102"}
    assert codes(replace(portal, regions=alone)) == ("880102",)
