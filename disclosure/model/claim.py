"""What a bulletin's text says in figures, and what each figure is about."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from disclosure.model.hotline_unit import UnitGroup


class Measure(StrEnum):
    """What is measured over the whole period."""

    CASES = "cases"
    CALLS = "calls"
    RESULT = "result"
    PROCESS = "process"
    COMPLETION = "completion"
    IMPLEMENTATION = "implementation"
    SATISFACTION = "satisfaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallRate:
    """A rate over all cases, in percent as printed; `part` of `base` are the figures that it comes from, if given.

    `at_least`: the paper says "… and above".
    """

    measure: Measure
    percent: Decimal
    text: str
    part: int | None = None
    base: int | None = None
    at_least: bool = False


class ComparisonKind(StrEnum):
    """With the same period a year ago, or with the period before."""

    YEAR_ON_YEAR = "year-on-year"
    MONTH_ON_MONTH = "month-on-month"


class ChangeUnit(StrEnum):
    """In what a change is given; the two look alike in a rate, and differ."""

    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A change as printed (a fall is negative), with what it was measured from, where that is said."""

    measure: Measure
    kind: ComparisonKind
    change: Decimal
    unit: ChangeUnit
    text: str
    base: Decimal | None = None
    base_start: dt.date | None = None
    base_end: dt.date | None = None


class About(StrEnum):
    """What a figure, or a list of units, in the text claims of the tables."""

    TOTAL_CASES = "total-cases"
    TOTAL_CALLS = "total-calls"
    UNIT_COUNT = "unit-count"
    UNIT_CASES = "unit-cases"
    UNIT_OVERDUE = "unit-overdue"
    UNIT_RESULT = "unit-result"
    UNIT_PROCESS = "unit-process"
    MOST_CASES = "most-cases"
    FULL_MARKS = "full-marks"
    LOWEST_RESULT = "lowest-result"
    LOWEST_PROCESS = "lowest-process"
    OVERDUE_UNITS = "overdue-units"
    BEST_SCORE = "best-score"
    WORST_SCORE = "worst-score"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure or a list in the text: what it is about, of which units, by their names in the tables."""

    text: str
    about: About
    figure: Decimal | None = None
    at_least: bool = False
    subject: str | None = None
    group: UnitGroup | None = None
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A unit that is named, by its name in the tables, and why."""

    unit: str
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Units that are praised or criticised together; `count` is how many the paper says they are."""

    text: str
    units: tuple[Named, ...]
    count: int | None = None
