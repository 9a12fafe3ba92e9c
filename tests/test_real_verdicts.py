"""What is said of real companies, in full: each 不合规 has its place, a whole sentence, a clause, a remedy.

tests/data/verdicts holds the full text for ten companies, to be read as a lawyer would. After a change to a rule or
a record run this with DISCLOSURE_RENEW=1 and read the difference before it is committed.
"""

import os
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import indent

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Report, Verdict
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[1]
VERDICTS = Path(__file__).parent / "data" / "verdicts"
TODAY = date(2026, 11, 21)
TEN = (
    "210800/water/yingkou-water",
    "371300/heat/hengyuan-heat",
    "410100/heat/zhengzhou-heat",
    "410100/water/zhengzhou-water",
    "410400/water/pingdingshan-water",
    "411700/gas/yunan-gas",
    "430321/gas/kunlun-gas",
    "500000/gas/city-gas",
    "510700/water/mianyang-water",
    "654027/heat/jiugongcheng-heat",
)
RULES = {rule.code: rule for rule in CATALOGUE}
CERTAINTY = {"verified": "已核实", "second-hand": "转引，待核实", "unverified": "待核实"}
SEVERITY = {"must": "必须", "should": "提示"}


@cache
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@cache
def report() -> Report:
    return check(portal(), CATALOGUE, TODAY)


def in_full(company: CompanyId) -> str:
    """All 不合规 of a company: the rule, what it rests on and how sure that is, what was found where, the remedy."""
    head = f"{portal().companies[company].name}（{company}），{TODAY}\n"
    found = (verdict for verdict in report().companies[company].verdicts if verdict.outcome is Outcome.NOT_MET)
    return "\n".join([head, *map(one_in_full, found)])


def one_in_full(verdict: Verdict) -> str:
    rule = RULES[verdict.rule]
    lines = [f"依据：{cited(reference)}" for reference in verdict.clauses]
    lines += [
        f"所见：{finding.text}\n　　　{finding.path}{finding.pointer and '#'}{finding.pointer}"
        for finding in verdict.findings
    ]
    lines += [f"说明：{text}" for text in verdict.evidence]
    lines += [f"整改：{rule.remedy}"]
    return f"{rule.code} {rule.title}（{SEVERITY[verdict.severity]}）\n{indent(chr(10).join(lines), '  ')}\n"


def cited(reference: str) -> str:
    regulation, clause = portal().clause(reference)
    return f"《{regulation.title}》{clause.article or ''}（{CERTAINTY[clause.certainty]}）：{clause.summary}"


@pytest.mark.parametrize("company", TEN)
def test_what_is_said_of_ten_real_companies_is_known_word_for_word(company: str) -> None:
    file, text = VERDICTS / f"{company.replace('/', '-')}.txt", in_full(CompanyId.parse(company))
    if os.environ.get("DISCLOSURE_RENEW"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text("utf-8")


def not_met() -> Iterator[tuple[CompanyId, Verdict]]:
    for company, one in report().companies.items():
        for verdict in (*one.verdicts, *(v for verdicts in one.notices.values() for v in verdicts)):
            if verdict.outcome is Outcome.NOT_MET:
                yield company, verdict


def test_each_finding_is_a_whole_sentence() -> None:
    findings = [(verdict.rule, finding.text) for _, verdict in not_met() for finding in verdict.findings]
    assert len(findings) > 1000
    for rule, text in findings:
        assert re.fullmatch(r"[^\s，、：；](?:.*[^\s，、：；（“《])?", text), (rule, text)
        assert not re.search(r"None|Decimal|  |，，|。.", text), (rule, text)
        for opening, closing in ("“”", "《》", "（）", "〔〕"):
            assert text.count(opening) == text.count(closing), (rule, text)


def test_each_verdict_has_a_finding_a_clause_in_force_and_a_remedy() -> None:
    for company, verdict in not_met():
        assert verdict.findings, (company, verdict)
        assert RULES[verdict.rule].remedy.endswith("。")
        assert verdict.clauses, (company, verdict)
        for reference in verdict.clauses:
            regulation, clause = portal().clause(reference)
            assert regulation.covers(company.region, company.sector), (company, reference)
            assert clause.summary.endswith("。")
            if RULES[verdict.rule].subject == "company":
                assert regulation.is_in_force(TODAY), (company, reference)


def test_each_finding_names_a_place_of_the_company_that_is_there_or_ought_to_be() -> None:
    for company, verdict in not_met():
        for finding in verdict.findings:
            assert finding.path.startswith(portal().companies[company].folder)
            file = HOME / finding.path
            if not file.exists():
                assert finding.path.removeprefix(portal().companies[company].folder) in MAY_BE_MISSING, finding
            elif file.is_file():
                assert is_there(finding.pointer, parse(file.read_bytes(), finding.path).root), finding


MAY_BE_MISSING = {"tariffs.yaml", "services.yaml", "outlets.yaml", "notices/", "quality/"}


def is_there(pointer: str, data: object) -> bool:
    """Whether a pointer leads to a value, or to a key that is missing from a mapping that is there."""
    for key in pointer.split("/")[1:]:
        if isinstance(data, list):
            if not key.isdecimal() or int(key) >= len(data):
                return False
            data = data[int(key)]
        elif isinstance(data, dict):
            data = data.get(key)
        else:
            return data is None
    return True
