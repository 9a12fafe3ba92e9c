"""An assessment laid out as the sections of a report, for forms that are read from beginning to end."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from disclosure.checking.changes import Turn
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import Citation, citations
from disclosure.reports.exemptions import Use
from disclosure.reports.sections.company import CompanySection, company_sections
from disclosure.reports.sections.resting import Resting, resting
from disclosure.reports.sections.rule import RuleRow, rule_rows
from disclosure.reports.sections.sector import SectorSection, sector_sections
from disclosure.reports.sections.turned import Turned, turned
from disclosure.wording.catalogue import cite

_T = TypeVar("_T")
WORST = 5
"""So many of the MUST rules that most companies break stand in the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """All sections of a report.

    `clauses` are those that any verdict rests on, by the regulation as one cites it; `worst` the MUST rules that most
    companies break, of equals in the catalogue's order.
    """

    assessment: Assessment
    companies: tuple[CompanySection, ...]
    sectors: tuple[SectorSection, ...]
    rules: tuple[RuleRow, ...]
    clauses: dict[str, list[Citation]]
    worst: tuple[RuleRow, ...]
    resting: Resting
    turned: tuple[Turned, ...]

    @property
    def families(self) -> dict[str, list[RuleRow]]:
        """The rules by the letter that their codes begin with."""
        return _grouped(self.rules, lambda row: row.rule.code[0])

    @property
    def places(self) -> dict[str, list[CompanySection]]:
        """The companies by where they are."""
        return _grouped(self.companies, lambda company: company.where)

    @property
    def uses(self) -> Counter[Use]:
        """How many exemptions stand how."""
        return Counter(granted.use for granted in self.assessment.exemptions)

    @property
    def turns(self) -> Counter[Turn]:
        """How many findings took which turn."""
        return Counter(change.turn for change in self.assessment.changes)

    @property
    def has_demonstration(self) -> bool:
        """Whether any company is invented."""
        return any(one.company.is_demonstration for one in self.companies)

    @property
    def unconfirmed(self) -> int:
        """How many companies have not confirmed their data."""
        return sum(not one.report.confirmed for one in self.companies)

    @property
    def breaking(self) -> int:
        """How many companies break a MUST rule."""
        return sum(one.score.must.met < one.score.must.judged for one in self.companies)

    @property
    def unjudged(self) -> int:
        """Of how many companies nothing could be judged."""
        return sum(not one.score.judged for one in self.companies)


def _grouped(items: Iterable[_T], key: Callable[[_T], str]) -> dict[str, list[_T]]:
    groups: dict[str, list[_T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def sections(assessment: Assessment) -> Sections:
    """The sections of a report, each fact worked out once."""
    companies = tuple(company_sections(assessment))
    rules = tuple(rule_rows(assessment))
    return Sections(
        assessment=assessment,
        companies=companies,
        sectors=tuple(sector_sections(assessment, companies)),
        rules=rules,
        clauses=_clauses(assessment),
        worst=_worst(rules),
        resting=resting(assessment),
        turned=tuple(turned(assessment)),
    )


def _clauses(assessment: Assessment) -> dict[str, list[Citation]]:
    references = {
        reference
        for _, verdict in assessment.report.verdicts()
        if verdict.outcome is not Outcome.NOT_APPLICABLE
        for reference in verdict.clauses
    }
    cited = citations(assessment.portal, sorted(references))
    return _grouped(cited, lambda one: cite(one.regulation.title, one.regulation.number, None))


def _worst(rules: tuple[RuleRow, ...]) -> tuple[RuleRow, ...]:
    broken = [row for row in rules if row.severity is Severity.MUST and row.counts[Outcome.NOT_MET]]
    return tuple(sorted(broken, key=lambda row: -row.counts[Outcome.NOT_MET])[:WORST])
