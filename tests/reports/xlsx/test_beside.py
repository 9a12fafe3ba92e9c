"""What stands beside findings: what could not be judged, exemptions, changes, rules that were not asked."""

from collections import Counter
from dataclasses import replace

import pytest

from disclosure.checking.changes import Turn
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from tests.reports.xlsx.reading import Workbook, records, texts, values, workbook_of


def test_every_verdict_that_is_not_judged_has_its_reason(everything: Assessment) -> None:
    rows = [values(row) for row in records(workbook_of(everything)["无法判定"])]
    verdicts = [verdict for _, verdict in everything.report.verdicts() if verdict.outcome is Outcome.NOT_JUDGED]
    assert len(rows) == sum(max(1, len(verdict.evidence)) for verdict in verdicts)
    assert {(row["规则"], row["原因"]) for row in rows} == {(verdict.rule, verdict.reason) for verdict in verdicts}
    assert {row["判定所据"] for row in rows} - {None} == {text for verdict in verdicts for text in verdict.evidence}
    assert any("提前 9 至 33 小时" in row["原因"] for row in rows)


def test_where_all_is_judged_the_sheet_says_so(demonstration: Assessment) -> None:
    assert "没有无法判定的项。" in texts(workbook_of(demonstration)["无法判定"])


def test_exemptions_stand_with_their_end_and_use(excused: Assessment) -> None:
    rows = [values(row) for row in records(workbook_of(excused)["豁免"])]
    told = [(row["规则"], row["批准文号"], row["豁免至"].date().isoformat(), row["使用情况"]) for row in rows]
    assert told == [
        ("D04", "测城管函〔2026〕3号", "2026-11-20", "已期满"),
        ("D03", "测城管函〔2026〕9号", "2026-12-31", "已适用"),
        ("D24", "测城管函〔2026〕5号", "2027-06-30", "有效，但未用到"),
    ]
    assert rows[1]["豁免理由"] == "领导班子调整中 | 待<任命> *公布*"
    assert rows[1]["批准机关"] == "测试市城市管理局"


def test_changes_say_what_became_of_each_finding(compared: Assessment) -> None:
    rows = [values(row) for row in records(workbook_of(compared)["变化"])]
    turns = {"new": "新出现", "stays": "仍存在", "fixed": "已改正", "open": "待确定"}
    assert Counter(row["变化"] for row in rows) == Counter(turns[change.turn] for change in compared.changes)
    assert {row["变化"] for row in rows} == set(turns.values())
    by_turn = {row["变化"]: row for row in rows if row["企业"] == "测试供水公司"}
    assert (by_turn["已改正"]["上次判定"], by_turn["已改正"]["本次判定"]) == ("不合规", "合规")


def test_a_company_that_is_gone_goes_by_its_identity(compared: Assessment) -> None:
    gone = [row for row in records(workbook_of(compared)["变化"]) if row["企业"].value == "411700/gas/ceshi-gas"]
    assert gone
    assert {(row["本次判定"].value, row["变化"].value, row["资料"].value) for row in gone} == {
        ("不在其中", "待确定", None)
    }
    assert not any(row["企业"].hyperlink for row in gone)


def test_changes_say_with_what_they_compare(compared: Assessment) -> None:
    said = "".join(texts(workbook_of(compared)["变化"]))
    assert "比较的起点是 2026-10-01：资料版本 ba9876543210（2026-09-30），按 2026-10-01 判定。" in said
    assert "content/companies/411700/heat/ceshi-heat/company.yaml" in said
    stays = sum(change.turn is Turn.STAYS for change in compared.changes)
    assert f"仍存在 {stays} 项" in said


def test_files_of_then_are_named_only_where_they_could_not_be_read(compared: Assessment) -> None:
    assert compared.earlier
    readable = replace(compared, earlier=replace(compared.earlier, omitted=()))
    assert not any("无法读取" in text for text in texts(workbook_of(readable)["变化"]))


@pytest.fixture(scope="module")
def resting(report: Workbook) -> list[dict[str, object]]:
    return [values(row) for row in records(report["未运行的规则"])]


def test_rules_that_left_companies_out_say_why(resting: list[dict[str, object]], assessment: Assessment) -> None:
    told = [(row["规则"], row["原因"], row["未判定的企业"], row["本次企业"]) for row in resting]
    assert told == [(one.rule.code, one.reason, one.companies, one.of) for one in assessment.unasked]


def test_rules_that_judged_nobody_are_told_apart(resting: list[dict[str, object]], assessment: Assessment) -> None:
    nobody = {row["规则"] for row in resting if row["范围"] == "全部企业都未判定"}
    companies = len(assessment.report.companies)
    assert nobody == {
        rule.code for rule in assessment.rules if assessment.on_rule(rule)[Outcome.NOT_APPLICABLE] == companies
    }
    assert {row["范围"] for row in resting} == {"全部企业都未判定", "部分企业未判定"}
