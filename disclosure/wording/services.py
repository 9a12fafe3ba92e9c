"""How tiers, fees, time limits, facilities and measured limits are put into words."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from disclosure.wording.web import money_text, number_text

PROMISE_BOUNDS: Final = {"at-most": "不超过", "at-least": "不低于"}


def tier_range(above: Decimal, up_to: Decimal | None) -> str:
    """Which use a tier prices; the end belongs to the tier."""
    if up_to is None:
        return f"{number_text(above)} 以上" if above else "全部用量"
    return f"{number_text(above)} 以上至 {number_text(up_to)}" if above else f"{number_text(up_to)} 及以下"


def time_limit(
    *, days: Decimal | None, with_line: Decimal | None, without_line: Decimal | None, note: str | None
) -> str:
    """A time limit in working days."""
    parts = []
    if days is not None:
        parts.append(_working_days(days))
    if with_line is not None:
        parts.append(f"有外线工程的 {_working_days(with_line)}")
    if without_line is not None:
        parts.append(f"无外线工程的 {_working_days(without_line)}")
    return "；".join((*parts, *_given(note))) or "未公开"


def _given(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


def _working_days(days: Decimal) -> str:
    return f"{number_text(days)} 个工作日" if days else "当场办结"


def fee(*, free: bool, price: Decimal | None, unit: str | None, items: Iterable[str], note: str | None) -> str:
    """What a procedure costs."""
    parts = ["免费"] if free else []
    if price is not None:
        parts.append(f"{money_text(price)} {unit or '元'}")
    if named := "、".join(items):
        parts.append(f"收费项目见价目：{named}")
    return "；".join((*parts, *_given(note))) or "未公开"


def windows(count: int) -> str:
    """How many counters an outlet has."""
    return f"服务窗口 {count} 个"


def terminals(count: int) -> str:
    """How many self-service terminals an outlet has."""
    return f"自助终端 {count} 台" if count else "没有自助终端"


PARKING: Final = {True: "可以停车", False: "没有停车位"}
STEP_FREE: Final = {True: "有无障碍通道", False: "没有无障碍通道"}


def limits(low: Decimal | None, high: Decimal | None, unit: str | None) -> str:
    """The bounds that a measured value must keep."""
    ending = f" {unit}" if unit else ""
    if low is not None and high is not None:
        return f"{number_text(low)} 至 {number_text(high)}{ending}"
    if high is not None:
        return f"不超过 {number_text(high)}{ending}"
    return "—" if low is None else f"不低于 {number_text(low)}{ending}"


def promised(value: Decimal, unit: str | None, bound: str | None) -> str:
    """The number of a promise: `不超过 2 小时`."""
    return f"{PROMISE_BOUNDS.get(bound or '', '')} {number_text(value)} {unit or ''}".strip()
