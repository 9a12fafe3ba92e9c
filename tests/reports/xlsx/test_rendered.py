"""The workbook as LibreOffice prints it."""

import re

import pytest

from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx.workbook import report_xlsx
from tests.reports.office import Office, Rendered
from tests.reports.xlsx.reading import SHEETS, Workbook, heads

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def rendered(office: Office, made: bytes) -> Rendered:
    return office.render({"report.xlsx": made})["report.xlsx"]


def sheet_of(page: str) -> str:
    """The sheet that a page belongs to, as its foot says."""
    (name,) = re.findall(r"(\S+)\s+判定日 2026-11-21$", page.rstrip())
    return str(name)


def test_the_sheets_follow_each_other(rendered: Rendered) -> None:
    printed = [sheet_of(page) for page in rendered.pages]
    assert list(dict.fromkeys(printed)) == SHEETS
    assert printed == sorted(printed, key=SHEETS.index)
    assert printed.count("概况") == 2


@pytest.mark.parametrize("name", ["规则", "问题清单", "无法判定", "未运行的规则"])
def test_every_page_of_a_list_has_its_first_and_last_column(rendered: Rendered, report: Workbook, name: str) -> None:
    first, *_, last = heads(report[name])
    pages = [page.splitlines() for page in rendered.pages if sheet_of(page) == name]
    assert pages
    for page in pages:
        assert any(line.split()[:1] == [first] and line.split()[-1:] == [last] for line in page)


def test_pages_are_numbered(rendered: Rendered) -> None:
    total = len(rendered.pages)
    for number, page in enumerate(rendered.pages, 1):
        assert f"第 {number} 页，共 {total} 页" in page


def test_every_page_of_the_findings_begins_with_the_head(rendered: Rendered) -> None:
    pages = [page for page in rendered.pages if sheet_of(page) == "问题清单"]
    assert len(pages) > 10
    for page in pages[1:]:
        assert page.split("\n", 1)[0].split()[:4] == ["序号", "地区", "行业", "企业"]


def test_charts_are_drawn_with_their_titles(rendered: Rendered) -> None:
    assert "各行业的判定结果（不含“不适用”）" in rendered.pages[0]
    assert "各行业的等级（本门户口径）" in rendered.pages[1]


def test_no_number_is_too_wide_for_its_cell(rendered: Rendered) -> None:
    assert "###" not in rendered.text


def test_hostile_names_are_printed_as_they_are(office: Office, hostile: Assessment) -> None:
    text = office.render({"hostile.xlsx": report_xlsx(hostile)})["hostile.xlsx"].text
    assert "=cmd|'/c calc'!A1" in text
    assert "#NAME?" not in text
    assert "Err:" not in text
