from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.tariff import BasePart, Surcharge, Tariff, TariffForm, Tier
from disclosure.web.comparison import Comparison, commonest, comparisons, figure, likeness, spans

AS_OF = date(2026, 11, 21)


def priced(sector: Sector, *tariffs: Tariff, slug: str = "a") -> Company:
    return Company(id=CompanyId("880100", sector, slug), records={}, name=slug, tariffs=tariffs)


def flat(**more: object) -> Tariff:
    fields: dict[str, object] = {"category": "居民", "form": TariffForm.FLAT, "unit": "元/m³", "price": Decimal("2.8")}
    return Tariff(**(fields | more))  # type: ignore[arg-type]


def shown(*companies: Company) -> list[tuple[str, str | None, list[str]]]:
    return [(one.title, one.likeness.parts, _slugs(one)) for one in comparisons(companies, AS_OF)]


def _slugs(comparison: Comparison) -> list[str]:
    return [offer.company.id.slug for offer in comparison.offers]


EXTRA = (Surcharge(name="污水处理费", price=Decimal(1)),)


def test_prices_of_one_kind_stand_together() -> None:
    first, second = (
        priced(Sector.WATER, flat(surcharges=EXTRA)),
        priced(Sector.WATER, flat(excludes=("水资源税",)), slug="b"),
    )
    assert shown(first, second) == [("居民·单一价（元/m³）", "基本价格，不含代收费", ["a", "b"])]


@pytest.mark.parametrize(
    "other",
    [
        {"category": "非居民"},
        {"form": TariffForm.TIERED},
        {"unit": "元/kWh"},
        {"includes": ("污水处理费",), "surcharges": ()},
        {"surcharges": ()},
    ],
)
def test_other_users_forms_units_or_contents_are_not_compared(other: dict[str, object]) -> None:
    first = priced(Sector.WATER, flat(surcharges=EXTRA))
    second = priced(Sector.WATER, flat(**({"surcharges": EXTRA} | other)), slug="b")
    assert sorted(slugs for _, _, slugs in shown(first, second)) == [["a"], ["b"]]


def test_included_charges_are_named_in_one_order() -> None:
    first = priced(Sector.WATER, flat(includes=("污水处理费", "水资源税")))
    second = priced(Sector.WATER, flat(includes=("水资源税", "污水处理费")), slug="b")
    assert shown(first, second) == [("居民·单一价（元/m³）", "价格已含水资源税、污水处理费", ["a", "b"])]


def test_a_water_price_that_does_not_say_what_it_contains_stands_apart_and_last_in_its_class() -> None:
    companies = priced(Sector.WATER, flat()), priced(Sector.WATER, flat(surcharges=EXTRA), slug="b")
    assert [(parts, slugs) for _, parts, slugs in shown(*companies)] == [("基本价格，不含代收费", ["b"]), (None, ["a"])]


def test_a_gas_price_needs_no_word_on_charges_for_others() -> None:
    assert shown(priced(Sector.GAS, flat()))[0][1] == "公布的价格"


def test_a_heat_price_by_area_must_say_by_which_area() -> None:
    by_area = flat(form=TariffForm.AREA, unit="元/㎡·季")
    said = replace(by_area, area_basis="套内建筑面积")
    assert [parts for _, parts, _ in shown(priced(Sector.HEAT, by_area, said))] == ["按套内建筑面积计费", None]


def test_a_two_part_price_is_of_both_its_units() -> None:
    tariff = flat(
        form=TariffForm.TWO_PART, unit="元/GJ", base=BasePart(price=Decimal(7), unit="元/㎡·季"), area_basis="建筑面积"
    )
    assert shown(priced(Sector.HEAT, tariff))[0][0] == "居民·两部制（元/㎡·季 加 元/GJ）"


def test_only_prices_in_force_are_compared(portal: Portal) -> None:
    former = flat(until=date(2025, 12, 31), surcharges=EXTRA)
    coming = flat(effective=date(2027, 1, 1), surcharges=EXTRA)
    assert shown(priced(Sector.WATER, former, coming)) == []
    water = portal.companies[CompanyId.parse("880100/water/ceshi-water")]
    assert [title for title, _, _ in shown(water)] == ["居民·阶梯价（元/m³）", "非居民·单一价（元/m³）"]


def test_classes_of_users_come_in_the_order_of_the_schema() -> None:
    tariffs = (flat(category="特种"), flat(category="执行居民价的非居民"), flat())
    assert [title for title, _, _ in shown(priced(Sector.GAS, *tariffs))] == [
        "居民·单一价（元/m³）",
        "执行居民价的非居民·单一价（元/m³）",
        "特种·单一价（元/m³）",
    ]


def test_each_comparison_has_an_anchor_of_its_own() -> None:
    found = comparisons((priced(Sector.GAS, flat(), flat(category="特种")),), AS_OF)
    assert [one.id for one in found] == ["group-1", "group-2"]


def test_homes_prices_come_with_the_bill_of_the_stated_use_and_others_without() -> None:
    home, shop = comparisons((priced(Sector.GAS, flat(), flat(category="非居民")),), AS_OF)
    (offer,) = home.offers
    assert offer.bill is not None
    assert offer.bill.total == Decimal("672.00")
    assert home.has_bills
    assert shop.offers[0].bill is None
    assert not shop.has_bills


def test_a_tiered_price_stands_for_itself_with_its_first_tier_and_a_two_part_one_with_its_fixed_part() -> None:
    tiers = (Tier(above=Decimal(0), up_to=Decimal(9), price=Decimal(2)), Tier(above=Decimal(9), price=Decimal(3)))
    tiered = flat(form=TariffForm.TIERED, price=None, tiers=tiers)
    assert figure(tiered) == Decimal(2)
    assert figure(flat(base=BasePart(price=Decimal(7), unit="元/㎡·季"))) == Decimal(7)
    assert figure(flat(price=None)) is None
    assert comparisons((priced(Sector.GAS, tiered),), AS_OF)[0].tiers == 2


def test_a_span_names_the_lowest_the_highest_and_the_middle_of_homes_prices() -> None:
    companies = [priced(Sector.GAS, flat(price=Decimal(price)), flat(category="特种")) for price in ("3", "2", "7")]
    (span,) = spans(companies, AS_OF).values()
    assert span.text == "2.00 至 7.00，中间 3.00（3 家）"
    assert span.middle == Decimal(3)


def test_equal_prices_have_no_span_and_unclear_ones_none_at_all() -> None:
    same = [priced(Sector.GAS, flat()), priced(Sector.GAS, flat(), slug="b")]
    assert [span.text for span in spans(same, AS_OF).values()] == ["2.80（2 家）"]
    assert spans((priced(Sector.WATER, flat()),), AS_OF) == {}


def test_the_kinds_that_stand_in_most_places_are_given_in_the_order_of_display() -> None:
    one, other, rare = (likeness(Sector.GAS, flat(unit=unit)) for unit in ("元/m³", "元/kWh", "元/GJ"))
    assert commonest([[one, other], [one, other], [rare]], 2) == tuple(sorted((one, other), key=lambda x: x.order))
