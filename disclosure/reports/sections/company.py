"""A section for each company: its score, what it does not meet and why, what was not judged, what does not apply."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from disclosure.checking.changes import Turn
from disclosure.checking.score import Score, score
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import CompanyReport, Outcome, Severity, Verdict
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import Citation, citations
from disclosure.reports.places import Lines, place
from disclosure.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at one place (`path:line`), in the verdict's order."""

    place: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A verdict with all that one needs to read it alone; `turn` is None where nothing is compared."""

    verdict: Verdict
    rule: Rule
    citations: tuple[Citation, ...]
    found: tuple[Found, ...]
    turn: Turn | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanySection:
    """One company. `not_met` has the MUST rules before the SHOULD rules; `resting` the rules that do not apply.

    `rank` is its place among the `rank_of` companies of its sector that the report ranks; None where it has none.
    """

    company: Company
    report: CompanyReport
    score: Score
    rank: int | None
    rank_of: int
    where: str
    not_met: tuple[Entry, ...]
    not_judged: tuple[Entry, ...]
    exempt: tuple[Entry, ...]
    met: tuple[Rule, ...]
    resting: dict[str, tuple[Rule, ...]]

    @property
    def anchor(self) -> str:
        """What the section is called inside the report."""
        return anchor(self.company.id)

    @property
    def counts(self) -> Counter[Outcome]:
        """How many verdicts came out how."""
        return self.report.count()

    def failures(self, severity: Severity) -> int:
        """How many rules of a severity it does not meet."""
        return sum(entry.verdict.severity == severity for entry in self.not_met)


def anchor(company: CompanyId) -> str:
    """What a company's section is called."""
    return f"company-{company.region}-{company.sector}-{company.slug}"


def company_sections(assessment: Assessment) -> Iterator[CompanySection]:
    """Every company, in the portal's order."""
    rules = {rule.code: rule for rule in assessment.rules}
    ranks = {row.company: row for rows in assessment.rankings.values() for row in rows}
    ranked = Counter(company.sector for company, row in ranks.items() if row.rank)
    turns = {(change.company, change.rule): change.turn for change in assessment.changes}
    for company, report in assessment.companies():
        entries = [
            Entry(
                verdict=verdict,
                rule=rules[verdict.rule],
                citations=tuple(citations(assessment.portal, verdict.clauses)),
                found=tuple(_found(verdict, assessment.lines)),
                turn=turns.get((company.id, verdict.rule)),
            )
            for verdict in report.verdicts
        ]
        row = ranks.get(company.id)
        yield CompanySection(
            company=company,
            report=report,
            score=row.score if row else score(report),
            rank=row.rank if row else None,
            rank_of=ranked[company.id.sector],
            where=where(assessment.portal, company.id.region),
            not_met=_not_met(entries),
            not_judged=_those(entries, Outcome.NOT_JUDGED),
            exempt=_those(entries, Outcome.EXEMPT),
            met=tuple(entry.rule for entry in _those(entries, Outcome.MET)),
            resting=_by_reason(_those(entries, Outcome.NOT_APPLICABLE)),
        )


def _those(entries: Iterable[Entry], outcome: Outcome) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.verdict.outcome is outcome)


def _not_met(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    failing = _those(entries, Outcome.NOT_MET)
    return tuple(sorted(failing, key=lambda entry: entry.verdict.severity is not Severity.MUST))


def where(portal: Portal, code: str) -> str:
    """A region's short name after those of the regions above it; its code where the portal does not know it."""
    own = portal.regions.get(code)
    return " ".join((*(region.label for region in portal.parents(code)), own.label if own else code))


def _found(verdict: Verdict, lines: Lines) -> Iterator[Found]:
    pairs = ((place(finding, lines), finding.text) for finding in verdict.findings)
    for spot, members in groupby(pairs, key=lambda pair: pair[0]):
        yield Found(spot, tuple(text for _, text in members))


def _by_reason(entries: tuple[Entry, ...]) -> dict[str, tuple[Rule, ...]]:
    reasons = dict.fromkeys(entry.verdict.reason or "" for entry in entries)
    return {
        reason: tuple(entry.rule for entry in entries if (entry.verdict.reason or "") == reason) for reason in reasons
    }
