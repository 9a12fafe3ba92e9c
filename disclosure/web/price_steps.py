"""A price through time as steps, a line for each of its rates: where everything stands in the drawing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from disclosure.model.tariff import Tariff
from disclosure.web.bars import Text
from disclosure.web.price_history import History, rates
from disclosure.wording import price_history as wording
from disclosure.wording.web import day_text, money_text

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 480, 44, 372, 16, 168
"""The drawing's units; the price is nothing at BOTTOM. What stands right of RIGHT names the lines."""
BEFORE = timedelta(days=365)
"""What is drawn of a version whose first day is not known."""
APART, LINE = 74, 15
"""What the name of a day takes across, and a line of text down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One rate's line (`x,y x,y`), its name at the right, and its figures over the steps."""

    points: str
    name: Text
    figures: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """The whole drawing; `levels` are lines across with their figures, `days` where a version begins."""

    title: str
    description: str
    rates: tuple[Rate, ...]
    levels: tuple[Text, ...]
    days: tuple[Text, ...]


def steps(history: History, as_of: date) -> Steps | None:
    """Draw the versions of a price that are alike in form; None where there are not two of them with days."""
    versions = _chain([one.tariff for one in reversed(history.enacted)])
    if len(versions) < 2:  # noqa: PLR2004 - a step has two sides
        return None
    scale = _Scale.of(versions, as_of)
    names = list(rates(versions[-1]))
    heights = _spread([scale.y(rates(versions[-1])[name]) for name in names])
    return Steps(
        title=wording.chart_title(history.label, versions[-1].unit),
        description=wording.chart_description([_said(one) for one in versions]),
        rates=tuple(_rate(name, versions, scale, height) for name, height in zip(names, heights, strict=True)),
        levels=tuple(Text(LEFT, scale.y(level), money_text(level)) for level in scale.levels),
        days=tuple(_days(versions, scale)),
    )


def _chain(tariffs: Sequence[Tariff]) -> list[Tariff]:
    """The versions of the newest form, the oldest first; each begins after the one before it has ended."""
    alike = [one for one in tariffs if _form(one) == _form(tariffs[-1]) and rates(one)]
    known = [one for one in alike if one.effective or one.until]
    follows = all(one.until and other.effective and one.until < other.effective for one, other in pairwise(known))
    return known if follows else []


def _form(tariff: Tariff) -> tuple[object, ...]:
    return (tariff.form, tariff.unit, tariff.base and tariff.base.unit, tuple(rates(tariff)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    first: date
    last: date
    top: Decimal
    levels: tuple[Decimal, ...]

    @classmethod
    def of(cls, versions: Sequence[Tariff], as_of: date) -> "_Scale":
        most = max(price for one in versions for price in rates(one).values())
        step = _round_step(most)
        count = int((most / step).to_integral_value(ROUND_CEILING)) or 1
        first = min(_start(versions[0]), as_of)
        last = max(as_of, (versions[-1].effective or as_of) + BEFORE / 4)
        levels = tuple(step * number for number in range(count + 1))
        return cls(first=first, last=last, top=step * count, levels=levels)

    def x(self, day: date) -> int:
        return LEFT + (RIGHT - LEFT) * (day - self.first).days // max((self.last - self.first).days, 1)

    def y(self, price: Decimal) -> int:
        return round(BOTTOM - (BOTTOM - TOP) * price / self.top)


def _round_step(most: Decimal) -> Decimal:
    """A step of 1, 2 or 5 times a power of ten, that goes at most five times into a price."""
    unit = Decimal(10) ** (most.adjusted() if most else 0)
    return next(step for factor in ("0.2", "0.5", "1", "2") if most <= (step := unit * Decimal(factor)) * 5)


def _start(tariff: Tariff) -> date:
    return tariff.effective or (tariff.until or date.min + BEFORE) - BEFORE


def _rate(name: str, versions: Sequence[Tariff], scale: _Scale, height: int) -> Rate:
    spots = [(scale.x(_start(one)), scale.y(rates(one)[name]), rates(one)[name]) for one in versions]
    ends = [x for x, _, _ in spots[1:]] + [RIGHT]
    points = " ".join(f"{x},{y} {end},{y}" for (x, y, _), end in zip(spots, ends, strict=True))
    figures = tuple(Text(x + 3, y - 5, money_text(price)) for x, y, price in spots)
    return Rate(points=points, name=Text(RIGHT + 8, height + 4, name), figures=figures)


def _spread(heights: Sequence[int]) -> list[int]:
    """The same heights, moved up where two names would stand on one another; the first one is the lowest."""
    placed: list[int] = []
    for height in heights:
        placed.append(min(height, placed[-1] - LINE) if placed else height)
    return placed


def _days(versions: Sequence[Tariff], scale: _Scale) -> Iterator[Text]:
    """The days that there is room to name, from the last one back."""
    before = WIDTH + APART
    for one in reversed(versions):
        x = scale.x(_start(one))
        if one.effective and before - x >= APART:
            before = x
            yield Text(x, BOTTOM, f"{one.effective:%Y-%m}")


def _said(tariff: Tariff) -> tuple[str, str]:
    begins = (
        wording.since(day_text(tariff.effective))
        if tariff.effective
        else wording.from_unknown(day_text(tariff.until) if tariff.until else "")
    )
    return begins, wording.rates(rates(tariff))
