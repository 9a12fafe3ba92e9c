"""The words of `disclosure bill`."""

from typing import Final

BILL: Final = (
    "按公布的价格算一笔账单，写 地区/行业/标识，如 disclosure bill 410100/water/zhengzhou-water "
    "--category 居民 --use 20 --months 12。资料不足以算出时说明缺什么，不作推测。"
)
CATEGORY: Final = "用户类别：居民、合表、执行居民价的非居民、非居民、特种。"
NAME: Final = "同一类别有几项价格时，写公布的名称。"
PLACE: Final = "几个区域价格不同时，写适用区域。"
USE: Final = "每月用量，按价格的单位（m³、GJ、kWh）；按采暖季计费的写整季的用量。"
MONTHS: Final = "算几个月，每月用量相同；12 就是整个年度。"
SO_FAR: Final = "本年度（按月的阶梯为本月）此前已用多少。"
PEOPLE: Final = "家庭人数。"
AREA: Final = "房屋面积（㎡）。"
AREA_BASIS: Final = "填的是哪种面积。"
DAYS: Final = "按天计费的供热天数。"
SHARE: Final = "一只表有几种用途时的比例，写 类别=百分数，如 居民=70，或者 类别/公布的名称=百分数；可以多次，合计 100。"
AS_OF: Final = "从哪一天起算，写作 2026-11-21；默认今天（或环境变量 SOURCE_DATE_EPOCH）。"

OPTIONS: Final = {
    "price": "--category、--name、--place",
    "use": "--use",
    "months": "--months",
    "so_far": "--so-far",
    "people": "--people",
    "area": "--area",
    "area_basis": "--area-basis",
    "days": "--days",
    "shares": "--share",
    "start": "--as-of、--months",
}
"""The option for each field of the reader's."""

NO_PRICES: Final = "资料中没有这家企业的价格，不能计算。"
TOTAL: Final = "合计"
NOTES: Final = "说明"
CANNOT: Final = "算不出合计："
UNCONFIRMED: Final = "价格据公开资料整理，未经企业确认；以企业的账单为准。"
CONFIRMED: Final = "以企业的账单为准。"
DEMONSTRATION: Final = "示例企业，价格是虚构的。"


def bad_amount(text: str) -> str:
    """A quantity that is none."""
    return f"“{text}”不是数量；写阿拉伯数字，最多九位，小数点后最多三位，如 20 或 12.5。"


def bad_share(text: str) -> str:
    """A share that is none."""
    return f"“{text}”不是比例；写 类别=百分数，如 居民=70。"


def no_company(key: str, near: str | None) -> str:
    """No company of that name."""
    return f"没有企业 {key}。" + (f"您是不是想写 {near}？" if near else "写成 地区/行业/标识。")


def choose(prices: tuple[str, ...]) -> str:
    """Which prices there are to choose from."""
    return "请用 --category（和 --name、--place）选定一项价格。这家企业有：\n" + "\n".join(f"  {one}" for one in prices)


def missing(text: str, field: str) -> str:
    """What is missing, with the option that gives it."""
    return f"{text}（{OPTIONS[field]}）" if field else text


def head(company: str, place: str, first: str, months: int) -> str:
    """Whose bill it is, and for which time."""
    time = f"{first} 起" if months == 1 else f"{first} 起 {months} 个月"
    return f"{company}（{place}），{time}"


def total(amount: str) -> str:
    """What is to be paid."""
    return f"{TOTAL} {amount} 元"
