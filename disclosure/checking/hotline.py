"""Figures about units that are fair to small ones, and never averaged without weights. Pure functions of tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Final, Literal

from disclosure.model.hotline_unit import HotlineUnit
from disclosure.rules.bulletins.arithmetic import smallest_sample

LEAST: Final = 9
"""Cases from which on a unit is ranked where a paper does not say it: the practice of the 2024 brief in content."""
Field = Literal["result", "process"]
_FULL: Final = 100


def is_small(unit: HotlineUnit, least: int = LEAST) -> bool:
    """Whether a unit has too few cases for its figures to say much; not where its cases are not known."""
    return unit.cases is not None and unit.cases < least


def one_case(unit: HotlineUnit) -> Fraction | None:
    """By how many percentage points a single case can move the unit's rates, at least; None without cases."""
    return Fraction(100, unit.cases) if unit.cases else None


class Unranked(StrEnum):
    """Why a unit has no rank: too few cases, or no figure to rank it by."""

    SMALL = "small"
    NO_FIGURE = "no-figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A unit with its rank, or the reason for which it has none; `figure` is what it was ranked by."""

    unit: HotlineUnit
    figure: Decimal | None
    rank: int | None = None
    unranked: Unranked | None = None


def placed(units: Iterable[HotlineUnit], by: Field | Literal["score"], least: int = LEAST) -> tuple[Placed, ...]:
    """The units ranked by a figure, the highest first; equal figures share a rank and the next skips.

    Behind them, in the order given, those without a rank. A unit whose cases the table does not give is ranked: what a
    paper has left out it says itself.
    """
    every = [(unit, _figure(unit, by)) for unit in units]
    ranked = [(unit, figure) for unit, figure in every if figure is not None and not is_small(unit, least)]
    figures = [figure for _, figure in ranked]
    first = sorted(ranked, key=lambda one: -one[1])
    return (
        *(Placed(unit=unit, figure=one, rank=1 + sum(other > one for other in figures)) for unit, one in first),
        *(
            Placed(unit=unit, figure=one, unranked=Unranked.NO_FIGURE if one is None else Unranked.SMALL)
            for unit, one in every
            if one is None or is_small(unit, least)
        ),
    )


def _figure(unit: HotlineUnit, by: Field | Literal["score"]) -> Decimal | None:
    if by == "score":
        return unit.score
    rate = unit.rates().get(by)
    return rate.percent if rate else None


def lowest(units: Iterable[HotlineUnit], by: Field, below: Decimal, least: int = LEAST) -> tuple[Placed, ...]:
    """The ranked units under a rate, the lowest first."""
    found = [one for one in placed(units, by, least) if one.rank is not None and _under(one.figure, below)]
    return tuple(sorted(found, key=lambda one: -(one.rank or 0)))


def _under(figure: Decimal | None, below: Decimal) -> bool:
    return figure is not None and figure < below


def full_marks(units: Iterable[HotlineUnit]) -> tuple[HotlineUnit, ...]:
    """The units with both rates at 100 %; not revisited is not 100 %."""
    return tuple(
        unit
        for unit in units
        if {"result", "process"} == unit.rates().keys() and {rate.percent for rate in unit.rates().values()} == {_FULL}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Timely:
    """How many cases were kept in time, of how many."""

    kept: int
    cases: int

    @property
    def share(self) -> Fraction | None:
        """In percent; None of no cases."""
        return Fraction(100 * self.kept, self.cases) if self.cases else None


def timely(units: Iterable[HotlineUnit]) -> Timely | None:
    """The cases kept in time of all cases together; None where a unit's cases or overdue ones are not given.

    Overdue cases count against it whether they are closed by now or still open: a rate over closed cases alone would
    look the better the longer the worst ones stay open.
    """
    rows = [(unit.cases, unit.overdue) for unit in units]
    known = [(cases, overdue) for cases, overdue in rows if cases is not None and overdue is not None]
    if not rows or len(known) < len(rows):
        return None
    cases = sum(one for one, _ in known)
    return Timely(kept=cases - sum(overdue for _, overdue in known), cases=cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """A rate of several units together, in percent: exactly where every sample is known, else only within limits."""

    exact: Fraction | None
    lowest: Decimal
    highest: Decimal


def pooled(units: Sequence[HotlineUnit], by: Field) -> Pooled | None:
    """What the units' rates come to, weighted by their samples; None where no unit has a rate.

    Without the samples there is no weight, and no average: only the limits.
    """
    rates = [rate for unit in units if (rate := unit.rates().get(by)) is not None and rate.percent is not None]
    printed = [rate.percent for rate in rates if rate.percent is not None]
    if not printed:
        return None
    samples = [(rate.satisfied, rate.revisited) for rate in rates]
    known = [(part, base) for part, base in samples if part is not None and base]
    whole = len(known) == len(samples)
    exact = Fraction(100 * sum(part for part, _ in known), sum(base for _, base in known)) if whole else None
    return Pooled(exact=exact, lowest=min(printed), highest=max(printed))


def sample(unit: HotlineUnit, by: Field) -> tuple[int, int] | None:
    """From how many to how many cases a unit's rate can come; one number twice where it is given, None where none fits.

    A rate of 66.67 % of 8 cases comes from 3 to 8 calls back.
    """
    rate = unit.rates().get(by)
    if rate is None or rate.percent is None:
        return None
    if rate.revisited is not None:
        return rate.revisited, rate.revisited
    found = smallest_sample(rate.percent, unit.cases or 0)
    return (found[1], unit.cases or 0) if found else None
