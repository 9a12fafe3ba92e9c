"""What the parts of a company's records say in words."""

from disclosure.model.outlet import Outlet
from disclosure.model.quality import Indicator
from disclosure.model.service import Fee, Promise, TimeLimit
from disclosure.model.tariff import Tariff, Tier
from disclosure.wording import place
from disclosure.wording import services as wording
from disclosure.wording.web import money_text


def tier_range(tier: Tier) -> str:
    """Say which use a tier prices."""
    return wording.tier_range(tier.above, tier.up_to)


def time_limit(limit: TimeLimit) -> str:
    """Say how long something may take."""
    return wording.time_limit(
        days=limit.days, with_line=limit.with_line, without_line=limit.without_line, note=limit.note
    )


def fee(value: Fee) -> str:
    """Say what a procedure costs."""
    return wording.fee(free=value.free, price=value.price, unit=value.unit, items=value.items, note=value.note)


def facilities(outlet: Outlet) -> tuple[str, ...]:
    """Say what an outlet has and has not, where that is known."""
    found = []
    if outlet.windows is not None:
        found.append(wording.windows(outlet.windows))
    if outlet.terminals is not None:
        found.append(wording.terminals(outlet.terminals))
    if outlet.parking is not None:
        found.append(wording.PARKING[outlet.parking])
    if outlet.step_free is not None:
        found.append(wording.STEP_FREE[outlet.step_free])
    return tuple(found)


def limits(indicator: Indicator) -> str:
    """Say which bounds a measured value must keep."""
    return wording.limits(indicator.min, indicator.max, indicator.unit)


def promised(promise: Promise) -> str:
    """Say the number of a promise; nothing where it has none."""
    return "" if promise.value is None else wording.promised(promise.value, promise.unit, promise.bound)


def price_said(tariff: Tariff) -> str:
    """Say a price as people know it; nothing where the record gives no number."""
    if tariff.base:
        metered = "" if tariff.price is None else money_text(tariff.price)
        return place.two_part_price(money_text(tariff.base.price), tariff.base.unit, metered, tariff.unit)
    first = tariff.tiers[0] if tariff.tiers else tariff
    price = first.price if first.total is None else first.total
    if price is None:
        return ""
    is_total = first.total is not None
    return place.first_price(money_text(price), tariff.unit, is_total=is_total, is_tier=bool(tariff.tiers))
