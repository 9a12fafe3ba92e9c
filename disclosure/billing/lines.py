"""The lines of a bill for a time under one price."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure.billing.asked import Asked
from disclosure.billing.bill import NOUGHT, Factor, Line, Said
from disclosure.billing.rates import Rate, is_all_in
from disclosure.billing.shape import Shape, shape_of
from disclosure.billing.stretches import Stretch
from disclosure.billing.tiers import slices
from disclosure.model.tariff import BasePart, TariffForm
from disclosure.wording.billing import AREA, FACTORS
from disclosure.wording.web import quantity_unit


def lines(stretch: Stretch, asked: Asked, used: Decimal) -> tuple[Line, ...] | None:
    """Give the lines of a price that lacks nothing; None where the use goes beyond its last tier.

    `used` counts what was used in the tier period before this time.
    """
    match stretch.tariff.form:
        case TariffForm.TIERED:
            return _tiered(stretch, asked, used)
        case TariffForm.TWO_PART:
            return (*_base(stretch, asked), *_rated(stretch, _metered(stretch, asked), "metered_part"))
        case _:
            shape = shape_of(stretch.tariff) or Shape()
            factors = _area(shape.area_per, stretch, asked) if shape.area_per else _metered(stretch, asked)
            return tuple(_rated(stretch, factors, "basic"))


def _tiered(stretch: Stretch, asked: Asked, used: Decimal) -> tuple[Line, ...] | None:
    tariff, use = stretch.tariff, asked.use or NOUGHT
    by_month = tariff.period == "month"
    counted = () if stretch.count == 1 or not by_month else (_count(FACTORS["month"], stretch.count),)
    begin = (asked.so_far or NOUGHT) if by_month else used
    whole = use if by_month else use * stretch.count
    parts = slices(tariff, asked, begin, begin + whole)
    if parts is None:
        return None
    unit, all_in = quantity_unit(tariff.unit), is_all_in(tariff)
    tiers = [
        Line(
            label=Said.of("tier_total" if all_in else "tier", number=str(part.number)),
            factors=(Factor(part.quantity, unit), *counted),
            price=_price((part.tier.price, part.tier.total), all_in=all_in),
            unit=tariff.unit,
        )
        for part in parts
    ]
    return (*tiers, *_surcharges(stretch, (Factor(whole, unit), *counted)))


def _rated(stretch: Stretch, factors: tuple[Factor, ...], label: str) -> Iterator[Line]:
    """The one rate of a price that has no tiers, and what is collected with it."""
    tariff, all_in = stretch.tariff, is_all_in(stretch.tariff)
    if all_in:
        label = "all_in" if label == "basic" else f"{label}_total"
    price = _price((tariff.price or NOUGHT, tariff.total), all_in=all_in)
    yield Line(label=Said.of(label), factors=factors, price=price, unit=tariff.unit)
    yield from _surcharges(stretch, factors)


def _price(rate: Rate, *, all_in: bool) -> Decimal:
    price, total = rate
    return total if all_in and total is not None else price


def _surcharges(stretch: Stretch, factors: tuple[Factor, ...]) -> Iterator[Line]:
    for charge in stretch.tariff.surcharges:
        label = Said.of("surcharge", name=charge.name)
        yield Line(label=label, factors=factors, price=charge.price, unit=stretch.tariff.unit)


def _base(stretch: Stretch, asked: Asked) -> Iterator[Line]:
    base = stretch.tariff.base or BasePart(price=NOUGHT, unit="")
    shape = shape_of(stretch.tariff) or Shape()
    by_area = _area(shape.area_per, stretch, asked) if shape.area_per else (_count(FACTORS["month"], stretch.count),)
    yield Line(label=Said.of("base_part"), factors=by_area, price=base.price, unit=base.unit)


def _area(per: str, stretch: Stretch, asked: Asked) -> tuple[Factor, ...]:
    area = Factor(asked.area or NOUGHT, AREA)
    return (area, _count(FACTORS[per], stretch.count)) if per in FACTORS else (area,)


def _metered(stretch: Stretch, asked: Asked) -> tuple[Factor, ...]:
    """The use of each month of the time; where the price goes by seasons or days, of each month asked about."""
    shape = shape_of(stretch.tariff)
    months = stretch.count if shape and shape.cut == "month" else asked.months
    use = Factor(asked.use or NOUGHT, quantity_unit(stretch.tariff.unit))
    return (use,) if months == 1 else (use, _count(FACTORS["month"], months))


def _count(unit: str, count: int) -> Factor:
    return Factor(Decimal(count), unit)
