"""What a reader says of their use."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

MOST_MONTHS = 12
"""A year: tiers begin anew after it, and the record does not say on which day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which price is meant: a class of users, and where it has several, the label of the one and its place."""

    category: str
    name: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A purpose that a part of the use serves; the percents of all purposes make 100."""

    choice: Choice
    percent: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A bill that is asked for. What the reader has not said is None.

    `use` is that of one month in the unit of the price, and the same in each of `months` (1 to 12), which begin on
    `start`; a price that goes by the season takes it once. `so_far` was used before `start` in the same tier period.
    `days` count from `start`. With `shares`, one meter serves several purposes, and `choice` is not looked at.
    """

    choice: Choice
    start: date
    use: Decimal | None = None
    months: int = 1
    so_far: Decimal | None = None
    people: int | None = None
    area: Decimal | None = None
    area_basis: str | None = None
    days: int | None = None
    shares: tuple[Share, ...] = ()
