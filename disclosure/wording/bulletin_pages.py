"""What the pages on hotline bulletins say that is put together from data."""

from collections.abc import Sequence
from typing import Final

from disclosure.wording.official.hotline import HEADS, INSTEAD, SMALL_MARK, limit

FIGURES: Final = {**HEADS, "overdue_open": "超期未结"}
"""The heads of the columns, short enough for a card on a phone."""
SHORT: Final = {**FIGURES, "result": "结果满意率", "process": "过程满意率"}
UNITS: Final = {"cases": "件", "closed": "件", "overdue": "件", "overdue_open": "件", "score": "分"}
BREAKDOWNS: Final = {
    "sources": "来源和办理方式",
    "handling": "办理方式",
    "categories": "诉求类型",
    "topics": "热点统计",
}
UNRANKED: Final = {"small": "不排（件数少）", "no-figure": "不排（没有率）"}
RANKED_BY: Final = {"result": "按办理结果满意率排", "process": "按服务过程满意率排", "score": "按考核总分排"}
PARTS: Final = {
    "totals": "办件和来话总量",
    "rates": "总体满意率等",
    "comparisons": "同比、环比",
    "sources": "来源",
    "handling": "办理方式",
    "categories": "诉求类型",
    "topics": "热点统计",
    "hot_problems": "热点问题",
    "typical_cases": "典型案例",
    "shortcomings": "存在的问题",
    "unit_tables": "各单位的数字",
    "praised": "表扬",
    "criticised": "批评",
    "stationing": "人员派驻",
    "unified_line": "统一受理",
    "promises": "办理时限",
}


def figure_said(text: str, column: str) -> str:
    """A figure with its name and unit; rates carry their signs, and words have none."""
    unit = UNITS[column] if column in UNITS and text[:1].isdigit() else ""
    return f"{SHORT[column]} {text}{' ' + unit if unit else ''}"


def small(cases: int, least: int, swing: str | None) -> str:
    """Why a unit's figures say little; `swing` is by how many points one case moves its rates, at least."""
    moved = f"，一件之差满意率至少变动 {swing} 个百分点" if swing else ""
    return f"只承办 {cases} 件，不到 {least} 件，样本小{moved}，不参加比较"


def praised(reason: str | None) -> str:
    """A unit is praised."""
    return f"通报表扬：{reason}" if reason else "通报表扬"


def criticised(reason: str | None) -> str:
    """A unit is criticised."""
    return f"通报批评：{reason}" if reason else "通报批评"


def told_case(text: str, *, well_handled: bool) -> str:
    """A case told as an example."""
    return f"典型案例（{'办得好' if well_handled else '办得不好'}）：{text}"


def chart_title(what: str, title: str | None) -> str:
    """What a chart is of; tables have titles of their own."""
    return f"{title}：{what}" if title else what


def counts_described(parts: Sequence[tuple[str, int]]) -> str:
    """A chart of counts in words: the largest and the smallest."""
    ordered = sorted(parts, key=lambda one: -one[1])
    (most, many), (least, few) = ordered[0], ordered[-1]
    return f"条形图，共 {len(ordered)} 项：最多的是{most} {many} 件，最少的是{least} {few} 件。各项的数字见所附的表。"


def units_described(count: int, compared: int, ends: Sequence[tuple[str, str]]) -> str:
    """A chart of units in words: the highest and the lowest of those that are compared."""
    said = "，".join(f"{word}的是{name} {figure}" for word, (name, figure) in zip(("最高", "最低"), ends, strict=False))
    extent = f"参加比较的 {compared} 个中，{said}；" if said else ""
    others = f"另外 {count - compared} 个件数少或没有率，列在后面。" if compared < count else ""
    return f"点图，共 {count} 个单位。{extent}{others}各单位的数字见所附的表。"


def instead(word: str) -> str:
    """What stands where a rate should."""
    return INSTEAD[word]


def marked(name: str) -> str:
    """The name of a unit with few cases."""
    return f"{name}{SMALL_MARK}"


def time_limit(unit: str, within: int | None) -> str:
    """How soon something is done."""
    return limit(unit, within)
