"""A bill for a use that is stated, so that prices of different forms can be held side by side."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from disclosure.billing.asked import MOST_MONTHS, Asked, Choice
from disclosure.billing.bill import Bill, Said
from disclosure.billing.calculation import bill
from disclosure.billing.shape import shape_of
from disclosure.billing.versions import in_force, versions
from disclosure.model.identity import Sector
from disclosure.model.tariff import Tariff
from disclosure.wording.billing import GJ, KWH

MONTHLY_USE: Final = {Sector.WATER: Decimal(10), Sector.GAS: Decimal(20)}
"""m³ a month, the same in every month of a year."""
AREA: Final = Decimal(100)
"""㎡, by whatever measure of area the price goes."""
SEASON_DAYS, SEASON_MONTHS = 120, 4
"""A heating season, for prices by the day and by the month."""
SEASON_HEAT: Final = {GJ: Decimal(30), KWH: Decimal(8333)}
"""What a heat meter counts in a season, by the unit of the price; the two are the same heat, to the kWh."""
PEOPLE: Final = 3


def typical(tariffs: Iterable[Tariff], tariff: Tariff, sector: Sector, as_of: date) -> Bill:
    """Give the bill of a stated use by one of a company's prices, as if it were in force the whole time.

    For water and gas a whole year of `MONTHLY_USE`, for heat one season of `AREA`. Where the record contradicts
    itself on the day, or lacks something, the bill says so and has no total.
    """
    choice = Choice(category=tariff.category, name=tariff.label, place=tariff.area)
    found = versions(tariffs, choice)
    now = found if isinstance(found, Said) else in_force(found, as_of)
    if isinstance(now, Said):
        return Bill(missing=(now,))
    return by_itself(tariff, sector, as_of.year)


def by_itself(tariff: Tariff, sector: Sector, year: int) -> Bill:
    """Give the bill of the stated use by one price, as if it were the only one and in force all through a year."""
    lasting = replace(tariff, effective=None, until=None, proposed=False)
    return bill((lasting,), _asked(lasting, sector, year))


def _asked(tariff: Tariff, sector: Sector, year: int) -> Asked:
    choice = Choice(category=tariff.category, name=tariff.label, place=tariff.area)
    asked = Asked(choice=choice, start=date(year, 1, 1), so_far=Decimal(), people=PEOPLE)
    if sector in MONTHLY_USE:
        return replace(asked, use=MONTHLY_USE[sector], months=MOST_MONTHS)
    shape = shape_of(tariff)
    months = SEASON_MONTHS if shape and shape.cut == "month" else 1
    heat = SEASON_HEAT.get(tariff.unit)
    area = replace(asked, area=AREA, area_basis=tariff.area_basis, days=SEASON_DAYS, months=months)
    return replace(area, use=heat / months if heat else None)
