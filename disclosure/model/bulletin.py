"""A hotline bulletin: the figures of a period, and what was said of them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from disclosure.model.claim import Claim, Comparison, Mention, OverallRate
from disclosure.model.hotline_unit import HotlineUnit, UnitTable
from disclosure.model.provenance import Record


class PeriodKind(StrEnum):
    """How long a bulletin's period is; a campaign has the days that it has."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    CAMPAIGN = "campaign"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the first day to the last; `printed`, `days` and `daily_reports` are what the paper itself says."""

    kind: PeriodKind
    start: dt.date
    end: dt.date
    printed: str | None = None
    days: int | None = None
    daily_reports: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Cases handled and calls taken; `calls_approximate` where the paper says "about"."""

    cases: int | None = None
    calls: int | None = None
    calls_approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of the cases; the share is in percent as printed."""

    name: str
    cases: int
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """Cases by one criterion. A `whole` one accounts for every case; of others (the ten commonest) a rest is left."""

    parts: tuple[Part, ...]
    title: str | None = None
    whole: bool = True
    total: int | None = None
    total_share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSource:
    """Where cases came from (one's own line, a higher level), through whom, and how they were dealt with."""

    name: str
    cases: int
    origins: tuple[Part, ...] = ()
    handling: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Something told in words, with the number of cases where one is given."""

    text: str
    title: str | None = None
    cases: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalCase:
    """A case told as an example: well handled, or not."""

    text: str
    well_handled: bool
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What the hotline's office did in the period."""

    text: str
    day: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stationing:
    """Whether a unit has sent its people to the hotline, as ordered."""

    unit: str
    done: bool
    text: str


class TimeUnit(StrEnum):
    """In what a time limit is counted; SAME_DAY has no number."""

    MINUTES = "minutes"
    HOURS = "hours"
    SAME_DAY = "same-day"
    DAYS = "days"
    WORKING_DAYS = "working-days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """How soon something is done: as a rule of the hotline, or `achieved` once."""

    matter: str
    unit: TimeUnit
    text: str
    within: int | None = None
    achieved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnifiedLine:
    """The one line that takes all matters, the lines that were joined to it, and who answers there."""

    name: str
    number: str | None = None
    joined: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A section's heading as printed: its number (such as an ordinal in brackets) at its level, and its words."""

    level: int
    number: str
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """`id` is the file's name in its region's folder. Words and figures are as printed, slips and all.

    `minimum_cases`: units with fewer cases are left out of the ranking, as the paper says.
    """

    id: str
    region: str
    record: Record
    title: str
    period: Period
    issuer: str | None = None
    document_type: str | None = None
    document_number: str | None = None
    issued_on: dt.date | None = None
    addressees: str | None = None
    opening: str | None = None
    totals: Totals | None = None
    rates: tuple[OverallRate, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    sources: tuple[CaseSource, ...] = ()
    handling: Breakdown | None = None
    categories: Breakdown | None = None
    topics: Breakdown | None = None
    hot_problems: tuple[Passage, ...] = ()
    typical_cases: tuple[TypicalCase, ...] = ()
    shortcomings: tuple[Passage, ...] = ()
    unit_tables: tuple[UnitTable, ...] = ()
    minimum_cases: int | None = None
    claims: tuple[Claim, ...] = ()
    praised: tuple[Mention, ...] = ()
    criticised: tuple[Mention, ...] = ()
    activities: tuple[Activity, ...] = ()
    stationing: tuple[Stationing, ...] = ()
    unified_line: UnifiedLine | None = None
    promises: tuple[Promise, ...] = ()
    requirements: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    annexes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its identity in the portal: `411723/2022-01-hotline`."""
        return f"{self.region}/{self.id}"

    def units(self) -> Iterator[tuple[str, HotlineUnit]]:
        """Every unit of every table, with the pointer to it."""
        for at, table in enumerate(self.unit_tables):
            for row, unit in enumerate(table.units):
                yield f"/unit_tables/{at}/units/{row}", unit

    def unit(self, name: str) -> HotlineUnit | None:
        """The unit that a table has under this name."""
        return next((unit for _, unit in self.units() if unit.name == name), None)

    def breakdowns(self) -> Iterator[tuple[str, Breakdown]]:
        """Those that are there, each with its pointer."""
        for name, found in (("handling", self.handling), ("categories", self.categories), ("topics", self.topics)):
            if found is not None:
                yield f"/{name}", found
