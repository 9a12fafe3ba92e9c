"""What is to be known beside the figures of a bill."""

from collections.abc import Iterator

from disclosure.billing.asked import Asked
from disclosure.billing.bill import NOUGHT, Said
from disclosure.billing.rates import is_all_in
from disclosure.billing.shape import shape_of
from disclosure.billing.tiers import raised
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.wording.billing import joined
from disclosure.wording.web import number_text, quantity_unit


def notes(tariff: Tariff, asked: Asked) -> Iterator[Said]:
    """Say on what a bill rests, and what it leaves out."""
    yield from _on_use(tariff, asked)
    if (shape := shape_of(tariff)) and shape.area_per == "season":
        yield Said.of("one_season")
    if tariff.excludes:
        yield Said.of("excludes", names=joined(tariff.excludes))
    if tariff.includes:
        yield Said.of("includes", names=joined(tariff.includes))
    if is_all_in(tariff):
        yield Said.of("unlisted")
    if tariff.area:
        yield Said.of("place", area=tariff.area)
    if tariff.effective is None:
        yield Said.of("undated", label=tariff.label)
    if tariff.note:
        yield Said.of("as_noted", note=tariff.note)


def _on_use(tariff: Tariff, asked: Asked) -> Iterator[Said]:
    unit = quantity_unit(tariff.unit)
    if asked.use is not None and asked.months > 1:
        values = {"use": number_text(asked.use), "total": number_text(asked.use * asked.months)}
        yield Said.of("use_total", unit=unit, months=str(asked.months), **values)
    if tariff.form is TariffForm.TIERED:
        so_far = number_text(asked.so_far or NOUGHT)
        by_year = tariff.period == "year"
        yield Said.of("one_tier_year", so_far=so_far, unit=unit) if by_year else Said.of("tier_month")
    if tariff.household and (more := raised(tariff, asked.people)):
        step = number_text(tariff.household.step)
        above, people = str(tariff.household.above), str(asked.people)
        values = {"people": people, "above": above, "step": step, "raised": number_text(more)}
        yield Said.of("household", unit=unit, **values)
