from datetime import date
from decimal import Decimal

import pytest

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.tariff import BasePart, Tariff, TariffForm, Tier
from disclosure.web.price_history import State, histories, rates

AS_OF = date(2026, 11, 21)


def price(amount: str | None = "2", **more: object) -> Tariff:
    fields: dict[str, object] = {
        "category": "居民",
        "form": TariffForm.FLAT,
        "unit": "元/m³",
        "price": None if amount is None else Decimal(amount),
    }
    return Tariff(**(fields | more))  # type: ignore[arg-type]


def tiered(*steps: tuple[str, str | None, str], **more: object) -> Tariff:
    tiers = tuple(
        Tier(above=Decimal(above), up_to=Decimal(up_to) if up_to else None, price=Decimal(amount))
        for above, up_to, amount in steps
    )
    return price(None, form=TariffForm.TIERED, tiers=tiers, **({"period": "year"} | more))


def company(*tariffs: Tariff) -> Company:
    return Company(id=CompanyId("411700", Sector.GAS, "a"), records={}, name="a", tariffs=tariffs)


FORMER = price("2", until=date(2025, 12, 31))
CURRENT = price("2.3", effective=date(2026, 1, 1))
COMING = price("2.2", effective=date(2027, 1, 1))
PROPOSED = price("3", proposed=True)


def test_the_versions_of_one_price_stand_together_the_newest_first_and_proposals_last() -> None:
    (found,) = histories(company(FORMER, PROPOSED, CURRENT, COMING), AS_OF)
    assert [one.state for one in found.versions] == [State.COMING, State.CURRENT, State.FORMER, State.PROPOSED]
    assert [one.state_name for one in found.versions] == ["即将执行", "现行", "以往", "拟议，未执行"]
    assert [one.tariff for one in found.current] == [CURRENT]
    assert [one.tariff for one in found.coming] == [COMING]
    assert len(found.enacted) == 3


def test_prices_of_other_users_names_and_places_are_other_prices_in_the_order_of_display() -> None:
    found = histories(
        company(price(category="特种"), price(area="甲区"), price(area="乙区"), price(name="居民合用")), AS_OF
    )
    assert [(one.label, one.area) for one in found] == [
        ("居民", "甲区"),
        ("居民", "乙区"),
        ("居民合用", None),
        ("特种", None),
    ]


def test_what_a_price_is_called_stays_whatever_is_put_beside_it() -> None:
    alone, *others = histories(company(price(area="甲区"), price(area="乙区"), price(category="特种")), AS_OF)
    assert alone.id == histories(company(price(area="甲区")), AS_OF)[0].id
    assert alone.id not in {one.id for one in others}


def test_a_version_without_a_place_belongs_to_every_place_of_its_name() -> None:
    first, second = histories(company(price(area="甲区"), price(area="乙区"), FORMER), AS_OF)
    assert FORMER in [one.tariff for one in first.versions]
    assert FORMER in [one.tariff for one in second.versions]


def test_a_change_is_given_in_yuan_and_percent_with_what_it_means_for_the_stated_use() -> None:
    (found,) = histories(company(FORMER, CURRENT), AS_OF)
    (step,) = found.versions[0].steps
    assert step.text == "价格 2.00 → 2.30 元，涨 0.30 元，涨 15%"
    # 240 m³ a year
    assert found.versions[0].effect == ("同样的用量，调价前应付 480.00 元，调价后 552.00 元，多付 72.00 元（15%）。")
    assert found.versions[1].steps == ()
    assert found.versions[1].effect == ""


def test_a_price_that_falls_or_stays_is_said_so() -> None:
    end = {"until": date(2025, 12, 31)}
    before = tiered(("0", "200", "2"), ("200", None, "3"), **end)
    now = tiered(("0", "200", "1.9"), ("200", None, "3"), effective=date(2026, 1, 1))
    (found,) = histories(company(before, now), AS_OF)
    assert [step.text for step in found.versions[0].steps] == [
        "第 1 阶梯 2.00 → 1.90 元，降 0.10 元，降 5%",
        "第 2 阶梯 3.00 元，不变",
    ]
    assert "少付 20.00 元（3.8%）" in found.versions[0].effect


def test_the_same_bill_before_and_after_is_said_so() -> None:
    (found,) = histories(company(FORMER, price("2", effective=date(2026, 1, 1))), AS_OF)
    assert found.versions[0].effect == "同样的用量，调价前后都应付 480.00 元。"


@pytest.mark.parametrize(
    ("before", "apart"),
    [
        (tiered(("0", None, "2")), "计价方式或者单位不同"),
        (price(unit="元/kWh"), "计价方式或者单位不同"),
        (price(includes=("污水处理费",)), "包含的内容不同"),
    ],
)
def test_versions_of_other_forms_or_contents_are_not_held_against_each_other(before: Tariff, apart: str) -> None:
    ended = Tariff(**{name: getattr(before, name) for name in before.__slots__} | {"until": date(2025, 12, 31)})
    (found,) = histories(company(ended, CURRENT), AS_OF)
    assert found.versions[0].steps == ()
    assert apart in found.versions[0].apart


def test_other_bounds_of_tiers_are_not_compared_but_the_bill_is() -> None:
    before = tiered(("0", "180", "2"), ("180", None, "3"), until=date(2025, 12, 31))
    now = tiered(("0", "240", "2"), ("240", None, "3"), effective=date(2026, 1, 1))
    (found,) = histories(company(before, now), AS_OF)
    assert "阶梯划分不同" in found.versions[0].apart
    assert "少付 60.00 元" in found.versions[0].effect


def test_what_a_price_leaves_out_must_be_the_same_for_its_bill_to_be_compared() -> None:
    (found,) = histories(company(FORMER, price("1", effective=date(2026, 1, 1), excludes=("税",))), AS_OF)
    assert found.versions[0].effect == ""
    (shop,) = histories(company(price(category="非居民", until=date(2025, 1, 1)), price(category="非居民")), AS_OF)
    assert {one.effect for one in shop.versions} == {""}


def test_a_two_part_price_has_two_rates_and_one_without_figures_none() -> None:
    base = BasePart(price=Decimal(7), unit="元/㎡·季")
    assert rates(price("40", base=base)) == {"基本部分": Decimal(7), "计量部分": Decimal(40)}
    assert rates(price(None, base=base)) == {"基本部分": Decimal(7)}
    assert rates(price(None)) == {}
