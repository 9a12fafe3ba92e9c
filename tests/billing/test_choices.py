"""What a reader can choose from, and that every choice leads to its versions."""

from datetime import date
from decimal import Decimal

import pytest

from disclosure.billing.asked import Choice
from disclosure.billing.bill import Said
from disclosure.billing.choices import choices
from disclosure.billing.versions import former, in_force, versions
from disclosure.model.tariff import Tariff, TariffForm
from tests.billing.golden import content

DAY = date(2026, 11, 22)


def price(amount: str = "3.00", **values: object) -> Tariff:
    given = {"category": "居民", "form": TariffForm.FLAT, "unit": "元/m³", "price": Decimal(amount)} | values
    return Tariff(**given)  # type: ignore[arg-type]  # the fields of a price


def test_versions_of_one_price_are_one_choice_in_the_order_of_the_record() -> None:
    tariffs = (price(effective=date(2026, 1, 1)), price(until=date(2025, 12, 31)), price(category="特种"))
    assert [(one.category, one.name) for one in choices(tariffs)] == [("居民", "居民"), ("特种", "特种")]


def test_a_version_without_a_place_belongs_to_the_places_of_the_others() -> None:
    former_everywhere = price("2.00", until=date(2025, 12, 31))
    city = price(area="中心城区", effective=date(2026, 1, 1))
    towns = price("2.50", area="乡镇", effective=date(2026, 1, 1))
    tariffs = (former_everywhere, city, towns)
    assert [one.place for one in choices(tariffs)] == ["中心城区", "乡镇"]
    assert versions(tariffs, choices(tariffs)[1]) == (former_everywhere, towns)


def test_each_choice_of_every_company_on_record_finds_its_versions() -> None:
    for company in content().companies.values():
        found = [versions(company.tariffs, choice) for choice in choices(company.tariffs)]
        assert all(not isinstance(one, Said) for one in found)
        assert {tariff.label for one in found if not isinstance(one, Said) for tariff in one} == {
            tariff.label for tariff in company.tariffs
        }


def test_a_proposal_is_never_in_force_nor_a_former_price() -> None:
    draft = price("1.00", proposed=True, until=date(2025, 12, 31))
    new = price(effective=date(2026, 1, 1))
    assert in_force((draft, new), DAY) is new
    assert former((draft, new), new) is None


def test_the_former_price_is_the_last_that_had_ended() -> None:
    oldest, older = price("1.00", until=date(2020, 12, 31)), price("2.00", until=date(2024, 12, 31))
    new = price(effective=date(2026, 1, 1))
    assert former((older, oldest, new), new) is older
    assert former((older, oldest), price()) is None


@pytest.mark.parametrize(
    ("tariff", "key"),
    [
        (price(effective=date(2027, 1, 1)), "not_yet"),
        (price(until=date(2025, 1, 1)), "ended"),
        (price(proposed=True), "proposed"),
    ],
)
def test_why_there_is_no_price_is_said(tariff: Tariff, key: str) -> None:
    found = in_force((tariff,), DAY)
    assert isinstance(found, Said)
    assert found.key == key


def test_three_prices_of_which_the_middle_one_differs_are_a_contradiction() -> None:
    found = in_force((price(), price("4.00"), price()), DAY)
    assert isinstance(found, Said)
    assert found.text.count("元/m³") == 2


def test_two_that_name_different_areas_differ_and_one_may_name_none() -> None:
    by_inner, by_outer, by_none = price(area_basis="套内建筑面积"), price(area_basis="建筑面积"), price()
    assert isinstance(in_force((by_inner, by_outer), DAY), Said)
    assert in_force((by_none, by_inner), DAY) is by_inner


def test_an_unknown_name_or_place_is_said() -> None:
    for choice in (
        Choice(category="居民", name="别的"),
        Choice(category="居民", place="山区"),
        Choice(category="特种"),
    ):
        found = versions((price(area="中心城区"),), choice)
        assert isinstance(found, Said)
        assert found.key == "no_price"
