"""The reader's place on the pages, in Debian's Chromium with a phone's window."""

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
NOW = "2026-11-22T12:00:00+08:00"

Blocked = list[str]


@pytest.fixture
def blocked() -> Blocked:
    """Put the ends of addresses here that the network shall fail for."""
    return []


@pytest.fixture
def window(browser: Browser, app: Flask, blocked: Blocked) -> Iterator[Callable[[bool], BrowserContext]]:
    """Open a window of a phone, with scripts or without."""
    client = Client(app)
    contexts: list[BrowserContext] = []

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if any(path.endswith(end) for end in blocked):
            route.abort()
            return
        fulfil(route, client)

    def window(scripts: bool) -> BrowserContext:  # noqa: FBT001 - said by name where it is called
        context = browser.new_context(viewport=PHONE, java_script_enabled=scripts)
        context.route("**/*", answer)
        contexts.append(context)
        return context

    yield window
    for context in contexts:
        context.close()


@pytest.fixture
def context(window: Callable[[bool], BrowserContext]) -> BrowserContext:
    return window(True)  # noqa: FBT003 - with scripts


@pytest.fixture
def page(context: BrowserContext, blocked: Blocked) -> Iterator[Page]:
    complaints: list[str] = []
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: None if blocked else complaints.append(message.text))
    yield page
    assert complaints == []


@pytest.fixture
def visit(page: Page) -> Callable[[str], Page]:
    def go(path: str) -> Page:
        page.goto(ORIGIN + path)
        return page

    return go


Visit = Callable[[str], Page]


def choose(page: Page, typed: str, name: str) -> None:
    page.get_by_label("输入市、县、区的名字或者拼音").fill(typed)
    page.locator(".place-offers button").filter(has_text=name).first.click()


def test_before_a_choice_nothing_of_it_is_to_be_seen_or_loaded(page: Page, visit: Visit) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit("/hotlines/")
    expect(page.locator(".my-place")).to_be_hidden()
    expect(page.locator(".place-way")).to_be_hidden()
    visit("/")
    expect(page.locator(".my-home form")).to_be_visible()
    assert [url for url in asked if "place.json" in url or "places.json" in url] == []


def test_a_place_is_chosen_by_its_name_and_remembered(page: Page, visit: Visit, context: BrowserContext) -> None:
    visit("/")
    choose(page, "测试", "测试市")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：测试市")
    expect(page.locator("[data-list=numbers] .phone").first).to_have_attribute("href", "tel:0999-2914176")
    expect(page.locator("[data-list=suppliers]")).to_contain_text("测试市供水公司")
    expect(page.locator("[data-list=prices]")).to_contain_text("4.10 元/m³（第一阶梯，到户价）")
    expect(page.locator("[data-list=outlets]")).to_contain_text("解放路营业厅")
    expect(page.locator("[data-list=stops] + p")).to_contain_text("截至 2026年11月21日")
    page.reload()
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：测试市")
    visit("/notices/")
    expect(page.locator(".my-place")).to_contain_text("我在：测试市")
    assert context.cookies() == []


def test_halls_and_numbers_say_whether_they_are_open_now(page: Page, visit: Visit, app: Flask) -> None:
    place = Client(app).get("/regions/880100/place.json").get_json()
    rules = [[[], 31, [[510, 720], [840, 1050]]], [[], 128, []]]
    place["numbers"][0] |= {"hours": "周一至周五", "rules": rules}
    place["outlets"] = [
        {**place["outlets"][0], "rules": rules},
        {**place["outlets"][0], "closed": {"until": "2026-12-01"}},
    ]
    page.context.route("**/regions/880100/place.json", lambda route: route.fulfill(json=place))
    page.clock.set_fixed_time("2026-11-23T12:30:00+08:00")
    visit("/")
    page.get_by_label("输入市、县、区的名字或者拼音").fill("测试市")
    page.get_by_role("button", name="测试市 测试省").click()
    expect(page.locator("[data-list=numbers] .answering")).to_have_text("午休无人接听，14:00 再接听")
    expect(page.locator("[data-list=outlets] .answering")).to_have_text(
        ["午休，14:00 再开", "暂停营业至 2026年12月1日"]
    )


def test_pinyin_and_its_initials_find_a_place(page: Page, visit: Visit) -> None:
    visit("/")
    for typed in ("ceshi", "CSS", "ｓｌｓ", "城中", "8801"):
        page.get_by_label("输入市、县、区的名字或者拼音").fill(typed)
        expect(page.locator(".place-offers button").first).to_be_visible()
    page.get_by_label("输入市、县、区的名字或者拼音").fill("没有的地方")
    expect(page.locator(".my-home [role=status]")).to_contain_text("没有找到这个地方")
    expect(page.locator(".place-offers button")).to_have_count(0)


def test_the_keyboard_alone_is_enough(page: Page, visit: Visit) -> None:
    visit("/")
    expect(page.get_by_label("输入市、县、区的名字或者拼音")).to_be_visible()
    page.get_by_label("输入市、县、区的名字或者拼音").focus()
    page.keyboard.type("sls")
    page.keyboard.press("Enter")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：示例市")
    expect(page.locator("#my_place h2")).to_be_focused()
    page.get_by_role("button", name="清除").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("输入市、县、区的名字或者拼音")).to_be_focused()


def test_what_the_offers_say_can_be_reached_by_tab(page: Page, visit: Visit) -> None:
    visit("/")
    page.get_by_label("输入市、县、区的名字或者拼音").fill("城中")
    expect(page.locator(".place-offers button")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("测试市城中区")
    page.keyboard.press("Space")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：测试市城中区")


def test_an_invented_place_says_so_and_a_stop_goes_by_the_clock(page: Page, visit: Visit) -> None:
    visit("/?place=990100")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：示例市")
    expect(page.locator("[data-part=demonstration]")).to_contain_text("演示数据")
    expect(page.locator("[data-list=stops]")).to_contain_text("因停水停热的通知")
    expect(page.locator("[data-list=stops] .notice-state")).to_contain_text("今日开始")
    expect(page.locator("[data-list=stops] + p")).to_be_hidden()


def test_the_address_wins_and_is_remembered(page: Page, visit: Visit) -> None:
    visit("/")
    choose(page, "测试", "测试市")
    visit("/rules/?place=990100")
    expect(page.locator(".my-place")).to_contain_text("示例市")
    visit("/")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：示例市")


def test_a_place_can_be_changed_and_cleared(page: Page, visit: Visit) -> None:
    visit("/?place=880100")
    page.get_by_role("button", name="更换").click()
    expect(page.get_by_label("输入市、县、区的名字或者拼音")).to_be_focused()
    choose(page, "示例", "示例市")
    expect(page.locator("#my_place h2")).to_have_text("我在的地方：示例市")
    page.get_by_role("button", name="清除").click()
    expect(page.locator("#my_place h2")).to_have_text("我在的地方")
    expect(page.locator(".my-place")).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    expect(page.locator("[data-part=shown]")).to_have_count(0)


def test_the_header_leads_to_the_place_and_to_changing_it(page: Page, visit: Visit) -> None:
    visit("/")
    choose(page, "测试", "测试市")
    visit("/rules/O05/")
    page.locator(".my-place").get_by_role("link", name="测试市").click()
    expect(page).to_have_url(f"{ORIGIN}/regions/880100/")
    page.locator(".my-place").get_by_role("link", name="更换").click()
    expect(page).to_have_url(f"{ORIGIN}/#my_place")


def test_the_page_of_a_region_can_be_made_the_place_and_unmade(page: Page, visit: Visit) -> None:
    visit("/regions/880100/")
    page.get_by_role("button", name="设为我在的地方").click()
    expect(page.locator(".my-place")).to_contain_text("测试市")
    expect(page.get_by_role("button", name="清除")).to_be_focused()
    page.get_by_role("button", name="清除").click()
    expect(page.get_by_role("button", name="设为我在的地方")).to_be_focused()
    expect(page.locator(".my-place")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "said", "address"),
    [
        ("/hotlines/", "看测试市城中区的电话", "/hotlines/880102/"),
        ("/hotlines/gas-leak/", "看测试市城中区的电话", "/hotlines/880102/#gas-leak"),
        ("/outlets/", "看测试市城中区的营业网点", "/outlets/880100/"),
        ("/rights/", "看测试市城中区适用的规定", "/rights/880100/"),
        ("/sectors/water/", "看测试市城中区的居民价格", "/regions/880102/#here_prices"),
    ],
)
def test_an_index_leads_to_the_place_first(page: Page, visit: Visit, path: str, said: str, address: str) -> None:
    visit(f"{path}?place=880102")
    link = page.get_by_role("link", name=said)
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(ORIGIN + address)


def test_a_leak_is_two_taps_from_home_with_a_number_in_large_type(page: Page, visit: Visit) -> None:
    visit("/")
    page.get_by_role("link", name="停水停气停暖，该打哪个电话").click()
    page.get_by_role("link", name="测试市", exact=True).click()
    number = page.locator("#burst-pipe a.phone").first
    assert number.get_attribute("href") == "tel:0999-2914176"
    assert float(number.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")) >= 24


def test_without_the_network_the_page_of_the_place_is_offered(page: Page, visit: Visit, blocked: Blocked) -> None:
    visit("/")
    choose(page, "测试", "测试市")
    expect(page.locator("[data-part=answers]")).to_be_visible()
    blocked.append("place.json")
    page.reload()
    failed = page.locator("[data-part=failed]")
    expect(failed).to_be_visible()
    expect(failed.get_by_role("link")).to_have_attribute("href", f"{ORIGIN}/regions/880100/")
    expect(page.locator("[data-part=answers]")).to_have_count(0)
    expect(page.locator(".my-place")).to_contain_text("测试市")


def test_where_no_list_comes_the_reader_is_told(page: Page, visit: Visit, blocked: Blocked) -> None:
    blocked.append("places.json")
    visit("/")
    page.get_by_label("输入市、县、区的名字或者拼音").fill("测试")
    expect(page.locator(".my-home [role=status]")).to_contain_text("请看各省的列表")


def test_a_place_that_there_is_not_names_none(page: Page, visit: Visit, blocked: Blocked) -> None:
    blocked.append("nothing")
    visit("/hotlines/?place=123456")
    expect(page.locator(".my-place")).to_be_hidden()
    expect(page.locator(".place-way")).to_be_hidden()


def test_without_scripts_home_leads_to_each_place(window: Callable[[bool], BrowserContext]) -> None:
    page = window(False).new_page()  # noqa: FBT003 - without scripts
    page.goto(f"{ORIGIN}/")
    expect(page.locator(".my-home form")).to_be_hidden()
    page.get_by_role("link", name="测试市", exact=True).click()
    expect(page.locator("#here_numbers")).to_be_visible()
    expect(page.locator(".my-place-set")).to_be_hidden()


STOPS = [
    {"title": "早已结束", "started": "2026-11-01T10:00+08:00", "ended": "2026-11-19T10:00+08:00"},
    {"title": "没有结束时间", "started": "2026-11-18T10:00+08:00"},
    {"title": "被忘记的", "started": "2026-11-01T10:00+08:00"},
]


def test_a_stop_long_past_is_not_told(visit: Visit) -> None:
    script = "async ([stops, now]) => (await import('/static/js/my-home.js')).standing(stops, Date.parse(now))"
    shown = visit("/rules/").evaluate(script, [STOPS, NOW])
    assert [one["title"] for one in shown] == ["没有结束时间"]
