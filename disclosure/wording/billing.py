"""The words of bills, for the command line, for pages, and for the twin in the browser, which gets them as a file.

A message names its values in braces; they come as text.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

GJ: Final = "元/GJ"
KWH: Final = "元/kWh"
USE_UNITS: Final = ("元/m³", GJ, KWH)
"""Prices of what a meter counts."""
AREA_UNITS: Final = {"元/㎡·日": "day", "元/㎡·月": "month", "元/㎡·季": "season"}
"""Prices of an area, and for how long."""
HOUSEHOLD_UNIT: Final = "元/户·月"
SINGLE_TIER: Final = "第[一二三四五六123456](档|级|阶)"
"""In a name: the price is one step of a tiered one, whose bounds are not known. Both languages read the expression."""
JOIN: Final = "、"
AREA: Final = "㎡"
FACTORS: Final = {"day": "日", "month": "个月"}
AREA_BASES: Final = ("套内建筑面积", "建筑面积", "使用面积")

MESSAGES: Final[Mapping[str, str]] = {
    # what the record does not say
    "no_price": "资料中没有这一类用户的价格，不能计算。",
    "two_names": "这一类用户有几项价格：{names}。请选定其中一项。",
    "proposed": "“{label}”只有听证方案或者征求意见稿，没有正式执行的价格，不能计算。",
    "ended": "“{label}”的价格到 {until} 为止，{day} 的价格资料中没有，不能计算。",
    "not_yet": "“{label}”的价格从 {effective} 起执行，{day} 的价格资料中没有，不能计算。",
    "no_price_then": "资料中没有“{label}”在 {day} 的价格，不能计算。",
    "two_prices": "“{label}”在 {day} 同时有几个不同的价格：{prices}。资料互相矛盾，以哪个为准要问企业，不能计算。",
    "change_within": "{first} 至 {last} 之间调过价，这段时间里调价前后各用了多少，资料和填写的内容都看不出来。"
    "请以调价日为界分两次计算。",
    "split_use": "供热期中间调过价，热计量表调价前后各走了多少看不出来。请以调价日为界分两次计算。",
    "tiers_changed": "这段时间里调过价，调价前后阶梯的划分或者计价办法不同，调价前用的量怎样衔接，资料没有写明。"
    "请以调价日为界分两次计算。",
    "single_tier": "“{label}”只是阶梯价中的一档，各档从多少用量起、到多少为止，资料没有写明，不能计算。",
    "unknown_unit": "计价单位“{unit}”不在本计算器认识的单位之内，不能计算。",
    "unit_misfit": "“{label}”的计价方式和计价单位“{unit}”对不上，不能计算。",
    "no_amount": "资料中没有“{label}”的价格数字，不能计算。",
    "no_metered_price": "“{label}”是两部制价格，资料中只有基本部分，没有计量部分的单价，不能算出合计。",
    "no_base": "“{label}”是两部制价格，资料中没有基本部分的单价，不能算出合计。",
    "no_tier_period": "“{label}”没有写明阶梯用量按年还是按月计，不能计算。",
    "no_tiers": "“{label}”没有写明各阶梯的用量和价格，不能计算。",
    "tiers_apart": "“{label}”各阶梯的起止用量不相衔接，不能计算。",
    "beyond_tiers": "用量超过了“{label}”所列最后一个阶梯的终点，超过部分的价格资料没有写明，不能计算。",
    "totals_differ": "“{label}”分项相加是 {sum} 元，公布的到户价是 {total} 元，两者不一致，要问企业，不能计算。",
    "total_below": "“{label}”公布的到户价 {total} 元低于基本价格 {price} 元，不合情理，要问企业，不能计算。",
    "totals_partly": "“{label}”有的阶梯公布了到户价，有的没有，也没有列出代收费，不能计算。",
    "no_area_basis": "“{label}”没有写明按套内建筑面积、建筑面积还是使用面积计费，不能计算。",
    "crosses_year": "{first} 至 {last} 跨过了 1 月 1 日。阶梯按年累计，年度从哪天起，资料没有分项写明；"
    "按自然年计的，1 月 1 日要从第 1 阶梯重新算起。请以年度分界为界分两次计算。",
    "units_differ": "所选几类用途的计价单位不同，不能合在一只表上计算。",
    # what the reader has not said
    "ask_use": "请填写用量（{unit}）。",
    "ask_area": "请填写房屋面积（㎡）。",
    "ask_area_basis": "请选择所填的是哪一种面积；这项价格按{basis}计费。",
    "other_area_basis": "这项价格按{basis}计费，您填的是{given}，两种面积不能互相换算。请填写{basis}。",
    "ask_days": "这项价格按天计费，请填写供热天数。",
    "ask_people": "人口多的家庭各阶梯用量会增加，请填写家庭人数。",
    "ask_so_far": "阶梯按年累计，请填写本年度此前已经用了多少（{unit}）；刚开始的填 0。",
    "so_far_whole_year": "12 个月就是整个年度，此前的用量应当填 0。",
    "so_far_months": "阶梯按月计，此前的用量只在算一个月时填写。",
    "ask_shares": "请填写各类用途的比例，合计应为 100%，现为 {sum}%。",
    # heads and lines
    "part": "{label}",
    "part_between": "{label}：{first} 至 {last}",
    "part_share": "{label}：占 {percent}%，即 {use} {unit}",
    "part_share_between": "{label}：占 {percent}%，每月 {use} {unit}，{first} 至 {last}",
    "tier": "第 {number} 阶梯",
    "tier_total": "第 {number} 阶梯（到户价）",
    "basic": "基本价格",
    "all_in": "到户价",
    "base_part": "基本部分",
    "metered_part": "计量部分",
    "metered_part_total": "计量部分（到户价）",
    "surcharge": "代收：{name}",
    "formula": "{factors} × {price} {unit} = {amount} 元",
    "listed_price": "{amount} {unit}",
    "sum": "合计 = {amounts} = {sum} 元",
    # notes
    "use_total": "用量：每月 {use} {unit} × {months} 个月 = {total} {unit}。",
    "one_tier_year": "阶梯按年累计：从本年度已用的 {so_far} {unit} 接着算，假定这段时间都在同一个计价年度之内。",
    "tier_month": "阶梯按月计，每个月从第 1 阶梯重新算起；几个月的用量按每月相同计算。",
    "household": "家庭 {people} 人，超过 {above} 人的部分每人使各阶梯终点增加 {step} {unit}，共增加 {raised} {unit}。",
    "mixed": "按所填比例分摊；各类用途的比例以企业核定的为准，分不清的，有的地方从高计价。",
    "one_season": "按一个完整的采暖季计算，停用、迟供等减免没有计入。",
    "excludes": "不含{names}，这些费用另收，没有计入合计。",
    "includes": "公布的价格已含{names}。",
    "unlisted": "到户价比基本价格高出的部分是哪些代收费，资料没有分列。",
    "place": "这项价格只适用于{area}。",
    "undated": "“{label}”没有写明执行日期，按一直有效计算。",
    "as_noted": "价格说明（没有计入计算，请对照）：{note}",
    "rounded": "相加得 {exact} 元，四舍五入到分。",
    # what a change of price changes
    "change_more": "{day} 调价前，同样的用量应付 {before} 元；调价后多付 {difference} 元。",
    "change_less": "{day} 调价前，同样的用量应付 {before} 元；调价后少付 {difference} 元。",
    "change_same": "{day} 调价前后，同样的用量应付的钱相同。",
    "change_more_mixed": "如果一直按调价前的价格，同样的用量应付 {before} 元；现在多付 {difference} 元。",
    "change_less_mixed": "如果一直按调价前的价格，同样的用量应付 {before} 元；现在少付 {difference} 元。",
    "change_same_mixed": "如果一直按调价前的价格，同样的用量应付的钱相同。",
    # what the next change of price will change
    "coming_more": "{day} 起执行新价格，同样的用量应付 {after} 元，比调价前多付 {difference} 元。",
    "coming_less": "{day} 起执行新价格，同样的用量应付 {after} 元，比调价前少付 {difference} 元。",
    "coming_same": "{day} 起执行新的价格文件，同样的用量应付的钱不变。",
    "coming_unlike": "{day} 起执行新价格，要填的内容与现在不同，或者资料不足，不能直接比较。"
    "把起算的日期改为 {day}，可以另算一次。",
}


WORDS: Final[Mapping[str, object]] = {
    "messages": MESSAGES,
    "use_units": USE_UNITS,
    "area_units": AREA_UNITS,
    "household_unit": HOUSEHOLD_UNIT,
    "single_tier": SINGLE_TIER,
    "area": AREA,
    "factors": FACTORS,
    "join": JOIN,
}
"""All that the twin in the browser must know."""


def say(key: str, values: Mapping[str, str]) -> str:
    """Give a message with its values filled in; KeyError for one that it lacks."""
    return MESSAGES[key].format_map(values)


def joined(names: tuple[str, ...]) -> str:
    """Names in a row."""
    return JOIN.join(names)


def listed_price(amount: str, unit: str) -> str:
    """A price among others: `34.00 元/㎡·季`."""
    return say("listed_price", {"amount": amount, "unit": unit})


def amount_text(amount: Decimal) -> str:
    """Yuan as exactly as they come out: two decimals, more only where they are not nought."""
    whole, _, decimals = f"{amount:f}".partition(".")
    return f"{whole}.{decimals.rstrip('0').ljust(2, '0')}"


def to_the_fen(amount: Decimal) -> Decimal:
    """Yuan rounded to the fen, a half up."""
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
