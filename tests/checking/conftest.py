"""Reports made by hand: what a company came to, rule by rule."""

from collections.abc import Callable
from datetime import date

import pytest

from disclosure.model.identity import CompanyId
from disclosure.model.verdict import CompanyReport, Outcome, Report, Severity, Verdict

MARKS = dict(zip("+-?0x", Outcome, strict=True))


def _verdicts(marks: str) -> tuple[Verdict, ...]:
    """`+-?|x` are the verdicts on D01, D02, D03 (MUST) and, after the bar, D04 (SHOULD)."""
    must = marks.partition("|")[0]
    return tuple(
        Verdict(
            rule=f"D{number:02}",
            outcome=MARKS[mark],
            severity=Severity.MUST if number <= len(must) else Severity.SHOULD,
        )
        for number, mark in enumerate(marks.replace("|", ""), 1)
    )


def _company(identity: str, marks: str, *, confirmed: bool = True) -> CompanyReport:
    verdicts = _verdicts(marks)
    return CompanyReport(company=CompanyId.parse(identity), confirmed=confirmed, verdicts=verdicts, notices={})


def _report(day: str, **marks: str) -> Report:
    companies = [_company(f"411700/{name.replace('_', '/')}", said) for name, said in marks.items()]
    ordered = sorted(companies, key=lambda one: one.company)
    return Report(as_of=date.fromisoformat(day), edition="2021", companies={one.company: one for one in ordered})


@pytest.fixture
def company() -> Callable[..., CompanyReport]:
    """`company("411700/gas/a", "+-|?")`: a company's report."""
    return _company


@pytest.fixture
def report() -> Callable[..., Report]:
    """`report("2026-11-21", gas_a="+-|?")`: the report of a day on companies of 411700."""
    return _report
