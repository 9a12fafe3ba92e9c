"""What pages say that is put together from data: days, moments, money, the names of closed lists."""

from datetime import date
from decimal import Decimal
from typing import Final

EVERYDAY: Final = {"water": "自来水", "gas": "燃气", "heat": "暖气", "power": "电"}
PARTS: Final = {
    "notices": "公告",
    "hotlines": "服务电话",
    "prices": "价格",
    "charges": "维修及服务收费",
    "procedures": "办事指南",
    "outlets": "营业网点",
    "promises": "服务承诺与标准",
    "season": "供热期与收费期",
    "safety": "安全使用",
    "quality": "质量",
    "profile": "企业概况",
}
COLUMN_TYPE: Final = "信息公开"
"""What kind of columns the site has, in the words of the rules for government sites."""
NAVIGATION: Final = (
    ("notices.show", "停供公告"),
    ("regions.show", "查地区"),
    ("companies.show", "查企业"),
    ("outlets.show", "营业网点"),
    ("hotlines.show", "服务电话"),
    ("compliance.show", "公开情况"),
    ("rules.show", "检查规则"),
    ("regulations.show", "法规依据"),
)


def day_text(day: date) -> str:
    """`2026年11月21日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def partial_date_text(text: str) -> str:
    """Say `2016`, `2016-07` or `2016-07-22` as precisely as it is written."""
    parts = zip(text.split("-"), "年月日", strict=False)
    return "".join(f"{int(number)}{unit}" for number, unit in parts)


def month_day_text(text: str) -> str:
    """`11-15` is `11月15日`."""
    month, day = text.split("-")
    return f"{int(month)}月{int(day)}日"


def clock_text(minute: int, second: int = 0) -> str:
    """`8:30`, or `8:30:05`; the end of the day is `24:00`."""
    return f"{minute // 60}:{minute % 60:02}" + (f":{second:02}" if second else "")


def moment_text(day: date, minute: int | None, second: int = 0) -> str:
    """A day, with the clock time where one was published (in minutes of the day)."""
    return day_text(day) if minute is None else f"{day_text(day)} {clock_text(minute, second)}"


def money_text(amount: Decimal) -> str:
    """Yuan with two decimals, or more where more were published."""
    exponent = amount.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    return f"{amount:.{max(2, decimals)}f}"


def number_text(number: Decimal | int) -> str:
    """A plain number without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity_unit(unit: str) -> str:
    """What is measured by a price's unit: `元/m³` counts m³."""
    return unit.partition("/")[2]


def region_code_title(code: str) -> str:
    """Name a region that has no file by its code."""
    return f"行政区划 {code}"
