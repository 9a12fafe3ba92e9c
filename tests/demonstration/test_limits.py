"""Each value moved over its limit turns exactly the rule that sets it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from disclosure.model.company import Company
from disclosure.model.quality import QualityPoint
from disclosure.model.tariff import Charge, Tariff, TariffForm, Tier

TODAY = date(2026, 11, 21)
WATER, GAS, HEAT = "water", "gas", "heat"
ALL = (WATER, GAS, HEAT)
Change = Callable[[Company], Company]


def with_tariffs(change: Callable[[Tariff], Tariff]) -> Change:
    return lambda one: replace(one, tariffs=tuple(change(t) if t.is_in_force(TODAY) else t for t in one.tariffs))


def with_residents_tiers(change: Callable[[tuple[Tier, ...]], tuple[Tier, ...]]) -> Change:
    def changed(tariff: Tariff) -> Tariff:
        return replace(tariff, tiers=change(tariff.tiers)) if tariff.category == "居民" and tariff.tiers else tariff

    return with_tariffs(changed)


def with_promise(topic: str, value: int) -> Change:
    def change(one: Company) -> Company:
        assert any(promise.topic == topic for promise in one.promises)
        promises = (replace(p, value=Decimal(value)) if p.topic == topic else p for p in one.promises)
        return replace(one, promises=tuple(promises))

    return change


def with_points(change: Callable[[QualityPoint], QualityPoint]) -> Change:
    def changed(one: Company) -> Company:
        return replace(one, quality=tuple(replace(r, points=tuple(map(change, r.points))) for r in one.quality))

    return changed


def too_much(point: QualityPoint) -> QualityPoint:
    """The first indicator with an upper limit goes beyond it."""
    first = next(i for i in point.indicators if i.max is not None and i.value is not None)
    return replace(
        point, indicators=tuple(replace(i, value=i.max * 2) if i is first and i.max else i for i in point.indicators)
    )


def dearer(tariff: Tariff) -> Tariff:
    return replace(tariff, surcharges=tuple(replace(s, price=s.price + 1) for s in tariff.surcharges))


def flatter(tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
    """Each tier a cent above the first: joined as before, the totals gone."""
    return tuple(replace(t, price=tiers[0].price + Decimal("0.01") * n, total=None) for n, t in enumerate(tiers))


def undated(one: Company) -> Company:
    record = one.records["company"]
    return replace(
        one, records=one.records | {"company": replace(record, source=replace(record.source, published=None))}
    )


LIMITS: list[tuple[str, str, Change, set[str]]] = [
    ("surcharges that do not add up, one by the same paper as before", WATER, with_tariffs(dearer), {"P01", "P12"}),
    (
        "gap between tiers",
        WATER,
        with_residents_tiers(lambda t: (t[0], replace(t[1], above=t[1].above + 1), *t[2:])),
        {"P03"},
    ),
    (
        "gap between tiers",
        GAS,
        with_residents_tiers(lambda t: (t[0], replace(t[1], above=t[1].above + 1), *t[2:])),
        {"P11"},
    ),
    ("tiers too flat", WATER, with_residents_tiers(flatter), {"P04"}),
    ("tiers too flat", GAS, with_residents_tiers(flatter), {"P05"}),
    ("no step for households", WATER, with_tariffs(lambda t: replace(t, household=None)), {"P06"}),
    (
        "no class of special users",
        WATER,
        lambda o: replace(o, tariffs=tuple(t for t in o.tariffs if t.category != "特种")),
        {"P07"},
    ),
    ("no area basis", HEAT, with_tariffs(lambda t: replace(t, area_basis=None)), {"P08"}),
    *(("no first day", one, with_tariffs(lambda t: replace(t, effective=None)), {"P02"}) for one in ALL),
    *(("a price twice", one, lambda o: replace(o, tariffs=(*o.tariffs, *twice(o))), {"T02"}) for one in ALL),
    *(("no date of the record", one, undated, {"T03"}) for one in ALL),
    *(("a placeholder", one, lambda o: replace(o, office_address="示例区XX路XX号"), {"T04"}) for one in ALL),
    ("a cancelled fee", WATER, lambda o: replace(o, charges=(*o.charges, fee("开户费"))), {"P09"}),
    ("a cancelled fee", GAS, lambda o: replace(o, charges=(*o.charges, fee("点火费"))), {"P09"}),
    ("a short promise", WATER, with_promise("planned-notice", 12), {"O02"}),
    ("a short promise", GAS, with_promise("planned-notice", 24), {"O02"}),
    (
        "an outlet without a phone",
        WATER,
        lambda o: replace(o, outlets=(replace(o.outlets[0], phone=None), *o.outlets[1:])),
        {"S01"},
    ),
    (
        "an outlet without hours",
        GAS,
        lambda o: replace(o, outlets=(replace(o.outlets[0], hours=None), *o.outlets[1:])),
        {"S02"},
    ),
    (
        "the old standard",
        WATER,
        lambda o: replace(o, quality=tuple(replace(r, indicators_total=106) for r in o.quality)),
        {"Q01"},
    ),
    (
        "old reports",
        WATER,
        lambda o: replace(o, quality=tuple(replace(r, period="2026-05") for r in o.quality[:1])),
        {"Q02"},
    ),
    ("a value over its limit", WATER, with_points(too_much), {"Q03"}),
    (
        "a day too many",
        HEAT,
        lambda o: replace(o, heating_seasons=tuple(replace(s, days=(s.days or 0) + 1) for s in o.heating_seasons)),
        {"H02"},
    ),
]


def twice(company: Company) -> tuple[Tariff, ...]:
    """The first current price once more, with another amount."""
    first = next(
        t for t in company.tariffs if (t.is_in_force(TODAY) and t.form is TariffForm.FLAT) or t.form is TariffForm.AREA
    )
    return (replace(first, price=(first.price or Decimal()) + 1, total=None),)


def fee(name: str) -> Charge:
    return Charge(name=name, price=Decimal(100), unit="元/户")


@pytest.mark.parametrize(
    ("company", "change", "expected"),
    [part[1:] for part in LIMITS],
    ids=[f"{company}-{name}" for name, company, *_ in LIMITS],
)
def test_a_value_moved_over_its_limit_breaks_exactly_the_rule_that_sets_it(
    demonstration: Any, company: str, change: Change, expected: set[str]
) -> None:
    assert demonstration.broken(company, change) == expected
