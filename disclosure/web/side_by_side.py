"""A region's companies side by side: verdicts, inspections, hotline and orders, each apart, with its day and source."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from disclosure.model.company import Company
from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.inspection import Inspection
from disclosure.model.verdict import Outcome
from disclosure.reports.rectifications.entry import Entry
from disclosure.web.hotline_record import records_by_company
from disclosure.web.inspected import Visit, visits_by_company
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.web.unit_record import UnitRecord

_SECTORS = list(Sector)


class Inspected(NamedTuple):
    """What one inspection found at a company's halls: how many findings of each gravity."""

    inspection: Inspection
    halls: int
    gravities: Counter[Gravity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One company: what is known of it on each of the four sides, the newest first."""

    company: Company
    counts: Counter[Outcome]
    inspections: tuple[Inspected, ...]
    bulletins: tuple[UnitRecord, ...]
    orders: tuple[Entry, ...]


def side_by_side(companies: Iterable[Company]) -> tuple[Side, ...]:
    """The companies by sector, then by their names' pinyin."""
    return tuple(map(_side, sorted(companies, key=_by_name)))


def _side(company: Company) -> Side:
    return Side(
        company=company,
        counts=site().report_on(company).count(),
        inspections=tuple(_inspected(once(visits_by_company).get(company.id, ()))),
        bulletins=once(records_by_company).get(company.id, ()),
        orders=once(Ledger.of).by_company.get(company.id, ()),
    )


def _inspected(visits: Iterable[Visit]) -> Iterable[Inspected]:
    for inspection, group in groupby(visits, key=lambda visit: visit.inspection):
        members = list(group)
        yield Inspected(
            inspection, len(members), Counter(found.gravity for visit in members for found in visit.findings)
        )


def _by_name(company: Company) -> tuple[int, bytes, CompanyId]:
    """By pinyin without a dictionary of 55 MB in each worker: GB 2312 has the common characters in that order."""
    return _SECTORS.index(company.id.sector), company.name.encode("gb18030"), company.id
