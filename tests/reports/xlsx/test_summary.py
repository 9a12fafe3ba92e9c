"""The first sheet: its figures, the tables by sector, the charts beside them, the way to the other sheets."""

from collections import Counter
from typing import Any

import pytest

from disclosure.checking.score import Grade
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx.workbook import report_xlsx
from disclosure.wording.names import GRADES, OUTCOMES, SECTORS
from tests.reports.xlsx.reading import SHEETS, Workbook, Worksheet, charts, parts, texts, workbook_of


def table(sheet: Worksheet, *heads: str) -> dict[str, dict[str, Any]]:
    """The table below these heads, by the first column."""
    rows = list(sheet.iter_rows(max_col=8, values_only=True))
    head = next(place for place, row in enumerate(rows) if row[: len(heads)] == heads)
    found = {}
    for row in rows[head + 1 :]:
        if row[1] is None:
            break
        found[row[0]] = dict(zip(rows[head][1:], row[1:], strict=True))
    return found


def test_the_totals_are_those_of_the_assessment(report: Workbook, assessment: Assessment) -> None:
    totals = table(report["概况"], "项目", "合计", "必须", "建议")
    for outcome in Outcome:
        figures = [totals[OUTCOMES[outcome]][head] for head in ("合计", "必须", "建议")]
        assert figures == [assessment.totals(severity)[outcome] for severity in (None, *Severity)]
    assert totals["企业数"]["合计"] == len(assessment.report.companies)
    assert totals["规则数"]["合计"] == totals["规则数"]["必须"] + totals["规则数"]["建议"] == len(assessment.rules)
    assert totals["判定数"]["合计"] == assessment.totals().total()
    assert totals["合规率（%）"]["必须"] == 16.2


def test_each_sector_has_its_outcomes_and_they_add_up(report: Workbook, assessment: Assessment) -> None:
    sectors = table(report["概况"], "行业", "企业数")
    assert list(sectors) == ["供水", "供气", "供热", "供电", "合计"]
    for outcome in Outcome:
        figures = [row[OUTCOMES[outcome]] for row in sectors.values()]
        assert sum(figures[:-1]) == figures[-1] == assessment.totals()[outcome]
    assert sum(row["企业数"] for row in sectors.values()) == 2 * len(assessment.report.companies)
    assert sectors["供电"]["合规率（%）"] is None


def test_each_sector_has_its_grades(report: Workbook, assessment: Assessment) -> None:
    sectors = table(report["概况"], "行业", "排名企业")
    for sector, ranking in assessment.rankings.items():
        grades = Counter(ranked.score.grade for ranked in ranking)
        row = sectors[SECTORS[sector]]
        assert row["排名企业"] == len(ranking)
        assert [row[GRADES[grade]] for grade in Grade] == [grades[grade] for grade in Grade]
        assert row["未评"] == grades[None]


def test_each_table_by_sector_has_its_chart_beside_it(report: Workbook) -> None:
    sheet = report["概况"]
    titles = {cell.value: cell.row for cell in sheet["A"] if cell.value}
    anchors = [(chart.anchor._from.row + 1, chart.anchor._from.col) for chart in sheet._charts]
    assert anchors == [(titles["二、各行业的判定结果"], 9), (titles["三、各行业的等级"], 9)]


def test_no_chart_covers_a_table(report: Workbook) -> None:
    sheet = report["概况"]
    for chart in sheet._charts:
        begin, end = chart.anchor._from, chart.anchor.to
        area = sheet.iter_rows(begin.row + 1, end.row + 1, begin.col + 1, end.col + 1, values_only=True)
        assert not any(map(any, area))
        assert end.col < sheet.max_column


def test_companies_without_rank_have_no_table_of_grades(demonstration: Assessment) -> None:
    content = report_xlsx(demonstration)
    assert len(list(charts(content))) == 1
    said = texts(workbook_of(demonstration)["概况"])
    assert "所选企业都不列名次。" in said
    assert "示例市的企业和资料是虚构的，只作演示。" in said


def test_it_says_how_many_companies_are_unconfirmed(report: Workbook, demonstration: Assessment) -> None:
    assert "其中 27 家的资料据公开资料整理，未经企业确认。" in texts(report["概况"])
    assert "所有企业的资料都经企业确认。" in texts(workbook_of(demonstration)["概况"])


def test_it_says_how_the_orders_to_correct_stand(report: Workbook, excused: Assessment) -> None:
    assert "所选范围内有整改记录 13 项：期限已过，无后续资料 13 项。" in texts(report["概况"])
    assert "本期没有整改记录。" in texts(workbook_of(excused)["概况"])


def test_it_leads_to_every_other_sheet(report: Workbook) -> None:
    links = {cell.value: cell.hyperlink.location for cell in report["概况"]["A"] if cell.hyperlink}
    assert list(links) == SHEETS[1:]
    assert set(links.values()) == {f"'{name}'!A1" for name in links}


def test_it_leads_to_the_changes_where_there_are_any(compared: Assessment) -> None:
    links = [cell.value for cell in workbook_of(compared)["概况"]["A"] if cell.hyperlink]
    assert links[6:8] == ["变化", "未运行的规则"]


def test_the_grades_begin_a_page(report: Workbook) -> None:
    (page,) = report["概况"].row_breaks.brk
    assert report["概况"].cell(page.id + 1, 1).value == "三、各行业的等级"


@pytest.mark.parametrize("part", ["xl/charts/chart1.xml", "xl/charts/chart2.xml"])
def test_charts_are_flat_native_ones(made: bytes, part: str) -> None:
    chart = parts(made)[part].decode()
    assert "c:barChart" in chart
    assert "3D" not in chart
    assert '<c:grouping val="stacked"/>' in chart
