"""The page of notices as a reader sees it: by what is stopped now, soon, and no more, in the reader's place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from tests.answering import fulfil
from tests.begun import begun

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
PHONE = ViewportSize(width=390, height=844)
NOW = datetime.fromisoformat("2026-11-22T10:00:00+08:00")
Open = Callable[..., Page]


def at(text: str) -> Moment:
    return Moment.parse(f"2026-11-{text}")


def of_water(first: Notice) -> tuple[Notice, ...]:
    def notice(name: str, kind: NoticeKind = NoticeKind.PLANNED_OUTAGE, **more: object) -> Notice:
        bare = Notice(id=name, kind=kind, title=name, record=first.record)
        return replace(bare, published_at=at("20 09:00"), **more)  # type: ignore[arg-type]  # fields by name

    return (
        notice("running", start=at("22 08:00"), expected_end=at("22 13:00"), regions=("880102",)),
        notice("late", start=at("21 08:00"), expected_end=at("22 08:40")),
        notice("next-week", start=at("29 08:00"), expected_end=at("29 12:00")),
        notice("tomorrow", start=at("23 08:00"), expected_end=at("23 12:00")),
        notice("restored", start=at("21 08:00"), expected_end=at("22 18:00")),
        notice("back", NoticeKind.RESTORATION, follows="restored", actual_end=at("22 09:00")),
        notice("reading", NoticeKind.METER_READING, start=at("22")),
    )


def of_power(first: Notice) -> tuple[Notice, ...]:
    dark = Notice(id="dark", kind=NoticeKind.EMERGENCY_REPAIR, title="dark", record=first.record)
    return (replace(dark, published_at=at("22 09:30")),)  # says nothing of its times


@pytest.fixture(scope="module")
def stopped(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> Flask:
    _, first = next(portal.notices())
    made = {Sector.WATER: of_water, Sector.POWER: of_power}

    def filled(company: Company) -> Company:
        sector = company.id.sector
        return replace(company, notices=made[sector](first)) if sector in made else company

    companies = {key: filled(one) for key, one in portal.companies.items()}
    return create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=catalogue)


@pytest.fixture
def context(browser: Browser, stopped: Flask) -> Iterator[BrowserContext]:
    client = Client(stopped)
    context = browser.new_context(viewport=PHONE, timezone_id="Asia/Shanghai")

    def answer(route: Route) -> None:
        fulfil(route, client)

    context.route("**/*", answer)
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext) -> Iterator[Open]:
    """Open a page at a time of its own; whatever the browser complains of fails the test."""
    complaints: list[str] = []

    def opened(path: str = "/notices/", now: datetime = NOW) -> Page:
        page = context.new_page()
        page.clock.install(time=now - timedelta(minutes=10))
        page.clock.pause_at(now)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda message: complaints.append(f"{message.text} {message.location}"))
        page.goto(ORIGIN + path)
        return begun(page)

    yield opened
    assert complaints == []


@pytest.fixture
def blank(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto(f"{ORIGIN}/about/")
    return page


def titles(page: Page, group: str, board: int = 0) -> list[str]:
    return page.locator("[data-board]").nth(board).locator(f"[data-group={group}] h3:visible").all_inner_texts()


def test_notices_stand_under_now_soon_and_past(opened: Open) -> None:
    page = opened()
    assert sorted(titles(page, "now")) == ["dark", "late", "running"]
    assert titles(page, "soon") == ["tomorrow", "next-week"]
    assert titles(page, "past") == ["restored"]
    assert titles(page, "other") == ["reading"]
    assert page.get_by_role("heading", level=2).all_inner_texts()[:4] == [
        "正在停 3 份", "即将停 2 份", "已恢复、已过预计时间 1 份", "其他公告 1 份",
    ]  # fmt: skip


def test_each_says_how_long_still_or_how_late(opened: Open) -> None:
    page = opened()

    for title, said in (
        ("running", "正在进行，还有 3 小时结束"),
        ("late", "已过预计结束时间，已晚 1 小时 20 分，未见恢复公告"),
        ("tomorrow", "尚未开始，预计 22 小时后开始"),
        ("restored", "已恢复"),
    ):
        card = page.locator(".notice-card", has=page.get_by_role("link", name=title, exact=True)).first
        expect(card.locator(".notice-state")).to_have_text(said)


def test_a_stop_moves_when_its_time_comes(opened: Open) -> None:
    page = opened(now=datetime.fromisoformat("2026-11-23T07:59:00+08:00"))
    assert titles(page, "soon") == ["tomorrow", "next-week"]
    page.clock.run_for(61_000)
    expect(page.locator("[data-group=now] h3", has_text="tomorrow")).to_be_visible()
    assert titles(page, "soon") == ["next-week"]


def test_what_is_invented_stays_apart(opened: Open) -> None:
    page = opened()
    expect(page.locator("[data-invented] [data-board]")).to_be_hidden()
    page.get_by_text("演示数据：虚构的公告（1 份）").click()
    assert titles(page, "past", board=1) == []
    assert titles(page, "now", board=1) == ["因停水停热的通知"]
    expect(page.get_by_role("heading", name="正在停（演示） 1 份")).to_be_visible()


def test_what_is_invented_is_unfolded_where_nothing_else_is_left(opened: Open) -> None:
    page = opened()
    page.get_by_label("行业").select_option("供热")
    expect(page.get_by_role("heading", name="正在停（演示） 1 份")).to_be_visible()


def test_a_sector_is_chosen_and_said(opened: Open) -> None:
    page = opened()
    page.get_by_label("行业").select_option("供电")
    assert titles(page, "now") == ["dark"]
    assert titles(page, "soon") == []
    expect(page.locator("[data-group=soon] [data-none]").first).to_be_visible()
    expect(page.locator("[data-group=other]").first).to_be_hidden()
    expect(page.locator("[data-invented]")).to_be_hidden()
    expect(page.get_by_role("status").first).to_have_text("显示 1 份公告，另有 7 份不在所选范围。")


def test_the_readers_place_is_shown_first_and_all_on_request(opened: Open) -> None:
    page = opened()
    page.evaluate("localStorage.setItem('place', '880199'); localStorage.setItem('place-name', '某县')")
    page = opened()
    assert sorted(titles(page, "now")) == ["dark", "late"]  # those of the whole city, not of another county
    expect(page.locator("[data-invented]")).to_be_hidden()
    place = page.get_by_label("只看某县")
    expect(place).to_be_checked()
    place.uncheck()
    assert sorted(titles(page, "now")) == ["dark", "late", "running"]
    expect(page.get_by_role("status").first).to_have_text("显示全部 8 份公告。")
    box = place.bounding_box()
    label = page.locator("label[for=board-place]").bounding_box()
    assert box
    assert label
    assert label["height"] >= 44


def test_the_page_follows_when_the_place_changes(opened: Open) -> None:
    page = opened()
    expect(page.locator("[data-place]")).to_be_hidden()
    page.evaluate(
        "localStorage.setItem('place', '880102'); localStorage.setItem('place-name', '城中区');"
        "document.dispatchEvent(new CustomEvent('place'))"
    )
    expect(page.get_by_label("只看城中区")).to_be_checked()
    assert sorted(titles(page, "now")) == ["dark", "late", "running"]
    page.evaluate("localStorage.clear(); document.dispatchEvent(new CustomEvent('place'))")
    expect(page.locator("[data-place]")).to_be_hidden()


def test_the_page_of_a_region_asks_for_no_place(opened: Open) -> None:
    page = opened()
    page.evaluate("localStorage.setItem('place', '990100')")
    page = opened("/notices/880102/")
    assert titles(page, "now") == ["running"]
    expect(page.locator("[data-filter]")).to_be_hidden()


FITS = {
    ("", ""): True,
    ("water", ""): True,
    ("heat", ""): False,
    ("", "880000"): True,
    ("", "880102"): True,
    ("", "880103"): False,
    ("", "880200"): False,
    ("", "880100"): True,
}


def test_a_notice_fits_a_place_that_it_is_in_or_around(blank: Page) -> None:
    script = """async ([item, asked]) => {
        const { fits } = await import('/static/js/notice-board.js');
        return asked.map(([sector, place]) => fits(item, { sector, place }));
    }"""
    item = {"sector": "water", "places": "880102 770100"}
    assert dict(zip(FITS, blank.evaluate(script, [item, [*FITS]]), strict=True)) == FITS


def test_a_text_is_shared_where_the_device_can_and_copied_elsewhere(context: BrowserContext) -> None:
    context.add_init_script(
        "window.told = [];"
        "Object.defineProperty(navigator, 'share', {value: async ({text}) => told.push(['shared', text])});"
        "const writeText = async (text) => told.push(['copied', text]);"
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText}});"
    )
    page = context.new_page()
    page.goto(f"{ORIGIN}/companies/880100/water/ceshi-water/notices/running/")
    page.get_by_role("button", name="分享").click()
    page.get_by_role("button", name="复制文字").click()
    expect(page.locator("[data-said]")).to_have_text("已复制。")
    (shared, text), (copied, same) = page.evaluate("told")
    assert (shared, copied) == ("shared", "copied")
    assert text == same == page.locator("[data-text]").text_content()


def test_where_a_text_cannot_be_copied_that_is_said(context: BrowserContext) -> None:
    context.add_init_script(
        "Object.defineProperty(navigator, 'share', {value: undefined});"
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});"
    )
    page = context.new_page()
    page.goto(f"{ORIGIN}/companies/880100/water/ceshi-water/notices/running/")
    page.get_by_role("button", name="复制文字").click()
    expect(page.locator("[data-said]")).to_contain_text("没有复制成功")
    expect(page.get_by_role("button", name="分享")).to_be_hidden()


def test_without_either_the_text_is_there_to_be_selected(context: BrowserContext) -> None:
    context.add_init_script(
        "for (const name of ['share', 'clipboard']) Object.defineProperty(navigator, name, {value: undefined});"
    )
    page = context.new_page()
    page.goto(f"{ORIGIN}/companies/880100/water/ceshi-water/notices/running/")
    begun(page)
    expect(page.locator(".share button:visible")).to_have_count(0)
    assert "时间：2026年11月22日 8:00 至 2026年11月22日 13:00（预计）" in page.locator("[data-text]").inner_text()
