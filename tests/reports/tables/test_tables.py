"""The tables of a report, row by row."""

from typing import Any

from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.every import tables
from disclosure.reports.tables.table import Table


def table(assessment: Assessment, name: str) -> Table:
    return next(one for one in tables(assessment) if one.name == name)


def rows(assessment: Assessment, name: str) -> list[dict[str, Any]]:
    found = table(assessment, name)
    return [dict(zip(found.heads, row, strict=True)) for row in found.rows]


def test_no_table_has_two_columns_of_one_name_nor_a_row_of_another_length(compared: Assessment) -> None:
    for one in tables(compared):
        assert len(set(one.heads)) == len(one.heads), one.name
        assert {len(row) for row in one.rows} <= {len(one.heads)}, one.name


def test_a_company_has_its_rank_its_grade_and_its_counts(assessment: Assessment) -> None:
    (gas,) = [row for row in rows(assessment, "companies") if row["企业标识"] == "411700/gas/yunan-gas"]
    report = next(report for company, report in assessment.companies() if company.name == gas["企业"])
    assert (gas["地区代码"], gas["地区"], gas["行业"], gas["资料"]) == ("411700", "驻马店市", "供气", "未经企业确认")
    assert gas["名次"] == 1
    assert gas["不合规"] == report.count()[Outcome.NOT_MET]
    assert int(gas["得分"] * 10) == 1000 * gas["必须项合规"] // gas["必须项已判定"]


def test_companies_that_cannot_be_judged_have_neither_rank_nor_points(assessment: Assessment) -> None:
    power = [row for row in rows(assessment, "companies") if row["行业"] == "供电"]
    assert power
    assert {(row["名次"], row["等级"], row["得分"]) for row in power} == {(None, None, None)}


def test_invented_companies_are_marked_and_have_no_rank(demonstration: Assessment) -> None:
    found = rows(demonstration, "companies")
    assert {(row["资料"], row["名次"]) for row in found} == {("演示数据", None)}


def test_a_finding_stands_alone(assessment: Assessment) -> None:
    found = rows(assessment, "findings")
    assert len(found) == sum(len(verdict.findings) for _, verdict in assessment.report.verdicts())
    assert all(row["发现的情况"] and row["文件"] and row["依据"] and row["怎么改"] for row in found)
    assert found[0]["文件"] == "content/companies/411700/gas/yunan-gas/company.yaml"
    assert isinstance(found[0]["行"], int)
    assert "（待核实）" in found[0]["依据"]


def test_findings_that_an_exemption_excuses_are_marked(excused: Assessment) -> None:
    excepted = {row["规则"] for row in rows(excused, "findings") if row["判定"] == "豁免"}
    assert excepted == {"D03"}


def test_what_was_not_judged_says_why(everything: Assessment) -> None:
    open_rows = [row for row in rows(everything, "verdicts") if row["判定"] in {"无法判定", "不适用"}]
    assert open_rows
    assert all(row["原因"] for row in open_rows)


def test_a_rule_is_counted_over_all_companies(assessment: Assessment) -> None:
    for row in rows(assessment, "rules"):
        assert sum(row[outcome] for outcome in ("合规", "不合规", "无法判定", "不适用", "豁免")) == 27, row["规则"]
    assert rows(assessment, "rules")[0]["行业"] == "供水、供气、供热"


def test_exemptions_name_their_paper_and_their_end(excused: Assessment) -> None:
    (used,) = [row for row in rows(excused, "exemptions") if row["使用情况"] == "已适用"]
    assert (used["规则"], used["批准文号"], used["豁免至"]) == ("D03", "测城管函〔2026〕9号", "2026-12-31")


def test_unasked_rules_have_a_row_for_each_reason(assessment: Assessment) -> None:
    assert len(rows(assessment, "unasked")) == len(assessment.unasked)
    assert {row["本次企业"] for row in rows(assessment, "unasked")} == {27}


def test_a_company_that_is_gone_keeps_its_changes(compared: Assessment) -> None:
    gone = [row for row in rows(compared, "changes") if row["企业标识"] == "411700/gas/ceshi-gas"]
    assert {(row["行业"], row["企业"], row["本次判定"], row["变化"]) for row in gone} == {
        ("供气", None, None, "待确定")
    }
    assert {row["变化"] for row in rows(compared, "changes")} == {"新出现", "仍存在", "已改正", "待确定"}


def test_what_was_asked_for_is_said_in_words(assessment: Assessment, compared: Assessment) -> None:
    said = {row["项目"]: row["说明"] for row in rows(assessment, "about")}
    assert said["判定日"] == "2026-11-21"
    assert said["地区"].startswith("驻马店市")
    assert "0123456789ab" in said["资料版本"]
    assert said["逾期整改"] == "所选范围内有整改记录 13 项：期限已过，无后续资料 13 项。"
    assert said["与何时比较"].endswith("不作比较。")
    assert said["得分"].startswith("得分 = 100 × ")
    assert "2026-10-01" in {row["项目"]: row["说明"] for row in rows(compared, "about")}["与何时比较"]
