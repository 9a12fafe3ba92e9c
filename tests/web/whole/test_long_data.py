"""A company with nothing, and one with sixty outlets, two hundred notices and a name of forty characters."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Page

from disclosure.checking import check
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app

AS_OF = date(2026, 11, 21)
SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
NAME = "测试市城乡一体化供水与污水处理投资建设运营管理集团股份有限公司第二自来水分公司客户服务中心"[:40]
LONG, NOTHING = CompanyId("880100", Sector.WATER, "ceshi-water"), CompanyId("880100", Sector.GAS, "ceshi-gas")
PATHS = (
    "/",
    "/regions/880100/",
    "/companies/",
    f"/companies/{LONG}/",
    f"/companies/{LONG}/record/",
    f"/companies/{LONG}/notices/n-199/",
    f"/companies/{NOTHING}/",
    f"/companies/{NOTHING}/record/",
    "/notices/",
    "/notices/880100/",
    "/outlets/880100/",
    "/hotlines/880100/",
    "/compliance/",
    "/sectors/water/",
    "/sectors/gas/",
    "/prices/water/",
    "/prices/gas/",
    "/procedures/880100/",
)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
EMPTY = """[...document.querySelectorAll("ul, ol, dl, table, tbody, select, nav, section")]
  .filter((element) => !element.children.length && element.getBoundingClientRect().height)
  .map((element) => element.outerHTML)"""
LEVELS = """[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]))"""


@pytest.fixture(scope="module")
def long_app(portal: Portal) -> Flask:
    full = portal.companies[LONG]
    nothing = Company(id=NOTHING, records={"company": full.records["company"]}, name="空")
    long = replace(full, name=NAME, outlets=tuple(outlets(full)), notices=tuple(notices(full)))
    extended = replace(portal, companies=portal.companies | {LONG: long, NOTHING: nothing})
    return create_app(extended, check(extended, CATALOGUE, AS_OF), schemas=SCHEMAS, catalogue=CATALOGUE)


def outlets(company: Company) -> Iterator[Outlet]:
    yield from company.outlets
    for number in range(60 - len(company.outlets)):
        yield Outlet(id=f"o-{number}", name=f"{NAME}第{number}营业厅", address="长" * 60 if number % 2 else None)


def notices(company: Company) -> Iterator[Notice]:
    first = company.notices[0]
    for number in range(200):
        day = (AS_OF - timedelta(days=number)).isoformat()
        areas = tuple(f"第{area}小区" for area in range(number % 40))
        yield replace(first, id=f"n-{number}", title=f"{NAME}停水公告", published_at=Moment.parse(day), areas=areas)


@pytest.fixture
def long_client(long_app: Flask) -> FlaskClient:
    return long_app.test_client()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_is_cut_and_nothing_stands_empty(window: Callable[..., Page], long_app: Flask, width: int) -> None:
    page = window(shown=long_app)
    page.set_viewport_size({"width": width, "height": 800})
    for path in PATHS:
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert page.evaluate(WIDER) <= 0, path
        assert page.evaluate(EMPTY) == [], path
        levels = page.evaluate(LEVELS)
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_a_page_with_two_hundred_notices_is_no_heavier_for_them(long_client: FlaskClient) -> None:
    page = long_client.get(f"/companies/{LONG}/").get_data(as_text=True)
    assert page.count('class="notice-card"') <= 10
    assert "更早的公告（197 份）" in page
    assert page.count('class="outlet-card"') == 60
    shown, _, folded = page.partition("<summary>其余 58 处</summary>")
    assert (shown.count('class="outlet-card"'), folded.count('class="outlet-card"')) == (2, 58)
