"""What hotline bulletins say of each utility, and which bulletins speak of a region: worked out once for all pages."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, is_demonstration, region_parents
from disclosure.reports.bulletins.subject import Subject
from disclosure.web.once import once
from disclosure.web.site import Site
from disclosure.web.unit_record import FIGURES, UnitRecord, unit_records

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def subjects(current: Site) -> dict[str, Subject]:
    """Every bulletin with its verdicts by its key: the newest first, invented ones last."""
    found = [Subject.of(current.portal, key) for key in sorted(current.portal.bulletins)]
    found.sort(key=_recency, reverse=True)
    found.sort(key=lambda one: is_demonstration(one.bulletin.region))
    return {one.bulletin.key: one for one in found}


def bulletins_by_region(_current: Site) -> dict[str, tuple[Subject, ...]]:
    """The bulletins of each region and of the regions inside it, in the order of `subjects`."""
    found = once(subjects).values()
    return grouped((code, one) for one in found for code in around(one.bulletin.region))


def records_by_company(_current: Site) -> dict[CompanyId, tuple[UnitRecord, ...]]:
    """What bulletins say of each company, in the order of `subjects`."""
    return grouped(
        (record.unit.company_id, record)
        for subject in once(subjects).values()
        for record in unit_records(subject)
        if record.unit.company_id is not None
    )


def around(code: str) -> tuple[str, ...]:
    """A region, and those that it lies in."""
    return (code, *region_parents(code))


def _recency(one: Subject) -> tuple[date, str]:
    return one.bulletin.period.end, one.bulletin.key


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """The values of each key, in their order."""
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(members) for key, members in groups.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class HotlineRecord:
    """What bulletins say of one company; `columns` are those figures that any of them gives."""

    name: str
    rows: tuple[UnitRecord, ...]
    columns: tuple[str, ...]


def hotline_record(company: Company) -> HotlineRecord | None:
    """A company's record in bulletins, the newest first; None where no bulletin speaks of it."""
    rows = once(records_by_company).get(company.id, ())
    if not rows:
        return None
    given = [row.figures for row in rows]
    columns = tuple(name for name in FIGURES if any(name in figures for figures in given))
    return HotlineRecord(name=company.name, rows=rows, columns=columns)
