"""The words of an inspection's document (通报): what stands around the paper's own words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from disclosure.wording.official import style

SITUATION: Final = "整体情况"
PROBLEMS: Final = "存在问题"
OTHERS: Final = "暗访发现的其他问题。"
FROM_THE_TABLE: Final = "附件所记、正文没有单列的问题。"
FROM_THE_TABLE_NOTE: Final = "下列问题由本门户按附件逐行归纳，原通报正文没有单列。大厅名称后的数字为附件序号。"
DEMANDS: Final = "下步工作要求"
DUTIES: Final = "整改责任和报送时限。"
DUTY_HEADS: Final = ("问题", "负责督促整改")
DEADLINE_HEADS: Final = ("时限（此日前）", "报送单位", "报送给", "内容")
ANNEX: Final = "附件"
ANNEX_TITLE: Final = "暗访问题汇总表"
STATUS: Final = "按公开文件重排"
MARK: Final = "据公开的通报重排，不是原件；“注”和附件统计为本门户所加"
ABOUT: Final = "重排说明"
_COLON: Final = "："
_FOR_EXAMPLE: Final = "如"

NUMBER: Final = "number"
VISITED: Final = "visited"
HEADS: Final[Mapping[str, str]] = {
    NUMBER: "序号",
    "area": "辖区",
    "kind": "大厅类别",
    "location": "大厅位置",
    "terminals": "自助终端",
    "guide": "办事指南一次性告知书等",
    "standard": "规范",
    "prices": "价格",
    "time_limits": "服务时限",
    "phone": "报装电话",
    "discipline": "工作纪律",
    "order": "现场秩序",
    "queue": "排队人数",
    "windows": "设置窗口数",
    "open_windows": "开放窗口数",
    "signs": "标识指向",
    "parking": "方便停车",
    "hygiene": "环境卫生",
    "attitude": "服务态度",
    "smart_payment": "智能支付",
    VISITED: "暗访时间",
}
"""The heads of the table, as the paper has them."""
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "公示牌": ("standard", "prices", "time_limits", "phone"),
    "现场情况": ("discipline", "order", "queue", "windows", "open_windows"),
    "便民环境": ("signs", "parking", "hygiene", "attitude", "smart_payment"),
}
"""Heads that stand above several."""
EMPTY: Final = "—"
"""A cell that the paper did not fill."""
JOINED: Final = "↑"
"""Before the words of a cell that the paper merged with the one above."""
COVERED: Final = "←"
"""A cell that the words at its left cover too."""

SECTOR_ORDER: Final = ("water", "power", "gas", "heat")
_SECTORS: Final = {"water": "自来水类", "power": "电力类", "gas": "燃气类", "heat": "热力类"}
_COMPANIES: Final = {"water": "自来水", "power": "供电", "gas": "燃气", "heat": "热力"}
_GRAVITIES: Final = {"serious": "严重", "ordinary": "一般", "slight": "轻微"}
_LINE: Final = 20
"""Characters of a title that fit on a line."""
_BREAKS: Final = ("业务办理大厅", "情况", "的")
"""Words after which a title may be broken, the best first."""

listed = style.listed


def strung(parts: Iterable[str]) -> str:
    """Several facts in one sentence."""
    return f"{style.strung(parts)}。"


def title(text: str) -> tuple[str, ...]:
    """A title in one line, or in two broken after a word."""
    if len(text) <= _LINE:
        return (text,)
    for word in _BREAKS:
        head, found, tail = text.partition(word)
        if found and tail and len(head + found) <= _LINE + len(word):
            return (head + found, tail)
    return (text,)


def addressed(names: Sequence[str]) -> str:
    """To whom it goes."""
    return f"{'，'.join(names[:2])}{''.join('，' + name for name in names[2:3])}" + (
        f"、{listed(names[3:])}：" if names[3:] else "："
    )


def hall(area: str, name: str, sector: str) -> str:
    """A hall by its area and name; with the kind of company where the name does not say it."""
    kind = _COMPANIES[sector]
    return f"{area}{name}" if kind in name else f"{area}{kind}公司{name}"


def halls(named: Iterable[tuple[str, int]]) -> str:
    """Halls, each with its row in the annex."""
    return listed(f"{name}（{number}）" for name, number in named)


def visited(day: date, minute: int | None) -> str:
    """When a hall was visited."""
    return f"{day.day}日" if minute is None else f"{day.day}日{minute // 60}:{minute % 60:02}"


def counted(total: int, sectors: Mapping[str, int], areas: Mapping[str, int], days: Mapping[date, int]) -> str:
    """How many halls, by sector, area and day."""
    by_sector = listed(f"{_SECTORS[sector]}{count}个" for sector, count in sectors.items())
    by_area = listed(f"{area}{count}个" for area, count in areas.items())
    by_day = listed(f"{day.month}月{day.day}日{count}个" for day, count in days.items())
    return f"按附件逐行统计，暗访大厅共{total}个，其中{by_sector}；{by_area}；{by_day}。"


def weighed(total: int, gravities: Mapping[str, int], only_said: int) -> str:
    """How many findings, by gravity."""
    by_gravity = listed(f"{_GRAVITIES[name]}{count}项" for name, count in gravities.items())
    said = f"，其中{only_said}项只见于正文、附件没有记载" if only_said else ""
    return (
        f"按附件所印文字和正文点名归纳，问题共{total}项（一个大厅的一种情况为一项）{said}；按本门户的分级，{by_gravity}：办不成事的为严重，"
        "服务不到位的为一般，不够便利的为轻微。"
    )


def praised(lead: str | None, names: str) -> str:
    """The halls that the paper calls good."""
    return f"{lead or ''}{names}。"


def praised_but(name: str, number: int, shown: Iterable[str]) -> str:
    """What the table shows of a hall that the text praises."""
    return f"正文列为情况较好的{name}，附件第{number}行{'，'.join(shown)}。"


def shown(columns: Sequence[str], text: str) -> str:
    """What stands in a column, or across several."""
    if len(columns) == 1:
        return f"“{HEADS[columns[0]]}”一栏为“{text}”"
    if columns[0] == "queue":
        return style.in_office_style(text)
    return f"“{HEADS[columns[0]]}”至“{HEADS[columns[-1]]}”各栏合并，为“{text}”"


def naming(lead: str, names: str, details: Sequence[tuple[str, str]]) -> str:
    """Whom the text names, and what it adds of some."""
    among = f"其中，{'，'.join(f'{who}{text}' for who, text in details)}。" if details else ""
    return f"{lead}{names}。{among}"


def agreed(count: int) -> str:
    """Text and table name the same halls."""
    return f"附件所记与上列{count}个大厅一致。"


def in_table(parts: Sequence[tuple[str, int, str]]) -> str:
    """What the table shows of the same kind: titles, how many halls, which."""
    return "附件所记：" + style.strung(f"{title}的{count}个，{names}" for title, count, names in parts) + "。"


def text_only(name: str, number: int, words: str, cells: Sequence[str]) -> str:
    """The text names a hall for what the table does not show."""
    told = "" if words == _FOR_EXAMPLE else f"（“{words.rstrip(_COLON)}”）"
    table = "，".join(cells) or "没有这一记载"
    return f"正文点名{name}{told}；附件第{number}行{table}。"


def table_only(name: str, number: int, cell: str) -> str:
    """The table shows what the text does not name."""
    return f"附件第{number}行（{name}）{cell}，正文没有点名。"


def not_named(count: int, by_area: Mapping[str, Sequence[int]]) -> str:
    """The text gives examples: how many more the table has, and in which rows."""
    rows = "，".join(f"{area}第{listed(map(str, numbers))}行" for area, numbers in by_area.items())
    return f"正文只点名一部分，附件另有{count}个大厅有同类记载：{rows}。"


def from_table(title: str, count: int, names: str) -> str:
    """A problem that only the table shows."""
    return f"{title}的{count}个：{names}。"


def about(source: str, remark: str | None) -> tuple[str, ...]:
    """What the reader must know of this document."""
    return (
        f"本件据{source}重排，标题、文号、主送、正文和附件照原文；原文印有的错字、异体不改。",
        "“附件所记”“按附件”的各段和“注”由本门户按附件逐行归纳，原文没有。正文与附件说法不同的，两说并列，不作取舍。",
        f"附件中“{EMPTY}”是原表没有填写的格，不等于“无”或“否”；原表纵向合并的格，只印一次。",
        *((remark,) if remark else ()),
    )


MARKDOWN_LEGEND: Final = (
    f"“{EMPTY}”是原表没有填写的格；“{JOINED}”是与上一行合并的格；“{COVERED}”是左边文字一并占用的格。"
)


def grouped(group: str, head: str) -> str:
    """A head with that of its group."""
    return f"{group}·{head}" if group else head
