"""What holds of every bill, whatever the price and the use: by chance, not by example."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from disclosure.billing.asked import Asked, Choice, Share
from disclosure.billing.calculation import bill
from disclosure.model.tariff import Household, Surcharge, Tariff, TariffForm, Tier

CHOICE = Choice(category="居民")
START = date(2026, 1, 1)
amounts = some.decimals(min_value=0, max_value=10_000, places=3)
prices = some.decimals(min_value="0.01", max_value=100, places=2)


@some.composite
def tiered(draw: some.DrawFn) -> Tariff:
    """A tiered price whose tiers join and rise."""
    ends = sorted(draw(some.sets(some.integers(1, 500), min_size=1, max_size=4)))
    steps = sorted(draw(some.lists(prices, min_size=len(ends) + 1, max_size=len(ends) + 1)))
    bounds = [Decimal(0), *map(Decimal, ends)]
    tiers = tuple(
        Tier(above=above, up_to=Decimal(ends[number]) if number < len(ends) else None, price=steps[number])
        for number, above in enumerate(bounds)
    )
    return Tariff(
        category="居民",
        form=TariffForm.TIERED,
        unit="元/m³",
        period="year",
        tiers=tiers,
        household=Household(above=4, step=Decimal(draw(some.integers(0, 60)))),
        surcharges=tuple(Surcharge(name="费", price=price) for price in draw(some.lists(prices, max_size=2))),
    )


def total(tariff: Tariff, use: Decimal, so_far: Decimal, people: int = 3) -> Decimal:
    return bill((tariff,), Asked(choice=CHOICE, start=START, use=use, so_far=so_far, people=people)).exact


@given(tiered(), amounts, amounts, amounts)
def test_two_bills_after_each_other_come_to_one_of_both(
    tariff: Tariff, so_far: Decimal, first: Decimal, second: Decimal
) -> None:
    apart = total(tariff, first, so_far) + total(tariff, second, so_far + first)
    assert apart == total(tariff, first + second, so_far)


@given(tiered(), amounts, amounts, amounts)
def test_more_use_never_costs_less(tariff: Tariff, so_far: Decimal, use: Decimal, more: Decimal) -> None:
    assert total(tariff, use + more, so_far) >= total(tariff, use, so_far)


@given(tiered(), amounts, amounts, some.integers(1, 9))
def test_a_larger_household_never_pays_more(tariff: Tariff, so_far: Decimal, use: Decimal, people: int) -> None:
    assert total(tariff, use, so_far, people + 1) <= total(tariff, use, so_far, people)


@given(tiered(), amounts, some.integers(1, 6))
def test_months_are_the_same_as_their_sum(tariff: Tariff, use: Decimal, months: int) -> None:
    asked = Asked(choice=CHOICE, start=START, use=use, so_far=Decimal(0), people=3, months=months)
    assert bill((tariff,), asked).exact == total(tariff, use * months, Decimal(0))


@given(tiered(), amounts, amounts)
def test_the_quantities_of_the_tiers_are_the_use(tariff: Tariff, so_far: Decimal, use: Decimal) -> None:
    result = bill((tariff,), Asked(choice=CHOICE, start=START, use=use, so_far=so_far, people=3))
    tiers = [line for part in result.parts for line in part.lines if line.label.key == "tier"]
    assert sum(factor.quantity for line in tiers for factor in line.factors) == use


@given(prices, amounts, some.integers(1, 99))
def test_one_meter_in_parts_of_one_purpose_is_that_purpose(price: Decimal, use: Decimal, percent: int) -> None:
    tariff = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=price)
    shares = tuple(Share(choice=CHOICE, percent=Decimal(one)) for one in (percent, 100 - percent))
    parted = bill((tariff,), Asked(choice=CHOICE, start=START, use=use, shares=shares))
    assert parted.total == bill((tariff,), Asked(choice=CHOICE, start=START, use=use)).total
