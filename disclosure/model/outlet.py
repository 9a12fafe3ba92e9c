"""Halls and service points."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from disclosure.model.provenance import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """WGS 84, degrees. Chinese maps use GCJ-02: convert before writing."""

    lat: Decimal
    lon: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Closure:
    """A hall that is closed for a time."""

    reason: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A hall or service point; `hours` in OpenStreetMap's opening_hours syntax; None means not published."""

    id: str
    name: str
    kind: str | None = None
    address: str | None = None
    region: str | None = None
    coordinates: Coordinates | None = None
    phone: str | None = None
    hours: str | None = None
    hours_note: str | None = None
    services: tuple[str, ...] = ()
    windows: int | None = None
    terminals: int | None = None
    payment_methods: tuple[str, ...] = ()
    parking: bool | None = None
    step_free: bool | None = None
    closure: Closure | None = None
    note: str | None = None
    source: Source | None = None
