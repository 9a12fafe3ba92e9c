"""Use parted over tiers: the end of a tier belongs to it, and a larger household raises every end."""

from dataclasses import dataclass
from decimal import Decimal

from disclosure.billing.asked import Asked
from disclosure.billing.bill import NOUGHT
from disclosure.model.tariff import Tariff, Tier


@dataclass(frozen=True, slots=True)
class Slice:
    """What falls into one tier, counted from 1."""

    number: int
    tier: Tier
    quantity: Decimal


def raised(tariff: Tariff, people: int | None) -> Decimal:
    """By how much the household's size raises each end, in the price's unit."""
    if tariff.household is None or people is None:
        return NOUGHT
    return max(people - tariff.household.above, 0) * tariff.household.step


def slices(tariff: Tariff, asked: Asked, begin: Decimal, end: Decimal) -> tuple[Slice, ...] | None:
    """Part the use between two counts of a tier period; None where it goes beyond the last tier.

    Tiers into which nothing falls are left out, but the first one is there where nothing was used at all.
    """
    more = raised(tariff, asked.people)
    found: list[Slice] = []
    lower = NOUGHT
    for number, tier in enumerate(tariff.tiers, 1):
        upper = end if tier.up_to is None else tier.up_to + more
        quantity = min(end, upper) - max(begin, lower)
        if quantity > 0 or (begin == end and not found and _holds(begin, tier.up_to, more)):
            found.append(Slice(number, tier, max(quantity, NOUGHT)))
        lower = upper
    return None if end > lower else tuple(found)


def _holds(count: Decimal, up_to: Decimal | None, more: Decimal) -> bool:
    return up_to is None or count <= up_to + more
