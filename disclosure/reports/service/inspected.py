"""What inspections found at the halls of chosen companies, up to a day."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from disclosure.checking.selection import Selection
from disclosure.model.company import Company
from disclosure.model.hall_finding import Gravity, HallFinding
from disclosure.model.identity import is_demonstration, region_covers
from disclosure.model.inspection import Hall, Inspection
from disclosure.model.portal import Portal
from disclosure.rules.inspections import findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A hall of a chosen company, and what was found there."""

    company: Company
    hall: Hall
    findings: tuple[HallFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """An inspection as far as chosen companies are concerned.

    `elsewhere` counts the halls that are not theirs, `unlinked` those of them that belong to no known company.
    """

    inspection: Inspection
    visits: tuple[Visit, ...]
    elsewhere: int
    unlinked: int

    @property
    def findings(self) -> tuple[HallFinding, ...]:
        """Every finding at these halls."""
        return tuple(found for visit in self.visits for found in visit.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The figures that every form must show alike."""

    inspections: int
    halls: int
    findings: int
    gravities: Counter[Gravity]

    @classmethod
    def of(cls, inspected: Iterable[Inspected]) -> "Extent":
        """Those of several inspections."""
        visited = [one for one in inspected if one.visits]
        found = [finding for one in visited for finding in one.findings]
        return cls(
            inspections=len(visited),
            halls=sum(len(one.visits) for one in visited),
            findings=len(found),
            gravities=Counter(finding.gravity for finding in found),
        )


def inspected(portal: Portal, selection: Selection, as_of: date) -> tuple[Inspected, ...]:
    """The inspections up to a day that visited the portal's companies, or were held in the region that is asked for.

    The oldest come first. `portal` holds the chosen companies only.
    """
    found = (_of(portal, one) for one in portal.inspections.values() if dated(one) <= as_of)
    kept = [one for one in found if one.visits or is_region_meant(one.inspection.region, selection)]
    return tuple(sorted(kept, key=lambda one: (dated(one.inspection), one.inspection.key)))


def dated(inspection: Inspection) -> date:
    """The day of the paper, or of the last visit, or else that on which we got it."""
    days = [inspection.issued_on, max(inspection.days, default=None), inspection.record.source.retrieved]
    return next(day for day in days if day is not None)


def is_region_meant(region: str, selection: Selection) -> bool:
    """Whether somebody asks for all that concerns a region; invented regions only by name."""
    if selection.companies or selection.sector is not None or selection.paths:
        return False
    if selection.region is None:
        return not is_demonstration(region)
    return region_covers(selection.region, region)


def _of(portal: Portal, inspection: Inspection) -> Inspected:
    visits = tuple(_visits(portal, inspection))
    return Inspected(
        inspection=inspection,
        visits=visits,
        elsewhere=len(inspection.halls) - len(visits),
        unlinked=sum(hall.company is None for hall in inspection.halls),
    )


def _visits(portal: Portal, inspection: Inspection) -> Iterator[Visit]:
    derived = findings(inspection)
    for hall in inspection.halls:
        company = portal.companies.get(hall.company_id) if hall.company_id else None
        if company is not None:
            found = tuple(one for one in derived if one.hall == hall.number)
            yield Visit(company=company, hall=hall, findings=found)
