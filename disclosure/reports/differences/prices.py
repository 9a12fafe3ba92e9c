"""What became of a company's prices: the sentence that a reviewer reads first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from disclosure.billing.versions import former
from disclosure.model.tariff import Tariff
from disclosure.wording import differences as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One rate before and after; None where there was or is none. In yuan a `unit` of use."""

    name: str
    unit: str
    before: Decimal | None
    after: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceChange:
    """A price that is new or was changed: its rates that differ, its first day, and what it lacks."""

    rates: tuple[Rate, ...]
    words: str


def price_changes(before: Sequence[Tariff], after: Sequence[Tariff]) -> Iterator[PriceChange]:
    """Give each price that is new, changed or gone, in the order of the record.

    A new version is held against the one that it follows, wherever that stands; a changed one against what it was.
    """
    for tariff in after:
        if tariff not in before:
            yield _change(earlier(tariff, before, after), tariff)
    for tariff in before:
        if not any(_identity(tariff) == _identity(one) for one in after):
            yield PriceChange(rates=(), words=wording.price_gone(tariff.label, tariff.effective))


def _identity(tariff: Tariff) -> tuple[object, ...]:
    return (tariff.category, tariff.name, tariff.area, tariff.effective)


def earlier(tariff: Tariff, before: Sequence[Tariff], after: Sequence[Tariff]) -> Tariff | None:
    """What a price was: the same version as it stood, else the one that it follows, else the only one of its kind."""
    same = next((one for one in before if _identity(one) == _identity(tariff)), None)
    if same is not None:
        return same
    of_kind = [one for one in after if _kind(one) == _kind(tariff) and one is not tariff]
    were = [one for one in before if _kind(one) == _kind(tariff) and not one.proposed]
    return former(of_kind, tariff) or (were[0] if len(were) == 1 and not of_kind else None)


def _kind(tariff: Tariff) -> tuple[object, ...]:
    return (tariff.category, tariff.name, tariff.area)


def _change(before: Tariff | None, after: Tariff) -> PriceChange:
    then, now = (_rates(before) if before else {}), _rates(after)
    rates = tuple(
        Rate(name=name, unit=unit, before=then.get((name, unit)), after=now.get((name, unit)))
        for name, unit in dict.fromkeys((*now, *then))
        if then.get((name, unit)) != now.get((name, unit))
    )
    said = [wording.rate(after.label, rate.name, rate.unit, rate.before, rate.after) for rate in rates]
    if before is not None and _bounds(before) != _bounds(after):
        said.append(wording.bounds(after.label, _ends(before), _ends(after)))
    if not said:
        said = [wording.price_edited(after.label)]
    if before is None or before.effective != after.effective:
        said.append(wording.begins(after.effective))
    if after.until and (before is None or before.until != after.until):
        said.append(wording.ends(after.until))
    return PriceChange(rates=rates, words=wording.price(said, list(_lacks(after)), proposed=after.proposed))


def _rates(tariff: Tariff) -> dict[tuple[str, str], Decimal]:
    """Every rate by its name and unit."""
    found = {(wording.tier(number), tariff.unit): tier.price for number, tier in enumerate(tariff.tiers, 1)}
    if tariff.price is not None:
        found["" if tariff.base is None else wording.METERED, tariff.unit] = tariff.price
    if tariff.base:
        found[wording.BASE, tariff.base.unit] = tariff.base.price
    found |= {(charge.name, tariff.unit): charge.price for charge in tariff.surcharges}
    return found


def _bounds(tariff: Tariff) -> tuple[object, ...]:
    return (tariff.period, tuple((tier.above, tier.up_to) for tier in tariff.tiers))


def _ends(tariff: Tariff) -> list[Decimal]:
    return [tier.up_to for tier in tariff.tiers if tier.up_to is not None]


def _lacks(tariff: Tariff) -> Iterator[str]:
    if tariff.basis is None or not tariff.basis.number:
        yield wording.NO_NUMBER
    if tariff.effective is None:
        yield wording.NO_FIRST_DAY
