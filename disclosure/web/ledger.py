"""The ledger of corrections on the day of the check: worked out once, since companies' pages ask for it too.

What had not been ordered by that day is not there: `ordered_by` takes it out of the app's portal, so that it has no
page and no line in a list.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import NamedTuple, Self, TypeVar

from disclosure.checking.standing import Urgency, standing
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.rectification import CLOSED
from disclosure.reports.rectifications.entry import Entry, entries
from disclosure.web.inspected import Visit
from disclosure.web.once import once
from disclosure.web.site import Site
from disclosure.wording import corrections as wording

_ORDER = list(Urgency)
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every order by its key, the most urgent first; `by_company` has those that a company is named or meant in.

    `by_hall` goes by an inspection's key and the number of a row of its table: it has the orders that name that row.
    """

    entries: dict[str, Entry]
    by_company: dict[CompanyId, tuple[Entry, ...]]
    by_inspection: dict[str, tuple[Entry, ...]]
    by_bulletin: dict[str, tuple[Entry, ...]]
    by_hall: dict[tuple[str, int], tuple[Entry, ...]]

    @classmethod
    def of(cls, current: Site) -> Self:
        """Make it for a site."""
        orders = current.portal.rectifications.values()
        found = sorted(entries(current.portal, (standing(order, current.as_of) for order in orders)), key=_urgency)
        return cls(
            entries={entry.order.key: entry for entry in found},
            by_company=_grouped((company, entry) for entry in found for company in entry.order.concerned),
            by_inspection=_grouped(
                (entry.order.finding.inspection, entry) for entry in found if entry.order.finding.inspection
            ),
            by_bulletin=_grouped(
                (entry.order.finding.bulletin, entry) for entry in found if entry.order.finding.bulletin
            ),
            by_hall=_grouped(
                ((entry.order.finding.inspection, number), entry)
                for entry in found
                if entry.order.finding.inspection
                for number in entry.order.finding.halls
            ),
        )

    def by_urgency(self, *, demonstration: bool) -> dict[Urgency, tuple[Entry, ...]]:
        """The real orders, or the invented ones, by what is to be looked at first."""
        chosen = [entry for entry in self.entries.values() if entry.order.is_demonstration is demonstration]
        return {
            urgency: tuple(members) for urgency, members in groupby(chosen, key=lambda entry: entry.standing.urgency)
        }


class Correction(NamedTuple):
    """Orders of one day that came out alike: `words` say what is known to have been done. Without entries: no order."""

    ordered_on: date | None
    words: str
    entries: tuple[Entry, ...]


def ordered_by(portal: Portal, day: date) -> Portal:
    """Give the portal without the orders that had not been given by a day; an order without a date stays."""
    known = {
        key: order
        for key, order in portal.rectifications.items()
        if order.ordered_on is None or order.ordered_on <= day
    }
    return portal if len(known) == len(portal.rectifications) else replace(portal, rectifications=known)


def corrections(visit: Visit) -> tuple[Correction, ...]:
    """What was ordered after a visit to a hall, and what is known to have been corrected since; never empty."""
    entries = once(Ledger.of).by_hall.get((visit.inspection.key, visit.hall.number), ())
    alike = _grouped(((entry.order.ordered_on, _done(entry)), entry) for entry in entries)
    return tuple(Correction(*known, found) for known, found in alike.items()) or _NONE


_NONE = (Correction(None, wording.NOT_SEEN, ()),)


def _done(entry: Entry) -> str:
    """Neither an extension nor a reopening alone says that anything was corrected."""
    if entry.reply is None and entry.standing.state not in CLOSED:
        return wording.NOT_SEEN
    return wording.done(entry.state, entry.order.events_until(entry.standing.as_of)[-1].day)


def _urgency(entry: Entry) -> tuple[int, date, str]:
    return _ORDER.index(entry.standing.urgency), entry.due or date.max, entry.order.key


def _grouped(pairs: Iterable[tuple[Key, Entry]]) -> dict[Key, tuple[Entry, ...]]:
    groups: defaultdict[Key, list[Entry]] = defaultdict(list)
    for key, entry in pairs:
        groups[key].append(entry)
    return {key: tuple(members) for key, members in groups.items()}
