"""What inspections found, by inspection and by company: worked out once, since many pages ask for it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from disclosure.model.hall_finding import Gravity, HallFinding
from disclosure.model.identity import CompanyId, is_demonstration
from disclosure.model.inspection import Hall, Inspection
from disclosure.reports.inspections.subject import Subject
from disclosure.web.once import once
from disclosure.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A hall as one inspection found it."""

    inspection: Inspection
    hall: Hall
    findings: tuple[HallFinding, ...]

    @property
    def day(self) -> date | None:
        """The day of the visit, or of the paper where the visit's is not known."""
        return self.hall.moment.day if self.hall.moment else self.inspection.issued_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """An inspection with its visits, in the order of its table."""

    subject: Subject
    visits: tuple[Visit, ...]

    @property
    def inspection(self) -> Inspection:
        """The inspection itself."""
        return self.subject.inspection

    @property
    def is_demonstration(self) -> bool:
        """Whether it is invented."""
        return is_demonstration(self.inspection.region)

    @property
    def gravities(self) -> Counter[Gravity]:
        """How many findings there are, by gravity."""
        return Counter(one.gravity for one in self.subject.findings)


def inspected(current: Site) -> dict[str, Inspected]:
    """Every inspection by its key: the newest first, invented ones last."""
    found = [_inspected(current, key) for key in sorted(current.portal.inspections)]
    found.sort(key=lambda one: one.inspection.issued_on or date.min, reverse=True)
    found.sort(key=lambda one: one.is_demonstration)
    return {one.inspection.key: one for one in found}


def visits_by_company(_current: Site) -> dict[CompanyId, tuple[Visit, ...]]:
    """The visits to each company's halls: inspection by inspection, the newest first."""
    groups: defaultdict[CompanyId, list[Visit]] = defaultdict(list)
    for one in once(inspected).values():
        for visit in one.visits:
            if visit.hall.company_id is not None:
                groups[visit.hall.company_id].append(visit)
    return {company: tuple(visits) for company, visits in groups.items()}


def visits_by_outlet(_current: Site) -> dict[CompanyId, dict[str, tuple[Visit, ...]]]:
    """The visits to each outlet that a table's row is linked to, by company and the outlet's id; the newest first."""
    return {company: _by_outlet(visits) for company, visits in once(visits_by_company).items()}


def _by_outlet(visits: Iterable[Visit]) -> dict[str, tuple[Visit, ...]]:
    groups: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        if visit.hall.outlet is not None:
            groups[visit.hall.outlet].append(visit)
    return {outlet: tuple(members) for outlet, members in groups.items()}


def _inspected(current: Site, key: str) -> Inspected:
    subject = Subject.of(current.portal, key)
    return Inspected(subject=subject, visits=tuple(_visits(subject)))


def _visits(subject: Subject) -> Iterator[Visit]:
    found: defaultdict[int, list[HallFinding]] = defaultdict(list)
    for one in subject.findings:
        found[one.hall].append(one)
    for hall in subject.inspection.halls:
        yield Visit(inspection=subject.inspection, hall=hall, findings=tuple(found[hall.number]))
