"""How orders to correct stand on a day: the state, the last day, and whether it has passed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from disclosure.checking.selection import Selection
from disclosure.model.identity import is_demonstration, region_covers
from disclosure.model.portal import Portal
from disclosure.model.rectification import CLOSED, WAITING, Nature, Rectification, State
from disclosure.rules.rectifications.due import Due, due_on


class Urgency(StrEnum):
    """What is to be looked at first, in this order.

    OVERDUE: the last day has passed without a reply; UNFOLLOWED: it has passed, but our sources end before it, so that
    there may have been a reply; RUNNING: somebody must still act, by a day that has not passed or is not known;
    WAITING: replied, to be rechecked; ADVICE: a recommendation, which binds nobody; CLOSED.
    """

    OVERDUE = "overdue"
    UNFOLLOWED = "unfollowed"
    RUNNING = "running"
    WAITING = "waiting"
    ADVICE = "advice"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An order on a day. `due` is the last day of the present round, as far as it can be told."""

    order: Rectification
    as_of: date
    state: State
    due: Due

    @property
    def days(self) -> int | None:
        """How many days the last day has passed; negative while it is still to come."""
        return None if self.due.day is None else (self.as_of - self.due.day).days

    @property
    def urgency(self) -> Urgency:
        """How soon it is to be looked at."""
        if self.state in CLOSED:
            return Urgency.CLOSED
        if self.order.nature is Nature.RECOMMENDATION:
            return Urgency.ADVICE
        if self.state not in WAITING:
            return Urgency.WAITING
        if self.due.day is None or self.as_of <= self.due.day:
            return Urgency.RUNNING
        return Urgency.OVERDUE if self.order.is_followed(self.due.day) else Urgency.UNFOLLOWED

    @property
    def is_overdue(self) -> bool:
        """Whether the last day has passed without a reply that we know of: certainly, or UNFOLLOWED."""
        return self.urgency in {Urgency.OVERDUE, Urgency.UNFOLLOWED}

    @property
    def is_followed(self) -> bool:
        """Whether our sources reach to the day: where not, what is missing in the ledger may have happened."""
        return self.state in CLOSED or self.order.is_followed(self.as_of)

    def is_due_within(self, remind: timedelta) -> bool:
        """Whether the last day comes within a length of time, the day itself included."""
        return self.urgency is Urgency.RUNNING and self.days is not None and -remind.days <= self.days


def standing(order: Rectification, as_of: date) -> Standing:
    """How one order stands on a day."""
    return Standing(order=order, as_of=as_of, state=order.state_on(as_of), due=due_on(order, as_of))


def standings(portal: Portal, selection: Selection, as_of: date, *, invented: bool = False) -> tuple[Standing, ...]:
    """How the chosen orders stand that were given by a day: the most urgent first, of these the oldest last day."""
    orders = chosen(portal, selection, as_of, invented=invented)
    return tuple(sorted((standing(order, as_of) for order in orders), key=_by_urgency))


def chosen(portal: Portal, selection: Selection, as_of: date, *, invented: bool = False) -> Iterator[Rectification]:
    """The orders that a selection means: by their region, their file, by the companies that they are about.

    As in reports, invented ones only where they, or their region, are asked for; with `invented` always.
    """
    for order in portal.rectifications.values():
        if order.ordered_on is not None and order.ordered_on > as_of:
            continue
        if _is_meant(order, selection, invented=invented or _asks_for_invented(selection)):
            yield order


def _asks_for_invented(selection: Selection) -> bool:
    return bool(selection.companies) or (selection.region is not None and is_demonstration(selection.region))


def _is_meant(order: Rectification, selection: Selection, *, invented: bool) -> bool:
    if order.is_demonstration and not invented:
        return False
    if selection.paths:
        return selection.holds_path(order.record.path)
    if any(map(selection.holds, order.concerned)):
        return True
    if selection.companies or selection.sector is not None:
        return False
    return selection.region is None or region_covers(selection.region, order.region)


def _by_urgency(one: Standing) -> tuple[int, date, str]:
    return (list(Urgency).index(one.urgency), one.due.day or date.max, one.order.key)
