"""The sheet of rules."""

from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import citations
from disclosure.wording.names import OUTCOMES
from tests.reports.xlsx.reading import Workbook, records, values


def test_every_rule_has_its_counts(report: Workbook, assessment: Assessment) -> None:
    for row, rule in zip(map(values, records(report["规则"])), assessment.rules, strict=True):
        counts = assessment.on_rule(rule)
        assert row["规则"] == rule.code
        assert [row[OUTCOMES[outcome]] for outcome in Outcome] == [counts[outcome] for outcome in Outcome]


def test_a_rule_says_what_it_asks_by_which_clause_and_what_to_do(report: Workbook, assessment: Assessment) -> None:
    for row, rule in zip(map(values, records(report["规则"])), assessment.rules, strict=True):
        assert (row["要求"], row["怎么改"]) == (rule.title, rule.remedy)
        assert all(str(cited) in row["依据"] for cited in citations(assessment.portal, rule.basis))


def test_the_share_is_of_what_could_be_judged(report: Workbook) -> None:
    rows = {row["规则"]: row for row in map(values, records(report["规则"]))}
    met, broken = rows["D26"]["合规"], rows["D26"]["不合规"]
    assert rows["D26"]["合规率（%）"] == 1000 * met // (met + broken) / 10
    assert rows["H02"]["合规率（%）"] is None


def test_a_code_leads_to_the_page_of_its_rule(report: Workbook) -> None:
    first = records(report["规则"])[0]["规则"]
    assert first.hyperlink.target == "https://portal.example/rules/D01/"
