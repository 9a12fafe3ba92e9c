"""Prices of some places, and what is near, in the reader's browser."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PLACES = ("880100", "770100", "770200")

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def prices(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> Client:
    """A portal with a gas company in each of three places."""
    price = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=Decimal(2))
    companies = [
        Company(id=CompanyId(code, Sector.GAS, "a"), records={}, name=f"燃气{code}", tariffs=(price,))
        for code in PLACES
    ]
    portal = replace(portal, companies={one.id: one for one in companies})
    return Client(create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue))


@pytest.fixture
def opened(browser: Browser, prices: Client) -> Iterator[Open]:
    """Open a page with the reader's place; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport=PHONE)

    def answer(route: Route) -> None:
        fulfil(route, prices)

    def opened(path: str, place: str = "") -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(f"{ORIGIN}{path}" + (f"?place={place}" if place else ""))
        return page

    yield opened
    context.close()
    assert complaints == []


def shown(page: Page) -> list[str]:
    rows = page.locator("table.comparison tbody tr:visible")
    return [str(rows.nth(number).get_attribute("data-region")) for number in range(rows.count())]


def test_all_prices_are_shown_until_a_place_is_chosen(opened: Open) -> None:
    page = opened("/prices/gas/")
    expect(page.get_by_label("只看")).to_be_visible()
    assert sorted(shown(page)) == sorted(PLACES)
    page.get_by_label("只看").select_option("770000")
    expect(page.get_by_role("status").filter(has_text="显示 2 项价格")).to_be_visible()
    assert shown(page) == ["770100", "770200"]
    assert page.evaluate(WIDER) == 0


def test_the_readers_own_place_stays_unless_they_take_it_out(opened: Open) -> None:
    page = opened("/prices/gas/", place="880102")
    page.get_by_label("只看").select_option("770000")
    assert sorted(shown(page)) == sorted(PLACES)
    page.get_by_label("总是包括我在的地方").uncheck()
    assert shown(page) == ["770100", "770200"]


def test_a_table_without_a_row_left_is_gone(opened: Open) -> None:
    page = opened("/prices/gas/")
    page.evaluate("document.querySelectorAll('tr[data-region^=\"77\"]').forEach((row) => row.remove())")
    page.get_by_label("只看").select_option("770000")
    expect(page.locator("table.comparison")).to_be_hidden()
    page.get_by_label("只看").select_option("")
    expect(page.locator("table.comparison")).to_be_visible()


def test_the_page_of_the_readers_province_is_offered_first(opened: Open) -> None:
    page = opened("/prices/", place="880102")
    own = page.locator("#gas [data-nearby]")
    expect(own).to_have_text("我在的地方：测试省")
    assert own.get_by_role("link").get_attribute("href") == f"{ORIGIN}/prices/gas/880000/"
    expect(page.locator("#water [data-nearby]")).to_have_count(0)


def test_a_reader_of_another_place_or_of_none_is_offered_nothing(opened: Open) -> None:
    expect(opened("/prices/", place="110100").locator("#gas [data-nearby]")).to_be_hidden()


NEAREST = (
    ("411702", ["410000", "411700", "411702"], 2),
    ("411702", ["370000", "410000", "411700"], 2),
    ("411702", ["370000", "410000"], 1),
    ("410000", ["370100", "411700"], 1),
    ("411700", ["411802", "411723"], 1),
    ("110100", ["411700", ""], -1),
)


def test_the_nearest_place_is_the_own_or_one_around_it_or_one_inside(opened: Open) -> None:
    script = (
        "(asked) => import('/static/js/nearby.js').then((m) => asked.map(([code, codes]) => m.nearest(code, codes)))"
    )
    asked = [[code, codes] for code, codes, _ in NEAREST]
    assert opened("/prices/").evaluate(script, asked) == [position for *_, position in NEAREST]


def test_the_code_is_read_from_an_address_on_a_disk_too(opened: Open) -> None:
    page = opened("/prices/")
    addresses = ["file:///a/procedures/411700/index.html", "http://a/prices/gas/880000/?place=1", "http://a/prices/"]
    codes = page.evaluate("(a) => import('/static/js/nearby.js').then((m) => a.map(m.codeOf))", addresses)
    assert codes == ["411700", "880000", ""]
