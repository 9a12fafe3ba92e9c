"""The QR code that the reader's browser draws is that of segno, and is there on paper."""

import re
from collections.abc import Callable, Iterator

import pytest
import segno
from flask import Flask
from playwright.sync_api import Browser, Page, Route
from werkzeug.test import Client

from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PATH = "/companies/880100/water/ceshi-water/procedures/new-connection/"


@pytest.fixture(scope="module")
def page(browser: Browser, app: Flask) -> Iterator[Page]:
    client = Client(app)

    def answer(route: Route) -> None:
        fulfil(route, client)

    page = browser.new_page()
    page.route("**/*", answer)
    page.goto(ORIGIN + PATH)
    yield page
    page.close()


@pytest.fixture(scope="module")
def matrix(page: Page) -> Callable[[str], list[list[bool]] | None]:
    def found(text: str) -> list[list[bool]] | None:
        result: list[list[bool]] | None = page.evaluate(
            "(text) => import('/static/js/qr.js').then((m) => m.matrix(text))", text
        )
        return result

    return found


@pytest.mark.parametrize("length", [14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
def test_every_module_is_as_segno_has_it(matrix: Callable[[str], list[list[bool]] | None], length: int) -> None:
    """The longest text of each version: where room is left, segno puts a byte of zeros before the padding."""
    text = ("https://portal.example/companies/880100/water/x/procedures/a-b?c=d&e=" * 4)[:length]
    made = segno.make_qr(text, error="m", mask=3, boost_error=False, mode="byte")
    assert matrix(text) == [[module == 1 for module in row] for row in made.matrix]


@pytest.mark.parametrize(
    ("text", "version", "room", "words"),
    [
        ("h", 1, 8, [0x40, 0x16, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC]),
        ("h", 10, 5, [0x40, 0x00, 0x16, 0x80, 0xEC]),  # the count of bytes takes sixteen digits
        ("办", 1, 6, [0x40, 0x3E, 0x58, 0xA9, 0xE0, 0xEC]),
    ],
)
def test_room_that_is_left_is_padded_as_the_standard_says(
    page: Page, text: str, version: int, room: int, words: list[int]
) -> None:
    """ISO/IEC 18004:2015, 7.4.10: the terminator, then 11101100 and 00010001 in turn."""
    call = """([text, version, room]) => import('/static/js/qr.js')
        .then((m) => m.padded([...new TextEncoder().encode(text)], version, room))"""
    assert page.evaluate(call, [text, version, room]) == words


def test_a_text_that_is_too_long_has_none(matrix: Callable[[str], list[list[bool]] | None]) -> None:
    assert matrix("a" * 214) is None


def test_the_code_is_on_paper_only_and_says_what_it_is(page: Page) -> None:
    code = page.locator("[data-module=qr]")
    code.locator("svg").wait_for(state="attached")
    assert not code.is_visible()
    page.emulate_media(media="print")
    assert code.is_visible()
    assert code.locator("svg").get_attribute("aria-label") == "二维码：这份告知单的最新内容"
    assert code.get_attribute("data-text") == f"https://portal.example/portal{PATH}"
    page.emulate_media(media="null")


def test_the_sheet_is_one_page_of_a4(page: Page) -> None:
    page.locator("[data-module=qr] svg").wait_for(state="attached")
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
