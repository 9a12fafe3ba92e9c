"""Prices and charges. Money is in yuan; quantities are in the unit that the tariff names."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from zlib import crc32

from disclosure.model.provenance import Basis, Source


class TariffForm(StrEnum):
    """How a price is worked out."""

    FLAT = "flat"
    TIERED = "tiered"
    TWO_PART = "two-part"
    AREA = "area"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """One step: use above `above` up to and including `up_to` (None: without end) at the basic `price` a unit."""

    above: Decimal
    price: Decimal
    up_to: Decimal | None = None
    total: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Families of more than `above` persons: each further person raises the end of each tier by `step` units."""

    above: int
    step: Decimal
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePart:
    """The fixed part of a two-part price."""

    price: Decimal
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Surcharge:
    """A charge collected for others together with the price, a unit of use each."""

    name: str
    price: Decimal
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """The price for one class of users, in force from `effective` to `until` (both inclusive)."""

    category: str
    form: TariffForm
    unit: str
    name: str | None = None
    price: Decimal | None = None
    total: Decimal | None = None
    period: str | None = None
    tiers: tuple[Tier, ...] = ()
    household: Household | None = None
    base: BasePart | None = None
    area_basis: str | None = None
    surcharges: tuple[Surcharge, ...] = ()
    includes: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    area: str | None = None
    basis: Basis | None = None
    effective: date | None = None
    until: date | None = None
    proposed: bool = False
    note: str | None = None
    source: Source | None = None

    def is_in_force(self, day: date) -> bool:
        """Whether it applies on `day`; an unknown first day counts as long past, a proposal never applies."""
        return (
            not self.proposed
            and (self.effective is None or self.effective <= day)
            and (self.until is None or day <= self.until)
        )

    @property
    def label(self) -> str:
        """The name that was published, or the category."""
        return self.name or self.category

    @property
    def anchor(self) -> str:
        """What links call it on the page of its company's prices.

        It comes of what makes it this price, not of its place in the file nor of what is added later (a last day).
        """
        return price_anchor(self.category, self.label, self.area, self.effective, self.proposed or None)


def price_anchor(*parts: object) -> str:
    """Give a short name made of parts, those that are None or empty being nothing."""
    text = "|".join(str(part or "") for part in parts)
    return f"price-{crc32(text.encode()):08x}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """A charge for repair or another service; `free` is a statement, not a missing price."""

    name: str
    kind: str | None = None
    price: Decimal | None = None
    unit: str | None = None
    free: bool = False
    basis: Basis | None = None
    effective: date | None = None
    until: date | None = None
    note: str | None = None
    source: Source | None = None
