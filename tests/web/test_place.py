"""The place that the reader chose: kept on the device, the address wins, and nobody else is told."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from disclosure.web.app import HOME

pytestmark = pytest.mark.browser

ORIGIN = "http://site.example/"
SCRIPT = HOME / "static" / "js" / "place.js"

Ask = Callable[..., Any]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    def answer(route: Route) -> None:
        if route.request.url.endswith(".js"):
            route.fulfill(body=SCRIPT.read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>.</title>", content_type="text/html")

    context = browser.new_context()
    context.route("**/*", answer)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto(ORIGIN)
    return page


@pytest.fixture
def ask(page: Page) -> Ask:
    """Call a function of the module on the page as it is now."""

    def call(name: str, *arguments: object) -> Any:
        script = "async ([name, given]) => (await import('/place.js'))[name](...given)"
        return page.evaluate(script, [name, list(arguments)])

    return call


ZHUMADIAN = {"code": "411700", "name": "驻马店市"}
ZHENGZHOU = {"code": "410100", "name": "郑州市"}


def test_at_first_no_place_is_chosen(ask: Ask) -> None:
    assert ask("chosen") is None


def test_a_chosen_place_is_there_after_a_reload_and_on_other_pages(page: Page, ask: Ask) -> None:
    ask("choose", ZHUMADIAN)
    page.goto(f"{ORIGIN}outlets/")
    assert ask("chosen") == ZHUMADIAN


def test_the_code_stands_under_the_key_that_search_and_bill_read(page: Page, ask: Ask) -> None:
    ask("choose", ZHUMADIAN)
    assert page.evaluate("localStorage.getItem('place')") == "411700"


def test_no_cookie_is_set(page: Page, context: BrowserContext, ask: Ask) -> None:
    ask("choose", ZHUMADIAN)
    page.reload()
    assert context.cookies() == []


def test_the_address_wins_and_is_remembered(page: Page, ask: Ask) -> None:
    ask("choose", ZHUMADIAN)
    page.goto(f"{ORIGIN}?place=410100")
    assert ask("chosen") == {"code": "410100", "name": ""}
    page.goto(ORIGIN)
    assert ask("chosen") == {"code": "410100", "name": ""}


def test_the_name_of_the_address_s_place_is_known_where_it_was_chosen_before(page: Page, ask: Ask) -> None:
    ask("choose", ZHUMADIAN)
    page.goto(f"{ORIGIN}?place=411700")
    assert ask("chosen") == ZHUMADIAN


@pytest.mark.parametrize(
    "address", ["?place=", "?place=41170", "?place=4117001", "?place=%3Cb%3E", "?place=４１１７００"]
)
def test_what_is_no_code_in_the_address_is_left_alone(page: Page, ask: Ask, address: str) -> None:
    ask("choose", ZHUMADIAN)
    page.goto(ORIGIN + address)
    assert ask("chosen") == ZHUMADIAN


def test_whoever_changes_the_place_leaves_the_address_behind(page: Page, ask: Ask) -> None:
    page.goto(f"{ORIGIN}?q=1&place=410100#x")
    ask("choose", ZHUMADIAN)
    expect(page).to_have_url(f"{ORIGIN}?q=1#x")
    assert ask("chosen") == ZHUMADIAN


def test_the_name_for_the_address_s_place_leaves_the_address_as_it_is(page: Page, ask: Ask) -> None:
    page.goto(f"{ORIGIN}?place=410100")
    ask("choose", ZHENGZHOU)
    expect(page).to_have_url(f"{ORIGIN}?place=410100")
    assert ask("chosen") == ZHENGZHOU


def test_a_forgotten_place_is_gone_from_the_device_and_the_address(page: Page, ask: Ask) -> None:
    page.goto(f"{ORIGIN}?place=410100")
    ask("choose", ZHENGZHOU)
    ask("forget")
    expect(page).to_have_url(ORIGIN)
    assert ask("chosen") is None
    assert page.evaluate("localStorage.length") == 0


def test_whoever_shows_it_is_told_of_each_change(page: Page, ask: Ask) -> None:
    page.evaluate("window.told = []; document.addEventListener('place', (event) => told.push(event.detail))")
    ask("choose", ZHUMADIAN)
    ask("forget")
    assert page.evaluate("told") == [ZHUMADIAN, None]


def test_where_storage_is_forbidden_the_address_keeps_it(page: Page, ask: Ask) -> None:
    page.evaluate(
        "() => { for (const name of ['getItem', 'setItem', 'removeItem'])"
        " Storage.prototype[name] = () => { throw new DOMException('', 'SecurityError'); }; }"
    )
    ask("choose", ZHUMADIAN)
    expect(page).to_have_url(f"{ORIGIN}?place=411700")
    assert ask("chosen") == {"code": "411700", "name": ""}
    ask("forget")
    assert ask("chosen") is None
