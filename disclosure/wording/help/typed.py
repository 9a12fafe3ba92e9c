"""Texts, numbers, and yes or no, one written as the other."""

from typing import Final

from disclosure.wording.help.example import COMPANY, OUTLETS, TARIFFS, Example, Help

_TARIFF: Final = "tariffs:\n  - category: 居民\n    form: flat\n    unit: 元/m³\n    price: {}\n"
_OUTLET: Final = "outlets:\n  - id: main-hall\n    name: 总厅\n    {}\n"

TYPED: Final[dict[str, Help]] = {
    "TYPE-001": Help(
        "全是数字的电话和代码、no、yes、~ 之类，"
        "不加引号会被别的软件当成数字、是否或空值：0431 会变成 281，no 会变成「否」。",
        Example(OUTLETS, _OUTLET.format("phone: 12345"), _OUTLET.format("phone: '12345'")),
    ),
    "TYPE-002": Help(
        "键后面什么都没有，看不出是忘了填，还是没有公布。没有公布的就不写这一行，页面会如实显示「未公开」。",
        Example(TARIFFS, _TARIFF.format("").replace("price: ", "price:"), _TARIFF.format("2.80")),
    ),
    "TYPE-003": Help(
        "加了引号就是文字，不能计算和比较。价格、数量不加引号。",
        Example(TARIFFS, _TARIFF.format("'2.80'"), _TARIFF.format("2.80")),
    ),
    "TYPE-004": Help(
        "价格、数量要能计算和比较，所以只写数字。单位写在 unit 里，不跟在数字后面。",
        Example(TARIFFS, _TARIFF.format("2.80元"), _TARIFF.format("2.80")),
    ),
    "TYPE-005": Help(
        "窗口数、台数这样的数没有零头。",
        Example(OUTLETS, _OUTLET.format("windows: 3.5"), _OUTLET.format("windows: 3")),
    ),
    "TYPE-006": Help(
        "只有是与否两种情况的，只写 true 或 false，免得「有」「√」「1」各写各的。",
        Example(
            COMPANY,
            "confirmed: 是\n",
            "confirmed: true\n",
            rest="name: 示例水务\nsource: {publisher: 示例单位, retrieved: 2026-11-21}\n",
        ),
    ),
}
