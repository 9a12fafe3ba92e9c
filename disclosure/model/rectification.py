"""An order to correct, and what became of it: a ledger that grows and is never rewritten."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from disclosure.model.identity import CompanyId, is_demonstration
from disclosure.model.provenance import Record, Source


class Nature(StrEnum):
    """ORDER binds whom it names; RECOMMENDATION asks an office to give an order, and no order is known."""

    ORDER = "order"
    RECOMMENDATION = "recommendation"


class FindingKind(StrEnum):
    """Where the fault was found."""

    INSPECTION = "inspection"
    BULLETIN = "bulletin"
    VERDICT = "verdict"
    COMPLAINT = "complaint"
    OTHER = "other"


class PeriodUnit(StrEnum):
    """What a period is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working-days"


class EventKind(StrEnum):
    """What can happen to an order."""

    SUBMITTED = "submitted"
    RECHECKED = "rechecked"
    CLOSED_CORRECTED = "closed-corrected"
    CLOSED_NOT_CORRECTED = "closed-not-corrected"
    REOPENED = "reopened"
    DEADLINE_EXTENDED = "deadline-extended"


class State(StrEnum):
    """How an order stands; always worked out from its events."""

    OPEN = "open"
    SUBMITTED = "submitted"
    REOPENED = "reopened"
    CLOSED_NOT_CORRECTED = "closed-not-corrected"
    CLOSED_CORRECTED = "closed-corrected"


CLOSED = frozenset({State.CLOSED_CORRECTED, State.CLOSED_NOT_CORRECTED})
WAITING = frozenset({State.OPEN, State.REOPENED})
"""States in which it is for those responsible to act."""

_STATE_AFTER = {
    EventKind.SUBMITTED: State.SUBMITTED,
    EventKind.CLOSED_CORRECTED: State.CLOSED_CORRECTED,
    EventKind.CLOSED_NOT_CORRECTED: State.CLOSED_NOT_CORRECTED,
    EventKind.REOPENED: State.REOPENED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationFinding:
    """What was found, in words, and the record that holds it.

    `inspection` and `bulletin` are keys (`411700/2019-01-…`), `halls` the numbers of rows in that inspection's table,
    `rule` and `company` name a verdict.
    """

    kind: FindingKind
    text: str
    inspection: str | None = None
    halls: tuple[int, ...] = ()
    bulletin: str | None = None
    rule: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsible:
    """Who must act: companies by identity (`411700/gas/yunan-gas`), public offices by name.

    `concerned` are companies whose service it is about, without being called upon themselves; `words` say whom the
    paper means where it names nobody.
    """

    companies: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    concerned: tuple[str, ...] = ()
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time from the day of the order, or from the day that it was served where that is known."""

    count: int
    unit: PeriodUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A paper or page by which a company shows what it did."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to an order. `by` is a company or office; each side's words stand in a field of its own.

    `corrected` is what a re-check found; `deadline` the new last day that an extension or a reopening sets.
    """

    day: date
    kind: EventKind
    by: str
    company_words: str | None = None
    proof: tuple[Proof, ...] = ()
    inspector_words: str | None = None
    corrected: bool | None = None
    deadline: date | None = None
    document: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectification:
    """`id` is the file's name in its region's folder.

    `deadline` is the last day, as printed; `within` a period as printed. `known_until`: our sources end on that day, so
    that no event after it does not mean that nothing happened; None where the ledger is kept by those who recheck.
    """

    id: str
    region: str
    record: Record
    title: str
    nature: Nature
    issuer: str
    demand: str
    finding: RectificationFinding
    responsible: Responsible
    document: str | None = None
    ordered_on: date | None = None
    served_on: date | None = None
    deadline: date | None = None
    within: Period | None = None
    deadline_words: str | None = None
    report_to: str | None = None
    known_until: date | None = None
    events: tuple[Event, ...] = ()
    note: str | None = None

    @property
    def key(self) -> str:
        """Its identity in the portal: `411700/2019-001`."""
        return f"{self.region}/{self.id}"

    @property
    def is_demonstration(self) -> bool:
        """Whether it is invented."""
        return is_demonstration(self.region)

    @property
    def companies(self) -> tuple[CompanyId, ...]:
        """The companies that must act."""
        return tuple(map(CompanyId.parse, self.responsible.companies))

    @property
    def concerned(self) -> tuple[CompanyId, ...]:
        """Every company that it is about: those that must act first."""
        named = dict.fromkeys((*self.responsible.companies, *self.responsible.concerned))
        return tuple(map(CompanyId.parse, named))

    def events_until(self, day: date) -> tuple[Event, ...]:
        """What had happened by the end of a day, in the ledger's order."""
        return tuple(event for event in self.events if event.day <= day)

    def state_on(self, day: date) -> State:
        """How it stood at the end of a day."""
        return state_after(self.events_until(day))

    def is_followed(self, day: date) -> bool:
        """Whether our sources reach to a day, so that what is not in the ledger had not happened."""
        return self.known_until is None or day <= self.known_until

    def rounds_until(self, day: date) -> tuple[tuple[tuple[int, Event], ...], ...]:
        """The events until a day with their places in the ledger; each reopening begins a new round."""
        found: list[list[tuple[int, Event]]] = [[]]
        for place, event in self._placed(day):
            if event.kind is EventKind.REOPENED:
                found.append([])
            found[-1].append((place, event))
        return tuple(map(tuple, found))

    def _placed(self, day: date) -> Iterator[tuple[int, Event]]:
        return ((place, event) for place, event in enumerate(self.events) if event.day <= day)


def state_after(events: tuple[Event, ...]) -> State:
    """The state that events lead to, one after the other; a re-check and an extension leave it as it is."""
    state = State.OPEN
    for event in events:
        state = _STATE_AFTER.get(event.kind, state)
    return state
