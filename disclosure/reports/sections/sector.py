"""A section for each sector: its companies side by side."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import Grade, Share
from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.sections.company import CompanySection
from disclosure.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorSection:
    """The companies of one sector, in the order of their ranks. `rules` are those that apply to any of them.

    `ranked` is empty where nobody is ranked: invented companies, and sectors that the measures do not cover.
    """

    sector: Sector
    companies: tuple[CompanySection, ...]
    ranked: tuple[tuple[Ranked, CompanySection], ...]
    rules: tuple[Rule, ...]

    def share(self, severity: Severity) -> Share:
        """How much of what could be judged is met by the sector's companies together."""
        return Share.of(sum((one.report.count(severity) for one in self.companies), Counter[Outcome]()))

    @property
    def grades(self) -> Counter[Grade]:
        """How many companies with a rank reach each grade."""
        return Counter(row.score.grade for row, _ in self.ranked if row.score.grade)

    @property
    def matrix(self) -> Iterator[tuple[CompanySection, tuple[tuple[Rule, Outcome], ...]]]:
        """Each company with its outcome for each of `rules`."""
        for company in self.companies:
            outcomes = {verdict.rule: verdict.outcome for verdict in company.report.verdicts}
            yield company, tuple((rule, outcomes[rule.code]) for rule in self.rules)


def sector_sections(assessment: Assessment, companies: Iterable[CompanySection]) -> Iterator[SectorSection]:
    """Every sector that has companies in the report, in the order of display."""
    known = tuple(companies)
    for sector in Sector:
        members = {one.company.id: one for one in known if one.company.id.sector is sector}
        ranked = tuple((row, members[row.company]) for row in assessment.rankings.get(sector, ()))
        ordered = {row.company: section for row, section in ranked} | members
        if members:
            yield SectorSection(
                sector=sector,
                companies=tuple(ordered.values()),
                ranked=ranked,
                rules=_applying(assessment, members.values()),
            )


def _applying(assessment: Assessment, companies: Iterable[CompanySection]) -> tuple[Rule, ...]:
    applying = {
        verdict.rule
        for company in companies
        for verdict in company.report.verdicts
        if verdict.outcome is not Outcome.NOT_APPLICABLE
    }
    return tuple(rule for rule in assessment.rules if rule.code in applying)
