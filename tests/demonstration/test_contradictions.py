"""Two records that cannot both be true, a price that changed without a paper, and words that give it away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from disclosure.model.company import Company, HotlinePurpose
from disclosure.model.notice import NoticeKind
from disclosure.model.service import ProcedureKind, TimeLimit
from disclosure.model.tariff import Tariff

TODAY = date(2026, 11, 21)
WATER, GAS, HEAT = "water", "gas", "heat"
ALL = (WATER, GAS, HEAT)
Change = Callable[[Company], Company]


def hall_again(company: Company) -> Company:
    first = company.outlets[0]
    again = replace(first, id="again", name=f" {first.name}", hours="Mo-Su 10:00-16:00")
    return replace(company, outlets=(*company.outlets, again))


def number_again(company: Company) -> Company:
    first = next(line for line in company.hotlines if line.purpose is HotlinePurpose.COMPLAINT)
    return replace(company, hotlines=(*company.hotlines, replace(first, hours="Mo-Fr 09:00-17:00")))


def charge_again(company: Company) -> Company:
    first = next(charge for charge in company.charges if charge.price)
    plain = tuple(replace(charge, note=None) if charge is first else charge for charge in company.charges)
    return replace(company, charges=(*plain, replace(first, price=Decimal(1), note=None)))


def guide_with_another_fee(company: Company) -> Company:
    guide = next(p for p in company.procedures if p.fee and p.fee.price and len(p.fee.items) == 1)
    assert guide.fee is not None
    (item,) = guide.fee.items
    other = replace(guide, fee=replace(guide.fee, price=Decimal(999), note=None))
    return replace(
        company,
        procedures=tuple(other if p is guide else p for p in company.procedures),
        charges=tuple(replace(c, note=None) if c.name == item else c for c in company.charges),
    )


def guide_with_another_limit(company: Company) -> Company:
    """In three days, where the promise says two."""
    return replace(
        company,
        procedures=tuple(
            replace(p, time_limit=TimeLimit(days=Decimal(3))) if p.kind is ProcedureKind.NEW_CONNECTION else p
            for p in company.procedures
        ),
        promises=tuple(
            replace(p, text="报装 2 个工作日内办结") if p.topic == "connection" else p for p in company.promises
        ),
    )


def season_again(company: Company) -> Company:
    first = company.heating_seasons[1]
    later = replace(first, end=date(2026, 3, 20), days=None, note=None)
    return replace(company, heating_seasons=(*company.heating_seasons, later))


def none_near(company: Company) -> Company:
    """A planned stop that was announced before the day on which none was said to be near."""
    coming = next(n for n in company.notices if n.is_planned and n.published_at and n.actual_end is None)
    assert coming.start is not None
    return replace(company, no_outages_as_of=coming.start.day - timedelta(days=3))


def back_at_two_times(company: Company) -> Company:
    back = next(n for n in company.notices if n.kind is NoticeKind.RESTORATION and n.follows and n.actual_end)
    assert back.actual_end is not None
    later = replace(back, actual_end=replace(back.actual_end, minute=1439))
    return replace(company, notices=tuple(later if n is back else n for n in company.notices))


def one_paper(company: Company) -> Company:
    """Every current price rests on the paper of the one before it."""
    old = {(t.category, t.name): t.basis.number for t in company.tariffs if t.until and t.basis}

    def changed(tariff: Tariff) -> Tariff:
        number = old.get((tariff.category, tariff.name))
        if number is None or tariff.until or tariff.basis is None:
            return tariff
        return replace(tariff, basis=replace(tariff.basis, number=number))

    return replace(company, tariffs=tuple(map(changed, company.tariffs)))


def late_paper(company: Company) -> Company:
    """The papers are older than twenty working days when the prices are published, and no notice told of them."""
    assert any(n.kind is NoticeKind.PRICE_CHANGE for n in company.notices)

    def changed(tariff: Tariff) -> Tariff:
        return replace(tariff, basis=replace(tariff.basis, date=date(2025, 8, 1)) if tariff.basis else None)

    silent = tuple(n for n in company.notices if n.kind is not NoticeKind.PRICE_CHANGE)
    return replace(company, notices=silent, tariffs=tuple(map(changed, company.tariffs)))


def with_step(text: str) -> Change:
    def change(company: Company) -> Company:
        first, *rest = company.procedures
        return replace(company, procedures=(replace(first, steps=(*first.steps, text)), *rest))

    return change


def with_standard(number: str) -> Change:
    def change(company: Company) -> Company:
        first, *rest = company.standards
        return replace(company, standards=(replace(first, number=number), *rest))

    return change


def by_the_old_standard(company: Company) -> Company:
    return replace(company, quality=tuple(replace(report, standard="GB 5749—2006") for report in company.quality))


def water_resource_fee(company: Company) -> Company:
    def changed(tariff: Tariff) -> Tariff:
        named = (replace(s, name="水资源费") if s.name == "水资源税" else s for s in tariff.surcharges)
        return replace(tariff, surcharges=tuple(named))

    return replace(company, tariffs=tuple(map(changed, company.tariffs)))


CHANGES: list[tuple[str, tuple[str, ...], Change, set[str]]] = [
    ("a hall twice", ALL, hall_again, {"T05"}),
    ("a number twice", ALL, number_again, {"T05"}),
    ("a charge twice", ALL, charge_again, {"T05"}),
    ("another fee in a guide", (WATER, GAS), guide_with_another_fee, {"T05"}),
    ("another limit in a guide", ALL, guide_with_another_limit, {"T05"}),
    ("a season twice", (HEAT,), season_again, {"T05"}),
    ("no stop near, and one announced", (WATER, GAS), none_near, {"T05"}),
    ("supply back at two times", ALL, back_at_two_times, {"T05"}),
    ("a price changed by the old paper", ALL, one_paper, {"P12"}),
    ("a price published late", ALL, late_paper, {"T01"}),
    ("a cancelled fee in a step", (WATER, GAS), with_step("缴纳开户费后接通"), {"P09"}),
    ("the old gas standard", (GAS,), with_standard("GB/T 28885—2012"), {"D28"}),
    ("the old water standard", (WATER,), with_standard("GB5749-2006"), {"D28"}),
    ("quality by the old standard", (WATER,), by_the_old_standard, {"Q01"}),
    ("the old name of the water tax", (WATER,), water_resource_fee, {"P07"}),
]


@pytest.mark.parametrize(
    ("sector", "change", "expected"),
    [(sector, change, expected) for _, sectors, change, expected in CHANGES for sector in sectors],
    ids=[f"{sector}-{name}" for name, sectors, *_ in CHANGES for sector in sectors],
)
def test_a_contradiction_breaks_exactly_the_rule_that_speaks_of_it(
    demonstration: Any, sector: str, change: Change, expected: set[str]
) -> None:
    assert demonstration.broken(sector, change) == expected
