"""Prices side by side, only where they are of the same kind: same class of users, same unit, same parts included."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.tariff import Tariff
from disclosure.wording import comparison as wording


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two prices must share to be compared. `parts` says what the price contains; without it nothing compares."""

    category: str
    unit: str
    parts: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A company's price."""

    company: Company
    tariff: Tariff


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Prices that are alike, in the companies' order."""

    likeness: Likeness
    offers: tuple[Offer, ...]

    @property
    def title(self) -> str:
        """What the prices share, in words."""
        return wording.title(self.likeness.category, self.likeness.unit)


def comparisons(companies: Iterable[Company], as_of: date) -> tuple[Comparison, ...]:
    """Give the prices in force on a day, alike with alike, in the order of categories; unclear ones stand apart."""
    groups: defaultdict[Likeness, list[Offer]] = defaultdict(list)
    for offer in _offers(companies, as_of):
        groups[_likeness(offer)].append(offer)
    return tuple(Comparison(likeness=like, offers=tuple(groups[like])) for like in sorted(groups, key=_order))


def _offers(companies: Iterable[Company], as_of: date) -> Iterator[Offer]:
    for company in companies:
        for tariff in company.tariffs:
            if tariff.is_in_force(as_of):
                yield Offer(company=company, tariff=tariff)


def _likeness(offer: Offer) -> Likeness:
    tariff = offer.tariff
    unit = wording.two_part_unit(tariff.base.unit, tariff.unit) if tariff.base else tariff.unit
    return Likeness(tariff.category, unit, _parts(offer.company.id.sector, tariff))


def _parts(sector: Sector, tariff: Tariff) -> str | None:
    """Say what a price contains, in words that are equal where the content is; None where it was not said."""
    if sector is Sector.HEAT and "㎡" in tariff.unit + (tariff.base.unit if tariff.base else ""):
        return wording.by_area(tariff.area_basis) if tariff.area_basis else None
    if tariff.includes:
        return wording.including(sorted(tariff.includes))
    if tariff.surcharges or tariff.excludes:
        return wording.BASIC
    return None if sector is Sector.WATER else wording.PLAIN


def _order(likeness: Likeness) -> tuple[int, bool, str, str]:
    position = (
        wording.CATEGORIES.index(likeness.category)
        if likeness.category in wording.CATEGORIES
        else len(wording.CATEGORIES)
    )
    return (position, likeness.parts is None, likeness.unit, likeness.parts or "")
