"""What people come for, from the first page on, on a phone, with scripts and without; gas has a module of its own."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Window = Callable[..., Page]
EVENING = datetime.fromisoformat("2026-11-16T20:00:00+08:00")
"""The day before a stop of the demonstration city, a Monday."""
MORNING = datetime.fromisoformat("2026-11-17T10:00:00+08:00")
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])


@pytest.fixture
def phone(window: Window, content_app: Flask) -> Callable[..., Page]:
    """A phone that has come to the first page at a moment; its zone is wherever it was bought."""

    def phone(*, scripts: bool, now: datetime = MORNING) -> Page:
        page = window(shown=content_app, java_script_enabled=scripts, is_mobile=True, has_touch=True, timezone_id="UTC")
        if scripts:
            page.clock.set_fixed_time(now)
        page.goto("/")
        return page

    return phone


def go(page: Page, name: str, *, exact: bool = True) -> None:
    page.get_by_role("main").get_by_role("link", name=name, exact=exact).first.tap()


@SCRIPTS
def test_what_will_i_pay(phone: Callable[..., Page], *, scripts: bool) -> None:
    page = phone(scripts=scripts)
    go(page, "算要交多少钱")
    if not scripts:
        go(page, "供水价格对照")
        go(page, "示例省（演示）")
        expect(page.get_by_role("main")).to_contain_text("示例市自来水")
        expect(page.get_by_role("main")).to_contain_text("到户价 3.35")
        return
    page.get_by_label("地区").select_option(label="示例省 示例市")
    page.get_by_label("企业").select_option(label="示例市自来水有限公司（示例省 示例市）")
    page.get_by_label("哪一项价格").select_option(index=0)
    page.get_by_label("每月用量").fill("20")
    page.get_by_label("此前已用").fill("0")
    page.get_by_label("家庭人数").fill("3")
    page.get_by_role("button", name="计算").tap()
    expect(page.get_by_role("main")).to_contain_text("67.00 元")
    expect(page.get_by_role("main")).to_contain_text("2026-01-01 调价前")


@SCRIPTS
def test_is_my_water_stopped(phone: Callable[..., Page], *, scripts: bool) -> None:
    page = phone(scripts=scripts, now=EVENING)
    go(page, "看停供公告")
    go(page, "按地区看")
    page.get_by_role("main").get_by_role("link", name="示例市", exact=True).last.tap()
    expect(page.locator("h1")).to_have_text("示例市停供公告")
    title = "关于第一水厂年度检修停水的预先公告"
    if scripts:
        expect(page.get_by_role("heading", name="即将停")).to_be_visible()
    go(page, title)
    expect(page.locator("h1")).to_have_text(title)
    main = page.get_by_role("main")
    expect(main).to_contain_text("2027年2月27日 22:00")
    expect(main).to_contain_text("清泉路以南、人民路以西")
    expect(main.get_by_role("link", name="0900-6000001").first).to_have_attribute("href", "tel:0900-6000001")
    if scripts:
        expect(main).to_contain_text("天后开始")


@SCRIPTS
def test_where_do_i_go_and_is_it_open(phone: Callable[..., Page], *, scripts: bool) -> None:
    page = phone(scripts=scripts)
    go(page, "找营业网点")
    go(page, "示例区", exact=False)
    go(page, "清泉路营业厅", exact=False)
    expect(page.locator("h1")).to_have_text("清泉路营业厅")
    expect(page.get_by_role("main")).to_contain_text("8:30–12:00")
    if scripts:
        expect(page.get_by_role("main")).to_contain_text("现在营业，12:00 午休，14:00 再开")
    assert "amap.com" in (page.get_by_role("link", name="高德地图").get_attribute("href") or "")


@SCRIPTS
def test_how_do_i_connect_a_new_flat(phone: Callable[..., Page], *, scripts: bool) -> None:
    page = phone(scripts=scripts)
    go(page, "新装开户、过户、报修")
    go(page, "示例市", exact=False)
    go(page, "用水报装", exact=False)
    main = page.get_by_role("main")
    expect(main).to_contain_text("工作日")
    expect(main).to_contain_text("材料")
    expect(main).to_contain_text("0900-600")
