"""What keeps a bill from being worked out: what the record does not say, and what the reader has not said."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from disclosure.billing.asked import MOST_MONTHS, Asked
from disclosure.billing.bill import Said
from disclosure.billing.rates import rate_gaps
from disclosure.billing.shape import Shape, is_known, shape_of
from disclosure.billing.stretches import months_after
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.wording.billing import SINGLE_TIER
from disclosure.wording.web import quantity_unit

PERIODS = ("year", "month")


def gaps(tariff: Tariff, asked: Asked) -> Iterator[Said]:
    """Say all that is missing."""
    unknown = [unit for unit in (tariff.unit, tariff.base.unit if tariff.base else "") if unit and not is_known(unit)]
    shape = shape_of(tariff)
    if unknown:
        yield Said.of("unknown_unit", unit=unknown[0])
    elif shape is None:
        yield Said.of("unit_misfit", label=tariff.label, unit=tariff.unit)
    else:
        yield from _of_record(tariff, shape)
        yield from _of_reader(tariff, shape, asked)


def _of_record(tariff: Tariff, shape: Shape) -> Iterator[Said]:
    label = tariff.label
    if tariff.form is TariffForm.FLAT and re.search(SINGLE_TIER, label):
        yield Said.of("single_tier", label=label)
    match tariff.form:
        case TariffForm.TIERED:
            yield from _of_tiers(tariff)
        case TariffForm.TWO_PART:
            if tariff.base is None:
                yield Said.of("no_base", label=label)
            if tariff.price is None:
                yield Said.of("no_metered_price", label=label)
        case _ if tariff.price is None:
            yield Said.of("no_amount", label=label)
    yield from rate_gaps(tariff)
    if shape.area_per and tariff.area_basis is None:
        yield Said.of("no_area_basis", label=label)


def _of_tiers(tariff: Tariff) -> Iterator[Said]:
    if tariff.period not in PERIODS:
        yield Said.of("no_tier_period", label=tariff.label)
    if not tariff.tiers:
        yield Said.of("no_tiers", label=tariff.label)
    elif tariff.tiers[0].above or any(lower.up_to != upper.above for lower, upper in pairwise(tariff.tiers)):
        yield Said.of("tiers_apart", label=tariff.label)


def _of_reader(tariff: Tariff, shape: Shape, asked: Asked) -> Iterator[Said]:
    unit = quantity_unit(tariff.unit)
    if shape.uses and asked.use is None:
        yield Said.of("ask_use", "use", unit=unit)
    if shape.area_per and tariff.area_basis:
        yield from _of_area(tariff.area_basis, asked)
    if shape.area_per == "day" and asked.days is None:
        yield Said.of("ask_days", "days")
    if tariff.household and asked.people is None:
        yield Said.of("ask_people", "people")
    if tariff.form is TariffForm.TIERED:
        yield from _of_so_far(tariff, asked)


def _of_area(basis: str, asked: Asked) -> Iterator[Said]:
    if asked.area is None:
        yield Said.of("ask_area", "area")
    if asked.area_basis is None:
        yield Said.of("ask_area_basis", "area_basis", basis=basis)
    elif asked.area_basis != basis:
        yield Said.of("other_area_basis", "area_basis", basis=basis, given=asked.area_basis)


def _of_so_far(tariff: Tariff, asked: Asked) -> Iterator[Said]:
    whole = asked.months == MOST_MONTHS
    if tariff.period == "month" and asked.so_far and asked.months > 1:
        yield Said.of("so_far_months", "so_far")
    if tariff.period == "year" and whole and asked.so_far:
        yield Said.of("so_far_whole_year", "so_far")
    if tariff.period == "year" and not whole and asked.so_far is None:
        yield Said.of("ask_so_far", "so_far", unit=quantity_unit(tariff.unit))
    last = months_after(asked.start, asked.months) - timedelta(days=1)
    if tariff.period == "year" and not whole and last.year != asked.start.year:
        yield Said.of("crosses_year", "start", first=asked.start.isoformat(), last=last.isoformat())
