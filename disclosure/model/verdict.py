"""What checking finds: a verdict for each rule and company, with its findings and the clauses it rests on."""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self

from disclosure.model.identity import CompanyId


class Outcome(StrEnum):
    """The five verdicts, in the order of display."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_JUDGED = "not-judged"
    NOT_APPLICABLE = "not-applicable"
    EXEMPT = "exempt"


class Severity(StrEnum):
    """MUST: what the law demands; SHOULD: good practice, or a demand whose text is not verified."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it should be: where (a file and a pointer into it) and what was found."""

    path: str
    pointer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The verdict on one rule for a company, or for one of its notices.

    `reason` says why a rule was not judged, not applicable or exempt; `evidence` what a judgement rests on (worked-out
    hours, the limits compared); `clauses` are the references (`measures-2021#prices`) in force that it was judged by.
    """

    rule: str
    outcome: Outcome
    severity: Severity
    notice: str | None = None
    reason: str | None = None
    findings: tuple[Finding, ...] = ()
    evidence: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyReport:
    """All verdicts on one company: one for each rule, in the catalogue's order; on each notice those for its kind."""

    company: CompanyId
    confirmed: bool
    verdicts: tuple[Verdict, ...]
    notices: dict[str, tuple[Verdict, ...]]

    def verdict(self, rule: str) -> Verdict:
        """The verdict on a rule by its code; KeyError where the catalogue has none."""
        for verdict in self.verdicts:
            if verdict.rule == rule:
                return verdict
        raise KeyError(rule)

    def narrowed(self, rules: Collection[str]) -> Self:
        """The same with the verdicts on these rules only."""
        return replace(
            self,
            verdicts=_on(rules, self.verdicts),
            notices={notice: _on(rules, verdicts) for notice, verdicts in self.notices.items()},
        )

    def count(self, severity: Severity | None = None) -> Counter[Outcome]:
        """How many rules came out how, of one severity or of all."""
        return Counter(verdict.outcome for verdict in self.verdicts if severity in (None, verdict.severity))


def _on(rules: Collection[str], verdicts: tuple[Verdict, ...]) -> tuple[Verdict, ...]:
    return tuple(verdict for verdict in verdicts if verdict.rule in rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result of checking a portal on a day, by company in the portal's order."""

    as_of: date
    edition: str | None
    companies: dict[CompanyId, CompanyReport]

    def narrowed(self, companies: Collection[CompanyId], rules: Collection[str]) -> Self:
        """The same with the verdicts on these companies and rules only."""
        kept = {key: report.narrowed(rules) for key, report in self.companies.items() if key in companies}
        return replace(self, companies=kept)

    def verdicts(self) -> Iterator[tuple[CompanyId, Verdict]]:
        """Every company verdict."""
        for company_id, report in self.companies.items():
            for verdict in report.verdicts:
                yield company_id, verdict

    def by_rule(self, rule: str) -> Iterator[tuple[CompanyId, Verdict]]:
        """The verdicts on one rule, by company."""
        for company_id, report in self.companies.items():
            yield company_id, report.verdict(rule)

    def count(self, severity: Severity | None = None) -> Counter[Outcome]:
        """How many verdicts came out how."""
        return sum((report.count(severity) for report in self.companies.values()), Counter[Outcome]())
