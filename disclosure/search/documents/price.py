"""Prices as things that can be found; the price itself is the answer."""

from collections.abc import Iterator
from datetime import date

from disclosure.model.company import Company
from disclosure.model.tariff import Charge, Tariff
from disclosure.search.documents.lines import lines, number
from disclosure.wording import search as wording


def price_title(company: Company, tariff: Tariff, as_of: date) -> str:
    """Whose price it is and for whom; prices of before and to come say so."""
    title = wording.price_title(company.name, tariff.label)
    if tariff.is_in_force(as_of):
        return title
    return wording.not_in_force(title, is_over=tariff.until is not None and tariff.until < as_of)


def price_names(company: Company, tariff: Tariff) -> tuple[str, ...]:
    """What people call a price: whoever asks for one wants it before all that speaks of it."""
    tiered = (wording.TIERED_WORDS[company.id.sector],) if tariff.tiers else ()
    return (*wording.PRICE_WORDS[company.id.sector].split(), *tiered)


def price_body(tariff: Tariff) -> str:
    """What else a price is found by."""
    return lines(
        tariff.category,
        *_prices(tariff),
        *(wording.charge(extra.name, number(extra.price), tariff.unit) for extra in tariff.surcharges),
        tariff.basis.number if tariff.basis else None,
        tariff.area,
        tariff.note,
    )


def answer(tariff: Tariff) -> str:
    """The price in a few words: the one, or the first step's and how many more there are."""
    if tariff.total is not None:
        return wording.in_all(number(tariff.total), tariff.unit)
    if tariff.tiers:
        first = tariff.tiers[0]
        whole = first.total is not None and bool(tariff.surcharges)
        price = number(first.total if whole and first.total is not None else first.price)
        return wording.first_tier(price, tariff.unit, len(tariff.tiers) - 1, whole=whole)
    amounts = [] if tariff.base is None else [wording.amount(number(tariff.base.price), tariff.base.unit)]
    if tariff.price is not None:
        amounts.append(wording.amount(number(tariff.price), tariff.unit))
    return wording.listed(amounts)


def charge_line(charge: Charge) -> str:
    """One charge for a service in words."""
    if charge.free:
        return wording.free(charge.name)
    return wording.charge(charge.name, None if charge.price is None else number(charge.price), charge.unit)


def _prices(tariff: Tariff) -> Iterator[str]:
    if tariff.base:
        yield wording.amount(number(tariff.base.price), tariff.base.unit)
    if tariff.price is not None:
        yield wording.amount(number(tariff.price), tariff.unit)
    if tariff.total is not None:
        yield wording.in_all(number(tariff.total), tariff.unit)
    for position, tier in enumerate(tariff.tiers, 1):
        up_to = number(tier.up_to) if tier.up_to is not None else None
        yield wording.tier(position, number(tier.above), up_to, number(tier.price), tariff.unit)
