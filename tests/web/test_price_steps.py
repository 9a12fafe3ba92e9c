from datetime import date
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.tariff import Tariff, TariffForm, Tier
from disclosure.web.price_history import histories
from disclosure.web.price_steps import BOTTOM, LEFT, LINE, RIGHT, TOP, Steps, steps

AS_OF = date(2026, 11, 21)


def drawn(*tariffs: Tariff) -> Steps | None:
    company = Company(id=CompanyId("411700", Sector.WATER, "a"), records={}, name="a", tariffs=tariffs)
    (history,) = histories(company, AS_OF)
    return steps(history, AS_OF)


def price(amount: str, effective: str = "", until: str = "", *more: str) -> Tariff:
    tiers = tuple(Tier(above=Decimal(number), price=Decimal(one)) for number, one in enumerate((amount, *more)))
    return Tariff(
        category="居民",
        form=TariffForm.TIERED if more else TariffForm.FLAT,
        unit="元/m³",
        price=None if more else Decimal(amount),
        tiers=tiers if more else (),
        effective=date.fromisoformat(effective) if effective else None,
        until=date.fromisoformat(until) if until else None,
    )


def test_a_price_that_rose_is_a_line_of_two_steps_from_nothing_up() -> None:
    found = drawn(price("2", "2020-01-01", "2022-12-31"), price("4", "2023-01-01"))
    assert found is not None
    (rate,) = found.rates
    spots = [tuple(map(int, spot.split(","))) for spot in rate.points.split()]
    assert spots[0][0] == LEFT
    assert spots[-1] == (RIGHT, TOP)
    assert [y for _, y in spots] == [(TOP + BOTTOM) // 2] * 2 + [TOP] * 2
    assert spots[1][0] == spots[2][0]
    assert [figure.text for figure in rate.figures] == ["2.00", "4.00"]
    assert [level.text for level in found.levels] == ["0.00", "1.00", "2.00", "3.00", "4.00"]
    assert [day.text for day in found.days] == ["2023-01", "2020-01"]


def test_the_highest_level_is_not_below_the_highest_price() -> None:
    found = drawn(price("20", "2021-11-15", "2025-11-14"), price("22", "2025-11-15"))
    assert found is not None
    assert [level.text for level in found.levels][-1] == "25.00"
    assert all(figure.y > 0 for figure in found.rates[0].figures)


def test_the_description_says_every_version() -> None:
    found = drawn(price("2", "", "2022-12-31"), price("4", "2023-01-01"))
    assert found is not None
    assert found.title == "居民价格的变化（元/m³）"
    assert found.description == ("2022年12月31日 以前（起始日期未公开） 价格 2.00；2023年1月1日 起 价格 4.00。")


def test_each_tier_has_its_line_and_their_names_do_not_stand_on_one_another() -> None:
    found = drawn(price("2", "2020-01-01", "2022-12-31", "2.1"), price("2.2", "2023-01-01", "", "2.3"))
    assert found is not None
    first, second = found.rates
    assert [first.name.text, second.name.text] == ["第 1 阶梯", "第 2 阶梯"]
    assert first.name.y - second.name.y >= LINE


def test_a_change_that_is_to_come_lies_within_the_drawing() -> None:
    found = drawn(price("2", "2020-01-01", "2026-12-31"), price("4", "2027-01-01"))
    assert found is not None
    assert LEFT < found.rates[0].figures[1].x < RIGHT


def test_one_version_is_no_drawing_nor_are_versions_of_other_forms_or_unknown_days() -> None:
    assert drawn(price("2", "2020-01-01")) is None
    assert drawn(price("2", "2020-01-01", "2022-12-31"), price("2", "2023-01-01", "", "3")) is None
    assert drawn(price("2"), price("3", "2023-01-01")) is None


def test_versions_that_overlap_are_no_steps() -> None:
    assert drawn(price("2", "2020-01-01", "2023-06-30"), price("3", "2023-01-01")) is None
