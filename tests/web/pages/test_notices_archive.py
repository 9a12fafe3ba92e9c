from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from disclosure.model.moment import Moment
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.notices_archive import UNDATED, month_of

Get = Callable[[str], str]


def test_months_are_listed_by_year_with_their_counts(get: Get) -> None:
    page = get("/notices/archive/")
    november, october = (
        f'<a href="../../notices/archive/2026-1{month}</a>' for month in ('1/">2026年11月（3）', '0/">2026年10月（1）')
    )
    assert page.index(november) < page.index(october)
    assert "没有注明日期" not in page


def test_a_month_has_every_notice_and_what_is_invented_apart(get: Get) -> None:
    page = get("/notices/archive/2026-11/")
    for title in ("管道改造停水的公告", "解放大道恢复供水"):
        assert page.index(title) < page.index("虚构的公告") < page.index("因停水停热的通知")
    assert "抢修停水" not in page
    assert 'href="../../../notices/archive/2026-10/" rel="prev"' in page
    assert 'href="../../../notices/archive/2026-11/" rel="next"' in get("/notices/archive/2026-10/")


@pytest.mark.parametrize("month", ["2026-09", "undated", "2026"])
def test_a_month_without_notices_has_no_page(client: FlaskClient, month: str) -> None:
    assert client.get(f"/notices/archive/{month}/").status_code == 404


def test_a_notice_goes_by_its_publication_or_else_by_when_it_happens(portal: Portal) -> None:
    _, notice = next(portal.notices())
    bare = replace(notice, published_at=None, start=None, actual_end=None, expected_end=None)
    august, september = Moment.parse("2026-08-31 23:00"), Moment.parse("2026-09-01")
    assert month_of(replace(bare, published_at=august, start=september)) == "2026-08"
    assert month_of(replace(bare, start=september)) == "2026-09"
    assert month_of(bare) == UNDATED


def test_what_has_no_day_stands_on_a_page_of_its_own(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...]
) -> None:
    company = next(company for company in portal.companies.values() if company.notices)
    undated = replace(company.notices[0], published_at=None, start=None, actual_end=None, expected_end=None)
    companies = portal.companies | {company.id: replace(company, notices=(undated,))}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=catalogue)
    client = app.test_client()
    assert (
        '<a href="../../notices/archive/undated/">没有注明日期的公告（1）</a>' in client.get("/notices/archive/").text
    )
    assert "<h1>没有注明日期的公告</h1>" in client.get("/notices/archive/undated/").text
