"""What search results are called, and the words that a price is found by."""

from collections.abc import Iterable

KINDS = {
    "company": "企业",
    "place": "地区",
    "price": "价格",
    "procedure": "办事指南",
    "outlet": "网点",
    "notice": "公告",
    "past": "往期公告",
    "page": "说明",
    "inspection": "检查",
    "bulletin": "热线通报",
    "order": "整改",
    "rule": "规则",
    "regulation": "法规",
}
PRICE_WORDS = {"water": "水价 水费", "gas": "气价 燃气费", "heat": "热价 采暖费 暖气费", "power": "电价 电费"}
TIERED_WORDS = {"water": "阶梯水价", "gas": "阶梯气价", "heat": "阶梯热价", "power": "阶梯电价"}
PERIODS = {"year": "每年", "month": "每月"}


def listed(names: Iterable[str]) -> str:
    """Several things in one line."""
    return "、".join(names)


def price_title(company: str, tariff: str) -> str:
    """A price as a search result."""
    return f"{company} {tariff}价格"


def charges_title(company: str) -> str:
    """The list of charges for services as a search result."""
    return f"{company} 维修及服务收费"


def procedure_title(company: str, procedure: str) -> str:
    """A procedure as a search result."""
    return f"{procedure}（{company}）"


def outlet_title(company: str, outlet: str) -> str:
    """An outlet as a search result."""
    return outlet if company in outlet else f"{outlet}（{company}）"


def tier(number: int, above: str, up_to: str | None, price: str, unit: str) -> str:
    """One tier in words."""
    reach = f"{above} 至 {up_to}" if up_to else f"{above} 以上"
    return f"第{number}阶梯（{reach}）{price} {unit}"


def amount(price: str, unit: str) -> str:
    """An amount in words."""
    return f"{price} {unit}"


def in_all(price: str, unit: str) -> str:
    """A price with all that is collected with it."""
    return f"到户价 {price} {unit}"


def first_tier(price: str, unit: str, more: int, *, whole: bool) -> str:
    """The price that most households pay, and how many steps follow."""
    name = "第一阶梯到户价" if whole else "第一阶梯"
    return f"{name} {price} {unit}" + (f"，共 {more + 1} 档" if more else "")


def not_in_force(title: str, *, is_over: bool) -> str:
    """A price that is not today's."""
    return f"{title}（{'已停用' if is_over else '尚未执行'}）"


def charge(name: str, price: str | None, unit: str | None) -> str:
    """A charge in words; without a price it is free or not published."""
    return f"{name} {price} {unit or '元'}" if price else f"{name}"


def free(name: str) -> str:
    """A charge that is stated to be free."""
    return f"{name} 免费"
