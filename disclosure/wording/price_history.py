"""What is said of a price through time."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from disclosure.wording.web import money_text, number_text

BASE: Final = "基本部分"
METERED: Final = "计量部分"
PRICE: Final = "价格"
OTHER_FORM: Final = "与上一版的计价方式或者单位不同，不能直接比较。"
OTHER_TIERS: Final = "与上一版的阶梯划分不同，各档价格不能直接比较。"
OTHER_PARTS: Final = "与上一版包含的内容不同，不能直接比较。"
STATES: Final = {"coming": "即将执行", "current": "现行", "former": "以往", "proposed": "拟议，未执行"}


def step(name: str, before: Decimal, now: Decimal) -> str:
    """A rate's change in yuan, and in percent of a price that there was."""
    head = f"{name} {money_text(before)} → {money_text(now)} 元"
    difference = now - before
    if not difference:
        return f"{name} {money_text(now)} 元，不变"
    word = "涨" if difference > 0 else "降"
    share = f"，{word} {percent(difference, before)}%" if before else ""
    return f"{head}，{word} {money_text(abs(difference))} 元{share}"


def percent(difference: Decimal, before: Decimal) -> str:
    """A share of the price before, with one decimal."""
    return number_text((abs(difference) / before * 100).quantize(Decimal("0.1"), ROUND_HALF_UP))


def effect(before: Decimal, now: Decimal) -> str:
    """What the same use costs by two prices."""
    difference = now - before
    if not difference:
        return f"同样的用量，调价前后都应付 {money_text(now)} 元。"
    word = "多付" if difference > 0 else "少付"
    head = f"同样的用量，调价前应付 {money_text(before)} 元，调价后 {money_text(now)} 元"
    return f"{head}，{word} {money_text(abs(difference))} 元（{percent(difference, before)}%）。"


def chart_title(label: str, unit: str) -> str:
    """Name a drawing of a price through time."""
    return f"{label}价格的变化（{unit}）"


def chart_description(changes: list[tuple[str, str]]) -> str:
    """Say all that the drawing shows: the day and the rates of each version."""
    return "；".join(f"{day} {rates}" for day, rates in changes) + "。"


def rates(found: Mapping[str, Decimal]) -> str:
    """All rates of a version."""
    return "、".join(f"{name} {money_text(price)}" for name, price in found.items())


def from_unknown(until: str) -> str:
    """A version whose first day is not known."""
    return f"{until} 以前（起始日期未公开）"


def since(day: str) -> str:
    """A version's first day."""
    return f"{day} 起"
