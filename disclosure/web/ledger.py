"""The ledger of corrections on the day of the check: worked out once, since companies' pages ask for it too."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Self, TypeVar

from disclosure.checking.standing import Urgency, standing
from disclosure.model.identity import CompanyId
from disclosure.reports.rectifications.entry import Entry, entries
from disclosure.web.site import Site

_ORDER = list(Urgency)
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every order by its key, the most urgent first; `by_company` has those that a company is named or meant in."""

    entries: dict[str, Entry]
    by_company: dict[CompanyId, tuple[Entry, ...]]
    by_inspection: dict[str, tuple[Entry, ...]]

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
        )

    def by_urgency(self, *, demonstration: bool) -> dict[Urgency, tuple[Entry, ...]]:
        """The real orders, or the invented ones, by what is to be looked at first."""
        chosen = [entry for entry in self.entries.values() if entry.order.is_demonstration is demonstration]
        return {
            urgency: tuple(members) for urgency, members in groupby(chosen, key=lambda entry: entry.standing.urgency)
        }


def _urgency(entry: Entry) -> tuple[int, date, str]:
    return _ORDER.index(entry.standing.urgency), entry.due or date.max, entry.order.key


def _grouped(pairs: Iterable[tuple[Key, Entry]]) -> dict[Key, tuple[Entry, ...]]:
    groups: defaultdict[Key, list[Entry]] = defaultdict(list)
    for key, entry in pairs:
        groups[key].append(entry)
    return {key: tuple(members) for key, members in groups.items()}
