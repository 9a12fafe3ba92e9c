"""What is said of the reader's place where it is put together from data."""

from typing import Final

ALWAYS_ANSWERED: Final = "全天 24 小时有人接听"
NO_HOURS: Final = "服务时间未公开"
NO_OPENING_HOURS: Final = "营业时间未公开"


def span(start: str, end: str) -> str:
    """From when until when a stop is expected to last; `end` is empty where none was announced."""
    return f"{start} 至 {end}（预计）" if end else f"{start}起，结束时间未公布"


def whose(company: str, purpose: str) -> str:
    """Whose number it is, and what for."""
    return f"{company} {purpose}电话"


def first_price(price: str, unit: str, *, is_total: bool, is_tier: bool) -> str:
    """A price as people know it: of tiers the first, with what is collected for others where that is known."""
    parts = [text for text, holds in (("第一阶梯", is_tier), ("到户价", is_total)) if holds]
    return f"{price} {unit}" + (f"（{'，'.join(parts)}）" if parts else "")


def two_part_price(base: str, base_unit: str, metered: str, unit: str) -> str:
    """The fixed part and the metered part of a price; `metered` is empty where it is not known."""
    return f"基本 {base} {base_unit}" + (f"，计量 {metered} {unit}" if metered else "")
