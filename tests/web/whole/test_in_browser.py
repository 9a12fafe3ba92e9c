"""The site in Debian's Chromium: a phone's width, the keyboard alone, no scripts, and nothing to complain of."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize, expect

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
COMPANY = "/companies/880100/water/ceshi-water/"

Visit = Callable[[str, ViewportSize], Page]


def test_a_wide_table_scrolls_within_itself(visit: Visit) -> None:
    scroll = visit("/compliance/water/", PHONE).locator(".scroll")
    assert scroll.evaluate("element => element.scrollWidth > element.clientWidth")
    scroll.focus()
    scroll.page.keyboard.press("ArrowRight")
    moved = "element => new Promise((told) => { element.onscroll = () => told(true); setTimeout(told, 3000, false) })"
    assert scroll.evaluate(moved) or scroll.evaluate("element => element.scrollLeft > 0")


def test_the_first_key_leads_past_the_navigation(visit: Visit) -> None:
    page = visit(COMPANY, PHONE)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("跳到正文")
    assert skip.bounding_box()["y"] >= 0  # type: ignore[index]  # in sight, so it has a box
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_focus_can_be_seen(visit: Visit) -> None:
    page = visit("/hotlines/880100/", DESK)
    for _ in range(5):
        page.keyboard.press("Tab")
        assert page.locator(":focus").evaluate("element => getComputedStyle(element).outlineStyle") != "none"


def test_a_number_can_be_tapped(visit: Visit) -> None:
    number = visit("/hotlines/880100/", PHONE).locator("#burst-pipe a.phone").first
    assert number.get_attribute("href") == "tel:0999-2914176"


def test_text_has_room_between_its_lines(visit: Visit) -> None:
    ratio = (
        "parseFloat(getComputedStyle(document.body).lineHeight) / parseFloat(getComputedStyle(document.body).fontSize)"
    )
    assert visit("/about/", PHONE).evaluate(ratio) >= 1.5


def test_without_scripts_a_page_says_the_same(window: Callable[..., Page], visit: Visit) -> None:
    plain = window(java_script_enabled=False)
    plain.goto(COMPANY)
    assert plain.locator("main h2").all_inner_texts() == visit(COMPANY, PHONE).locator("main h2").all_inner_texts()


def test_printing_leaves_the_navigation_out(visit: Visit) -> None:
    page = visit(COMPANY, DESK)
    page.emulate_media(media="print")
    assert not page.locator(".site-nav").is_visible()
    assert page.locator("h1").is_visible()
