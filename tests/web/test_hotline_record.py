"""What bulletins say of a company over time, and on its page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from flask import Flask

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.web.hotline_record import around, bulletins_by_region, hotline_record, records_by_company, subjects
from disclosure.web.once import once

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
HEAT = CompanyId.parse("990100/heat/shili-heat")


@pytest.fixture
def within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


def section(page: str) -> str:
    return page.partition('<section id="hotline-record">')[2].partition("</section>")[0]


@pytest.mark.usefixtures("within")
def test_bulletins_go_by_time_and_invented_ones_come_last() -> None:
    assert list(once(subjects)) == ["880100/2026-03-hotline", "880100/2025-03-hotline", "990100/2026-05-hotline"]


@pytest.mark.usefixtures("within")
def test_a_bulletin_belongs_to_its_region_and_those_around_it() -> None:
    found = once(bulletins_by_region)
    assert [one.bulletin.id for one in found["880000"]] == ["2026-03-hotline", "2025-03-hotline"]
    assert found["880100"] == found["880000"]
    assert "880102" not in found
    assert around("880102") == ("880102", "880100", "880000")


@pytest.mark.usefixtures("within")
def test_a_company_has_every_bulletin_that_speaks_of_it() -> None:
    assert [one.bulletin.id for one in once(records_by_company)[WATER]] == ["2026-03-hotline", "2025-03-hotline"]


@pytest.mark.usefixtures("within")
def test_only_columns_that_some_bulletin_has_are_shown(portal: Portal) -> None:
    record = hotline_record(portal.companies[WATER])
    assert record is not None
    assert record.columns == ("cases", "overdue", "result", "process", "score", "rank")
    stranger = replace(portal.companies[WATER], id=CompanyId.parse("880100/gas/ceshi-gas"))
    assert hotline_record(stranger) is None


def test_each_bulletin_has_its_own_line_with_its_time(company_page: str) -> None:
    told = section(company_page)
    lines = re.findall(r"<tr><th scope=\"row\">(.+?)</tr>", told)
    assert [re.findall(r'<time datetime="(.+?)">', line) for line in lines] == [
        ["2026-03-01", "2026-03-31"],
        ["2025-03-01", "2025-03-31"],
    ]
    assert 'href="../../../../bulletins/880100/2026-03-hotline/#units"' in lines[0]
    cells = [re.findall(r'data-label="(.+?)">(.+?)</td>', line) for line in lines]
    assert [text for _, text in cells[0]] == ["60", "1", "81.67%", "75%", "—", "—"]
    assert [text for _, text in cells[1]] == ["—", "—", "—", "—", "100", "1（2 个中）"]


def test_each_bulletin_has_its_source_and_the_name_that_it_uses(company_page: str) -> None:
    told = section(company_page)
    assert "（称“供水公司”）" in told
    assert "称“测试市供水公司”" not in told
    assert told.count('<p class="source">') == 2
    assert "转载，待核实" in told
    assert "典型案例（办得好）：两小时内恢复供水。" in told


def test_what_is_to_be_read_with_care_is_said(get: Get) -> None:
    told = section(get("/companies/880100/power/ceshi-power/"))
    assert "<li>只承办 6 件，不到 9 件" in told
    assert "<li>通报批评：满意率较低</li>" in told
    assert "<li>数字核对：供电公司服务过程满意率 51%" in told


def test_a_company_without_figures_is_only_mentioned(get: Get) -> None:
    told = section(get(f"/companies/{HEAT}/"))
    assert "提到这家企业，没有给出它的数字" in told
    assert "data-label" not in told
