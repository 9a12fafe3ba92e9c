"""The time of a bill, cut where the price changed."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from disclosure.billing.asked import Asked
from disclosure.billing.bill import Said
from disclosure.billing.shape import shape_of
from disclosure.billing.versions import in_force
from disclosure.model.tariff import Tariff

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A time under one price: `count` of the months, days or seasons that the price goes by."""

    tariff: Tariff
    first: date
    last: date
    count: int


def stretches(found: Sequence[Tariff], asked: Asked) -> tuple[Stretch, ...] | Said:
    """Cut the time that is asked about where the price changed; or say why that cannot be done."""
    opening = in_force(found, asked.start)
    if isinstance(opening, Said):
        return opening
    shape = shape_of(opening)
    if shape is None or (shape.cut == "day" and asked.days is None):
        return (Stretch(tariff=opening, first=asked.start, last=asked.start, count=1),)
    cut: list[Stretch] = []
    for first, last in _periods(shape.cut, asked):
        tariff, at_end = in_force(found, first), in_force(found, last)
        for one in (tariff, at_end):
            if isinstance(one, Said):
                return one
        if tariff is not at_end or _changes(found, first, last):
            return Said.of("change_within", first=first.isoformat(), last=last.isoformat())
        if cut and cut[-1].tariff is tariff:
            cut[-1] = replace(cut[-1], last=last, count=cut[-1].count + 1)
        elif isinstance(tariff, Tariff):
            cut.append(Stretch(tariff=tariff, first=first, last=last, count=1))
    return tuple(cut)


def _changes(found: Sequence[Tariff], first: date, last: date) -> bool:
    """Whether another version began and ended in between."""
    enacted = (one for one in found if not one.proposed)
    return any(one.effective and one.until and first < one.effective <= one.until < last for one in enacted)


def _periods(cut: str, asked: Asked) -> Iterator[tuple[date, date]]:
    start = asked.start
    match cut:
        case "season":
            yield start, start
        case "day":
            yield from ((start + number * _DAY,) * 2 for number in range(asked.days or 0))
        case _:
            yield from ((months_after(start, n), months_after(start, n + 1) - _DAY) for n in range(asked.months))


def months_after(day: date, count: int) -> date:
    """The same day of a later month, or the last one of a month that is too short."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
