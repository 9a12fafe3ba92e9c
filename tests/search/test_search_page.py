"""The search page in a real browser: what a person types, sees and hears."""

import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

from disclosure.search.document import Document, Kind
from disclosure.search.shards import shards
from disclosure.wording.names import SECTORS
from disclosure.wording.search import KINDS

pytestmark = pytest.mark.browser

Site = Mapping[str, bytes]
OpenPage = Callable[[Site, str], Page]

# What the template gives; its own words stay while there is nothing to show.
PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title>
<script type="module" src="../static/js/main.js"></script>
<h1>搜索</h1>
<form data-module="search" action="" method="get"><label>查找 <input name="q"></label><button>搜索</button></form>
<div data-search-results aria-live="polite" data-index="../search" data-failed="无法搜索">
<a href="../companies/">按地区查找</a></div>
"""
REGIONS = {"880100": "测试市", "990100": "示例市"}


def document(number: int, title: str, **fields: object) -> Document:
    given = {"kind": Kind.NOTICE, "region": "880100", "place": "测试市", "sector": "water"} | fields
    return Document(key=f"{number:03}", title=title, url=f"companies/{number}/#prices", **given)  # type: ignore[arg-type]


DOCUMENTS = [
    document(0, "D16 公开停供信息", kind=Kind.RULE, region="", place="", sector=""),
    document(1, "阶梯水价", kind=Kind.PRICE, body="居民第一阶梯 4.10元/m³，第二阶梯 5.15元/m³。"),
    document(2, "中原路营业厅", kind=Kind.OUTLET, numbers=("0880-67681234",), body="测试市中原路1号"),
    document(3, "<b>停水</b>通知 & 说明", body='<img src=x onerror="document.title=1"> 停水', date="2026-11-21"),
    document(4, "停气通知", sector="gas", region="990100", place="示例市"),
    *(document(number, f"计划停水第{number}号") for number in range(100, 125)),
]


@pytest.fixture(scope="module")
def site() -> Site:
    labels = {"kind": KINDS, "sector": SECTORS, "region": REGIONS}
    index = {f"portal/search/{path}": content for path, content in shards(DOCUMENTS, labels)}
    return {"portal/search/": PAGE.encode(), **index}


@pytest.fixture
def page(site: Site, open_page: OpenPage) -> Page:
    return open_page(site, "portal/search/")


def search(page: Page, text: str) -> None:
    page.get_by_label("查找").fill(text)


def status(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_have_text(text)


def titles(page: Page) -> list[str]:
    return page.locator(".search-result-title a").all_inner_texts()


def asked(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.search)"))


def test_typing_finds(page: Page) -> None:
    search(page, "阶梯水价")
    status(page, "找到 1 条结果")
    expect(page.get_by_role("listitem")).to_contain_text(["价格 阶梯水价"])
    expect(page.locator(".search-result-facts")).to_have_text("测试市 供水")
    expect(page.locator("mark")).to_have_text("阶梯水价")


def test_what_was_typed_before_the_page_was_ready_is_searched(page: Page) -> None:
    page.reload(wait_until="commit")
    search(page, "阶梯水价")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=阶梯水价"


def test_a_result_leads_to_its_page(page: Page) -> None:
    search(page, "营业厅")
    address = page.get_by_role("link", name="中原路营业厅").get_attribute("href")
    assert address == page.evaluate("new URL('/portal/companies/2/#prices', location).href")


def test_the_words_around_are_shown_with_what_was_asked_for_marked(page: Page) -> None:
    search(page, "5.15")
    expect(page.locator(".search-result-excerpt")).to_have_text("居民第一阶梯 4.10元/m³，第二阶梯 5.15元/m³。")
    expect(page.locator("mark")).to_have_text("5.15")


def test_what_has_neither_place_nor_body_is_its_title_alone(page: Page) -> None:
    search(page, "D16")
    expect(page.get_by_role("listitem")).to_have_text("规则 D16 公开停供信息")
    expect(page.locator(".search-result p")).to_have_count(0)


def test_text_is_never_markup(page: Page) -> None:
    search(page, "停水 说明")
    status(page, "找到 1 条结果")
    assert titles(page) == ["<b>停水</b>通知 & 说明"]
    expect(page.locator("[data-search-results] :is(b, img)")).to_have_count(0)
    expect(page.locator("mark")).to_have_text(["停水", "说明", "停水"])
    expect(page.locator("time")).to_have_attribute("datetime", "2026-11-21")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "__proto__", "constructor", "{count}", "停" * 10_000])
def test_a_hostile_query_finds_nothing_and_does_nothing(page: Page, text: str) -> None:
    search(page, text)
    expect(page.get_by_role("status")).to_contain_text("没有找到")
    expect(page.get_by_role("status")).to_contain_text(text[:50])
    assert titles(page) == []


def test_the_number_is_announced_and_the_results_are_not(page: Page) -> None:
    expect(page.locator("[aria-live]")).to_have_count(0)
    search(page, "停气")
    status(page, "找到 1 条结果")
    expect(page.locator("[role=status] li, li [role=status]")).to_have_count(0)


def test_the_same_number_is_not_announced_twice(page: Page) -> None:
    search(page, "停气")
    status(page, "找到 1 条结果")
    page.evaluate("""() => {
      globalThis.announced = 0;
      new MutationObserver(() => (globalThis.announced += 1)).observe(
        document.querySelector("[role=status]"), { childList: true, characterData: true, subtree: true });
    }""")
    search(page, "停气通")
    expect(page.locator("mark")).to_have_text("停气通")
    assert page.evaluate("globalThis.announced") == 0


def test_the_address_has_the_query_and_opens_with_it(site: Site, page: Page, open_page: OpenPage) -> None:
    search(page, "停气通知")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停气通知"
    assert titles(open_page(site, "portal/search/?q=x")) == []
    again = open_page(site, "portal/search/?q=%E5%81%9C%E6%B0%94&region=990100")
    status(again, "找到 1 条结果")
    expect(again.get_by_label("查找")).to_have_value("停气")
    expect(again.get_by_label("地区")).to_have_value("990100")


def test_facets_narrow_and_count(page: Page) -> None:
    search(page, "停")
    status(page, "找到 28 条结果")
    expect(page.get_by_label("地区").locator("option")).to_have_text(["全部", "测试市 (26)", "示例市 (1)"])
    page.get_by_label("地区").select_option("示例市 (1)")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停&region=990100"
    expect(page.get_by_label("行业").locator("option")).to_have_text(["全部", "供气 (1)"])
    page.get_by_label("地区").select_option("全部")
    status(page, "找到 28 条结果")


def test_an_unknown_facet_in_the_address_is_forgotten(site: Site, open_page: OpenPage) -> None:
    page = open_page(site, "portal/search/?q=停气&region=__proto__&kind=<b>&sector=")
    status(page, "找到 1 条结果")


def test_going_back_brings_back_what_was_asked(page: Page) -> None:
    for text in ("停气", "阶梯"):
        search(page, text)
        page.keyboard.press("Enter")
        status(page, "找到 1 条结果")
    assert titles(page) == ["阶梯水价"]
    page.get_by_label("类别").select_option("价格 (1)")
    expect(page.locator("[data-search-results]")).to_contain_text("阶梯水价")
    page.go_back()
    expect(page.get_by_label("类别")).to_have_value("")
    expect(page.get_by_label("查找")).to_have_value("阶梯")


def test_more_results_come_when_asked_for_and_take_the_focus(page: Page) -> None:
    search(page, "计划停")
    status(page, "找到约 25 条结果")
    expect(page.get_by_role("listitem")).to_have_count(10)
    page.get_by_role("button", name="显示更多结果").click()
    expect(page.get_by_role("listitem")).to_have_count(20)
    expect(page.get_by_role("link").nth(10)).to_be_focused()
    page.get_by_role("button", name="显示更多结果").click()
    status(page, "找到 25 条结果")
    expect(page.get_by_role("listitem")).to_have_count(25)
    expect(page.get_by_role("button", name="显示更多结果")).to_have_count(0)


def test_half_typed_pinyin_is_not_searched(page: Page) -> None:
    search(page, "停气")
    status(page, "找到 1 条结果")
    box = page.get_by_label("查找")
    box.evaluate("(box) => { box.value = 'jie ti'; }")
    box.evaluate("(box) => box.dispatchEvent(new InputEvent('input', { isComposing: true }))")
    page.wait_for_timeout(300)
    assert asked(page) == "?q=停气"
    box.evaluate("(box) => { box.value = '阶梯'; }")
    box.evaluate("(box) => box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))")
    expect(page.locator(".search-result-title a")).to_have_text("阶梯水价")


def test_without_a_query_the_page_is_as_it_was(page: Page) -> None:
    expect(page.get_by_role("link")).to_have_text(["按地区查找"])
    search(page, "停气")
    status(page, "找到 1 条结果")
    search(page, " ")
    expect(page.get_by_role("link")).to_have_text(["按地区查找"])
    status(page, "")
    expect(page.get_by_label("地区")).to_be_hidden()


def test_only_the_last_of_quick_queries_is_shown(page: Page) -> None:
    box = page.get_by_label("查找")
    box.press_sequentially("阶梯水价", delay=5)
    box.fill("停气")
    status(page, "找到 1 条结果")
    page.wait_for_timeout(300)
    assert titles(page) == ["停气通知"]


def test_without_an_index_the_page_is_as_it_was(open_page: OpenPage, complaints: list[str]) -> None:
    page = open_page({"portal/search/": PAGE.encode()}, "portal/search/")
    with page.expect_event("console", lambda message: "Error: 404" in message.text):
        search(page, "停水")
    status(page, "无法搜索")
    expect(page.get_by_role("link")).to_have_text(["按地区查找"])
    complaints.clear()


def test_with_a_part_missing_the_page_says_so(site: Site, open_page: OpenPage, complaints: list[str]) -> None:
    whole = {path: content for path, content in site.items() if not re.search("/documents/", path)}
    page = open_page(whole, "portal/search/?q=停气")
    expect(page.get_by_role("status")).to_contain_text("搜索暂时不可用")
    expect(page.get_by_role("link")).to_have_text(["按地区查找"])
    complaints.clear()
