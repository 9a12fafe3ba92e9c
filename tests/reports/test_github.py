"""Workflow commands of GitHub Actions: one line each, escaped as GitHub reads them."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.github import github

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(assessment: Assessment) -> list[tuple[str, dict[str, str], str]]:
    """Every line as GitHub reads it: the command, its properties, its text, as yet escaped."""
    found = []
    for line in github(assessment).splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        found.append((match[1], dict(pair.split("=", 1) for pair in match[2].split(",")), match[3]))
    return found


@pytest.mark.parametrize("name", ["assessment", "demonstration", "excused", "compared"])
def test_every_line_is_a_command(name: str, request: pytest.FixtureRequest) -> None:
    assert commands(request.getfixturevalue(name))


def test_a_finding_stands_at_its_line(assessment: Assessment) -> None:
    kind, properties, text = commands(assessment)[0]
    assert kind == "error"
    assert properties["file"] == "content/companies/411700/gas/yunan-gas/company.yaml"
    assert properties["line"] == "2"
    assert properties["title"].startswith("D01 公开单位性质")
    assert text.startswith("豫南燃气公司（据公开资料整理，未经企业确认）：未见公开单位性质。依据：《")
    assert "%0A怎么改：" in text


def test_what_stands_nowhere_yet_has_no_line(assessment: Assessment) -> None:
    lines = [properties.get("line") for kind, properties, _ in commands(assessment) if kind != "notice"]
    assert None in lines
    assert "" not in lines


def test_must_is_an_error_and_should_a_warning(assessment: Assessment) -> None:
    kinds = Counter(kind for kind, _, _ in commands(assessment) if kind != "notice")
    findings = Counter(
        {"must": "error", "should": "warning"}[verdict.severity]
        for _, verdict in assessment.failures()
        for _ in verdict.findings
    )
    assert kinds == findings


def test_the_totals_close_the_list_with_the_rules_that_judged_nobody(assessment: Assessment) -> None:
    *_, totals, not_run = commands(assessment)
    assert totals[:2] == ("notice", {"title": "合计"})
    counts = assessment.totals()
    assert f"不合规 {counts[Outcome.NOT_MET]}，无法判定 {counts[Outcome.NOT_JUDGED]}" in totals[2]
    assert not_run[:2] == ("notice", {"title": "没有判定任何企业的规则"})
    told = {line.split()[0] for line in not_run[2].split("%0A")}
    nobody = {
        rule.code
        for rule in assessment.rules
        if assessment.on_rule(rule)[Outcome.NOT_APPLICABLE] == len(assessment.report.companies)
    }
    assert told == nobody


def test_exempt_findings_are_not_shown(excused: Assessment) -> None:
    water = [one for one in commands(excused) if "file" in one[1] and "=测试" in one[2]]
    codes = {properties["title"].split()[0] for _, properties, _ in water}
    assert "D04" in codes, "its exemption has ended"
    assert "D03" not in codes, "its exemption holds"


def test_signs_that_github_reads_are_escaped(excused: Assessment) -> None:
    (key, company), *others = excused.portal.companies.items()
    odd = replace(company, name="100% 甲: 乙, 丙\r\n::error::丁")
    rules = tuple(replace(rule, title=f"甲: 乙, {rule.title}\n100%") for rule in excused.rules)
    changed = replace(excused, portal=replace(excused.portal, companies={key: odd, **dict(others)}), rules=rules)
    found = [one for one in commands(changed) if one[2].startswith("100%25")]
    assert found
    assert all("100%25 甲: 乙, 丙%0D%0A::error::丁" in text for _, _, text in found)
    assert all(properties["title"].split()[1:3] == ["甲%3A", "乙%2C"] for _, properties, _ in found)
    assert all(properties["title"].endswith("%0A100%25") for _, properties, _ in found)


def test_what_became_of_a_finding_stands_in_its_title(compared: Assessment) -> None:
    titles = [properties["title"] for _, properties, _ in commands(compared) if "file" in properties]
    assert {title[title.rindex("（") :] for title in titles} == {"（新出现）", "（仍存在）"}
