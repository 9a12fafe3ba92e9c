"""What one unit costs: the basic price and what is collected with it, or the price to the home alone."""

from collections.abc import Iterator
from decimal import Decimal

from disclosure.billing.bill import NOUGHT, Said
from disclosure.model.tariff import Tariff
from disclosure.wording.billing import amount_text

Rate = tuple[Decimal, Decimal | None]
"""A basic price, and the price to the home if it was published."""


def rate_gaps(tariff: Tariff) -> Iterator[Said]:
    """Say where the published prices to the home contradict their components, to the last decimal."""
    rates = published(tariff)
    collected = sum((charge.price for charge in tariff.surcharges), NOUGHT)
    stated = [(price, total) for price, total in rates if total is not None]
    for price, total in stated:
        if tariff.surcharges and price + collected != total:
            values = {"sum": amount_text(price + collected), "total": amount_text(total)}
            yield Said.of("totals_differ", label=tariff.label, **values)
        elif total < price:
            yield Said.of("total_below", label=tariff.label, price=amount_text(price), total=amount_text(total))
    if not tariff.surcharges and is_all_in(tariff) and len(stated) < len(rates):
        yield Said.of("totals_partly", label=tariff.label)


def published(tariff: Tariff) -> tuple[Rate, ...]:
    """Every rate of a price: one for each tier, or the one of what is metered or of the area."""
    if tariff.tiers:
        return tuple((tier.price, tier.total) for tier in tariff.tiers)
    return () if tariff.price is None else ((tariff.price, tariff.total),)


def is_all_in(tariff: Tariff) -> bool:
    """Whether the price to the home stands for charges that are not listed, so that it alone can be used."""
    return not tariff.surcharges and any(total is not None and total > price for price, total in published(tariff))
