"""Which of the prices on record is meant, and which version of it was in force on a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from disclosure.billing.asked import Choice
from disclosure.billing.bill import Said
from disclosure.model.tariff import Tariff
from disclosure.wording.billing import amount_text, joined, listed_price


def versions(tariffs: Iterable[Tariff], choice: Choice) -> tuple[Tariff, ...] | Said:
    """Give all versions of the price that is meant, in the order of the record; or say why none is."""
    of_class = [one for one in tariffs if one.category == choice.category]
    if not of_class:
        return Said.of("no_price", "price")
    names = tuple(dict.fromkeys(one.label for one in of_class))
    if choice.name is None and len(names) > 1:
        return Said.of("two_names", "price", names=joined(names))
    named = [one for one in of_class if choice.name in (None, one.label)]
    found = [one for one in named if one.area is None or choice.place in (None, one.area)]
    return tuple(found) or Said.of("no_price", "price")


def in_force(found: Sequence[Tariff], day: date) -> Tariff | Said:
    """Give the version in force on a day; or say why there is none, or that there are several that differ."""
    valid = [one for one in found if one.is_in_force(day)]
    if not valid:
        return _absent(found, day)
    if any(not _agree(valid[0], one) or not _agree(one, valid[-1]) for one in valid):
        prices = joined(tuple(dict.fromkeys(_prices(one) for one in valid)))
        return Said.of("two_prices", label=valid[0].label, day=day.isoformat(), prices=prices)
    return next((one for one in valid if one.area_basis), valid[0])


def former(found: Iterable[Tariff], tariff: Tariff) -> Tariff | None:
    """Give the version before one: the last that had ended when it began; None where that is not known."""
    if tariff.effective is None:
        return None
    begun = tariff.effective
    ended = [one for one in found if one.until is not None and one.until < begun and not one.proposed]
    return max(ended, key=lambda one: one.until or date.min, default=None)


def following(found: Sequence[Tariff], day: date) -> tuple[date, Tariff] | None:
    """Give the day of the next change after a day, and the version from then on.

    None where no later price is on record, or several that differ.
    """
    begins = [one.effective for one in found if one.effective and one.effective > day and not one.proposed]
    if not begins:
        return None
    tariff = in_force(found, min(begins))
    return None if isinstance(tariff, Said) else (min(begins), tariff)


def _agree(one: Tariff, other: Tariff) -> bool:
    """Whether two prices come to the same; the area that one goes by may be left unsaid by the other."""
    bases = {one.area_basis, other.area_basis} - {None}
    return _substance(one) == _substance(other) and len(bases) < 2  # noqa: PLR2004 - two that differ


def _substance(tariff: Tariff) -> tuple[object, ...]:
    collected = tuple((charge.name, charge.price) for charge in tariff.surcharges)
    rates = (tariff.form, tariff.unit, tariff.price, tariff.total, tariff.period, tariff.tiers, tariff.base)
    household = tariff.household and (tariff.household.above, tariff.household.step)
    return (*rates, collected, household, tariff.excludes)


def _prices(tariff: Tariff) -> str:
    amounts = [tariff.price] if tariff.price is not None else [tier.price for tier in tariff.tiers]
    if not amounts and tariff.base:
        return listed_price(amount_text(tariff.base.price), tariff.base.unit)
    return listed_price(" / ".join(map(amount_text, amounts)), tariff.unit)


def _absent(found: Sequence[Tariff], day: date) -> Said:
    enacted = [one for one in found if not one.proposed]
    label = (enacted or list(found))[0].label
    if not enacted:
        return Said.of("proposed", label=label)
    begins = [one.effective for one in enacted if one.effective and one.effective > day]
    ends = [one.until for one in enacted if one.until and one.until < day]
    if begins and not ends:
        return Said.of("not_yet", label=label, effective=min(begins).isoformat(), day=day.isoformat())
    if ends and not begins:
        return Said.of("ended", label=label, until=max(ends).isoformat(), day=day.isoformat())
    return Said.of("no_price_then", label=label, day=day.isoformat())
