"""How things are done at a company: procedures, promises, safety, standards, seasons."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from disclosure.model.provenance import Source


class ProcedureKind(StrEnum):
    """What a citizen wants done."""

    NEW_CONNECTION = "new-connection"
    TRANSFER = "transfer"
    CLOSING = "closing"
    CHANGE_OF_USE = "change-of-use"
    PAYMENT = "payment"
    REPAIR = "repair"
    PAUSE = "pause"
    METERING = "metering"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A paper to bring."""

    name: str
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """Working days: `days` in general, or apart for work with and without a line outside the plot."""

    days: Decimal | None = None
    with_line: Decimal | None = None
    without_line: Decimal | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """What a procedure costs; `items` are names of charges in the price list."""

    free: bool = False
    price: Decimal | None = None
    unit: str | None = None
    items: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineChannel:
    """A website, WeChat account, app or portal, by name."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """One thing that can be applied for, step by step."""

    kind: ProcedureKind
    name: str | None = None
    steps: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    no_materials: bool = False
    time_limit: TimeLimit | None = None
    fee: Fee | None = None
    online: tuple[OnlineChannel, ...] = ()
    offline: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    phone: str | None = None
    note: str | None = None
    source: Source | None = None


def slugs(procedures: Iterable[Procedure]) -> Iterator[str]:
    """Give the slug of each procedure: its kind; where there are several of one, `repair-2` for the second.

    The count goes by the order of the record, so an address stays while the record only grows.
    """
    seen: Counter[ProcedureKind] = Counter()
    for procedure in procedures:
        seen[procedure.kind] += 1
        yield procedure.kind if seen[procedure.kind] == 1 else f"{procedure.kind}-{seen[procedure.kind]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A service promise; with `value`, `unit` and `bound` (at-most, at-least) it can be held against the law."""

    topic: str
    text: str
    value: Decimal | None = None
    unit: str | None = None
    bound: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyAdvice:
    """Safety rules, advice, or risks (`kind`: rules, advice, risk)."""

    kind: str
    text: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A rule or standard that the company says it follows."""

    title: str
    number: str | None = None
    valid_from: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterReading:
    """When meters are read, and where; and the plan of inspections."""

    cycle: str | None = None
    areas: str | None = None
    inspection: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatingPeriod:
    """One season as the company printed it; it spans two years."""

    start: date
    end: date
    end_rule: str | None = None
    days: int | None = None
    payment_start: date | None = None
    payment_end: date | None = None
    note: str | None = None
    source: Source | None = None
