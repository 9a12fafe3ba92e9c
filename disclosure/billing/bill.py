"""A bill as it is worked out: lines, their sum, and what is to be said of it; or what is missing."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from disclosure.wording.billing import amount_text, say, to_the_fen
from disclosure.wording.web import number_text

NOUGHT = Decimal()


@dataclass(frozen=True, slots=True)
class Said:
    """A message of `wording.billing` with its values; `field` names the reader's field that it is about, if any."""

    key: str
    values: tuple[tuple[str, str], ...] = ()
    field: str = ""

    @classmethod
    def of(cls, key: str, field: str = "", /, **values: str) -> Self:
        """Give a message."""
        return cls(key, tuple(values.items()), field)

    @property
    def text(self) -> str:
        """The message in words."""
        return say(self.key, dict(self.values))


@dataclass(frozen=True, slots=True)
class Factor:
    """A quantity with its unit: 20 m³, 3 months."""

    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One tier or component: the product of its factors and its price, exactly."""

    label: Said
    factors: tuple[Factor, ...]
    price: Decimal
    unit: str

    @property
    def amount(self) -> Decimal:
        """In yuan, not rounded."""
        amount = self.price
        for factor in self.factors:
            amount *= factor.quantity
        return amount

    @property
    def quantity(self) -> str:
        """The factors in words: `20 m³ × 2`."""
        return " × ".join(f"{number_text(factor.quantity)} {factor.unit}" for factor in self.factors)

    @property
    def formula(self) -> str:
        """The working in words."""
        values = {"factors": self.quantity, "price": amount_text(self.price), "unit": self.unit}
        return say("formula", values | {"amount": amount_text(self.amount)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Lines by one price: one time between changes, or one purpose."""

    head: Said
    lines: tuple[Line, ...]

    @property
    def amount(self) -> Decimal:
        """In yuan, not rounded."""
        return sum((line.amount for line in self.lines), NOUGHT)


@dataclass(frozen=True, slots=True)
class Change:
    """What the same use cost, not rounded, before the price changed on `day`; on several days where it is None."""

    day: date | None
    before: Decimal

    def said(self, now: Decimal) -> Said:
        """The difference to what is to be paid now, in words."""
        before = to_the_fen(self.before)
        difference = now - before
        direction = "same" if not difference else "more" if difference > 0 else "less"
        values = {"before": amount_text(before), "difference": amount_text(abs(difference))}
        if self.day is None:
            return Said.of(f"change_{direction}_mixed", **values)
        return Said.of(f"change_{direction}", day=self.day.isoformat(), **values)


@dataclass(frozen=True, slots=True)
class Coming:
    """What the same use will cost, not rounded, by the price from `day` on; None where what was said cannot tell."""

    day: date
    after: Decimal | None

    def said(self, now: Decimal) -> Said:
        """The difference to what is to be paid now, in words."""
        day = self.day.isoformat()
        if self.after is None:
            return Said.of("coming_unlike", day=day)
        after = to_the_fen(self.after)
        difference = after - now
        direction = "same" if not difference else "more" if difference > 0 else "less"
        values = {"after": amount_text(after), "difference": amount_text(abs(difference))}
        return Said.of(f"coming_{direction}", day=day, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """What is to be paid. Where something is missing there are no parts and no total, only the statement of it."""

    parts: tuple[Part, ...] = ()
    notes: tuple[Said, ...] = ()
    missing: tuple[Said, ...] = ()
    change: Change | None = None
    coming: Coming | None = None

    @property
    def exact(self) -> Decimal:
        """The sum of all lines, not rounded."""
        return sum((part.amount for part in self.parts), NOUGHT)

    @property
    def total(self) -> Decimal | None:
        """The sum rounded to the fen, a half up; None where something is missing."""
        return None if self.missing else to_the_fen(self.exact)

    @property
    def sum_formula(self) -> str:
        """How the lines add up, in words."""
        amounts = [amount_text(line.amount) for part in self.parts for line in part.lines]
        return say("sum", {"amounts": " + ".join(amounts), "sum": amount_text(self.exact)})

    @property
    def remarks(self) -> tuple[Said, ...]:
        """The notes, and at the end whether the total was rounded."""
        if self.missing or self.exact == self.total:
            return self.notes
        return (*self.notes, Said.of("rounded", exact=amount_text(self.exact)))
