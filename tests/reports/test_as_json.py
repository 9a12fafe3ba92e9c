"""The report as JSON: everything that a report says, in a fixed order, as its published schema describes it."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from disclosure.problems import Problem
from disclosure.reports.as_json import as_json, report_json
from disclosure.reports.assessment import Assessment

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "output" / "report.json").read_text("utf-8"))
OUTCOMES = ["met", "not-met", "not-judged", "not-applicable", "exempt"]


def closed(schema: Any) -> Any:
    """The schema with every object closed, so that a key that it does not describe is an error."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inside = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False} | inside if isinstance(schema.get("properties"), dict) else inside


VALIDATOR = jsonschema_rs.Draft202012Validator(closed(SCHEMA), validate_formats=True)


def mistakes(text: str) -> list[str]:
    return [f"{error.instance_path}: {error.message}" for error in VALIDATOR.iter_errors(json.loads(text))]


@pytest.mark.parametrize(
    "name", ["assessment", "everything", "demonstration", "excused", "compared", "served", "unserved"]
)
def test_the_report_is_as_the_published_schema_describes_it(name: str, request: pytest.FixtureRequest) -> None:
    assert mistakes(report_json(request.getfixturevalue(name))) == []


def test_what_check_says_is_as_the_schema_describes_it(assessment: Assessment) -> None:
    assert mistakes(as_json(assessment.portal, assessment.report, assessment.lines)) == []


def test_problems_alone_are_as_the_schema_describes_them() -> None:
    problem = Problem(code="YAML-006", path="content/x.yaml", line=1, column=5, message="冒号是全角的")
    said = as_json(None, None, {}, (problem,))
    assert mistakes(said) == []
    assert list(json.loads(said)) == ["schema_version", "tool", "problems"]


def test_the_schema_finds_what_is_wrong(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    result["companies"][0]["verdicts"][0]["outcome"] = "perhaps"
    del result["since"]
    result["more"] = 1
    assert len(mistakes(json.dumps(result))) == 3


def test_keys_stand_in_a_fixed_order_and_the_companies_last(excused: Assessment) -> None:
    result = json.loads(report_json(excused))
    assert list(result) == [
        *("schema_version", "tool", "problems", "portal", "as_of", "edition", "totals", "totals_by_severity"),
        *("parameters", "revision", "rules", "clauses", "rankings", "exemptions", "rectifications"),
        *("inspection_findings", "hotline_figures", "unasked", "since", "companies"),
    ]
    assert list(result["totals"]) == OUTCOMES
    assert list(result["companies"][0]) == [
        *("company", "name", "confirmed", "demonstration", "score", "totals", "totals_by_severity"),
        *("verdicts", "notices"),
    ]


def test_what_was_not_asked_for_is_null_and_what_is_empty_is_empty(
    assessment: Assessment, unserved: Assessment
) -> None:
    for key in ("inspection_findings", "hotline_figures"):
        assert json.loads(report_json(assessment))[key] is None
        assert json.loads(report_json(unserved))[key] == []


def test_the_same_assessment_gives_the_same_bytes(assessment: Assessment) -> None:
    said = report_json(assessment)
    assert said == report_json(assessment)
    assert said.endswith("}\n")
    assert "豫南燃气公司" in said


def test_what_was_asked_for_and_the_revision_are_named(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    assert result["parameters"] == {
        "region": "411700",
        "sector": None,
        "companies": [],
        "select": [],
        "ignore": [],
        "since": None,
    }
    assert result["revision"] == {"commit": "0123456789ab", "day": "2026-11-20", "changed": True}
    assert result["since"] is None


def test_totals_are_those_of_the_verdicts(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    verdicts = [verdict for company in result["companies"] for verdict in company["verdicts"]]
    assert Counter(verdict["outcome"] for verdict in verdicts) == Counter(result["totals"])
    for severity, figures in result["totals_by_severity"].items():
        of_severity = Counter(verdict["outcome"] for verdict in verdicts if verdict["severity"] == severity)
        assert of_severity == Counter(figures)
    for rule in result["rules"]:
        assert Counter(v["outcome"] for v in verdicts if v["rule"] == rule["code"]) == Counter(rule["totals"])


def test_a_rule_has_its_basis_as_cited_and_how_sure_it_is(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    (d01,) = [rule for rule in result["rules"] if rule["code"] == "D01"]
    assert d01["basis"][0] == {
        "reference": "measures-2021#profile",
        "cited": "《供水、供气、供热等公共企事业单位信息公开实施办法》（建城规〔2021〕4号）（待核实）",
        "certainty": "second-hand",
    }
    assert d01["severity"] == "must"


def test_every_clause_that_is_referred_to_is_there(everything: Assessment) -> None:
    result = json.loads(report_json(everything))
    verdicts = [verdict for company in result["companies"] for verdict in company["verdicts"]]
    referred = {reference for verdict in verdicts for reference in verdict["clauses"]}
    assert (
        referred | {one["reference"] for rule in result["rules"] for one in rule["basis"]} == result["clauses"].keys()
    )


def test_the_ranking_has_points_cut_to_one_decimal_and_a_grade(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    ranked = {sector.value: [row.rank for row in rows] for sector, rows in assessment.rankings.items()}
    assert {sector: [row["rank"] for row in rows] for sector, rows in result["rankings"].items()} == ranked
    for row in result["rankings"]["water"]:
        must = row["score"]["must"]
        assert must["points"] == (1000 * must["met"] // must["judged"]) / 10
        assert row["score"]["grade"] in {"excellent", "good", "passing", "failing"}
        assert row["confirmed"] is False


def test_exemptions_are_listed_with_what_became_of_them(excused: Assessment) -> None:
    result = json.loads(report_json(excused))
    assert {one["rule"]: one["use"] for one in result["exemptions"]} == {"D04": "ended", "D03": "used", "D24": "idle"}
    assert result["totals"]["exempt"] == 1


def test_rules_that_judged_nobody_say_why(assessment: Assessment) -> None:
    result = json.loads(report_json(assessment))
    asked = [(one["rule"], one["reason"], one["companies"]) for one in result["unasked"]]
    assert asked == [(one.rule.code, one.reason, one.companies) for one in assessment.unasked]
    assert all(one["of"] == len(result["companies"]) for one in result["unasked"])


def test_changes_name_both_outcomes_and_the_turn(compared: Assessment) -> None:
    since = json.loads(report_json(compared))["since"]
    assert since["asked"] == "2026-10-01"
    assert since["omitted"] == ["content/companies/411700/heat/ceshi-heat/company.yaml"]
    assert {change["turn"] for change in since["changes"]} == {"new", "stays", "fixed", "open"}
    (leaders,) = [change for change in since["changes"] if change["rule"] == "D03" and "water" in change["company"]]
    assert leaders == {
        "company": "411700/water/ceshi-water",
        "rule": "D03",
        "before": "not-met",
        "after": "met",
        "turn": "fixed",
    }


def test_notices_have_verdicts_of_their_own(demonstration: Assessment) -> None:
    result = json.loads(report_json(demonstration))
    notices = {notice for company in result["companies"] for notice in company["notices"]}
    assert notices == {notice.id for company, _ in demonstration.companies() for notice in company.notices}
    assert all(company["demonstration"] for company in result["companies"])


def test_the_report_can_be_one_line_that_says_the_same(assessment: Assessment) -> None:
    short = report_json(assessment, indent=None)
    assert short.count("\n") == 1
    assert json.loads(short) == json.loads(report_json(assessment))
