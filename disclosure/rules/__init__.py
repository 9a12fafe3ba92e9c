"""The catalogue: every rule, in the order of display: family by family, by code within each."""

from collections.abc import Iterable

from disclosure.rules import (
    conduct,
    connection,
    consistency,
    contacts,
    fees,
    halls,
    heating,
    notices,
    price_changes,
    prices,
    procedures,
    profile,
    promises,
    quality,
    service,
    supply,
    tariffs,
    tiers,
    timeliness,
)
from disclosure.rules.rule import Rule


def _family(*parts: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted((rule for part in parts for rule in part), key=lambda rule: rule.code))


CATALOGUE: tuple[Rule, ...] = (
    *_family(
        profile.FAMILY,
        prices.FAMILY,
        procedures.FAMILY,
        service.FAMILY,
        supply.FAMILY,
        contacts.FAMILY,
    ),
    *_family(timeliness.FAMILY, tariffs.CURRENT_PRICES, consistency.FAMILY),
    *_family(tariffs.FAMILY, tiers.FAMILY, fees.FAMILY, price_changes.FAMILY),
    *_family(connection.FAMILY, promises.FAMILY),
    *_family(notices.FAMILY, conduct.FAMILY),
    *_family(halls.FAMILY),
    *_family(quality.FAMILY),
    *_family(heating.FAMILY),
)
