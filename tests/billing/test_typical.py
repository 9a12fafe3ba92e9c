"""Bills of the stated use, worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from disclosure.billing.typical import by_itself, typical
from disclosure.model.identity import Sector
from disclosure.model.tariff import BasePart, Household, Surcharge, Tariff, TariffForm, Tier

AS_OF = date(2026, 11, 21)


def money(text: str) -> Decimal:
    return Decimal(text)


def tiers(*steps: tuple[str, str | None, str]) -> tuple[Tier, ...]:
    return tuple(
        Tier(above=money(above), up_to=money(up_to) if up_to else None, price=money(price))
        for above, up_to, price in steps
    )


WATER = Tariff(
    category="居民",
    form=TariffForm.TIERED,
    unit="元/m³",
    period="year",
    tiers=tiers(("0", "100", "2"), ("100", "180", "3"), ("180", None, "6")),
    household=Household(above=4, step=money("30")),
    surcharges=(Surcharge(name="污水处理费", price=money("0.95")),),
    effective=date(2026, 9, 1),
)
AREA = Tariff(category="居民", form=TariffForm.AREA, unit="元/㎡·日", price=money("0.19"), area_basis="套内建筑面积")
METERED = Tariff(
    category="居民",
    form=TariffForm.TWO_PART,
    unit="元/GJ",
    price=money("41"),
    base=BasePart(price=money("6.6"), unit="元/㎡·季"),
    area_basis="建筑面积",
)


def test_a_year_of_water_runs_through_the_tiers_though_the_price_is_newer_than_the_year() -> None:
    # 120 m³: 100 × 2 + 20 × 3 + 120 × 0.95
    assert typical((WATER,), WATER, Sector.WATER, AS_OF).total == money("374.00")


def test_tiers_by_the_month_begin_anew_each_month() -> None:
    gas = replace(
        WATER, period="month", tiers=tiers(("0", "15", "2"), ("15", None, "3")), surcharges=(), household=None
    )
    # each month 15 × 2 + 5 × 3
    assert typical((gas,), gas, Sector.GAS, AS_OF).total == money("540.00")


@pytest.mark.parametrize(
    ("tariff", "total"),
    [
        (AREA, "2280.00"),  # 100 × 120 × 0.19
        (replace(AREA, unit="元/㎡·月", price=money("5")), "2000.00"),  # 100 × 4 × 5
        (replace(AREA, unit="元/㎡·季", price=money("22")), "2200.00"),
        (METERED, "1890.00"),  # 100 × 6.6 + 30 × 41
        (replace(METERED, base=BasePart(price=money("1.5"), unit="元/㎡·月")), "1830.00"),  # 100 × 4 × 1.5 + 30 × 41
        (replace(METERED, unit="元/kWh", price=money("0.15")), "1909.95"),  # 100 × 6.6 + 8333 × 0.15
    ],
)
def test_a_season_of_heat_is_that_of_the_stated_home(tariff: Tariff, total: str) -> None:
    assert typical((tariff,), tariff, Sector.HEAT, AS_OF).total == money(total)


def test_what_the_record_lacks_leaves_no_bill() -> None:
    bare = replace(AREA, area_basis=None)
    found = typical((bare,), bare, Sector.HEAT, AS_OF)
    assert found.total is None
    assert "没有写明按套内建筑面积" in found.missing[0].text


def test_two_prices_that_contradict_each_other_leave_no_bill() -> None:
    other = replace(AREA, price=money("0.21"))
    found = typical((AREA, other), AREA, Sector.HEAT, AS_OF)
    assert found.total is None
    assert "资料互相矛盾" in found.missing[0].text
    assert by_itself(AREA, Sector.HEAT, 2026).total == money("2280.00")
