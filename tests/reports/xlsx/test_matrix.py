"""Companies by rules."""

from collections import Counter
from dataclasses import replace

import pytest

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.wording.names import OUTCOMES
from disclosure.wording.pages import OUTCOME_MARKS
from tests.reports.xlsx.reading import Record, Workbook, head_row, heads, records, texts, values, workbook_of

LEADING = 4


@pytest.fixture(scope="module")
def rows(report: Workbook) -> list[Record]:
    return records(report["对照表"])


def marks(row: Record) -> dict[str, str]:
    """A company's marks by the rules' codes."""
    return {head.split(" ")[0]: cell.value for head, cell in row.items() if head[0].isascii()}


def test_each_verdict_has_its_mark(rows: list[Record], assessment: Assessment) -> None:
    for row, (company, judged) in zip(rows, assessment.companies(), strict=True):
        assert row["企业"].value == company.name
        for code, mark in marks(row).items():
            assert mark == OUTCOME_MARKS[judged.verdict(code).outcome]


def test_rules_that_apply_to_nobody_are_left_out(rows: list[Record], assessment: Assessment) -> None:
    applying = [rule.code for rule in assessment.rules if assessment.on_rule(rule)[Outcome.NOT_APPLICABLE] < len(rows)]
    assert list(marks(rows[0])) == applying
    assert len(applying) < len(assessment.rules)


def test_the_figures_at_the_end_count_every_verdict(rows: list[Record], assessment: Assessment) -> None:
    counted = Counter({outcome: sum(row[OUTCOMES[outcome]].value for row in rows) for outcome in Outcome})
    assert +counted == assessment.totals()


def test_the_legend_explains_the_marks(report: Workbook) -> None:
    said = "".join(texts(report["对照表"]))
    assert "图例：合 合规　否 不合规　疑 无法判定　— 不适用　免 豁免" in said


def test_what_is_not_met_leads_to_its_findings(rows: list[Record], report: Workbook) -> None:
    listed = report["问题清单"]
    columns = {head: place for place, head in enumerate(heads(listed))}
    followed = 0
    for row in rows:
        for head, cell in row.items():
            if cell.value == "否":
                target = [found.value for found in listed[int(cell.hyperlink.location.partition("!A")[2])]]
                assert (target[columns["企业"]], target[columns["规则"]]) == (row["企业"].value, head.split(" ")[0])
                assert listed.cell(int(cell.hyperlink.location.partition("!A")[2]), columns["规则"] + 1).hyperlink
                followed += 1
    assert followed == sum(row["不合规"].value for row in rows)


def test_a_code_stands_upright_with_its_rule_in_a_note_and_a_way_to_it(report: Workbook) -> None:
    sheet = report["对照表"]
    codes = [cell for cell in sheet[head_row(sheet)] if cell.comment]
    assert {cell.alignment.textRotation for cell in codes} == {90}
    first = codes[0]
    assert first.comment.text == "D01（必须）\n公开单位性质、规模、经营范围和注册资本"
    assert first.comment.author == "演示：门户运营方"
    name, _, place = first.hyperlink.location.partition("!")
    assert (name, report["规则"][place].value) == ("'规则'", "D01")


def test_rules_of_good_practice_are_marked_in_words(report: Workbook, assessment: Assessment) -> None:
    should = {rule.code for rule in assessment.rules if rule.severity_in(assessment.report.edition) == "should"}
    shown = [head for head in heads(report["对照表"]) if head[0].isascii()]
    assert {head.removesuffix(" 建议") for head in shown if head.endswith(" 建议")} == should.intersection(
        head.split(" ")[0] for head in shown
    )


def test_marks_have_grounds_that_only_repeat_them(report: Workbook) -> None:
    sheet = report["对照表"]
    ((area, conditions),) = ((found.sqref, found.rules) for found in sheet.conditional_formatting)
    assert [condition.formula for condition in conditions] == [['"否"'], ['"疑"'], ['"免"'], ['"—"']]
    first, last = head_row(sheet) + 1, sheet.max_row
    codes = [cell.column_letter for cell in sheet[head_row(sheet)] if cell.comment]
    assert str(area) == f"{codes[0]}{first}:{codes[-1]}{last}"


def test_companies_and_codes_stay_in_view(report: Workbook) -> None:
    sheet = report["对照表"]
    assert sheet.freeze_panes == f"D{head_row(sheet) + 1}"


def test_companies_that_no_rule_applies_to_have_no_marks(assessment: Assessment) -> None:
    power = {key: one for key, one in assessment.report.companies.items() if key.sector is Sector.POWER}
    companies = {key: assessment.portal.companies[key] for key in power}
    only = replace(
        assessment,
        portal=replace(assessment.portal, companies=companies),
        report=replace(assessment.report, companies=power),
        rankings={},
    )
    sheet = workbook_of(only)["对照表"]
    assert [values(row)["不适用"] for row in records(sheet)] == [len(assessment.rules)] * len(power)
    assert marks(records(sheet)[0]) == {}
    assert not list(sheet.conditional_formatting)
