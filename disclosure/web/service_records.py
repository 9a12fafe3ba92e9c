"""What the service side has on each company, worked out once for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from disclosure.checking.selection import Selection
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.reports.service import inspected, reported
from disclosure.web.site import Site


@dataclass(frozen=True, slots=True)
class ServiceRecords:
    """The inspections and the bulletins of every company up to the day of the check."""

    _inspected: tuple[inspected.Inspected, ...]
    _reported: tuple[reported.Reported, ...]

    @classmethod
    def of(cls, current: Site) -> Self:
        """Those of a site, invented companies' too."""
        asked = (current.portal, Selection(), current.as_of)
        return cls(inspected.inspected(*asked), reported.reported(*asked))

    def inspected(self, company: CompanyId) -> tuple[inspected.Inspected, ...]:
        """The inspections that visited a company, with its halls."""
        narrowed = (_visits(one, company) for one in self._inspected)
        return tuple(one for one in narrowed if one.visits)

    def reported(self, company: CompanyId) -> tuple[reported.Reported, ...]:
        """The bulletins that list a company, with its rows."""
        narrowed = (
            replace(one, figures=tuple(row for row in one.figures if row.company.id == company))
            for one in self._reported
        )
        return tuple(one for one in narrowed if one.figures)


def _visits(one: inspected.Inspected, company: CompanyId) -> inspected.Inspected:
    visits = tuple(visit for visit in one.visits if visit.company.id == company)
    return replace(one, visits=visits, elsewhere=len(one.inspection.halls) - len(visits))


def named_companies(portal: Portal) -> tuple[CompanyId, ...]:
    """The portal's companies that any inspection, bulletin or order names, in the portal's order."""
    named = frozenset(_named(portal))
    return tuple(company for company in portal.companies if company in named)


def _named(portal: Portal) -> Iterator[CompanyId]:
    for inspection in portal.inspections.values():
        yield from (hall.company_id for hall in inspection.halls if hall.company_id)
    for bulletin in portal.bulletins.values():
        yield from (unit.company_id for _, unit in bulletin.units() if unit.company_id)
    for order in portal.rectifications.values():
        yield from order.concerned
