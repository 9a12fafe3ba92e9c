"""Filling in a form as a clerk does: changing a price, mending what is wrong, keeping a draft, taking the file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from flask import Flask
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from disclosure.checking import check
from disclosure.content.canonical import canonical
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from tests.answering import fulfil
from tests.conftest import HOME, Sandbox

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NOW = datetime.fromisoformat("2026-11-22T10:00:00+08:00")
COMPANY = "990100/water/ceshi-water"
FOLDER = f"content/companies/{COMPANY}"
REPOSITORY = "https://github.com/example-org/portal"
HEAD = "# yaml-language-server: $schema=../../../../../schemas/{}.json\n"
TARIFFS = (
    HEAD.format("tariffs")
    + """
# 由客户服务部维护
tariffs:
  # 一户一表
  - category: 居民
    form: tiered
    unit: 元/m³
    period: year
    tiers:
      - above: 0
        up_to: 180
        price: 2.80 # 含税
      - above: 180
        price: 4.20
    basis:
      number: 示发改价格〔2025〕1号
      issuer: 示例市发展和改革委员会
      date: 2025-11-24
    effective: 2026-01-01
  - category: 非居民
    form: flat
    unit: 元/m³
    price: 4.10
    effective: 2026-01-01
source:
  publisher: 示例市测试供水公司
  retrieved: 2026-11-01
confirmed: true
"""
)
NOTICE = (
    HEAD.format("notice").replace("../../../../../", "../../../../../../")
    + "kind: planned-outage\ntitle: 解放路停水\npublished_at: 2026-11-18\n"
)
Open = Callable[..., Page]


@dataclass
class Host:
    """What answers: an app, but for paths that a test makes unreadable, and portal.yaml as a test wants it."""

    app: Flask
    unreadable: set[str] = field(default_factory=set)
    repository: str = REPOSITORY

    def answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path in self.unreadable:
            route.fulfill(status=404, body="")
            return
        site = self.app.extensions["disclosure"]
        portal = replace(site.portal, info=replace(site.portal.info, repository=self.repository or None))
        self.app.extensions["disclosure"] = replace(site, portal=portal)
        fulfil(route, Client(self.app))


@pytest.fixture(scope="module")
def portal_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    root = tmp_path_factory.mktemp("portal")
    sandbox = Sandbox(root)
    sandbox.company(COMPANY, company="name: 示例市测试供水公司\n", tariffs=TARIFFS)
    sandbox.write(f"companies/{COMPANY}/notices/2026-11-20-jiefang-road.yaml", NOTICE)
    portal = load(sandbox.content, Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    return create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE, root=root)


@pytest.fixture
def host(portal_app: Flask) -> Host:
    return Host(portal_app)


@pytest.fixture
def opened(browser: Browser, host: Host) -> Iterator[Open]:
    """Open a form with something in its address; whatever the browser complains of fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport=PHONE, timezone_id="Asia/Shanghai", accept_downloads=True)
    context.route("**/*", host.answer)

    def opened(kind: str = "tariffs", record: str = "") -> Page:
        page = context.new_page()
        page.clock.set_fixed_time(NOW)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if not host.unreadable else None)
        page.goto(f"{ORIGIN}/submit/{kind}/" + (f"?record={record}" if record else ""))
        expect(page.locator(".submit")).to_be_visible()
        return page

    yield opened
    context.close()
    assert complaints == []


@pytest.fixture
def tariffs(opened: Open) -> Page:
    """The prices of the company in the form."""
    page = opened("tariffs", f"{FOLDER}/tariffs.yaml")
    expect(page.get_by_role("heading", name="示例市测试供水公司：修改价格与收费")).to_be_visible()
    return page


def price(page: Page, number: int) -> Locator:
    """A price of the list, unfolded."""
    item = page.locator(".submit-list").first.locator("> .submit-items > .submit-item").nth(number)
    if item.get_attribute("open") is None:
        item.locator("> summary").click()
    return item


def finish(page: Page) -> str:
    """Ask for the file; its text, which is as `disclosure fmt` has it."""
    page.get_by_role("button", name="检查，生成文件").click()
    expect(page.locator(".submit-result")).to_be_visible()
    return page.locator("#submit-text").input_value()


def formatted(text: str, kind: str) -> str:
    schemas = Schemas.under(HOME / "schemas")
    document = parse(text.encode(), "content/x.yaml")
    assert schemas.check(kind, document).problems == ()
    return canonical(document, schemas.kinds[kind].field)


def changes(page: Page) -> list[str]:
    return page.locator(".submit-result > h3, .submit-changes li").all_inner_texts()


def test_a_price_is_changed_where_it_stands_and_nothing_else(tariffs: Page) -> None:
    item = price(tariffs, 0)
    item.get_by_label("基本价格").first.fill("３.05")
    item.get_by_label("执行日期").fill("2027-01-01")
    item.get_by_label("文号").fill("示发改价格〔2026〕9号")
    text = finish(tariffs)
    expected = (
        TARIFFS.replace("price: 2.80 #", "price: 3.05 #")
        .replace("effective: 2026-01-01\n  - category", "effective: 2027-01-01\n  - category")
        .replace("〔2025〕1号", "〔2026〕9号")
    )
    assert text == expected == formatted(expected, "tariffs")
    assert changes(tariffs) == [
        "价格 › 居民 · 阶梯价 · 元/m³ · 执行日期 2026-01-01",
        "阶梯 › 起点 0 · 终点 180 · 基本价格 2.80 › 基本价格：2.80 → 3.05 元/m³（+8.9 %）",
        "定价（收费）依据 › 文号：示发改价格〔2025〕1号 → 示发改价格〔2026〕9号",
        "执行日期：2026-01-01 → 2027-01-01",
    ]
    assert tariffs.evaluate(WIDER) <= 0


def test_a_price_that_follows_another_ends_it(tariffs: Page) -> None:
    price(tariffs, 1).get_by_role("button", name="调价：照这一条新建").click()
    new = price(tariffs, 1)
    expect(new.get_by_label("基本价格")).to_have_value("4.10")
    expect(new.get_by_label("基本价格")).to_be_focused()
    new.get_by_label("基本价格").fill("4.5")
    new.get_by_label("执行日期").fill("2027-01-01")
    new.get_by_label("执行日期").blur()
    expect(new.get_by_role("status")).to_contain_text("原来的一条已写上截止日期 2026-12-31")
    new.get_by_label("文号").fill("示发改价格〔2026〕9号")
    text = finish(tariffs)
    expected = TARIFFS.replace(
        "  - category: 非居民\n    form: flat\n    unit: 元/m³\n    price: 4.10\n    effective: 2026-01-01\n",
        "  - category: 非居民\n    form: flat\n    unit: 元/m³\n    price: 4.5\n"
        "    basis:\n      number: 示发改价格〔2026〕9号\n    effective: 2027-01-01\n"
        "  - category: 非居民\n    form: flat\n    unit: 元/m³\n    price: 4.10\n"
        "    effective: 2026-01-01\n    until: 2026-12-31\n",
    )
    assert text == expected == formatted(expected, "tariffs")
    assert changes(tariffs)[0] == "价格 › 新的一条（照「非居民 · 单一价 · 元/m³ · 执行日期 2026-01-01」）"
    assert "基本价格：4.10 → 4.5 元/m³（+9.8 %）" in changes(tariffs)
    assert changes(tariffs)[-1] == "添上 执行至：2026-12-31"


def test_a_price_that_moves_without_a_document_and_a_day_is_named(tariffs: Page) -> None:
    item = price(tariffs, 0)
    item.get_by_label("基本价格").first.fill("3.05")
    finish(tariffs)
    named = "居民 · 阶梯价 · 元/m³：价格变了，没有写新的"
    reminded = tariffs.locator(".submit-result li").filter(has_text=named)
    expect(reminded).to_have_text([f"{named}定价文号。", f"{named}执行日期。"])
    item.get_by_label("文号").fill("示发改价格〔2026〕9号")
    item.get_by_label("执行日期").fill("2027-01-01")
    expect(reminded).to_have_count(0)


def test_a_price_to_the_home_that_its_parts_do_not_come_to_is_named(tariffs: Page) -> None:
    item = price(tariffs, 1)
    for title in ("到户价", "代收费"):
        item.get_by_label("还可以填").last.select_option(label=title)
        item.get_by_role("button", name="添加这一项").last.click()
    item.get_by_label("到户价").fill("5.05")
    item.get_by_label("名称（必填）").fill("污水处理费")
    item.get_by_label("金额（必填）").fill("0.95")
    finish(tariffs)
    expect(tariffs.get_by_role("heading", name="请再核对")).to_have_count(0)  # nothing moved, and the sum is right
    item.get_by_label("基本价格").fill("4.50")
    said = "非居民 · 单一价 · 元/m³：4.50 + 0.95 = 5.45，到户价写的是 5.05。"
    expect(tariffs.locator(".submit-result").get_by_text(said)).to_be_visible()


def test_what_is_wrong_is_said_beside_its_field_as_one_types(tariffs: Page) -> None:
    control = price(tariffs, 1).get_by_label("基本价格")
    control.fill("四元一")
    error = tariffs.locator(f"#{control.get_attribute('id')}-error")
    expect(error).to_contain_text("「price」（基本价格）应是数字，「四元一」不是。")
    expect(control).to_have_attribute("aria-invalid", "true")
    assert error.get_attribute("id") in (control.get_attribute("aria-describedby") or "").split()
    expect(tariffs.locator(".submit-summary")).to_be_hidden()
    control.fill("4.20")
    expect(error).to_be_hidden()
    expect(control).not_to_have_attribute("aria-invalid", "true")


def test_what_was_probably_meant_is_taken_over_by_a_button(tariffs: Page) -> None:
    control = price(tariffs, 1).get_by_label("执行日期")
    control.fill("2027年1月1日")
    tariffs.get_by_role("button", name="改为「2027-01-01」").click()
    expect(control).to_have_value("2027-01-01")
    expect(control).to_be_focused()
    expect(tariffs.locator(".field-error:visible")).to_have_count(0)


def test_all_that_is_wrong_stands_at_the_top_with_ways_to_the_fields(tariffs: Page) -> None:
    item = price(tariffs, 1)
    item.get_by_label("基本价格").fill("")
    tariffs.get_by_label("取得日期").fill("2026-02-30")
    item.locator("> summary").click()
    tariffs.get_by_role("button", name="检查，生成文件").click()
    summary = tariffs.locator(".submit-summary")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("有 2 处要改")
    assert summary.get_by_role("link").all_inner_texts() == [
        "「form」是 flat 时，就要写「price」（基本价格）。",
        "「retrieved」（取得日期）「2026-02-30」不是日历上有的日期。",
    ]
    expect(tariffs.locator(".submit-result")).to_be_hidden()
    summary.get_by_role("link").first.click()
    expect(item.get_by_label("基本价格")).to_be_focused()


def test_the_form_follows_what_is_chosen(tariffs: Page) -> None:
    item = price(tariffs, 1)
    expect(item.get_by_role("heading", name="阶梯")).to_have_count(0)
    item.get_by_label("计价方式").select_option("tiered")
    expect(item.get_by_role("heading", name="阶梯（必填）")).to_be_visible()
    expect(item.get_by_label("阶梯周期（必填）")).to_be_visible()
    expect(item.get_by_label("计价方式")).to_be_focused()


def test_the_draft_stays_on_the_device_until_it_is_thrown_away(tariffs: Page) -> None:
    price(tariffs, 1).get_by_label("基本价格").fill("4.44")
    expect(tariffs.locator(".submit-draft")).to_contain_text("草稿保存在这台设备上（2026-11-22 10:00），没有发送出去。")
    tariffs.reload()
    expect(tariffs.locator(".submit-draft")).to_contain_text("接着上次的草稿填写")
    expect(price(tariffs, 1).get_by_label("基本价格")).to_have_value("4.44")
    tariffs.get_by_role("button", name="丢弃草稿").click()
    expect(price(tariffs, 1).get_by_label("基本价格")).to_have_value("4.10")
    tariffs.reload()
    expect(price(tariffs, 1).get_by_label("基本价格")).to_have_value("4.10")
    assert tariffs.evaluate("localStorage.length") == 0


def test_a_draft_of_an_older_text_is_offered_and_not_taken(tariffs: Page) -> None:
    price(tariffs, 1).get_by_label("基本价格").fill("4.44")
    expect(tariffs.locator(".submit-draft")).to_contain_text("草稿保存在")
    tariffs.evaluate(
        """() => { const [key] = Object.keys(localStorage), kept = JSON.parse(localStorage[key]);
        localStorage[key] = JSON.stringify({ ...kept, base: kept.base + "#" }) }"""
    )
    tariffs.reload()
    expect(tariffs.locator(".submit-draft")).to_contain_text("发布的资料在那以后变了")
    expect(price(tariffs, 1).get_by_label("基本价格")).to_have_value("4.10")
    tariffs.get_by_role("button", name="改用草稿").click()
    expect(price(tariffs, 1).get_by_label("基本价格")).to_have_value("4.44")


def test_the_file_is_downloaded_under_its_name(tariffs: Page, tmp_path: Path) -> None:
    price(tariffs, 1).get_by_label("基本价格").fill("4.44")
    text = finish(tariffs)
    with tariffs.expect_download() as download:
        tariffs.get_by_role("button", name="下载 tariffs.yaml").click()
    assert download.value.suggested_filename == "tariffs.yaml"
    download.value.save_as(tmp_path / "tariffs.yaml")
    assert (tmp_path / "tariffs.yaml").read_bytes().decode() == text


def test_the_text_is_copied(tariffs: Page) -> None:
    tariffs.context.grant_permissions(["clipboard-read", "clipboard-write"])
    price(tariffs, 1).get_by_label("基本价格").fill("4.44")
    text = finish(tariffs)
    tariffs.get_by_role("button", name="复制文件内容").click()
    expect(tariffs.locator(".submit-result").get_by_role("status")).to_have_text("已复制。")
    tariffs.evaluate("document.querySelector('.submit-choice, body').append(document.createElement('textarea'))")
    tariffs.locator("textarea").last.focus()
    tariffs.keyboard.press("Control+V")
    expect(tariffs.locator("textarea").last).to_have_value(text)


def test_the_way_to_the_repository_leads_to_the_file(tariffs: Page) -> None:
    finish(tariffs)
    link = tariffs.get_by_role("link", name="在 GitHub 上打开这个文件")
    assert link.get_attribute("href") == f"{REPOSITORY}/edit/main/{FOLDER}/tariffs.yaml"
    assert changes(tariffs) == []
    expect(tariffs.get_by_text("与发布的内容相同，没有改动。")).to_be_visible()


def test_without_a_repository_it_says_to_whom_the_file_goes(host: Host, opened: Open) -> None:
    host.repository = ""
    page = opened("tariffs", f"{FOLDER}/tariffs.yaml")
    finish(page)
    expect(page.locator(".submit-result")).to_contain_text("把下载的文件发给或者送到门户运营方：演示：门户运营方。")
    expect(page.locator(".submit-result a")).to_have_count(0)


def test_a_record_is_chosen_on_the_page(opened: Open) -> None:
    page = opened("tariffs")
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_text("请选择地区。")).to_be_visible()
    expect(page.get_by_label("地区（省、市）")).to_be_focused()
    page.get_by_label("地区（省、市）").select_option("9901")
    page.get_by_label("企业", exact=True).select_option(COMPANY)
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_role("heading", name="示例市测试供水公司：修改价格与收费")).to_be_focused()
    assert parse_qs(urlsplit(page.evaluate("location.href")).query) == {"record": [f"{FOLDER}/tariffs.yaml"]}


def test_a_new_notice_gets_its_place_and_its_first_line(opened: Open) -> None:
    page = opened("notice")
    page.get_by_label("地区（省、市）").select_option("9901")
    page.get_by_label("企业", exact=True).select_option(COMPANY)
    expect(page.get_by_label("哪一份").locator("option")).to_have_text(["新建一份", "解放路停水"])
    page.get_by_label("文件名").fill("2026-11-31-x")
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_text("文件名写成 2026-11-21-jiefang-road 的样子。")).to_be_visible()
    page.get_by_label("文件名").fill("2026-11-25-renmin-road")
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_role("heading", name="示例市测试供水公司：新建公告")).to_be_focused()
    page.get_by_label("类别").select_option(index=1)
    page.get_by_label("标题").fill("人民路停水: 抢修")
    page.get_by_label("发布者").fill("示例市测试供水公司")
    page.get_by_label("企业已确认").select_option("true")
    text = finish(page)
    assert text.startswith(NOTICE.split("\n", maxsplit=1)[0] + "\nkind: ")
    assert "\ntitle: '人民路停水: 抢修'\n" in text
    assert "\n  retrieved: 2026-11-22\nconfirmed: true\n" in text
    assert text == formatted(text, "notice")
    link = page.get_by_role("link", name="在 GitHub 上新建这个文件")
    address = urlsplit(link.get_attribute("href") or "")
    assert address.path == "/example-org/portal/new/main"
    assert parse_qs(address.query) == {
        "filename": [f"{FOLDER}/notices/2026-11-25-renmin-road.yaml"],
        "value": [text],
    }


def test_a_file_that_the_company_does_not_have_is_begun(opened: Open) -> None:
    page = opened("outlets", f"{FOLDER}/outlets.yaml")
    expect(page.get_by_role("heading", name="示例市测试供水公司：新建网点")).to_be_visible()
    page.get_by_role("button", name="检查，生成文件").click()
    expect(page.locator(".submit-summary").get_by_role("heading")).to_contain_text("处要改")


NO_RECORDS = (
    "content/companies/990100/water/nobody/tariffs.yaml",
    "../../x",
    f"{FOLDER}/company.yaml",
    "<b>",
    "content/x.yaml",
)


def test_an_address_that_means_no_record_is_said(opened: Open) -> None:
    for record in NO_RECORDS:
        page = opened("tariffs", record)
        expect(page.get_by_role("status").first).to_contain_text("请在下面重新选择。")
        expect(page.get_by_label("地区（省、市）")).to_be_visible()
        page.close()


def test_where_the_words_cannot_be_read_the_other_ways_are_named(opened: Open, host: Host) -> None:
    host.unreadable.add("/submit/words.json")
    page = opened("tariffs")
    expect(page.locator(".submit")).to_contain_text("可以用 Excel 表格，或者直接修改资料文件")


def test_items_and_fields_are_added_and_taken_away_by_keyboard(opened: Open) -> None:
    page = opened("company", f"{FOLDER}/company.yaml")
    adder = page.get_by_label("还可以填").last
    adder.focus()
    adder.select_option(label="服务电话")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("用途")).to_be_visible()
    page.get_by_label("用途").select_option("repair")
    page.get_by_label("电话（必填）").fill("０３９６－２９１４１７６")
    page.get_by_label("电话（必填）").press("Tab")
    assert "hotlines:\n  - purpose: repair\n    number: 0396-2914176\n" in finish(page)
    page.get_by_role("button", name="删去这一条").press("Enter")
    assert "hotlines" not in finish(page)


def test_controls_are_named_and_large_enough_for_a_thumb(tariffs: Page) -> None:
    price(tariffs, 0)
    finish(tariffs)
    for control in tariffs.locator(".submit :is(input, select, textarea, button, summary, a.button):visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 43.5, control.inner_text()
        assert control.evaluate("one => one.matches('input, select, textarea') ? one.labels.length : 1") == 1


def test_twice_as_large_text_stays_within_a_narrow_screen(tariffs: Page) -> None:
    price(tariffs, 0)
    finish(tariffs)
    tariffs.set_viewport_size({"width": 320, "height": 700})
    tariffs.evaluate("document.documentElement.style.fontSize = '200%'")
    assert tariffs.evaluate(WIDER) <= 0


def test_nothing_that_was_filled_in_is_sent(tariffs: Page) -> None:
    asked: list[str] = []
    tariffs.wait_for_load_state("networkidle")
    tariffs.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    price(tariffs, 1).get_by_label("基本价格").fill("4.44")
    finish(tariffs)
    assert [one for one in asked if not one.endswith("/static/icon.svg")] == []


def test_an_office_begins_an_order(opened: Open) -> None:
    page = opened("rectification")
    page.get_by_label("地区（省、市）").select_option("9901")
    expect(page.get_by_label("哪一份")).to_have_value("+")
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_label("地区（写到县、区）")).to_be_focused()
    page.get_by_label("地区（写到县、区）").select_option("990100")
    page.get_by_label("文件名").fill("2026-002")
    page.get_by_role("button", name="打开").click()
    expect(page.get_by_role("heading", name="2026-002：新建整改记录")).to_be_visible()
    assert parse_qs(urlsplit(page.evaluate("location.href")).query) == {
        "record": ["content/rectifications/990100/2026-002.yaml"]
    }


def test_a_company_that_is_not_there_yet_is_begun(opened: Open) -> None:
    page = opened("company")
    page.get_by_label("地区（省、市）").select_option("9901")
    page.get_by_label("企业", exact=True).select_option("+")
    page.get_by_label("地区（写到县、区）").select_option("990100")
    page.get_by_label("行业").select_option("gas")
    page.get_by_label("文件名").fill("ceshi-gas")
    page.get_by_role("button", name="打开").click()
    page.get_by_label("名称（必填）").fill("测试燃气公司")
    page.get_by_label("发布者").fill("测试燃气公司")
    page.get_by_label("企业已确认").select_option("false")
    text = finish(page)
    assert text == formatted(text, "company")
    expect(page.locator(".submit-result")).to_contain_text(
        "content/companies/990100/gas/ceshi-gas/company.yaml（新文件）"
    )


def test_axe_finds_nothing_before_a_record_is_chosen(opened: Open) -> None:
    page = opened("notice")
    page.get_by_role("button", name="打开").click()
    assert Axe().run(page).response["violations"] == []
    page.goto(f"{ORIGIN}/submit/")
    assert Axe().run(page).response["violations"] == []


def test_axe_finds_nothing_whatever_the_form_shows(tariffs: Page) -> None:
    def violations(scheme: str) -> list[str]:
        tariffs.evaluate("scheme => document.documentElement.dataset.scheme = scheme", scheme)
        told = Axe().run(tariffs).response["violations"]
        return [
            f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in told for node in one["nodes"][:3]
        ]

    price(tariffs, 0)
    item = price(tariffs, 1)
    finish(tariffs)
    assert violations("light") + violations("dark") == []
    item.get_by_label("执行日期").fill("2027年1月1日")
    item.get_by_label("基本价格").fill("四元")
    tariffs.get_by_role("button", name="检查，生成文件").click()
    expect(tariffs.locator(".submit-summary")).to_be_focused()
    assert violations("light") + violations("dark") == []
