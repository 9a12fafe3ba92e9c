"""One procedure of a company."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.regulation import Limit
from disclosure.model.service import Procedure, ProcedureKind
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
FOLDER = f"/companies/{WATER}/procedures/"


@pytest.fixture
def page(get: Get) -> str:
    return get(f"{FOLDER}new-connection/")


def test_a_procedure_says_how_with_what_how_long_and_how_much(page: str) -> None:
    assert '<ol class="steps"><li>申请</li><li>验收通水</li></ol>' in page
    assert '<ul class="checks"><li>身份证明<span class="place-name">原件</span></li></ul>' in page
    assert "<strong>有外线工程的 5 个工作日；无外线工程的 2 个工作日</strong>" in page
    assert "<strong>收费项目见价目：换表；按实结算</strong>" in page
    assert "<li>换表：免费（人为损坏的收取材料费）</li>" in page
    assert '<a href="https://water.example/apply" rel="external">网上营业厅</a>、公众号' in page


def test_a_procedure_says_where_with_address_hours_and_number(page: str) -> None:
    where = page.partition('<section id="where">')[2].partition("</section>")[0]
    assert "<li>政务大厅</li>" in where
    assert "解放路 1 号；周一至周五 8:30–12:00、14:00–17:30" in where
    assert 'href="tel:0999-2911111"' in where
    assert 'href="tel:0999-2910000"' in where


def test_what_is_not_published_is_said_and_nothing_needed_is_said_too(get: Get) -> None:
    page = get(f"{FOLDER}repair/")
    assert "不需要材料。" in page
    assert '<h2>怎么办</h2>\n<p class="missing">未公开。</p>' in page
    assert "0999-2910000</a>（企业总机）" in page
    assert "企业承诺：接到报修后到场" in page


def test_the_law_stands_beside_the_promise(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    measures = portal.regulations["measures-2021"]
    limit = Limit(
        name="connection_workdays",
        value=Decimal(5),
        unit="个工作日",
        clause="prices",
        condition="with-outside-line",
        note="材料齐全时",
    )
    regulations = portal.regulations | {measures.id: replace(measures, limits=(limit,))}
    app = create_app(replace(portal, regulations=regulations), report, schemas=HOME / "schemas", catalogue=catalogue)
    page = app.test_client().get(f"{FOLDER}new-connection/").get_data(as_text=True)
    time = page.partition('<section id="time">')[2].partition("</section>")[0]
    assert "规定：有外线工程的不超过 5 个工作日（材料齐全时），" in time
    assert "regulations/measures-2021/#prices" in time
    assert "待核实" in time


def test_printed_it_is_the_sheet_to_take_along(page: str) -> None:
    assert '<p class="slip-only slip-title">一次性告知单</p>' in page
    address = f"https://portal.example/portal{FOLDER}new-connection/"
    assert f"最新内容：{address}" in page
    assert 'data-module="print" hidden' in page


def test_the_companys_other_procedures_are_near(page: str) -> None:
    assert f'<a href="../../../../../..{FOLDER}repair/">报修</a>' in page


def test_two_procedures_of_one_name_are_told_apart(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    twice = (Procedure(kind=ProcedureKind.REPAIR),) * 2
    companies = portal.companies | {WATER: replace(portal.companies[WATER], procedures=twice)}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=catalogue)
    page = app.test_client().get(f"{FOLDER}repair-2/").get_data(as_text=True)
    assert "<h1>维修（2）</h1>" in page


@pytest.mark.parametrize("path", [f"{FOLDER}pause/", "/companies/880100/water/x/procedures/repair/"])
def test_a_procedure_that_there_is_not_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
