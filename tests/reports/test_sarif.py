"""SARIF: valid by the official schema, with what viewers need, and the same results wherever lines move."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Assessment
from disclosure.reports.sarif import sarif

OFFICIAL = json.loads((Path(__file__).parents[1] / "data" / "sarif-schema-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema_rs.Draft4Validator(OFFICIAL, validate_formats=True)
Result = dict[str, Any]


def run(assessment: Assessment) -> dict[str, Any]:
    log = json.loads(sarif(assessment))
    (only,) = log["runs"]
    return dict(only)


def results(assessment: Assessment) -> list[Result]:
    return list(run(assessment)["results"])


@pytest.mark.parametrize("name", ["assessment", "everything", "demonstration", "excused", "compared"])
def test_it_is_valid_by_the_official_schema(name: str, request: pytest.FixtureRequest) -> None:
    log = json.loads(sarif(request.getfixturevalue(name)))
    assert [f"{error.instance_path}: {error.message}" for error in VALIDATOR.iter_errors(log)] == []
    assert log["$schema"] == OFFICIAL["id"]


def test_the_official_schema_finds_what_is_wrong(assessment: Assessment) -> None:
    log = json.loads(sarif(assessment))
    log["runs"][0]["results"][0]["level"] = "must"
    assert not VALIDATOR.is_valid(log)


def test_there_are_always_results(everything: Assessment) -> None:
    nobody = replace(everything, report=everything.report.narrowed((), ()), rules=(), changes=())
    assert results(nobody) == []
    assert VALIDATOR.is_valid(json.loads(sarif(nobody)))


def test_each_finding_is_a_result_and_must_is_an_error(assessment: Assessment) -> None:
    failed = [one for one in results(assessment) if one["kind"] == "fail"]
    findings = [(v.severity, f) for _, v in assessment.failures() for f in v.findings]
    assert len(failed) == len(findings)
    assert Counter(one["level"] for one in failed) == Counter(
        {"must": "error", "should": "warning"}[severity] for severity, _ in findings
    )


def test_results_name_as_many_verdicts_as_the_totals(everything: Assessment) -> None:
    told = [(one["ruleId"], one["properties"]) for one in results(everything)]
    verdicts = {(rule, properties["company"], properties["outcome"]) for rule, properties in told}
    counted = Counter(outcome for _, _, outcome in verdicts)
    totals = everything.totals()
    shown = (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.EXEMPT)
    assert counted == Counter({outcome.value: totals[outcome] for outcome in shown})
    assert run(everything)["properties"]["totals"] == {outcome.value: totals[outcome] for outcome in Outcome}


def test_what_was_not_judged_is_open_and_has_no_level(everything: Assessment) -> None:
    unjudged = [one for one in results(everything) if one["properties"]["outcome"] == "not-judged"]
    assert unjudged
    assert {(one["kind"], one["level"]) for one in unjudged} == {("open", "none")}
    assert all("：无法判定，" in one["message"]["text"] for one in unjudged)


def test_an_exempt_finding_is_suppressed_with_its_reason(excused: Assessment) -> None:
    (exempt,) = [one for one in results(excused) if "suppressions" in one]
    assert exempt["ruleId"] == "D03"
    (suppression,) = exempt["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert "测城管函〔2026〕9号" in suppression["justification"]


def test_places_are_relative_with_the_line_where_it_is_known(assessment: Assessment) -> None:
    for one in results(assessment):
        (location,) = one["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] == "SRCROOT"
        assert place["artifactLocation"]["uri"].startswith("content/companies/")
        assert place.get("region", {"startLine": 1})["startLine"] >= 1
    lines = [one["locations"][0]["physicalLocation"].get("region") for one in results(assessment)]
    assert {"startLine": 2} in lines
    assert None in lines
    assert "uri" not in run(assessment)["originalUriBaseIds"]["SRCROOT"], "no path of a machine"


def test_each_result_has_a_fingerprint_of_its_own_that_stays_when_lines_move(everything: Assessment) -> None:
    prints = [one["partialFingerprints"]["primaryLocationLineHash"] for one in results(everything)]
    assert len(set(prints)) == len(prints)
    moved = replace(everything, lines={place: line + 7 for place, line in everything.lines.items()})
    assert [one["partialFingerprints"]["primaryLocationLineHash"] for one in results(moved)] == prints


def test_a_result_leads_to_its_rule_and_the_rule_to_its_page(assessment: Assessment) -> None:
    rules = run(assessment)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in assessment.rules]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in results(assessment))
    d01 = rules[0]
    assert d01["name"] == "ProfileIsDisclosed"
    assert d01["helpUri"] == "https://portal.example/rules/D01/"
    assert d01["properties"]["severity"] == "must"
    assert "（待核实）" in d01["help"]["markdown"]
    assert "```yaml\n" in d01["help"]["markdown"]
    assert "怎么改：" in d01["help"]["text"]


def test_unconfirmed_and_invented_companies_are_marked(assessment: Assessment, demonstration: Assessment) -> None:
    assert all("未经企业确认）：" in one["message"]["text"] for one in results(assessment))
    assert all("（演示数据）：" in one["message"]["text"] for one in results(demonstration))


def test_the_revision_is_named_where_the_repository_is_known(assessment: Assessment) -> None:
    assert run(assessment)["versionControlProvenance"] == []
    info = replace(assessment.portal.info, repository="https://git.example/portal")
    (provenance,) = run(replace(assessment, portal=replace(assessment.portal, info=info)))["versionControlProvenance"]
    assert provenance["repositoryUri"] == "https://git.example/portal"
    assert provenance["revisionId"] == "0123456789ab"


def test_rules_that_left_companies_out_are_told(assessment: Assessment) -> None:
    (invocation,) = run(assessment)["invocations"]
    told = [one["associatedRule"]["id"] for one in invocation["toolExecutionNotifications"]]
    assert told == [one.rule.code for one in assessment.unasked]
    assert invocation["executionSuccessful"] is True


def test_what_became_of_a_finding_is_told(compared: Assessment) -> None:
    assert {one["properties"].get("turn") for one in results(compared)} >= {"new", "stays"}


def test_the_same_assessment_gives_the_same_bytes(assessment: Assessment) -> None:
    assert sarif(assessment) == sarif(assessment)
