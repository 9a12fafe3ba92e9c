"""The notice board on paper: one sheet of A3, and where that cannot be, a second under the same head."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect
from werkzeug.test import Client

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId
from disclosure.model.tariff import Charge
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.site import NAME, Site
from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
A3 = (842, 1191)
"""297 × 420 mm in points."""
LONG = CompanyId.parse("990100/water/shili-water")

Visit = Callable[[Flask, str], Page]
Pages = tuple[int, set[tuple[int, int]]]


@pytest.fixture(scope="module")
def real() -> Flask:
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    return create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE)


@pytest.fixture(scope="module")
def long(real: Flask) -> Flask:
    """The same with a company that has ninety charges."""
    site: Site = real.extensions[NAME]
    company = site.portal.companies[LONG]
    charges = tuple(Charge(name=f"C{number:03}", free=True, note="说明" * 30) for number in range(1, 91))
    portal = replace(site.portal, companies=site.portal.companies | {LONG: replace(company, charges=charges)})
    return create_app(portal, site.report, schemas=HOME / "schemas", catalogue=CATALOGUE)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport=ViewportSize(width=390, height=844))

    def visit(app: Flask, path: str) -> Page:
        client = Client(app)

        def answer(route: Route) -> None:
            fulfil(route, client)

        page = context.new_page()
        page.route("**/*", answer)
        page.goto(f"{ORIGIN}/companies/{path}/board/")
        return page

    yield visit
    context.close()


def pages(pdf: bytes) -> Pages:
    """How many pages a PDF has, and their sizes."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return len(re.findall(rb"/Type /Page\b", pdf)), {
        (round(float(width)), round(float(height))) for width, height in boxes
    }


@pytest.mark.parametrize(
    "path",
    [
        "990100/water/shili-water/outlets/qingquan-road",
        "990100/gas/shili-gas/outlets/lanyan-road",
        "990100/heat/shili-heat/outlets/nuanyang-road",
        "371300/heat/hengyuan-heat/outlets/kefu-fuwu-zhongxin",
        "410100/water/zhengzhou-water/outlets/huashan-lu",
    ],
)
def test_a_board_is_one_sheet_of_a3(visit: Visit, real: Flask, path: str) -> None:
    assert pages(visit(real, path).pdf(prefer_css_page_size=True)) == (1, {A3})


def test_in_large_type_it_is_the_same_sheet(visit: Visit, real: Flask) -> None:
    page = visit(real, "990100/gas/shili-gas/outlets/lanyan-road")
    page.evaluate("document.documentElement.dataset.type = 'large'")
    assert pages(page.pdf(prefer_css_page_size=True)) == (1, {A3})


@pytest.mark.office
def test_what_does_not_fit_goes_on_under_the_same_head(visit: Visit, long: Flask, tmp_path: Path) -> None:
    pdf = visit(long, f"{LONG}/outlets/qingquan-road").pdf(prefer_css_page_size=True, path=tmp_path / "board.pdf")
    count, sizes = pages(pdf)
    assert (count >= 2, sizes) == (True, {A3})
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "board.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout.replace(" ", "")
    sheets = text.split("\f")[:count]
    assert ["信息公示牌" in sheet and "示例市自来水有限公司" in sheet for sheet in sheets] == [True] * count
    assert [number for number in range(1, 91) if f"C{number:03}" not in text] == []
    assert "以扫码所见的最新信息为准" in text


def test_one_click_prints(visit: Visit, real: Flask) -> None:
    page = visit(real, "990100/gas/shili-gas/outlets/lanyan-road")
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name="打印公示牌").click()
    assert page.evaluate("window.printed") is True


def test_only_the_board_is_printed(visit: Visit, real: Flask) -> None:
    page = visit(real, "990100/gas/shili-gas/outlets/lanyan-road")
    page.emulate_media(media="print")
    for other in (".site-header", ".site-footer", ".banner", ".breadcrumb", ".board-intro", ".site-address"):
        expect(page.locator(other).first).to_be_hidden()
    expect(page.locator(".board h1")).to_be_visible()
    expect(page.locator(".board-title")).to_have_text("演示数据")


def test_on_a_phone_it_is_no_wider_than_the_screen(visit: Visit, real: Flask) -> None:
    page = visit(real, "990100/gas/shili-gas/outlets/lanyan-road")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
