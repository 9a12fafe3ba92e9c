"""Each kind of page in Chromium, loaded once: it fits every window, its text stands out, and axe-core finds nothing."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from flask import Flask
from playwright.sync_api import Page, ViewportSize

from tests.begun import begun

pytestmark = pytest.mark.browser

Visit = Callable[[str, ViewportSize], Page]
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
ZOOMED = ViewportSize(width=320, height=256)
"""A desk's window of 1280 x 1024 at 400 % (WCAG 2.2, success criterion 1.4.10)."""
SCHEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
PARTS = 5
"""So that several processes share the pages."""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LARGE = "document.documentElement.dataset.type = 'large'"
DARK = "document.documentElement.dataset.scheme = 'dark'"
"""What display.js does at the head of a page for whoever has chosen so."""
AXE = Axe().axe_script
RUN = "(options) => axe.run(document, { resultTypes: ['violations'], ...options })"
SEEN = {"runOnly": ["color-contrast", "link-in-text-block", "target-size"]}
"""The rules that ask how a page looks; what the others ask is in its elements, which no look changes."""
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
"""Text whose contrast is too low, with its ratio. Grounds here are plain colours, none of them translucent."""
SPOIL = """() => {
  const text = Object.assign(document.querySelector("main p"), { className: "spoilt", textContent: "灰色的字" });
  text.style.cssText = "width: 400px; color: #777; background: #999";
  document.querySelector("main").append(document.createElement("input"));
}"""


def violations(page: Page, options: dict[str, list[str]]) -> list[str]:
    """What axe, which is on the page, finds by some rules; none are all: WCAG 2.2 A and AA, and best practices."""
    told = page.evaluate(RUN, options)["violations"]
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in told for node in one["nodes"][:3]]


def faults(page: Page) -> Iterator[tuple[str, object]]:
    """What is wrong with a page that was loaded on a phone, look by look; nothing at a look that is as it should be."""
    page.evaluate(AXE)
    yield "axe", violations(page, {})
    for size in (PHONE, ZOOMED, DESK):
        page.set_viewport_size(size)
        yield f"wider than {size['width']}", page.evaluate(WIDER)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        yield f"less than 4.5 : 1, of large text 3 : 1 (WCAG 2.2, 1.4.3), {scheme}", page.evaluate(FAINT)
    page.evaluate(LARGE)
    page.set_viewport_size(PHONE)
    yield "large, wider than a phone", page.evaluate(WIDER)
    page.evaluate(DARK)
    page.set_viewport_size(DESK)
    yield "axe, large and dark", violations(page, SEEN)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_page_fits_every_window_and_can_be_read_by_everybody(visit: Visit, kinds: tuple[str, ...], part: int) -> None:
    """Each of the rest of axe's looks is looked at by `make audit`."""
    wrong = [
        f"{path} {look}: {found}" for path in kinds[part::PARTS] for look, found in faults(visit(path, PHONE)) if found
    ]
    assert wrong == []


def test_axe_finds_nothing_in_the_demonstration_city(
    window: Callable[..., Page], content_app: Flask, demonstration_kinds: Sequence[str]
) -> None:
    page = window(shown=content_app)
    assert len(demonstration_kinds) >= 8
    wrong = {}
    for path in demonstration_kinds:
        page.goto(path)
        begun(page).evaluate(AXE)
        wrong[path] = violations(page, {})
    assert {path: found for path, found in wrong.items() if found} == {}


def test_whatever_is_wrong_with_a_page_is_found(visit: Visit) -> None:
    page = visit("/about/", PHONE)
    page.evaluate(SPOIL)
    found = dict(faults(page))
    assert {str(one).partition(":")[0] for one in found["axe"]} == {"color-contrast", "label"}  # type: ignore[attr-defined]  # a list
    assert [look for look, wrong in found.items() if not wrong] == ["wider than 1280"]
