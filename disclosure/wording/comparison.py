"""What a comparison of prices says about what is compared."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from disclosure.wording.web import money_text

CATEGORIES: Final = ("居民", "合表", "执行居民价的非居民", "非居民", "特种")  # the schema's, in the order of display
HOME: Final = "居民"
FORMS: Final = {"flat": "单一价", "tiered": "阶梯价", "two-part": "两部制", "area": "按面积"}
BASIC: Final = "基本价格，不含代收费"
PLAIN: Final = "公布的价格"
YEAR_USE: Final = {"water": "每月用水 {use} m³", "gas": "每月用气 {use} m³"}
YEAR: Final = "一户 {people} 口人，{use}，按现行价格算一整年"
SEASON: Final = (
    "{area} ㎡ 的房屋（按各家写明的那一种面积），一个采暖季（按天计费的算 {days} 天，按月计费的算 {months} 个月），"
    "装热计量表的用热 {heat} GJ"
)
BILL_HEADS: Final = {True: "全年应付", False: "一季应付"}  # whether the use is that of a year
MAIN_FIGURES: Final = {"flat": "单价", "tiered": "第 1 阶梯价格", "two-part": "基本部分", "area": "单价"}
TIER: Final = "第 {number} 阶梯"


def title(category: str, form: str, unit: str) -> str:
    """Name a group: the class of users, how the price is worked out, and the unit."""
    return f"{category}·{FORMS[form]}（{unit}）"


def including(parts: Iterable[str]) -> str:
    """Say what a price contains."""
    return f"价格已含{'、'.join(parts)}"


def by_area(basis: str) -> str:
    """Say which area a price goes by."""
    return f"按{basis}计费"


def two_part_unit(base: str, metered: str) -> str:
    """Name both units of a two-part price."""
    return f"{base} 加 {metered}"


def tier(number: int) -> str:
    """Name a tier."""
    return TIER.format(number=number)


def year_use(sector: str, use: Decimal, people: int) -> str:
    """State the use of which a year's bill is given."""
    return YEAR.format(people=people, use=YEAR_USE[sector].format(use=use))


def season_use(*, area: Decimal, days: int, months: int, heat: Decimal) -> str:
    """State the home of which a season's bill is given."""
    return SEASON.format(area=area, days=days, months=months, heat=heat)


def price_chart(title_: str, figure: str) -> str:
    """Name a chart of prices."""
    return f"{title_}：{figure}"


def bill_chart(head: str, use: str) -> str:
    """Name a chart of bills."""
    return f"{head}多少元（{use}）"


def described(figures: Iterable[tuple[str, str]]) -> str:
    """Say all that a chart shows."""
    return "；".join(f"{name} {figure}" for name, figure in figures) + "。"


def span(low: Decimal, high: Decimal, middle: Decimal, count: int) -> str:
    """Say how far the prices of a place lie apart."""
    if low == high:
        return f"{money_text(low)}（{count} 家）"
    return f"{money_text(low)} 至 {money_text(high)}，中间 {money_text(middle)}（{count} 家）"


def at_least(amount: Decimal, without: Iterable[str]) -> str:
    """A bill beside a bar: at least so much, where the price leaves something out."""
    return f"{money_text(amount)} 起" if any(without) else money_text(amount)


def middles(title_: str) -> str:
    """Name a chart of the prices in the middle."""
    return f"{title_}：各地居中的价格"
