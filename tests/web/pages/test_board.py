"""A hall's notice board."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from disclosure.model.identity import CompanyId
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.filters import day

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
OUTLETS = f"/companies/{WATER}/outlets/"
SCHEMAS = HOME / "schemas"


@pytest.fixture
def board(get: Get) -> str:
    return get(f"{OUTLETS}jiefang/board/")


def test_the_board_has_what_an_inspector_looks_for(board: str) -> None:
    for words in ("价格", "维修和服务收费", "办理事项", "服务承诺和标准", "服务、投诉和监督电话", "营业时间"):
        assert words in board
    assert "测试市供水公司　解放路营业厅　信息公示牌" in board
    assert "检查日期 <time" in board


def test_the_board_has_prices_in_force_with_their_parts_and_documents(board: str, portal: Portal) -> None:
    prices = board.partition('<table class="board-prices">')[2].partition("</table>")[0]
    assert prices.count("<tbody>") == 2
    assert "第 1 档" in prices
    assert "污水处理费 1.00" in prices
    former = next(one for one in portal.companies[WATER].tariffs if one.until and one.until < date(2026, 11, 21))
    assert f"至 {day(former.until or date.max)}" not in prices


def test_charges_papers_and_promises_are_on_the_board(board: str) -> None:
    assert "60.00 元/次" in board
    assert '<th scope="row">换表</th><td class="number">免费</td>' in board
    assert "身份证明（原件）" in board
    assert "不需要材料" in board
    assert "接到报修后到场" in board
    assert "GB/T 32063-2015" in board


def test_numbers_for_complaints_are_those_of_the_place(board: str) -> None:
    phones = board.partition('<section class="board-phones">')[2].partition("</section>")[0]
    for number in ("0999-2914176", "96510", "12345", "0999-2990000"):
        assert f"tel:{number}" in phones
    assert "本门户未收录" not in phones


def test_the_code_is_that_of_the_halls_public_address(board: str) -> None:
    address = f"https://portal.example/portal/companies/{WATER}/outlets/jiefang/"
    assert f'<span class="board-address">{address}</span>' in board
    assert '<svg class="qr"' in board


def test_what_is_not_published_is_said_on_the_board(portal: Portal, report: Report) -> None:
    company = portal.companies[WATER]
    bare = replace(
        company, outlets=(Outlet(id="jiefang", name="解放路营业厅"),), tariffs=(), charges=(), procedures=(),
        promises=(), standards=(), hotlines=(), records={"company": company.records["company"]},
    )  # fmt: skip
    regions = {"880100": replace(portal.regions["880100"], hotlines=(), regulator=None)}
    changed = replace(portal, regions=regions, companies={WATER: bare}, inspections={}, rectifications={}, bulletins={})
    client = create_app(changed, report, schemas=SCHEMAS, catalogue=CATALOGUE).test_client()
    page = client.get(f"{OUTLETS}jiefang/board/").get_data(as_text=True)
    assert page.count("未公开</span>") >= 11
    assert "统一热线（12345、12319）" in page
    assert "据公开资料整理，未经企业确认" in page
    assert ">依据<" not in page
