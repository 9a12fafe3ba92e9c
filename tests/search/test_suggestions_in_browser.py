"""The search box of any page in a real browser: what is offered, by keyboard, mouse and touch, and what is said."""

import gzip
import json
from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from disclosure.model.synonyms import Synonym, Synonyms
from disclosure.search.document import Document, Kind
from disclosure.search.suggestions import suggestions
from disclosure.wording.search import KINDS

pytestmark = pytest.mark.browser

Site = Mapping[str, bytes]
OpenPage = Callable[[Site, str], Page]

PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="../static/css/tokens.css"><link rel="stylesheet" href="../static/css/base.css">
<link rel="stylesheet" href="../static/css/components/search_form.css">
<link rel="stylesheet" href="../static/css/components/suggestions.css">
<script type="module" src="../static/js/main.js"></script>
<form class="search-form" action="../search/" method="get" role="search" data-module="suggest">
<label for="box">全站搜索</label>
<div class="search-form-row"><input id="box" name="q" type="search"><button type="submit">搜索</button></div></form>
<p><a href="#after">后面</a></p>
"""
SYNONYMS = Synonyms(
    synonyms=(
        Synonym(phrases=("没水",), meanings=("停水",)),
        Synonym(phrases=("修水管",), meanings=("抢修",)),
    )
)
DOCUMENTS = [
    *(
        Document(key=str(number), kind=Kind.COMPANY, title=name, url=f"companies/{number}/", place="测试市")
        for number, name in enumerate(["测试市供水公司", "测试燃气", "停车场热力", "<b>停</b>&nbsp;", "後溪供水"])
    ),
    Document(key="place", kind=Kind.PLACE, title="测试市", url="regions/880100/", place="测试市"),
]


@pytest.fixture(scope="module")
def site() -> Site:
    files = {f"portal/search/{path}": content for path, content in suggestions(DOCUMENTS, SYNONYMS)}
    manifest = {
        "version": 2,
        "seal": "abc",
        "suggests": len(files),
        "traditional": ["後測", "后测"],
        "labels": {"kind": KINDS},
    }
    pages = {f"portal/{path}/": PAGE.encode() for path in ("about", "search", "companies/0", "regions/880100")}
    return {**files, **pages, "portal/search/index.json": json.dumps(manifest).encode()}


@pytest.fixture
def page(site: Site, open_page: OpenPage) -> Page:
    return open_page(site, "portal/about/")


@pytest.fixture
def box(page: Page) -> Locator:
    return page.get_by_label("全站搜索")


def options(box: Locator, *texts: str) -> None:
    expect(box.page.get_by_role("option")).to_have_text(list(texts))


def offered(box: Locator, typed: str) -> None:
    """Type all at once: what is offered then is about all of it, and nothing that is still to come takes its place."""
    box.fill(typed)
    expect(box).to_have_attribute("aria-expanded", "true")


def answered(page: Page) -> None:
    """Wait until the page was told what it asked for before: this is asked for after it."""
    page.evaluate("() => fetch(location.href).then((answer) => answer.text())")


def active(box: Locator) -> str:
    """The text of the option that the box says is active."""
    name = box.get_attribute("aria-activedescendant")
    return box.page.locator(f"#{name}").inner_text() if name else ""


def test_a_closed_box_is_a_combobox_once_it_has_the_focus(box: Locator) -> None:
    assert box.get_attribute("role") is None
    box.focus()
    expect(box).to_have_attribute("role", "combobox")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    controlled = box.page.locator(f"#{box.get_attribute('aria-controls')}")
    expect(controlled).to_have_attribute("role", "listbox")
    expect(controlled).to_be_hidden()
    assert controlled.get_attribute("aria-label") == "搜索建议"


def test_typing_offers_names_with_what_they_are_and_keeps_the_focus(box: Locator) -> None:
    box.fill("测试")
    options(box, "测试市 地区", "测试燃气 企业 测试市", "测试市供水公司 企业 测试市")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_be_focused()
    assert active(box) == ""
    box.press_sequentially("燃")
    options(box, "测试燃气 企业 测试市")


def test_pinyin_and_traditional_characters_are_understood(box: Locator) -> None:
    for typed in ("csrq", "CeShiRan", "測试燃"):
        box.fill("")
        options(box)
        box.fill(typed)
        options(box, "测试燃气 企业 测试市")


def test_the_arrows_walk_the_list_and_the_box(box: Locator) -> None:
    offered(box, "测试")
    walked = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        box.press(key)
        walked.append(active(box).split(" ")[0])
    assert walked == ["测试市", "测试燃气", "测试市供水公司", "", "测试市供水公司", "测试燃气"]
    assert box.page.locator("[aria-selected=true]").all_inner_texts() == ["测试燃气 企业 测试市"]
    expect(box).to_be_focused()
    expect(box).to_have_value("测试")


def test_home_and_end_stay_with_the_text(box: Locator) -> None:
    offered(box, "测试")
    box.press("ArrowDown")
    box.press("Home")
    assert box.evaluate("box => box.selectionStart") == 0
    box.press("End")
    assert box.evaluate("box => box.selectionStart") == 2
    assert active(box) == "测试市 地区"


def test_enter_takes_the_active_one_to_its_page(box: Locator) -> None:
    offered(box, "测试")
    box.press("ArrowDown")
    box.press("Enter")
    box.page.wait_for_url("**/portal/regions/880100/")


def test_enter_without_an_active_one_searches_for_what_was_typed(box: Locator) -> None:
    offered(box, "测试")
    box.press("Enter")
    box.page.wait_for_url("**/portal/search/?q=%E6%B5%8B%E8%AF%95")


def test_a_word_is_searched_for(box: Locator) -> None:
    box.fill("没水")
    options(box, "停水")
    box.press("ArrowUp")
    box.press("Enter")
    box.page.wait_for_url("**/portal/search/?q=%E5%81%9C%E6%B0%B4")


def test_escape_closes_and_then_clears(box: Locator) -> None:
    offered(box, "测试")
    box.press("ArrowDown")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("测试")
    assert active(box) == ""
    box.press("Escape")
    expect(box).to_have_value("")
    expect(box).to_be_focused()


def test_an_arrow_opens_the_list_again(box: Locator) -> None:
    offered(box, "测试")
    box.press("Escape")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")


def test_tab_leaves_and_the_list_closes(box: Locator) -> None:
    offered(box, "测试")
    box.press("ArrowDown")
    box.press("Tab")
    expect(box.page.get_by_role("button", name="搜索")).to_be_focused()
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("测试")


def test_what_comes_late_does_not_open_a_box_that_was_left(box: Locator) -> None:
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.fallback()
        else:
            held.append(route)

    box.page.route("**/suggest/*", hold_the_first)
    with box.page.expect_request("**/suggest/*"):
        box.fill("测试")
    box.press("Tab")
    with box.page.expect_event("requestfinished", lambda request: "/suggest/" in request.url):
        held[0].continue_()
    answered(box.page)
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box.page.get_by_role("button", name="搜索")).to_be_focused()


def test_a_click_takes_one_without_moving_the_focus_first(box: Locator) -> None:
    box.fill("测试市供")
    options(box, "测试市供水公司 企业 测试市")
    option = box.page.get_by_role("option")
    option.hover()
    box.page.mouse.down()
    expect(box).to_be_focused()
    box.page.mouse.up()
    box.page.wait_for_url("**/portal/companies/0/")


def test_half_typed_pinyin_is_neither_looked_up_nor_are_its_keys_taken(box: Locator) -> None:
    offered(box, "测试")
    box.evaluate("""box => {
      box.value = "没shui";
      box.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
      for (const key of ["ArrowDown", "Enter", "Escape"])
        box.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
    }""")
    answered(box.page)
    expect(box.page.get_by_role("option")).to_have_count(3)
    assert active(box) == ""
    box.evaluate("box => { box.value = '没水'; box.dispatchEvent(new CompositionEvent('compositionend')); }")
    options(box, "停水")


def test_the_number_is_announced_once_politely(box: Locator) -> None:
    box.focus()
    status = box.page.locator("[aria-live=polite]")
    expect(status).to_have_count(1)
    box.page.evaluate("""() => {
      globalThis.said = [];
      const place = document.querySelector("[aria-live=polite]");
      new MutationObserver(() => globalThis.said.push(place.textContent)).observe(place, { childList: true });
    }""")
    box.fill("测试")
    expect(status).to_have_text("有 3 条建议，可用上下键选择")
    box.press("ArrowDown")
    box.press("ArrowUp")
    assert box.page.evaluate("globalThis.said") == ["有 3 条建议，可用上下键选择"]


def test_names_are_text_and_never_markup(box: Locator) -> None:
    box.fill("b 停")
    options(box, "<b>停</b>&nbsp; 企业 测试市")
    expect(box.page.locator("[role=option] b")).to_have_count(0)


def test_a_hostile_text_has_no_suggestions(box: Locator) -> None:
    for typed in ("<script>", "__proto__", "停" * 10_000, "\u0000\u202e"):
        offered(box, "测试")
        box.fill(typed)
        expect(box.page.get_by_role("option")).to_have_count(0)
        expect(box).to_have_attribute("aria-expanded", "false")


def test_without_an_index_the_box_is_still_a_box(open_page: OpenPage, complaints: list[str]) -> None:
    page = open_page({"portal/about/": PAGE.encode(), "portal/search/": b"<title>x</title>"}, "portal/about/")
    box = page.get_by_label("全站搜索")
    with page.expect_response("**/index.json"):
        box.press_sequentially("测试")
    box.press("Enter")
    page.wait_for_url("**/portal/search/?q=*")
    complaints.clear()


def test_before_the_focus_a_page_loads_next_to_nothing_and_then_little(page: Page, box: Locator) -> None:
    page.wait_for_load_state("networkidle")
    loaded: list[str] = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    scripts = [name for name in loaded if name.endswith((".js", ".json"))]
    assert {name.rpartition("/js/")[2] for name in scripts} == {"main.js", "suggest.js"}
    assert sum(map(len, bodies(page, scripts))) < 2_000
    box.press_sequentially("测")
    expect(box).to_have_attribute("aria-expanded", "true")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert sum(map(len, bodies(page, [name for name in loaded if name.endswith(".js")]))) < 10_000


def bodies(page: Page, addresses: list[str]) -> Iterator[bytes]:
    """Files as a host sends them, compressed."""
    for address in addresses:
        yield gzip.compress(page.request.get(address).body())


@pytest.fixture
def phone(browser: Browser, site: Site, serve: Callable[[Site], str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{serve(site)}/portal/about/")
    yield page
    context.close()


def test_on_a_phone_a_finger_meets_each_one(phone: Page) -> None:
    box = phone.get_by_label("全站搜索")
    box.tap()
    box.fill("测试")
    expect(phone.get_by_role("option")).to_have_count(3)
    sizes = [option.bounding_box() for option in phone.get_by_role("option").all()]
    assert all(size is not None and size["height"] >= 44 for size in sizes)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("option").first.tap()
    phone.wait_for_url("**/portal/regions/880100/")
