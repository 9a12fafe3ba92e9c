"""The site in Debian's Chromium: a phone's width, the keyboard alone, no scripts, and nothing to complain of."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
ZOOMED = ViewportSize(width=320, height=256)
"""A desk's window of 1280 x 1024 at 400 % (WCAG 2.2, success criterion 1.4.10)."""
COMPANY = "/companies/880100/water/ceshi-water/"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

Visit = Callable[[str, ViewportSize], Page]
Kinds = tuple[str, ...]


@pytest.mark.parametrize("size", [ZOOMED, PHONE, DESK], ids=["zoomed", "phone", "desk"])
def test_no_page_is_wider_than_its_window(visit: Visit, kinds: Kinds, size: ViewportSize) -> None:
    assert {path: wider for path in kinds if (wider := visit(path, size).evaluate(WIDER))} == {}


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
    assert skip.inner_text() == "跳到正文"
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(visit: Visit, kinds: Kinds, scheme: Literal["light", "dark"]) -> None:
    """At least 4.5 : 1 (3 : 1 for large text), as WCAG 2.2 asks for (success criterion 1.4.3)."""
    visit("/", DESK).emulate_media(color_scheme=scheme)
    assert {path: faint for path in kinds if (faint := visit(path, DESK).evaluate(FAINT))} == {}


# Text whose contrast is too low, with its ratio. Grounds here are plain colours, none of them translucent.
FAINT = """() => {
  const channel = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const color = parse(getComputedStyle(one).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const style = getComputedStyle(element);
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    const [light, dark] = [luminance(parse(style.color)), luminance(ground(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.add(`${element.className || element.tagName} ${ratio.toFixed(2)}`);
  }
  return [...faint];
}"""
