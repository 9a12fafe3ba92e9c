"""Choosing among the halls of a place in the reader's browser."""

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from math import acos, cos, radians, sin

import pytest
from flask import Flask
from playwright.sync_api import Browser, Geolocation, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from disclosure.model.identity import CompanyId
from disclosure.model.outlet import Coordinates, Outlet
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "https://portal.example"
PHONE = ViewportSize(width=390, height=844)
WATER, POWER = CompanyId.parse("880100/water/ceshi-water"), CompanyId.parse("880100/power/ceshi-power")
HERE = Geolocation(latitude=32.98, longitude=114.03)
FRIDAY, SUNDAY = "2026-11-20T10:00:00+08:00", "2026-11-22T10:00:00+08:00"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def at(lat: str, lon: str) -> Coordinates:
    return Coordinates(lat=Decimal(lat), lon=Decimal(lon))


HALLS = (
    Outlet(
        id="far",
        name="远处大厅",
        coordinates=at("33.98", "114.03"),
        hours="Mo-Fr 08:30-17:30; PH off",
        services=("报装", "缴费"),
        payment_methods=("cash",),
    ),
    Outlet(id="silent", name="不写时间的大厅", services=("缴费",)),
    Outlet(id="near", name="近处大厅", coordinates=at("32.9801", "114.03"), hours="Mo-Su,PH 08:00-20:00"),
)
STATION = Outlet(id="station", name="供电所", coordinates=at("32.99", "114.03"), payment_methods=("cash", "wechat"))

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def outlets(portal: Portal, report: Report) -> Flask:
    water, power = (portal.companies[one] for one in (WATER, POWER))
    companies = {WATER: replace(water, outlets=HALLS), POWER: replace(power, outlets=(STATION,))}
    changed = replace(portal, companies=portal.companies | companies, inspections={}, rectifications={})
    return create_app(changed, report, schemas=HOME / "schemas", catalogue=CATALOGUE)


@pytest.fixture
def opened(browser: Browser, outlets: Flask) -> Iterator[Open]:
    client = Client(outlets)
    complaints: list[str] = []
    contexts = []

    def answer(route: Route) -> None:
        fulfil(route, client)

    def opened(now: str = FRIDAY, *, allowed: bool = True, scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport=PHONE,
            timezone_id="America/New_York",
            geolocation=HERE,
            permissions=["geolocation"] if allowed else [],
            java_script_enabled=scripts,
        )
        contexts.append(context)
        context.route("**/*", answer)
        page = context.new_page()
        page.clock.set_fixed_time(datetime.fromisoformat(now))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{ORIGIN}/outlets/880100/")
        if scripts:
            expect(page.locator(".outlet-filter")).to_be_visible()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def names(page: Page) -> list[str]:
    return page.locator(".outlet-card:visible h3 a").all_inner_texts()


ALL = ["远处大厅", "不写时间的大厅", "近处大厅", "供电所"]


def test_without_scripts_all_halls_are_listed_and_nothing_is_offered_that_does_not_work(opened: Open) -> None:
    page = opened(scripts=False)
    assert names(page) == ALL
    expect(page.locator(".outlet-filter")).to_be_hidden()
    expect(page.locator(".open-now").first).to_be_hidden()


def test_each_card_says_whether_it_is_open(opened: Open) -> None:
    page = opened(SUNDAY)
    expect(page.locator(".open-now:visible")).to_have_text(["今天不营业，明天 8:30 开", "现在营业，20:00 下班"])


def test_only_open_halls_are_left_and_how_many_cannot_be_judged_is_said(opened: Open) -> None:
    page = opened(SUNDAY)
    page.get_by_label("只看现在营业的").check()
    assert names(page) == ["近处大厅"]
    expect(page.get_by_role("status")).to_have_text("4 处中有 1 处符合；另有 2 处的资料不能判断现在是否营业，没有列出")
    assert page.locator("section:visible > h2").all_inner_texts()[:1] == ["供水"]
    page.get_by_label("只看现在营业的").uncheck()
    assert names(page) == ALL
    expect(page.get_by_role("status")).to_have_text("")


def test_halls_are_chosen_by_service_and_by_way_of_paying(opened: Open) -> None:
    page = opened()
    page.get_by_label("做什么业务").select_option("缴费")
    assert names(page) == ["远处大厅", "不写时间的大厅"]
    page.get_by_label("怎样缴费").select_option(label="现金")
    assert names(page) == ["远处大厅"]
    page.get_by_label("做什么业务").select_option("")
    assert names(page) == ["远处大厅", "供电所"]
    page.get_by_label("怎样缴费").select_option(label="微信")
    assert names(page) == ["供电所"]
    expect(page.locator("#water")).to_be_hidden()


def test_the_place_is_not_asked_for_unasked(opened: Open) -> None:
    page = opened()
    page.evaluate("() => { navigator.geolocation.getCurrentPosition = () => { window.asked = true }; }")
    page.get_by_label("只看现在营业的").check()
    assert page.evaluate("window.asked") is None
    page.get_by_role("button", name="按离我的远近排列").click()
    assert page.evaluate("window.asked") is True


def test_halls_are_put_in_order_of_distance_and_those_without_a_place_come_after(opened: Open) -> None:
    page = opened()
    page.get_by_role("button", name="按离我的远近排列").click()
    expect(page.locator(".distance")).to_have_text(["直线约 10 米", "直线约 1.1 千米", "直线约 111 千米"])
    assert names(page) == ["近处大厅", "供电所", "远处大厅", "不写时间的大厅"]
    expect(page.get_by_role("heading", name="没有公开坐标、不知远近的网点（1 处）")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("您的位置只在这台设备上用")
    assert page.evaluate(WIDER) <= 0
    page.get_by_label("怎样缴费").select_option(label="现金")
    assert names(page) == ["供电所", "远处大厅"]
    page.get_by_label("怎样缴费").select_option("")
    page.get_by_role("button", name="恢复原来的顺序").click()
    assert names(page) == ALL
    expect(page.locator(".distance")).to_have_count(0)


def test_a_reader_who_does_not_tell_the_place_keeps_the_printed_order(opened: Open) -> None:
    page = opened(allowed=False)
    page.get_by_role("button", name="按离我的远近排列").click()
    expect(page.get_by_role("status")).to_have_text("没有取得您的位置，仍按原来的顺序排列。")
    assert names(page) == ALL


def test_controls_are_large_enough_for_a_thumb(opened: Open) -> None:
    page = opened()
    for control in page.locator(".outlet-filter :is(select, button, label.outlet-open):visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_distances_are_those_of_great_circles(opened: Open) -> None:
    draw = random.Random(6)  # noqa: S311 - the same points each time
    places = [(draw.uniform(18, 54), draw.uniform(73, 135)) for _ in range(200)]
    pairs = [*zip(places[::2], places[1::2], strict=True), ((0.0, 0.0), (0.0, 1.0)), ((90.0, 0.0), (-90.0, 0.0))]
    script = """async (pairs) => {
        const { metres } = await import('/static/js/outlet-list.js');
        return pairs.map((pair) => metres(...pair.map(([lat, lon]) => ({ lat, lon }))));
    }"""
    assert opened().evaluate(script, pairs) == pytest.approx([great_circle(*pair) for pair in pairs])


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The angle between two directions from the middle of the Earth, as a length on its mean radius."""
    return 6_371_008.8 * acos(
        max(-1, min(1, sum(a * b for a, b in zip(direction(one), direction(other), strict=True))))
    )


def direction(place: tuple[float, float]) -> tuple[float, float, float]:
    lat, lon = map(radians, place)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)
