"""The site by the keyboard alone, and as a screen reader has it: order, names, landmarks."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.begun import begun

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
PHONE = ViewportSize(width=390, height=844)
COMPANY = "/companies/880100/water/ceshi-water/"
HEADER = ["跳到正文", "测试信息公开门户", "大字版", "深色"]
# Every stop of the tab key in turn: its place among all elements, its name, whether it can be seen.
STOP = """(element) => ({
  place: [...document.querySelectorAll("*")].indexOf(element),
  name: (element.ariaLabel || element.labels?.[0]?.textContent || element.textContent).trim(),
  seen: element.checkVisibility() && element.getBoundingClientRect().width > 0,
  marked: getComputedStyle(element).outlineStyle !== "none",
})"""
STOPS = """[...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")]
  .filter((element) => element.checkVisibility() && !element.closest("details:not([open]) > :not(summary)")).length"""


def stops(page: Page) -> list[dict[str, Any]]:
    """Where the tab key leads, until it leaves the page."""
    found: list[dict[str, Any]] = []
    for _ in range(page.evaluate(STOPS) + 5):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if not focused.count():
            break
        found.append(focused.evaluate(STOP))
    return found


@pytest.mark.parametrize("path", ["/", "/search/", COMPANY])
def test_the_tab_key_leads_through_the_page_in_its_order(window: Callable[..., Page], path: str) -> None:
    page = window()
    page.goto(path)
    begun(page)
    count = page.evaluate(STOPS)
    found = stops(page)
    assert [stop["name"] for stop in found[:4]] == HEADER
    places = [stop["place"] for stop in found]
    assert places == sorted(set(places)), "in the order of the page, each once, and out again"
    assert len(found) >= count, "nothing that can be seen is passed over"
    assert [stop for stop in found if not (stop["name"] and stop["seen"] and stop["marked"])] == []


def test_what_is_chosen_by_the_keyboard_stays(visit: Visit) -> None:
    page = visit("/", PHONE)
    button = page.get_by_role("button", name="大字版")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    visit(COMPANY, PHONE)
    expect(page.get_by_role("button", name="大字版")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.documentElement.dataset.type") == "large"


@pytest.mark.parametrize("path", ["/", COMPANY, "/hotlines/880100/"])
def test_a_screen_reader_finds_the_parts_of_a_page(visit: Visit, path: str) -> None:
    page = visit(path, PHONE)
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)
    expect(page.get_by_role("navigation", name="主导航")).to_have_count(1)
    expect(page.get_by_role("search")).to_have_count(1)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_the_header_reads_well(visit: Visit) -> None:
    expect(visit(COMPANY, PHONE).get_by_role("banner")).to_match_aria_snapshot("""
    - banner:
      - paragraph:
        - link "测试信息公开门户"
      - group "显示方式":
        - button "大字版"
        - button "深色"
      - search:
        - text: 全站搜索
        - searchbox "全站搜索"
        - button "搜索"
      - navigation "主导航":
        - list:
          - listitem:
            - link "停供公告"
    """)


def test_a_company_begins_with_what_is_urgent(visit: Visit) -> None:
    main = visit(COMPANY, PHONE).get_by_role("main")
    expect(main).to_match_aria_snapshot("""
    - main:
      - heading "测试市供水公司" [level=1]
      - list:
        - listitem:
          - text: 报修
          - link "0999-2914176"
      - navigation "本页内容":
        - heading "本页内容" [level=2]
        - list:
          - listitem:
            - link "公告"
    """)
