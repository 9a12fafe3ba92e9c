"""The words of a hotline bulletin's figures as a table: one figure a row."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from disclosure.wording.official.hotline import HEADS, INSTEAD

PART: Final = "部分"
ITEM: Final = "项目"
COMPANY_ID: Final = "企业标识"
MEASURE: Final = "指标"
FIGURE: Final = "数值"
UNIT: Final = "单位"
REMARK: Final = "备注"
TEXT: Final = "原文"

PERIOD: Final = "期间"
TOTALS: Final = "总数"
RATES: Final = "总的比率"
COMPARISONS: Final = "变化"
SOURCES: Final = "来源"
HANDLING: Final = "办理方式"
CATEGORIES: Final = "诉求类型"
TOPICS: Final = "热点问题"
HOT_PROBLEMS: Final = "热点问题（文字）"
SHORTCOMINGS: Final = "存在的问题"
UNITS: Final = "附表"
RANKING: Final = "排名办法"
CLAIMS: Final = "文中的数"
PRAISED: Final = "表扬"
CRITICISED: Final = "批评"
PROMISES: Final = "办理时限"
BREAKDOWNS: Final = {"handling": HANDLING, "categories": CATEGORIES, "topics": TOPICS}

FIRST_DAY: Final = "第一天"
LAST_DAY: Final = "最后一天"
DAYS: Final = "印出的天数"
DAILY_REPORTS: Final = "日报期数"
CASES: Final = "件数"
CALLS: Final = "来话"
SHARE: Final = "占比"
TOTAL: Final = "合计"
MINIMUM: Final = "参加排名的最低件数"
REVISITED: Final = "回访数"
SATISFIED: Final = "满意数"
NAMED: Final = "点名的单位数"
WITHIN: Final = "时限"
CASES_UNIT: Final = "件"
CALLS_UNIT: Final = "次"
PERCENT: Final = "%"
DAYS_UNIT: Final = "天"

APPROXIMATE: Final = "原文说“约”"
AT_LEAST: Final = "原文说“以上”"
NO_SIGN: Final = "原文没有百分号"
NOT_ALL: Final = "只列一部分，不是全部"

MEASURES: Final[Mapping[str, str]] = {
    "cases": "办件量",
    "calls": "话务量",
    "result": "办理结果满意率",
    "process": "服务过程满意率",
    "completion": "办结率",
    "implementation": "落实率",
    "satisfaction": "群众满意率",
}
_KINDS: Final = {"year-on-year": "同比", "month-on-month": "环比"}
CHANGE_UNITS: Final = {"percent": "%", "points": "百分点", "count": "件"}
TIME_UNITS: Final = {
    "minutes": "分钟",
    "hours": "小时",
    "same-day": "当天",
    "days": "天",
    "working-days": "工作日",
}
UNIT_OF: Final = {
    "cases": CASES_UNIT,
    "closed": CASES_UNIT,
    "overdue": CASES_UNIT,
    "overdue_open": CASES_UNIT,
    "result": PERCENT,
    "process": PERCENT,
    "score": "分",
    "rank": "名",
}
FIELDS: Final = {name: head for name, head in HEADS.items() if name != "name"}
INSTEAD_OF: Final = INSTEAD


def compared(measure: str, kind: str) -> str:
    """A change, and with what it is compared."""
    return f"{MEASURES[measure]}{_KINDS[kind]}"


def out_of(part: int | None, base: int | None) -> str | None:
    """The figures that a rate comes from."""
    return None if part is None or base is None else f"{part}/{base}"


def based(base: object, start: date | None, end: date | None) -> str | None:
    """What a change is measured from."""
    period = f"（{start} 至 {end}）" if start and end else ""
    return f"基数 {base}{period}" if base is not None else f"基期{period}" if period else None


def listed(names: tuple[str, ...]) -> str:
    """Units."""
    return "、".join(names)
