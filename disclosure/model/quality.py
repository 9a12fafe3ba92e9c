"""Quality of what is supplied, one period a record."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from disclosure.model.provenance import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One measured value against its limits, in `unit`; `text` where the result is not a number."""

    name: str
    value: Decimal | None = None
    text: str | None = None
    unit: str | None = None
    max: Decimal | None = None
    min: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPoint:
    """Where samples were taken: plant, network, tap (water); supply, station (gas); supply, return, room (heat)."""

    kind: str
    name: str
    date: dt.date | None = None
    indicators: tuple[Indicator, ...] = ()
    total: int | None = None
    qualified: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityReport:
    """The quality of one month (`period`, YYYY-MM)."""

    period: str
    points: tuple[QualityPoint, ...]
    record: Record
    standard: str | None = None
    indicators_total: int | None = None
    note: str | None = None
