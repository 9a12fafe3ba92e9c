"""Everything of a company brought up to date the day before an inspection, or on its day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from disclosure.model.company import Company
from disclosure.model.inspection import Inspection
from disclosure.reports.differences.hints.evidence import Evidence
from disclosure.reports.differences.hints.hint import Hint
from disclosure.wording import hints as wording

_BEFORE: Final = timedelta(days=1)
_LEAST: Final = 2
"""Standing records (company, prices, services, outlets) that must have changed, and half of those that there are."""


def eve(evidence: Evidence) -> Iterator[Hint]:
    """Hold each inspected company's days of change against the inspection's first day.

    Asked when either comes with the change: the records, or the inspection, which is known here only afterwards.
    """
    owners = {company.id for _, company in evidence.companies()}
    for inspection in evidence.after.inspections.values():
        first = _first_day(inspection)
        inspected = {hall.company_id for hall in inspection.halls} & evidence.after.companies.keys()
        asked = inspected if inspection.record.path in evidence.changed else inspected & owners
        for identity in sorted(filter(None, asked)) if first else ():
            company = evidence.after.companies[identity]
            touched = _touched(evidence, company, first or date.min)
            if len(touched) >= _LEAST and 2 * len(touched) >= len(company.records):
                words = wording.on_the_eve(inspection.title, first or date.min, len(touched), len(company.records))
                yield Hint(kind="eve", company=identity, paths=touched, words=words)


def _first_day(inspection: Inspection) -> date | None:
    visited = (hall.moment.day for hall in inspection.halls if hall.moment)
    return min((*inspection.days, *visited), default=None)


def _touched(evidence: Evidence, company: Company, first: date) -> tuple[str, ...]:
    """The standing records that were changed (not begun) on the day before, or on the day."""
    standing = {record.path for record in company.records.values()}
    begun = {path for path, pair in evidence.changed.items() if pair.before is None}
    days = range(_BEFORE.days + 1)
    window = {first - timedelta(days=one) for one in days}
    touched = {path for one in evidence.earlier(company.folder) if one.day in window for path in one.paths}
    if evidence.today in window:
        committed = {path for one in evidence.own for path in one.paths}
        touched |= evidence.changed.keys() - committed
    return tuple(sorted(touched & standing - begun))
