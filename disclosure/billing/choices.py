"""The prices that a reader can choose from."""

from collections.abc import Iterable

from disclosure.billing.asked import Choice
from disclosure.model.tariff import Tariff


def choices(tariffs: Iterable[Tariff]) -> tuple[Choice, ...]:
    """Give one for all versions of a price, in the order of the record.

    A version that names no place belongs to the places that others of its name have.
    """
    tariffs = tuple(tariffs)
    placed = {(one.category, one.label) for one in tariffs if one.area is not None}
    return tuple(
        dict.fromkeys(
            Choice(category=one.category, name=one.label, place=one.area)
            for one in tariffs
            if one.area is not None or (one.category, one.label) not in placed
        )
    )
