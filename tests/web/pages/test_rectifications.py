"""The public ledger of corrections."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


@pytest.fixture
def page(get: Callable[[str], str]) -> str:
    return get("/rectifications/")


def test_what_is_overdue_stands_on_top_and_what_is_invented_below(page: str) -> None:
    places = [page.index(title) for title in ("公开网点地址", "报送暗访整改情况", "示例热力公布退费办法")]
    assert places == sorted(places)
    assert page.index('<section id="demonstration">') < places[2]


def test_only_real_orders_are_counted(page: str) -> None:
    assert "截至 2026年11月21日，整改 2 项：逾期 1 项，期限已过，无后续资料 1 项。" in page


def test_where_our_sources_end_an_order_is_not_called_overdue(page: str) -> None:
    unfollowed = page.partition('<section id="unfollowed">')[2].partition("</section>")[0]
    assert '<span class="tag tag-unfollowed">期限已过 246 天，无后续资料</span>' in unfollowed
    assert "未见报送（无后续资料）" in unfollowed
    assert "逾期" not in unfollowed


def test_an_order_stands_with_deadline_and_who_must_act(page: str) -> None:
    overdue = page.partition('<section id="overdue">')[2].partition("</section>")[0]
    assert '<a href="../rectifications/880100/2026-002/">公开网点地址</a>' in overdue
    assert '<span class="tag tag-overdue">逾期 12 天</span>' in overdue
    assert '<time datetime="2026-11-09">' in overdue
    assert '<td data-label="责任单位">测试市供水公司</td>' in overdue


def test_a_portal_without_orders_says_so(portal: Portal, report: Report) -> None:
    app = create_app(replace(portal, rectifications={}), report, schemas=SCHEMAS, catalogue=CATALOGUE)
    page = app.test_client().get("/rectifications/").get_data(as_text=True)
    assert "尚未收录整改记录。" in page
    assert 'id="demonstration"' not in page


def test_the_compliance_page_and_the_inspection_lead_to_the_ledger(get: Callable[[str], str]) -> None:
    assert '<a href="../rectifications/">整改台账</a>' in get("/compliance/")
    inspection = get("/inspections/880100/2026-03-halls/").partition('<section id="orders">')[2]
    assert '<a href="../../../rectifications/880100/2026-001/">报送暗访整改情况</a>' in inspection
    assert "公开网点地址" not in inspection
