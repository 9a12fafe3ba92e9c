"""The one result that every form of a report says: what was asked, what was found, and what was not looked at."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from disclosure.checking.changes import Change, changes
from disclosure.checking.ranking import Ranked, rank
from disclosure.checking.selection import Selection
from disclosure.checking.standing import standings
from disclosure.content.revisions import Revision
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import CompanyReport, Outcome, Report, Severity, Verdict
from disclosure.reports.exemptions import Granted, granted
from disclosure.reports.places import Lines, lines
from disclosure.reports.rectifications.entry import Entry, entries
from disclosure.reports.service.inspected import Inspected, inspected
from disclosure.reports.service.reported import Reported, reported
from disclosure.reports.unasked import Unasked, unasked
from disclosure.rules.rule import Rule

INSPECTIONS: Final = "inspections"
BULLETINS: Final = "bulletins"
RECTIFICATIONS: Final = "rectifications"
BESIDE: Final = (INSPECTIONS, BULLETINS, RECTIFICATIONS)
"""What `--with` can ask for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The check that a report compares with: how it was asked for, the content it saw, and what it found."""

    asked: str
    revision: Revision
    report: Report
    omitted: tuple[str, ...] = ()
    """Files of that time that cannot be read today: nothing is said of what stood in them."""
    unread: frozenset[CompanyId] = frozenset()
    """Their companies: how these stood then is not known, so nothing is compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What an official document needs beyond the verdicts; None is left blank, to be filled in by hand."""

    issuer: str | None = None
    deadline: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Verdicts on the chosen companies and rules, with everything that a report says beside them.

    `portal` holds the chosen companies only, `rules` the chosen rules in the catalogue's order. `unasked` says which
    rules judged nobody, and why. `lines` are where findings stand; empty where nobody looked them up.
    """

    portal: Portal
    report: Report
    rules: tuple[Rule, ...]
    selection: Selection
    unasked: tuple[Unasked, ...]
    rankings: dict[Sector, tuple[Ranked, ...]]
    exemptions: tuple[Granted, ...]
    lines: Lines
    revision: Revision | None = None
    earlier: Earlier | None = None
    changes: tuple[Change, ...] = ()
    paper: Paper = Paper()
    rectifications: tuple[Entry, ...] = ()
    """The orders to correct that the selection means, the most urgent first."""
    inspections: tuple[Inspected, ...] = ()
    """What inspections found at the companies' halls; empty where it was not asked for."""
    bulletins: tuple[Reported, ...] = ()
    """What hotline bulletins say of the companies; empty where it was not asked for."""
    beside: frozenset[str] = frozenset()
    """What the report shows in full besides the verdicts, as `--with` names it."""

    @property
    def as_of(self) -> date:
        """The day of judging."""
        return self.report.as_of

    def rule(self, code: str) -> Rule:
        """A chosen rule by its code."""
        return next(rule for rule in self.rules if rule.code == code)

    def companies(self) -> Iterator[tuple[Company, CompanyReport]]:
        """Each company with its verdicts, in the portal's order."""
        for key, report in self.report.companies.items():
            yield self.portal.companies[key], report

    def totals(self, severity: Severity | None = None) -> Counter[Outcome]:
        """How many verdicts came out how: the figures that every form of the report must show alike."""
        return self.report.count(severity)

    def on_rule(self, rule: Rule) -> Counter[Outcome]:
        """How the companies stand with one rule."""
        return Counter(verdict.outcome for _, verdict in self.report.by_rule(rule.code))

    @property
    def overdue(self) -> tuple[Entry, ...]:
        """The orders whose last day has passed without a reply that we know of."""
        return tuple(entry for entry in self.rectifications if entry.standing.is_overdue)

    @property
    def shown_rectifications(self) -> tuple[Entry, ...]:
        """Those that forms for readers list: all where they were asked for, else what is overdue."""
        return self.rectifications if RECTIFICATIONS in self.beside else self.overdue

    def failures(self) -> Iterator[tuple[Company, Verdict]]:
        """Every verdict of not met, by company, the MUST rules of each before its SHOULD rules."""
        for company, report in self.companies():
            for verdict in sorted(report.verdicts, key=lambda verdict: verdict.severity is not Severity.MUST):
                if verdict.outcome is Outcome.NOT_MET:
                    yield company, verdict


def assess(
    portal: Portal,
    report: Report,
    catalogue: Sequence[Rule],
    selection: Selection,
    *,
    root: Path | None = None,
    revision: Revision | None = None,
    earlier: Earlier | None = None,
    paper: Paper = Paper(),
    rectifications: tuple[Entry, ...] | None = None,
    beside: frozenset[str] = frozenset(),
) -> Assessment:
    """What a selection of a portal's companies and rules comes to.

    `report` is the check of the whole portal with the whole catalogue. With `root`, the portal's folder, the lines of
    findings are looked up there. `rectifications` are the orders that the report lists; by default those of the portal
    given, whose companies then are all that can be named in them.
    """
    companies = {key: company for key, company in portal.companies.items() if selection.names(key)}
    rules = tuple(rule for rule in catalogue if selection.asks(rule.code))
    codes = frozenset(rule.code for rule in rules)
    chosen = report.narrowed(companies.keys(), codes)
    before = _earlier(earlier, selection, codes)
    if rectifications is None:
        rectifications = entries(portal, standings(portal, selection, report.as_of))
    own = replace(portal, companies=companies)
    judged = (*(one for _, one in chosen.verdicts()), *(one for entry in rectifications for one in entry.verdicts))
    return Assessment(
        portal=own,
        report=chosen,
        rules=rules,
        selection=selection,
        unasked=tuple(unasked(catalogue, codes, chosen)),
        rankings=rank(chosen.companies.values()),
        exemptions=tuple(granted(companies.values(), chosen)),
        lines=lines(root, (found for verdict in judged for found in verdict.findings)) if root else {},
        revision=revision,
        earlier=before,
        changes=tuple(changes(before.report, chosen, before.unread)) if before else (),
        paper=paper,
        rectifications=rectifications,
        inspections=inspected(own, selection, report.as_of) if INSPECTIONS in beside else (),
        bulletins=reported(own, selection, report.as_of) if BULLETINS in beside else (),
        beside=beside,
    )


def _earlier(earlier: Earlier | None, selection: Selection, codes: frozenset[str]) -> Earlier | None:
    if earlier is None:
        return None
    companies = [company for company in earlier.report.companies if selection.names(company)]
    return replace(earlier, report=earlier.report.narrowed(companies, codes))
