"""Prices side by side, only where they are of the same kind: same users, form, unit, same parts included."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from disclosure.billing.bill import Bill
from disclosure.billing.typical import typical
from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.wording import comparison as wording


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two prices must share to be compared. `parts` says what the price contains; without it nothing compares."""

    category: str
    form: TariffForm
    unit: str
    parts: str | None

    @property
    def title(self) -> str:
        """What the prices share, in words."""
        return wording.title(self.category, self.form, self.unit)

    @property
    def order(self) -> tuple[int, bool, str, str, str]:
        """The schema's order of categories; what cannot be compared comes last of its category."""
        known = wording.CATEGORIES
        position = known.index(self.category) if self.category in known else len(known)
        return (position, self.parts is None, self.unit, self.form, self.parts or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A company's price; `bill` is that of the stated use, None where bills are not asked for."""

    company: Company
    tariff: Tariff
    bill: Bill | None = None

    @property
    def figure(self) -> Decimal | None:
        """The figure that stands for it in a drawing: the first tier, the fixed part, or the price."""
        return figure(self.tariff)


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Prices that are alike, in the companies' order; `id` differs within a page."""

    id: str
    likeness: Likeness
    offers: tuple[Offer, ...]

    @property
    def title(self) -> str:
        """What the prices share, in words."""
        return self.likeness.title

    @cached_property
    def tiers(self) -> int:
        """The most tiers that one of them has; 0 where they have none."""
        return max(len(offer.tariff.tiers) for offer in self.offers)

    @cached_property
    def has_bills(self) -> bool:
        """Whether some of the stated use's bills can be worked out."""
        return any(offer.bill and offer.bill.total is not None for offer in self.offers)


def comparisons(companies: Iterable[Company], as_of: date) -> tuple[Comparison, ...]:
    """Give the prices in force on a day, alike with alike, in the order of categories; unclear ones stand apart."""
    groups: defaultdict[Likeness, list[Offer]] = defaultdict(list)
    for offer in _offers(companies, as_of):
        groups[likeness(offer.company.id.sector, offer.tariff)].append(offer)
    found = sorted(groups, key=lambda like: like.order)
    return tuple(
        Comparison(id=f"group-{number}", likeness=like, offers=tuple(groups[like]))
        for number, like in enumerate(found, 1)
    )


def likeness(sector: Sector, tariff: Tariff) -> Likeness:
    """Say with which other prices of a sector one can be compared."""
    unit = wording.two_part_unit(tariff.base.unit, tariff.unit) if tariff.base else tariff.unit
    return Likeness(tariff.category, tariff.form, unit, _parts(sector, tariff))


def figure(tariff: Tariff) -> Decimal | None:
    """The one figure that stands for a price: the first tier's, the fixed part, or the price; None for none at all."""
    if tariff.tiers:
        return tariff.tiers[0].price
    return tariff.base.price if tariff.base else tariff.price


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """How far alike prices lie apart, in words, and the one in the middle."""

    text: str
    middle: Decimal


def spans(companies: Iterable[Company], as_of: date) -> dict[Likeness, Span]:
    """Give for homes' prices of each kind how far they lie apart."""
    figures: defaultdict[Likeness, list[Decimal]] = defaultdict(list)
    for company, tariff in _in_force(companies, as_of):
        if tariff.category == wording.HOME and (amount := figure(tariff)) is not None:
            figures[likeness(company.id.sector, tariff)].append(amount)
    return {like: _span(sorted(found)) for like, found in figures.items() if like.parts}


def commonest(found: Iterable[Iterable[Likeness]], most: int) -> tuple[Likeness, ...]:
    """Give the kinds that stand in most places, in the order of display."""
    counted = Counter(like for one in found for like in one)
    chosen = sorted(counted, key=lambda like: (-counted[like], like.order))[:most]
    return tuple(sorted(chosen, key=lambda like: like.order))


def _span(figures: Sequence[Decimal]) -> Span:
    middle = figures[len(figures) // 2]
    return Span(text=wording.span(figures[0], figures[-1], middle, len(figures)), middle=middle)


def _offers(companies: Iterable[Company], as_of: date) -> Iterator[Offer]:
    for company, tariff in _in_force(companies, as_of):
        at_home = tariff.category == wording.HOME
        bill = typical(company.tariffs, tariff, company.id.sector, as_of) if at_home else None
        yield Offer(company=company, tariff=tariff, bill=bill)


def _in_force(companies: Iterable[Company], as_of: date) -> Iterator[tuple[Company, Tariff]]:
    for company in companies:
        for tariff in company.tariffs:
            if tariff.is_in_force(as_of):
                yield company, tariff


def _parts(sector: Sector, tariff: Tariff) -> str | None:
    """Say what a price contains, in words that are equal where the content is; None where it was not said."""
    if sector is Sector.HEAT and "㎡" in tariff.unit + (tariff.base.unit if tariff.base else ""):
        return wording.by_area(tariff.area_basis) if tariff.area_basis else None
    if tariff.includes:
        return wording.including(sorted(tariff.includes))
    if tariff.surcharges or tariff.excludes:
        return wording.BASIC
    return None if sector is Sector.WATER else wording.PLAIN
