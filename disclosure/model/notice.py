"""One event, one notice."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from disclosure.model.moment import Moment
from disclosure.model.provenance import Record


class NoticeKind(StrEnum):
    """What a notice is about."""

    PLANNED_OUTAGE = "planned-outage"
    EMERGENCY_REPAIR = "emergency-repair"
    PRESSURE_REDUCTION = "pressure-reduction"
    RESTORATION = "restoration"
    EXTENSION = "extension"
    METER_READING = "meter-reading"
    PRICE_CHANGE = "price-change"
    OTHER = "other"


PLANNED = frozenset({NoticeKind.PLANNED_OUTAGE, NoticeKind.PRESSURE_REDUCTION})
OUTAGES = PLANNED | {NoticeKind.EMERGENCY_REPAIR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What was added to a notice after it was published."""

    at: Moment
    text: str
    expected_end: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice as published; `id` is the file's name without `.yaml`. `stated_hours` is the length that it prints."""

    id: str
    kind: NoticeKind
    title: str
    record: Record
    published_at: Moment | None = None
    start: Moment | None = None
    expected_end: Moment | None = None
    actual_end: Moment | None = None
    stated_hours: Decimal | None = None
    reason: str | None = None
    areas: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    measures: str | None = None
    phones: tuple[str, ...] = ()
    temporary_supply: bool = False
    follows: str | None = None
    caused_by: str | None = None
    updates: tuple[Update, ...] = ()
    body: str | None = None

    @property
    def is_outage(self) -> bool:
        """Whether supply stops or weakens."""
        return self.kind in OUTAGES

    @property
    def is_planned(self) -> bool:
        """Whether a lead time is owed: planned stops, and reduced pressure, which local rules count as one."""
        return self.kind in PLANNED
