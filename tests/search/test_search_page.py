"""The search page in a real browser: what a person types, sees and hears."""

import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from disclosure.model.synonyms import Synonym, Synonyms
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
<form data-module="search" action=""><label>查找 <input id="search" name="q"></label><button>搜索</button></form>
<div data-search-results data-index="../search" data-failed="无法搜索">
<a href="../companies/">按地区查找</a></div>
"""
REGIONS = {"880000": "测试省", "880100": "测试市", "880102": "测试市东区", "880200": "北市", "990100": "示例市"}


def document(number: int, title: str, **fields: object) -> Document:
    given = {"kind": Kind.NOTICE, "region": "880100", "sector": "water"} | fields
    given = {"place": REGIONS.get(str(given["region"]), ""), "owner": f"{given['region']}/{number:03}"} | given
    return Document(key=f"{number:03}", title=title, url=f"companies/{number}/#prices", **given)  # type: ignore[arg-type]


HALL = "中原路营业厅"
DOCUMENTS = [
    document(0, "D16 公开停供信息", kind=Kind.RULE, region="", sector=""),
    document(1, "阶梯水价", kind=Kind.PRICE, body="水价\n居民第二阶梯 5.15元/m³。", answer="第一阶梯 4.10 元/m³"),
    document(
        2,
        "中原路营业厅",
        kind=Kind.OUTLET,
        numbers=("0880-67681234",),
        body="测试市中原路1号",
        spelled=("中原路营业厅",),
    ),
    document(3, "<b>停水</b>通知 & 说明", body='<img src=x onerror="document.title=1"> 停水', date="2026-11-21"),
    *(document(number, f"计划停水第{number}号") for number in range(100, 125)),
    document(5, "供气检修停水的往期公告", kind=Kind.PAST, region="880102"),
    document(6, "北市停水公告", region="880200"),
    document(4, "停气通知", sector="gas", region="990100"),
]
SYNONYMS = Synonyms(synonyms=(Synonym(phrases=("一吨水",), meanings=("水价",)),), fillers=("多少钱",))


@pytest.fixture(scope="module")
def site() -> Site:
    labels = {"kind": KINDS, "sector": SECTORS, "region": REGIONS}
    index = {f"portal/search/{path}": content for path, content in shards(DOCUMENTS, labels, SYNONYMS)}
    return {"portal/search/": PAGE.encode(), **index}


@pytest.fixture
def page(site: Site, open_page: OpenPage) -> Page:
    """The page, once it is ready: before, Enter would load it again."""
    page = open_page(site, "portal/search/")
    status(page, "")
    return page


def search(page: Page, text: str) -> None:
    page.get_by_label("查找").fill(text)


def status(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_have_text(text)


def titles(page: Page) -> list[str]:
    return page.locator(".search-result-title a").all_inner_texts()


def asked(page: Page) -> str:
    return str(page.evaluate("decodeURIComponent(location.search)"))


def choices(page: Page, facet: str) -> list[str]:
    return page.locator("details", has_text=facet).locator("li").all_text_contents()


def choose(page: Page, facet: str, choice: str) -> None:
    box = page.locator("details.search-facet", has=page.locator("summary", has_text=facet))
    box.locator("summary").click()
    box.get_by_role("link", name=choice, exact=True).click()


def test_typing_finds(page: Page) -> None:
    search(page, "阶梯水价")
    status(page, "找到 1 条结果")
    result = page.locator(".search-result")
    expect(result.locator("h2")).to_have_text("价格 阶梯水价")
    expect(result.locator(".search-result-answer")).to_have_text("第一阶梯 4.10 元/m³")
    expect(result.locator(".search-result-facts")).to_have_text("测试市 供水")
    expect(page.locator("mark")).to_have_text(["阶梯水价"])


def test_what_was_typed_before_the_page_was_ready_is_searched(page: Page) -> None:
    page.reload(wait_until="commit")
    search(page, "阶梯水价")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=阶梯水价"


AT_ONCE = """async (box) => {
  box.value = "阶梯水价";
  box.dispatchEvent(new InputEvent("input"));
  for (let turn = 0; turn < 1000; turn += 1) await null;
  return document.querySelector(".search-result-title a")?.textContent;
}"""


def test_what_is_there_already_is_shown_in_the_task_of_the_key(page: Page) -> None:
    search(page, "阶梯水价")
    status(page, "找到 1 条结果")
    search(page, "停气")
    expect(page.locator(".search-result-title a")).to_have_text(["停气通知"])
    assert page.get_by_label("查找").evaluate(AT_ONCE) == "阶梯水价"


def test_a_result_leads_to_its_page(page: Page) -> None:
    search(page, "营业厅")
    address = page.get_by_role("link", name="中原路营业厅").get_attribute("href")
    assert address == page.evaluate("new URL('/portal/companies/2/#prices', location).href")


def test_a_number_can_be_dialled_from_the_result(page: Page) -> None:
    search(page, "6768")
    status(page, "找到 1 条结果")
    expect(page.locator(".search-result-answer")).to_have_text("电话 0880-67681234")
    assert page.get_by_role("link", name="0880-67681234").get_attribute("href") == "tel:0880-67681234"


def test_the_words_around_are_shown_with_what_was_asked_for_marked(page: Page) -> None:
    search(page, "5.15")
    expect(page.locator(".search-result-excerpt")).to_contain_text("居民第二阶梯 5.15元/m³。")
    expect(page.locator("mark")).to_have_text("5.15")


def test_what_has_neither_place_nor_body_is_its_title_alone(page: Page) -> None:
    search(page, "D16")
    expect(page.locator(".search-result")).to_have_text("规则 D16 公开停供信息")
    expect(page.locator(".search-result p")).to_have_count(0)


def test_text_is_never_markup(page: Page) -> None:
    search(page, "停水 说明")
    status(page, "找到 1 条结果")
    assert titles(page) == ["<b>停水</b>通知 & 说明"]
    expect(page.locator("[data-search-results] :is(b, img)")).to_have_count(0)
    expect(page.locator("mark")).to_have_text(["停水", "说明", "停水"])
    expect(page.locator("time")).to_have_attribute("datetime", "2026-11-21")
    expect(page.locator("time")).to_have_text("2026年11月21日")


HOSTILE = ("<script>alert(1)</script>", "__proto__", "constructor", "{count}", "\u0001\u0002", "停" * 10_000)


def test_a_hostile_query_finds_nothing_and_does_nothing(page: Page) -> None:
    for text in HOSTILE:
        search(page, text)
        expect(page.get_by_role("status")).to_contain_text(text[:50])
        expect(page.get_by_role("status")).to_contain_text("没有找到")
        assert titles(page) == []
        expect(page.locator(".search-facets")).to_be_hidden()


def test_the_same_in_other_words_is_found_and_said_so(page: Page) -> None:
    search(page, "一吨水多少钱")
    status(page, "找到 1 条结果")
    assert titles(page) == ["阶梯水价"]
    expect(page.locator(".search-note")).to_have_text("也按“水价”查找。")


def test_words_without_a_space_between_are_parted_and_said_so(page: Page) -> None:
    search(page, "中原路测试市")
    status(page, "找到 1 条结果")
    assert titles(page) == ["中原路营业厅"]
    expect(page.locator(".search-note")).to_have_text("没有完全相同的文字，按“中原路 测试市”查找。")


def test_a_slip_of_typing_is_offered_as_a_search(page: Page) -> None:
    search(page, "zhonyuanlu")
    expect(page.locator(".search-offers")).to_contain_text("您是不是想找：")
    page.get_by_role("link", name="中原路营业厅").click()
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=中原路营业厅"
    assert titles(page) == ["中原路营业厅"]


def test_traditional_characters_find_what_simplified_ones_do(page: Page) -> None:
    search(page, "階梯水價")
    status(page, "找到 1 条结果")
    assert titles(page) == ["阶梯水价"]


def test_the_number_is_announced_and_the_results_are_not(page: Page) -> None:
    search(page, "停气")
    status(page, "找到 1 条结果")
    expect(page.locator("[data-search-results] :is([aria-live], [role=status])")).to_have_count(0)
    expect(page.locator("[data-search-results]:is([aria-live], [role=status])")).to_have_count(0)


def stop_the_clock(page: Page) -> None:
    """From here on time goes by only where a test lets it."""
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now()") + 3_600_000)


def test_the_number_is_announced_once_one_has_typed(page: Page) -> None:
    stop_the_clock(page)
    page.evaluate("""() => {
      globalThis.announced = [];
      const status = document.querySelector("[role=status]");
      new MutationObserver(() => globalThis.announced.push(status.textContent)).observe(
        status, { childList: true, characterData: true, subtree: true });
    }""")
    for key in "停气通知":
        page.get_by_label("查找").press_sequentially(key)
        page.clock.run_for(400)
        expect(page.locator("mark").first).to_have_text("停气通知"[: "停气通知".index(key) + 1])
    status(page, "")
    page.clock.run_for(100)
    status(page, "找到 1 条结果")
    search(page, "停气")
    page.clock.run_for(700)
    expect(page.locator("mark").first).to_have_text("停气")
    assert page.evaluate("globalThis.announced") == ["找到 1 条结果"]


def test_typing_keeps_the_focus(page: Page) -> None:
    page.get_by_label("查找").press_sequentially("阶梯", delay=20)
    status(page, "找到 1 条结果")
    expect(page.get_by_label("查找")).to_be_focused()


def test_the_address_has_the_query_and_opens_with_it(site: Site, page: Page, open_page: OpenPage) -> None:
    search(page, "停气通知")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停气通知"
    nothing = open_page(site, "portal/search/?q=xyzxyz")
    expect(nothing.get_by_role("status")).to_contain_text("没有找到")
    assert titles(nothing) == []
    again = open_page(site, "portal/search/?q=%E5%81%9C%E6%B0%94&region=990100")
    status(again, "找到 1 条结果")
    expect(again.get_by_label("查找")).to_have_value("停气")
    expect(again.locator("summary", has_text="地区")).to_have_text("地区 示例市")


def test_facets_narrow_and_count(page: Page) -> None:
    search(page, "停")
    status(page, "找到 30 条结果")
    assert choices(page, "类别") == ["全部", "公告 28", "往期公告 1", "规则 1"]
    assert choices(page, "地区") == ["全部", "测试省 28", "990000 1"]
    choose(page, "行业", "供气")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停&sector=gas"
    assert choices(page, "行业") == ["全部", "供水 28", "供气 1"]
    choose(page, "行业", "全部")
    status(page, "找到 30 条结果")
    assert asked(page) == "?q=停"


def test_regions_are_walked_down_and_up(page: Page) -> None:
    search(page, "停")
    status(page, "找到 30 条结果")
    choose(page, "地区", "测试省")
    status(page, "找到 28 条结果")
    assert choices(page, "地区") == ["全部", "测试省", "测试市 27", "北市 1"]
    choose(page, "地区", "测试市")
    status(page, "找到 27 条结果")
    choose(page, "地区", "测试市东区")
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停&region=880102"
    assert choices(page, "地区") == ["全部", "测试省", "测试市", "测试市东区"]
    choose(page, "地区", "测试省")
    status(page, "找到 28 条结果")


def test_what_is_over_can_be_left_out(page: Page) -> None:
    search(page, "停")
    status(page, "找到 30 条结果")
    page.get_by_role("link", name="只看未结束的公告").click()
    status(page, "找到 29 条结果")
    assert asked(page) == "?q=停&current=1"
    page.get_by_role("link", name="只看未结束的公告").press("Enter")
    status(page, "找到 30 条结果")
    expect(page.get_by_role("link", name="只看未结束的公告")).to_be_focused()


def test_a_choice_is_made_by_the_keyboard_and_keeps_the_focus_near(page: Page) -> None:
    search(page, "停")
    status(page, "找到 30 条结果")
    page.locator("summary", has_text="行业").press("Enter")
    page.get_by_role("link", name="供气").press("Enter")
    status(page, "找到 1 条结果")
    expect(page.locator("summary", has_text="行业")).to_be_focused()


def test_an_unknown_facet_in_the_address_is_forgotten(site: Site, open_page: OpenPage) -> None:
    page = open_page(site, "portal/search/?q=停气&region=__proto__&kind=<b>&sector=&current=2")
    status(page, "找到 1 条结果")


def test_nothing_under_the_choices_leads_to_everything(site: Site, open_page: OpenPage) -> None:
    page = open_page(site, "portal/search/?q=停气&region=880000")
    expect(page.get_by_role("status")).to_contain_text("没有找到")
    page.get_by_role("link", name="去掉筛选").click()
    status(page, "找到 1 条结果")
    assert asked(page) == "?q=停气"


def test_what_is_near_the_readers_place_comes_first(site: Site, open_page: OpenPage) -> None:
    page = open_page(site, "portal/search/?q=停水")
    expect(page.locator(".search-result-title a").first).to_have_text("<b>停水</b>通知 & 说明")
    page.evaluate("localStorage.setItem('place', '880200')")
    page.reload()
    expect(page.locator(".search-result-title a").first).to_have_text("北市停水公告")


def test_going_back_brings_back_what_was_asked(page: Page) -> None:
    for text in ("停气", "阶梯"):
        search(page, text)
        page.keyboard.press("Enter")
        status(page, "找到 1 条结果")
    expect(page.locator(".search-result-title a")).to_have_text(["阶梯水价"])
    choose(page, "类别", "价格")
    expect(page.locator("summary", has_text="类别")).to_have_text("类别 价格")
    page.go_back()
    expect(page.locator("summary", has_text="类别")).to_have_text("类别 全部")
    expect(page.get_by_label("查找")).to_have_value("阶梯")


def test_a_search_typed_slowly_is_one_step_of_the_history(page: Page) -> None:
    search(page, "阶梯")
    page.keyboard.press("Enter")
    status(page, "找到 1 条结果")
    for text in ("停", "停气"):
        search(page, text)
        expect(page).to_have_url(re.compile(f"/\\?q={quote(text)}$"))
    page.keyboard.press("Enter")
    choose(page, "类别", "公告")
    expect(page.locator("summary", has_text="类别")).to_have_text("类别 公告")
    page.go_back()
    expect(page.locator("summary", has_text="类别")).to_have_text("类别 全部")
    expect(page.get_by_label("查找")).to_have_value("停气")
    page.go_back()
    expect(page.get_by_label("查找")).to_have_value("阶梯")


def test_more_results_come_when_asked_for_and_take_the_focus(page: Page) -> None:
    search(page, "计划停水")
    status(page, "找到 25 条结果")
    expect(page.locator(".search-result")).to_have_count(10)
    page.get_by_role("button", name="显示更多结果").click()
    expect(page.locator(".search-result")).to_have_count(20)
    expect(page.locator(".search-result-title a").nth(10)).to_be_focused()
    page.get_by_role("button", name="显示更多结果").click()
    expect(page.locator(".search-result")).to_have_count(25)
    expect(page.get_by_role("button", name="显示更多结果")).to_have_count(0)


def test_half_typed_pinyin_is_not_searched(page: Page) -> None:
    search(page, "停气")
    status(page, "找到 1 条结果")
    stop_the_clock(page)
    box = page.get_by_label("查找")
    box.evaluate("(box) => { box.value = 'jie ti'; }")
    box.evaluate("(box) => box.dispatchEvent(new InputEvent('input', { isComposing: true }))")
    page.clock.run_for(700)
    assert asked(page) == "?q=停气"
    page.clock.resume()
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
    expect(page.locator(".search-facets")).to_be_hidden()


def test_only_the_last_of_quick_queries_is_shown(page: Page) -> None:
    box = page.get_by_label("查找")
    box.press_sequentially("阶梯水价", delay=5)
    box.fill("停气")
    found = page.locator(".search-result-title a")
    expect(found).to_have_text(["停气通知"])
    page.evaluate("() => fetch(location.href).then((answer) => answer.text())")  # answered after what was asked before
    expect(found).to_have_text(["停气通知"])


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


def test_an_index_of_another_version_is_not_read(site: Site, open_page: OpenPage, complaints: list[str]) -> None:
    manifest = {**json.loads(site["portal/search/index.json"]), "version": 1}
    page = open_page({**site, "portal/search/index.json": json.dumps(manifest).encode()}, "portal/search/?q=停气")
    status(page, "无法搜索")
    complaints.clear()
