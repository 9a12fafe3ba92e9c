"""Sorting a table in the reader's browser: by its head, by the list above it on a phone, and by the keyboard."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PATH = "/inspections/880100/2026-03-halls/"
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PLAIN = """<!doctype html><title>.</title><table data-module="sortable-table">
<thead><tr><th data-sorts="ascending">名称</th><th data-sorts="descending">数</th><th>话</th></tr></thead>
<tbody><tr><td>中</td><td>9</td><td>a</td></tr><tr><td>安</td><td>10</td><td>b</td></tr>
<tr><td>北</td><td>—</td><td>c</td></tr></tbody>
<tbody><tr><td>丁</td><td data-sort="9.0">九</td><td>d</td></tr>
<tr><td colspan="2">甲</td><td>e</td></tr></tbody></table>
<script type="module" src="/static/js/main.js"></script>"""

Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, app: Flask) -> Iterator[Open]:
    """Open a page of the sample site, or a text in its place; whatever the browser complains of fails the test."""
    client = Client(app)
    complaints: list[str] = []
    pages: list[Page] = []

    def opened(size: ViewportSize = DESK, *, path: str = PATH, text: str | None = None, scripts: bool = True) -> Page:
        def answer(route: Route) -> None:
            path = urlsplit(route.request.url).path
            if path == "/text/":
                route.fulfill(body=text or "", content_type="text/html; charset=utf-8")
                return
            fulfil(route, client)

        page = browser.new_page(viewport=size, java_script_enabled=scripts)
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.route("**/*", answer)
        page.goto(ORIGIN + (path if text is None else "/text/"))
        if scripts:
            expect(page.locator(".sort-bar").first).to_be_attached()
        return page

    yield opened
    for page in pages:
        page.close()
    assert complaints == []


def words(page: Page) -> str:
    """The last cells of all rows in their order."""
    return "".join(page.locator("tbody td:last-child").all_inner_texts())


def halls(page: Page) -> list[str]:
    return [row.get_attribute("id") or "" for row in page.locator(".halls tbody tr[id]").all()]


def head(page: Page, name: str) -> Locator:
    return page.locator("thead th").filter(has_text=name)


def test_a_head_sorts_first_one_way_then_the_other_then_not_at_all(opened: Open) -> None:
    page = opened(text=PLAIN)
    number = page.get_by_role("button", name="数")
    seen = []
    for _ in range(3):
        number.click()
        seen.append((words(page), head(page, "数").get_attribute("aria-sort")))
    assert seen == [("badce", "descending"), ("adbce", "ascending"), ("abcde", None)]


def test_equals_keep_their_order_and_what_is_blank_comes_last(opened: Open) -> None:
    """9 and 9.0 are equal; a dash, and a cell merged with its neighbour, are no values."""
    page = opened(text=PLAIN)
    page.get_by_role("button", name="数").click()
    assert words(page).index("a") < words(page).index("d")
    assert words(page).endswith("ce")


def test_chinese_goes_by_pinyin(opened: Open) -> None:
    page = opened(text=PLAIN)
    page.get_by_role("button", name="名称").click()
    assert words(page) == "bcdae"


def test_only_columns_that_say_so_have_buttons(opened: Open) -> None:
    assert opened(text=PLAIN).locator("thead button").all_inner_texts() == ["名称", "数"]


def test_the_order_is_said_politely(opened: Open) -> None:
    page = opened(text=PLAIN)
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    page.get_by_role("button", name="数").click()
    expect(status).to_have_text("已按“数”降序排列")
    page.get_by_role("button", name="数").click()
    page.get_by_role("button", name="数").click()
    expect(status).to_have_text("已恢复原来的顺序")


def test_the_keyboard_sorts_and_keeps_its_place(opened: Open) -> None:
    page = opened()
    findings = page.get_by_role("button", name="归纳的问题")
    findings.focus()
    page.keyboard.press("Enter")
    assert halls(page) == ["hall-2", "hall-1", "hall-3"]
    expect(findings).to_be_focused()
    page.keyboard.press("Space")
    assert halls(page) == ["hall-3", "hall-1", "hall-2"]


def test_the_heads_of_areas_are_there_in_the_printed_order_only(opened: Open) -> None:
    page = opened()
    printed = ["area-1", "hall-1", "hall-2", "area-2", "hall-3"]
    assert halls(page) == printed
    page.get_by_role("button", name="序号、大厅位置").click()
    assert halls(page) == ["hall-3", "hall-2", "hall-1"]
    page.get_by_role("link", name="城中区（1）").click()
    expect(page.locator("#area-2")).to_be_in_viewport()
    assert halls(page) == printed


def test_the_same_link_leads_to_an_area_again(opened: Open) -> None:
    page = opened()
    for _ in range(2):
        page.get_by_role("button", name="归纳的问题").click()
        expect(page.locator("#area-2")).to_have_count(0)
        page.get_by_role("link", name="城中区（1）").click()
        expect(page.locator("#area-2")).to_be_in_viewport()


def test_the_ranking_and_the_matrix_can_be_sorted_too(opened: Open) -> None:
    page = opened(path="/compliance/water/")
    assert page.locator(".ranking thead button").all_inner_texts() == ["名次", "企业", "地区", "得分"]
    assert page.locator(".matrix thead button").all_inner_texts() == ["企业", "合", "否", "疑"]
    page.locator(".matrix").get_by_role("button", name="否").click()
    assert page.locator(".matrix tbody tr").count() == 1
    expect(page.get_by_text("已按“否”降序排列")).to_be_visible()


def test_a_note_stays_below_its_row(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="归纳的问题").click()
    assert page.locator("#hall-2 + .hall-note").count() == 1


def test_on_a_phone_a_list_takes_the_place_of_the_head(opened: Open) -> None:
    page = opened(PHONE)
    choice = page.get_by_label("排序")
    expect(choice).to_be_visible()
    choice.select_option("归纳的问题")
    assert halls(page) == ["hall-2", "hall-1", "hall-3"]
    page.get_by_role("button", name="改为升序").click()
    assert halls(page) == ["hall-3", "hall-1", "hall-2"]
    choice.select_option("原来的顺序")
    assert halls(page)[0] == "area-1"
    expect(page.locator(".sort-bar button")).to_be_hidden()
    assert page.evaluate(WIDER) == 0


def test_on_a_phone_a_card_tells_what_was_found_and_unfolds_the_rest(opened: Open) -> None:
    page = opened(PHONE)
    row = page.locator("#hall-1")
    expect(row).to_be_hidden()
    page.locator("#area-1 summary").click()
    expect(row.locator(".findings")).to_be_visible()
    prices = row.locator('[data-label="公示价格"]')
    expect(prices).to_be_hidden()
    row.locator("summary").click()
    expect(prices).to_be_visible()
    expect(page.locator('#hall-2 [data-label="公示价格"]')).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_a_link_to_a_hall_shows_its_area_and_no_other(opened: Open, *, scripts: bool) -> None:
    page = opened(PHONE, path=f"{PATH}#hall-1", scripts=scripts)
    expect(page.locator("#hall-1")).to_be_in_viewport()
    own = page.locator("#hall-1").evaluate("row => row.closest('tbody').querySelectorAll('tr[id^=hall]').length")
    shown = page.locator(".halls tbody tr[id^=hall]:visible")
    assert 0 < shown.count() <= own < page.locator(".halls tbody tr[id^=hall]").count()


def test_on_a_phone_the_area_is_told_where_no_head_tells_it(opened: Open) -> None:
    page = opened(PHONE)
    area = page.locator("#hall-3 .area")
    expect(area).to_be_hidden()
    page.get_by_label("排序").select_option("归纳的问题")
    expect(area).to_be_visible()


def test_without_scripts_rows_unfold_and_nothing_is_dead(opened: Open) -> None:
    page = opened(PHONE, scripts=False)
    assert page.locator(".halls button, .sort-bar").count() == 0
    page.locator("#area-1 summary").click()
    page.locator("#hall-1 summary").click()
    expect(page.locator('#hall-1 [data-label="公示价格"]')).to_be_visible()


def test_on_a_desk_every_cell_is_in_sight_and_no_fold(opened: Open) -> None:
    page = opened()
    expect(page.locator("#hall-1 .fold")).to_be_hidden()
    expect(page.locator('#hall-1 [data-label="公示价格"]')).to_be_visible()
    expect(page.locator(".sort-bar select")).to_be_hidden()
