"""The list of inspections."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


def page_of(portal: Portal, report: Report) -> str:
    app = create_app(portal, report, schemas=SCHEMAS, catalogue=CATALOGUE)
    return app.test_client().get("/inspections/").get_data(as_text=True)


def test_an_inspection_is_listed_with_issuer_number_and_counts(get: Callable[[str], str]) -> None:
    page = get("/inspections/")
    assert '<a href="../inspections/880100/2026-03-halls/">关于业务大厅暗访情况的通报</a>' in page
    assert "测试市人民政府督查室　测政督〔2026〕1号" in page
    assert "暗访大厅 3 个，归纳问题 7 项：严重 1 项，一般 6 项，轻微 0 项。" in page


def test_the_newest_comes_first_and_an_invented_one_last(portal: Portal, report: Report) -> None:
    (known,) = portal.inspections.values()
    later = replace(known, id="later", title="后来的通报", issued_on=date(2026, 5, 1))
    undated = replace(known, id="undated", title="没有日期的通报", issued_on=None)
    invented = replace(known, region="990100", title="示例通报", issued_on=date(2026, 9, 1))
    every = (invented, undated, known, later)
    page = page_of(replace(portal, inspections={one.key: one for one in every}), report)
    places = [page.index(title) for title in ("后来的通报", known.title, "没有日期的通报", "示例通报")]
    assert places == sorted(places)
    assert page.count("演示数据") == page.partition("示例通报")[2].count("演示数据")
    assert "日期未注明" in page


def test_a_portal_without_inspections_says_so(portal: Portal, report: Report) -> None:
    assert "尚未收录暗访检查。" in page_of(replace(portal, inspections={}), report)


def test_the_compliance_page_leads_to_the_list(get: Callable[[str], str]) -> None:
    assert '<a href="../inspections/">暗访检查</a>' in get("/compliance/")
