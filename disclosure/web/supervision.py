"""What supervision has on record of a company: four kinds, each with its day and source, never made one number."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from disclosure.checking.standing import Urgency
from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import CompanyId
from disclosure.model.inspection import Inspection
from disclosure.reports.rectifications.entry import Entry
from disclosure.web.hotline_record import records_by_company
from disclosure.web.inspected import Visit, visits_by_company
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.unit_record import UnitRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision:
    """Beside the verdicts on disclosure: the visits of the latest inspection, the latest bulletin, and all orders."""

    visits: tuple[Visit, ...]
    hotline: UnitRecord | None
    orders: tuple[Entry, ...]

    @property
    def inspection(self) -> Inspection | None:
        """The latest inspection."""
        return self.visits[0].inspection if self.visits else None

    @property
    def gravities(self) -> dict[Gravity, int]:
        """How many findings it made of each gravity, the serious first."""
        counts = Counter(found.gravity for visit in self.visits for found in visit.findings)
        return {gravity: counts[gravity] for gravity in Gravity if counts[gravity]}

    @property
    def urgencies(self) -> dict[Urgency, int]:
        """How many orders stand how, the most urgent first."""
        counts = Counter(entry.standing.urgency for entry in self.orders)
        return {urgency: counts[urgency] for urgency in Urgency if counts[urgency]}


def supervision(company: CompanyId) -> Supervision | None:
    """What is on record of a company; None where there is nothing but the verdicts, as with most."""
    visits = once(visits_by_company).get(company, ())
    told = once(records_by_company).get(company, ())
    orders = once(Ledger.of).by_company.get(company, ())
    if not (visits or told or orders):
        return None
    return Supervision(visits=_latest(visits), hotline=told[0] if told else None, orders=orders)


def _latest(visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
    return next((tuple(members) for _, members in groupby(visits, key=lambda visit: visit.inspection.key)), ())
