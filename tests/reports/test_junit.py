"""JUnit: a suite for each company, a case for each rule, valid by the schema that Jenkins uses."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped]  # ships no types

from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.junit import junit

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "data" / "junit-10.xsd"))


def root(assessment: Assessment) -> etree._Element:
    return etree.fromstring(junit(assessment))


@pytest.mark.parametrize("name", ["assessment", "everything", "demonstration", "excused", "compared"])
def test_it_is_valid_by_the_schema_of_jenkins(name: str, request: pytest.FixtureRequest) -> None:
    document = root(request.getfixturevalue(name))
    SCHEMA.assertValid(document)


def test_the_schema_finds_what_is_wrong(excused: Assessment) -> None:
    document = root(excused)
    del document[0].attrib["tests"]
    assert not SCHEMA.validate(document)


def test_there_is_a_suite_for_each_company_and_a_case_for_each_rule(assessment: Assessment) -> None:
    suites = root(assessment).findall("testsuite")
    assert [suite.get("name").split()[0] for suite in suites] == [str(key) for key in assessment.report.companies]
    for suite in suites:
        codes = [case.get("name").split()[0] for case in suite.findall("testcase")]
        assert codes == [rule.code for rule in assessment.rules]


def test_what_suites_say_they_hold_is_what_they_hold(everything: Assessment) -> None:
    document = root(everything)
    for suite in document:
        assert int(suite.get("tests")) == len(suite.findall("testcase"))
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))
        assert suite.get("errors") == "0"
    for total in ("tests", "failures"):
        assert int(document.get(total)) == sum(int(suite.get(total)) for suite in document)


def test_cases_come_out_as_the_verdicts_did(excused: Assessment) -> None:
    document = root(excused)
    totals = excused.totals()
    assert len(document.findall(".//failure")) == totals[Outcome.NOT_MET]
    skipped = Counter(one.get("type") for one in document.findall(".//skipped"))
    assert skipped == Counter(
        {outcome.value: totals[outcome] for outcome in (Outcome.NOT_JUDGED, Outcome.NOT_APPLICABLE, Outcome.EXEMPT)}
    )
    assert all(one.get("message") for one in document.findall(".//skipped"))


def test_recommendations_warn(assessment: Assessment) -> None:
    failed = root(assessment).findall(".//testcase[failure]")
    kinds = Counter((case.get("group"), case.find("failure").get("type")) for case in failed)
    must, should = (assessment.totals(severity)[Outcome.NOT_MET] for severity in Severity)
    assert kinds == {("must", "error"): must, ("should", "warning"): should}


def test_a_failure_says_all_that_one_needs(assessment: Assessment) -> None:
    failure = root(assessment).find(".//failure")
    assert failure.get("message").startswith("未见公开单位性质；")
    lines = failure.text.splitlines()
    assert lines[0] == "要求：公开单位性质、规模、经营范围和注册资本（必须）。"
    assert lines[1].startswith("依据：《供水、供气、供热等公共企事业单位信息公开实施办法》")
    assert lines[2].startswith("content/companies/411700/gas/yunan-gas/company.yaml:2：")
    assert lines[-1].startswith("怎么改：")


def test_how_it_was_made_stands_in_each_suite(assessment: Assessment) -> None:
    suite = root(assessment)[0]
    told = {one.get("name"): one.get("value") for one in suite.findall("properties/property")}
    assert told["as-of"] == "2026-11-21"
    assert told["edition"] == "2021"
    assert told["revision"] == "0123456789ab+"
    assert suite.get("timestamp") == "2026-11-21T00:00:00"
    assert "未经企业确认" in suite.get("name")


def test_characters_that_xml_cannot_hold_are_replaced(excused: Assessment) -> None:
    (key, company), *others = excused.portal.companies.items()
    odd = replace(company, name='测\x00试\x0b "&<> \ufffe')
    portal = replace(excused.portal, companies={key: odd, **dict(others)})
    document = root(replace(excused, portal=portal))
    assert any('测\ufffd试\ufffd "&<> \ufffd' in suite.get("name") for suite in document)


def test_the_same_assessment_gives_the_same_bytes(assessment: Assessment) -> None:
    assert junit(assessment) == junit(assessment)
