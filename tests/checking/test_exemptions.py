from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.verdict import CompanyReport, Outcome
from disclosure.rules import CATALOGUE

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
UNTIL, AFTER = date(2026, 11, 30), date(2026, 12, 1)
WATER, GAS, HEAT = "990100/water/one", "990100/gas/two", "990100/heat/three"
STOP = "kind: planned-outage\ntitle: 停气\n"
LATE, IN_TIME = "2026-11-20 20:00", "2026-11-25 08:00"


def granted(rule: str, until: str = "2026-11-30", document: str = "示城管函〔2026〕12号") -> str:
    words = f"reason: 机构改革, approver: 示例市城市管理局, document: {document}, until: {until}"
    return f"  - {{rule: {rule}, {words}}}\n"


def judged(
    sandbox: Any,
    company: str,
    exemptions: Iterable[str],
    day: date = UNTIL,
    files: Mapping[str, str] = MappingProxyType({}),
) -> CompanyReport:
    listed = "".join(exemptions)
    sandbox.company(company, company="name: 示例公司\n" + (f"exemptions:\n{listed}" if listed else ""), **files)
    (one,) = check(load(sandbox.content, SCHEMAS), CATALOGUE, day).companies.values()
    return one


def notice(start: str) -> dict[str, str]:
    return {"notices/2026-11-20-stop": f"{STOP}published_at: 2026-11-20 08:00\nstart: {start}\n"}


def test_what_is_not_met_is_excused_and_its_findings_stay_to_be_read(sandbox: Any) -> None:
    bare, excused = judged(sandbox, WATER, []).verdict("D03"), judged(sandbox, WATER, [granted("D03")]).verdict("D03")
    assert (bare.outcome, excused.outcome) == (Outcome.NOT_MET, Outcome.EXEMPT)
    assert excused.findings == bare.findings != ()
    assert excused.clauses == bare.clauses
    assert excused.reason == "经示例市城市管理局批准（示城管函〔2026〕12号），豁免至 2026-11-30：机构改革"


def test_it_is_counted_apart_and_no_other_verdict_changes(sandbox: Any) -> None:
    bare, excused = judged(sandbox, WATER, []), judged(sandbox, WATER, [granted("D03")])
    assert excused.count() - bare.count() == Counter({Outcome.EXEMPT: 1})
    assert bare.count() - excused.count() == Counter({Outcome.NOT_MET: 1})
    assert [one for one in excused.verdicts if one.rule != "D03"] == [one for one in bare.verdicts if one.rule != "D03"]


@pytest.mark.parametrize(("day", "outcome"), [(UNTIL, Outcome.EXEMPT), (AFTER, Outcome.NOT_MET)])
def test_it_ends_with_its_last_day(sandbox: Any, day: date, outcome: Outcome) -> None:
    assert judged(sandbox, WATER, [granted("D03")], day).verdict("D03").outcome is outcome


def test_one_that_has_ended_is_named(sandbox: Any) -> None:
    verdict = judged(sandbox, WATER, [granted("D03")], AFTER).verdict("D03")
    assert verdict.evidence[-1] == "原有豁免（示城管函〔2026〕12号）已于 2026-11-30 期满"
    assert verdict.reason is None


@pytest.mark.parametrize("turned", [False, True])
def test_of_several_for_one_rule_the_longest_counts(sandbox: Any, turned: bool) -> None:  # noqa: FBT001 - a parameter
    several = [
        granted("D03", "2026-10-31", "甲"),
        granted("D03", "2026-12-31", "乙"),
        granted("D03", "2026-11-30", "丙"),
    ]
    verdict = judged(sandbox, WATER, reversed(several) if turned else several).verdict("D03")
    assert verdict.outcome is Outcome.EXEMPT
    assert "（乙）" in (verdict.reason or "")


def test_what_is_met_or_does_not_apply_needs_no_excuse(sandbox: Any) -> None:
    met_and_not_applicable, services = ("D15", "D23"), {"services": "convenience: [上门服务]\n"}
    found = judged(sandbox, WATER, map(granted, met_and_not_applicable), files=services)
    assert [found.verdict(rule).outcome for rule in met_and_not_applicable] == [Outcome.MET, Outcome.NOT_APPLICABLE]
    assert found == judged(sandbox, WATER, [], files=services)


def test_a_rule_that_requires_an_exempt_one_cannot_be_judged(sandbox: Any) -> None:
    found = judged(sandbox, HEAT, [granted("D23")])
    assert found.verdict("D23").outcome is Outcome.EXEMPT
    assert found.verdict("D24").outcome is Outcome.NOT_JUDGED
    assert found.verdict("D24").reason == "须先满足 D23"


def test_what_cannot_be_judged_is_excused_too(sandbox: Any) -> None:
    found = judged(sandbox, HEAT, [granted("D23"), granted("D24")])
    assert [found.verdict(rule).outcome for rule in ("D23", "D24")] == [Outcome.EXEMPT, Outcome.EXEMPT]


def test_an_exemption_from_a_rule_on_notices_excuses_each_of_them(sandbox: Any) -> None:
    bare = judged(sandbox, GAS, [], files=notice(LATE))
    found = judged(sandbox, GAS, [granted("O03")], files=notice(LATE))
    assert bare.verdict("O03").outcome is Outcome.NOT_MET
    assert found.verdict("O03").outcome is Outcome.EXEMPT
    of_notice = {one.rule: one for one in found.notices["2026-11-20-stop"]}
    assert of_notice["O03"].outcome is Outcome.EXEMPT
    assert of_notice["O03"].findings
    others = [one for one in found.notices["2026-11-20-stop"] if one.rule != "O03"]
    assert others == [one for one in bare.notices["2026-11-20-stop"] if one.rule != "O03"]


def test_a_notice_in_time_needs_no_excuse(sandbox: Any) -> None:
    found = judged(sandbox, GAS, [granted("O03")], files=notice(IN_TIME))
    assert found.verdict("O03").outcome is Outcome.MET
    assert {one.rule: one.outcome for one in found.notices["2026-11-20-stop"]}["O03"] is Outcome.MET


def test_an_ended_exemption_leaves_the_notice_at_fault(sandbox: Any) -> None:
    found = judged(sandbox, GAS, [granted("O03")], AFTER, files=notice(LATE))
    assert found.verdict("O03").outcome is Outcome.NOT_MET
    assert {one.rule: one.outcome for one in found.notices["2026-11-20-stop"]}["O03"] is Outcome.NOT_MET
