"""Working out a bill on the page as a reader does: choosing, filling in, mending what is missing."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
WATER = "880100/water/ceshi-water"
HEAT = "990100/heat/shili-heat"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NOW = datetime.fromisoformat("2026-11-22T10:00:00+08:00")

Open = Callable[..., Page]


@pytest.fixture
def unreadable() -> set[str]:
    """Paths that cannot be read, for a test to fill."""
    return set()


@pytest.fixture
def opened(browser: Browser, app: Flask, unreadable: set[str]) -> Iterator[Open]:
    """Open the page with something in its address; whatever the browser complains of fails the test."""
    client = Client(app)
    complaints: list[str] = []
    context = browser.new_context(viewport=PHONE, timezone_id="Asia/Shanghai")

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path in unreadable:
            route.fulfill(status=404, body="")
            return
        fulfil(route, client)

    context.route("**/*", answer)

    def opened(**given: str) -> Page:
        page = context.new_page()
        page.clock.set_fixed_time(NOW)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(message.text) if not unreadable else None)
        page.goto(f"{ORIGIN}/bill/" + (f"?{urlencode(given)}" if given else ""))
        if "company" in given and not unreadable:
            expect(page.locator("[data-fields]")).to_be_visible()
        return page

    yield opened
    context.close()
    assert complaints == []


def error(page: Page, name: str) -> str:
    return page.locator(f"#bill-{name}-error").inner_text()


def labels(page: Page) -> list[str]:
    return page.locator(".bill-fields > .field:visible label").all_inner_texts()


def test_a_reader_chooses_fills_in_and_is_told_the_total(opened: Open) -> None:
    page = opened()
    page.get_by_label("地区").select_option(label="测试省 测试市")
    page.get_by_label("企业", exact=True).select_option(label="测试市供水公司（测试省 测试市）")
    page.get_by_label("哪一项价格").select_option("居民 · 居民生活用水")
    assert labels(page) == ["每月用量（m³）", "算几个月", "本年度此前已用（m³）", "家庭人数", "从哪一天起算"]
    page.get_by_label("每月用量").fill("２0")
    page.get_by_label("本年度此前已用").fill(" 170 ")
    page.get_by_label("家庭人数").fill("3")
    page.get_by_role("button", name="计算").click()
    # 10 × 3.10 + 10 × 4.65 + 20 × 1.00
    expect(page.get_by_role("heading", name="应付 97.50 元")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("应付 97.50 元")
    rows = page.locator(".bill-lines tbody tr").all_inner_texts()
    assert [row.split("\t") for row in rows] == [
        ["第 1 阶梯", "10 m³ × 3.10 元/m³", "31.00"],
        ["第 2 阶梯", "10 m³ × 4.65 元/m³", "46.50"],
        ["代收：污水处理费", "20 m³ × 1.00 元/m³", "20.00"],
    ]
    expect(page.get_by_text("合计 = 31.00 + 46.50 + 20.00 = 97.50 元")).to_be_visible()
    assert page.evaluate(WIDER) <= 0


def test_the_address_keeps_the_bill(opened: Open) -> None:
    page = opened(company=WATER, category="居民")
    page.get_by_label("每月用量").fill("20")
    page.get_by_label("算几个月").select_option("12")
    page.get_by_label("家庭人数").fill("3")
    page.get_by_role("button", name="计算").click()
    # 180 × 3.10 + 60 × 4.65 + 240 × 1.00
    expect(page.get_by_role("heading", name="应付 1077.00 元")).to_be_visible()
    kept = {name: values[0] for name, values in parse_qs(urlsplit(page.evaluate("location.href")).query).items()}
    assert kept == {
        "company": WATER,
        "category": "居民",
        "name": "居民生活用水",
        "use": "20",
        "months": "12",
        "people": "3",
        "start": "2026-11-01",
    }
    again = opened(**kept)
    expect(again.get_by_role("heading", name="应付 1077.00 元")).to_be_visible()
    expect(again.get_by_label("家庭人数")).to_have_value("3")


def test_a_price_that_is_to_come_stands_below_the_bill(opened: Open, app: Flask) -> None:
    prices = Client(app).get(f"/companies/{WATER}/tariffs.json").get_json()
    flat = next(one for one in prices["tariffs"] if one["category"] == "非居民")
    prices["tariffs"] = [{**flat, "until": "2026-12-31"}, {**flat, "price": "4.45", "effective": "2027-01-01"}]
    page = opened()
    page.context.route("**/tariffs.json", lambda route: route.fulfill(json=prices))
    page.get_by_label("地区").select_option(label="测试省 测试市")
    page.get_by_label("企业", exact=True).select_option(label="测试市供水公司（测试省 测试市）")
    page.get_by_label("每月用量").fill("10")
    page.get_by_role("button", name="计算").click()
    expect(page.get_by_role("heading", name="应付 41.50 元")).to_be_visible()
    said = "2027-01-01 起执行新价格，同样的用量应付 44.50 元，比调价前多付 3.00 元。"
    expect(page.locator(".bill-change")).to_have_text(said)


def test_what_is_missing_is_said_next_to_its_field_and_the_first_is_focused(opened: Open) -> None:
    page = opened(company=WATER, category="居民")
    page.get_by_role("button", name="计算").click()
    expect(page.get_by_role("status")).to_have_text("有 3 处需要填写或者更正。")
    assert error(page, "use") == "请填写用量（m³）。"
    assert error(page, "so_far").startswith("阶梯按年累计")
    assert error(page, "people").endswith("请填写家庭人数。")
    use = page.get_by_label("每月用量")
    expect(use).to_be_focused()
    expect(use).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-bill-result]")).to_be_hidden()
    for label, value in (("每月用量", "20"), ("本年度此前已用", "0"), ("家庭人数", "3")):
        page.get_by_label(label).fill(value)
    use.press("Enter")
    expect(page.get_by_role("heading", name="应付 82.00 元")).to_be_visible()
    expect(use).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("#bill-use-error")).to_be_hidden()


def test_what_cannot_be_read_is_said(opened: Open) -> None:
    page = opened(company=WATER, category="居民", use="20", so_far="0", people="3")
    for field, value, said in (
        ("每月用量", "二十", "请填写阿拉伯数字"),
        ("每月用量", "-5", "请填写阿拉伯数字"),
        ("每月用量", "1e3", "请填写阿拉伯数字"),
        ("每月用量", "1.2345", "小数点后最多三位"),
        ("家庭人数", "0", "请填写 1 到 99 之间的整数。"),
        ("家庭人数", "2.5", "请填写 1 到 99 之间的整数。"),
        ("从哪一天起算", "", "请填写日期"),
    ):
        control = page.get_by_label(field)
        right = control.input_value()
        control.fill(value)
        page.get_by_role("button", name="计算").click()
        expect(control).to_have_attribute("aria-invalid", "true")
        assert said in error(page, control.get_attribute("name") or ""), value
        control.fill(right)
        page.get_by_role("button", name="计算").click()
        expect(control).not_to_have_attribute("aria-invalid", "true")


def test_heat_asks_for_the_area_and_refuses_another_kind_of_it(opened: Open) -> None:
    page = opened(company=HEAT)
    assert labels(page) == ["整个采暖季的用热量（GJ）", "房屋面积（㎡）", "填的是哪一种面积", "从哪一天起算"]
    page.get_by_label("用热量").fill("20")
    page.get_by_label("房屋面积").fill("88.5")
    page.get_by_label("哪一种面积").select_option("建筑面积")
    page.get_by_role("button", name="计算").click()
    assert "按套内建筑面积计费，您填的是建筑面积" in error(page, "area_basis")
    page.get_by_label("哪一种面积").select_option("套内建筑面积")
    page.get_by_role("button", name="计算").click()
    # 88.5 × 6.84 + 20 × 42
    expect(page.get_by_role("heading", name="应付 1445.34 元")).to_be_visible()
    expect(page.get_by_text("示例企业，价格是虚构的，仅供演示。")).to_be_visible()
    link = page.get_by_role("link", name="公布的价格、依据和来源")
    assert link.get_attribute("href") == f"{ORIGIN}/companies/{HEAT}/#prices"


def test_one_meter_with_two_purposes(opened: Open) -> None:
    page = opened(company=WATER, category="居民", use="30", so_far="0", people="3")
    page.get_by_text("一只表有几种用途").click()
    page.get_by_label("居民 · 居民生活用水占（%）").fill("70")
    page.get_by_label("非居民占（%）").fill("20")
    page.get_by_role("button", name="计算").click()
    assert "合计应为 100%，现为 90%" in error(page, "shares")
    page.get_by_label("非居民占（%）", exact=True).fill("30")
    page.get_by_role("button", name="计算").click()
    # 21 × 3.10 + 21 × 1.00 + 9 × 4.15
    expect(page.get_by_role("heading", name="应付 123.45 元")).to_be_visible()
    assert page.locator(".bill-lines caption").all_inner_texts() == [
        "居民生活用水：占 70%，即 21 m³",
        "非居民：占 30%，即 9 m³",
    ]
    page.reload()  # the address keeps the shares, too
    expect(page.get_by_role("heading", name="应付 123.45 元")).to_be_visible()
    expect(page.get_by_label("非居民占（%）")).to_have_value("30")


def test_the_fields_follow_the_price(opened: Open) -> None:
    page = opened(company=WATER, category="居民", name="居民生活用水")
    page.get_by_label("算几个月").select_option("12")
    expect(page.get_by_label("本年度此前已用")).to_be_hidden()
    page.get_by_label("哪一项价格").select_option("非居民")
    assert labels(page) == ["每月用量（m³）", "算几个月", "从哪一天起算"]


def test_what_the_record_cannot_decide_is_said_without_a_total(opened: Open) -> None:
    page = opened(company=WATER, category="非居民", use="10")
    expect(page.get_by_role("heading", name="应付 41.50 元")).to_be_visible()
    page.get_by_label("哪一项价格").select_option(index=2)
    expect(page.locator("[data-bill-result]")).to_be_hidden()
    page.get_by_role("button", name="计算").click()
    expect(page.get_by_role("heading", name="算不出合计")).to_be_visible()
    expect(page.locator("[data-bill-result]")).to_contain_text("价格到 2025-12-31 为止，2026-11-01 的价格资料中没有")


def test_another_company_takes_the_result_away(opened: Open) -> None:
    page = opened(company=HEAT, use="20", area="88.5", area_basis="套内建筑面积")
    expect(page.locator("[data-bill-result]")).to_be_visible()
    page.get_by_label("地区").select_option(label="测试省 测试市")
    expect(page.locator("[data-bill-result]")).to_be_hidden()
    expect(page.locator("[data-fields]")).to_be_hidden()
    expect(page.get_by_label("哪一项价格")).to_be_disabled()


def test_the_readers_own_place_is_chosen_already(opened: Open) -> None:
    page = opened()
    page.evaluate("localStorage.setItem('place', '990100')")
    page.reload()
    expect(page.get_by_label("地区")).to_have_value("9901")
    expect(page.get_by_label("企业", exact=True)).to_be_enabled()


def test_an_address_that_means_nobody_is_said(opened: Open, unreadable: set[str]) -> None:
    unreadable.add("/companies/880100/water/nobody/tariffs.json")
    for company in ("880100/water/nobody", "../../x", "880100/water/../../x", "<b>"):
        page = opened(company=company)
        expect(page.get_by_role("status")).to_have_text(re.compile("没有这家企业的价格资料"))
        expect(page.locator("[data-fields]")).to_be_hidden()
        page.close()


def test_what_cannot_be_read_leaves_the_way_by_hand(opened: Open, unreadable: set[str]) -> None:
    unreadable.add("/bill/words.json")
    page = opened()
    expect(page.get_by_role("status")).to_contain_text("现在不能计算")
    expect(page.locator("form.bill-form")).to_be_hidden()
    expect(page.get_by_role("heading", name="怎样算")).to_be_visible()


def test_prices_that_cannot_be_read_are_said_and_others_can_be_chosen(opened: Open, unreadable: set[str]) -> None:
    unreadable.add(f"/companies/{WATER}/tariffs.json")
    page = opened()
    page.get_by_label("地区").select_option("8801")
    page.get_by_label("企业", exact=True).select_option(WATER)
    expect(page.get_by_role("status")).to_contain_text("现在读不到价格资料")
    page.get_by_label("地区").select_option("9901")
    page.get_by_label("企业", exact=True).select_option(HEAT)
    expect(page.get_by_label("房屋面积")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("")


def test_a_region_that_cannot_be_read_offers_no_company_of_another(opened: Open, unreadable: set[str]) -> None:
    unreadable.add("/bill/regions/9901.json")
    page = opened()
    page.get_by_label("地区").select_option("8801")
    company = page.get_by_label("企业", exact=True)
    expect(company.locator("option")).to_have_count(2)
    page.get_by_label("地区").select_option("9901")
    expect(page.get_by_role("status")).to_contain_text("现在读不到价格资料")
    expect(company).to_be_disabled()
    expect(company.locator("option")).to_have_count(1)


def test_the_answer_is_about_what_was_chosen_last(opened: Open) -> None:
    """Prices of a company that was chosen before do not come after those of the last."""
    page = opened(company=WATER, category="居民")
    held: list[Route] = []
    page.route("**/tariffs.json", lambda route: held.append(route) if WATER in route.request.url else route.fallback())
    company = page.get_by_label("企业", exact=True)
    company.select_option("")
    company.select_option(WATER)
    page.get_by_label("地区").select_option("9901")
    expect(company.locator(f"option[value='{HEAT}']")).to_be_attached()
    company.select_option(HEAT)
    expect(page.get_by_label("房屋面积")).to_be_visible()
    with page.expect_event("requestfinished", lambda request: WATER in request.url):
        held[0].fallback()
    page.evaluate("() => fetch(location.href).then((answer) => answer.text())")  # answered after it
    assert labels(page)[0] == "整个采暖季的用热量（GJ）"


def test_the_form_is_not_printed(opened: Open) -> None:
    page = opened(company=WATER, category="非居民", use="10")
    expect(page.get_by_role("heading", name="应付 41.50 元")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("form.bill-form")).to_be_hidden()
    expect(page.locator(".bill-lines")).to_be_visible()


def test_targets_are_large_enough_for_a_thumb(opened: Open) -> None:
    page = opened(company=WATER, category="居民")
    for control in page.locator(".bill-form :is(input, select, button, summary):visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44, control.get_attribute("id")


def test_twice_as_large_text_stays_within_a_narrow_screen(opened: Open) -> None:
    page = opened(company=WATER, category="居民", use="20", so_far="170", people="3")
    expect(page.locator(".bill-lines")).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(WIDER) <= 0


def test_nothing_that_was_filled_in_is_sent(opened: Open) -> None:
    page = opened(company=WATER, category="居民")
    asked: list[str] = []
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    page.get_by_label("每月用量").fill("20")
    page.get_by_label("本年度此前已用").fill("0")
    page.get_by_label("家庭人数").fill("3")
    page.get_by_role("button", name="计算").click()
    expect(page.get_by_role("heading", name="应付 82.00 元")).to_be_visible()
    assert [one for one in asked if not one.endswith("/static/icon.svg")] == []  # the tab's own picture
