"""Which page shows the prices of which place: a page holds so many companies, and leads on to smaller places else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from disclosure.model.company import Company
from disclosure.model.identity import Sector, is_demonstration, region_parents
from disclosure.model.portal import Portal

MOST: Final = 40
"""So many companies are compared on one page: a phone reads it at once."""
COUNTRY: Final = ""
"""The code of all places together; invented companies are not among them."""
PROVINCE, COUNTY = 2, 6
"""So many digits of a code name a province, and a county (GB/T 2260); a city is between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceArea:
    """A page of prices: `companies` are shown with all their prices, those in the areas `inside` on pages of theirs."""

    code: str
    companies: tuple[Company, ...]
    inside: tuple[str, ...] = ()
    all_companies: tuple[Company, ...]


def price_areas(portal: Portal, sector: Sector) -> Mapping[str, PriceArea]:
    """Give the pages of a sector by their region's code: the country, each province, and what a full page leads to."""
    priced = [one for one in portal.companies.values() if one.id.sector is sector and one.tariffs]
    real = tuple(one for one in priced if not is_demonstration(one.id.region))
    provinces = _grouped(priced, PROVINCE)
    inside = tuple(code for code in provinces if not is_demonstration(code))
    areas = {COUNTRY: _area(COUNTRY, real, inside)}
    for code, companies in provinces.items():
        areas |= {area.code: area for area in _areas(code, companies, PROVINCE + 2)}
    return areas


def above(code: str, areas: Mapping[str, PriceArea]) -> tuple[str, ...]:
    """Give the pages that lead to one, from the highest down; the country's is not among them."""
    return tuple(parent for parent in reversed(region_parents(code)) if parent in areas)


def _areas(code: str, companies: tuple[Company, ...], digits: int) -> Iterator[PriceArea]:
    smaller = _grouped((one for one in companies if one.id.region != code), digits) if digits <= COUNTY else {}
    area = _area(code, companies, tuple(smaller))
    yield area
    for inner in area.inside:
        yield from _areas(inner, smaller[inner], digits + 2)


def _area(code: str, companies: tuple[Company, ...], smaller: tuple[str, ...]) -> PriceArea:
    if len(companies) <= MOST or not smaller:
        return PriceArea(code=code, companies=companies, all_companies=companies)
    own = tuple(one for one in companies if one.id.region == code)
    return PriceArea(code=code, companies=own, inside=smaller, all_companies=companies)


def _grouped(companies: Iterable[Company], digits: int) -> dict[str, tuple[Company, ...]]:
    groups: defaultdict[str, list[Company]] = defaultdict(list)
    for company in companies:
        groups[company.id.region[:digits].ljust(6, "0")].append(company)
    return {code: tuple(groups[code]) for code in sorted(groups)}
