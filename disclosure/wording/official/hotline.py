"""The words of the document that is made of a hotline bulletin's data."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from disclosure.wording.official import style

OVERVIEW: Final = "办理情况"
TOPICS: Final = "热点问题"
GOOD: Final = "办理较好的方面"
SHORTCOMINGS: Final = "存在的问题"
SERVICE: Final = "统一受理和办理时限"
WORK: Final = "业务工作和人员派驻"
DEMANDS: Final = "工作要求"
STATUS: Final = "按公开文件的数据生成"
MARK: Final = "据公开文件的数据生成，不是原件；“注”和“统计”为本门户所加"
ABOUT: Final = "生成说明"
ANNEX: Final = "附件"
UNTITLED: Final = "单位名单"
SMALL_MARK: Final = "＊"
CATEGORY_HEADS: Final = ("类型", "数量（件）", "印出的占比", "统计的占比")
TOTAL: Final = "合计"
NOTHING: Final = "—"
STOP: Final = "。"
NOT_PRINTED: Final = "未印"

HEADS: Final[Mapping[str, str]] = {
    "name": "承办单位",
    "cases": "承办件数",
    "closed": "办结件数",
    "overdue": "超期件数",
    "overdue_open": "超期未办结",
    "result": "办理结果满意率",
    "process": "服务过程满意率",
    "score": "考核总分",
    "rank": "排名",
}
INSTEAD: Final[Mapping[str, str]] = {"not-revisited": "未回访", "blank": "（空白）", "illegible": "（看不清）"}
_GROUPS: Final[Mapping[str, str]] = {"county": "县直单位", "city": "市直单位", "towns": "乡镇（街道）"}
_MEASURES: Final[Mapping[str, str]] = {
    "cases": "办件量",
    "calls": "话务量",
    "result": "办理结果满意率",
    "process": "服务过程满意率",
    "completion": "办结率",
    "implementation": "落实率",
    "satisfaction": "群众满意率",
}
_KINDS: Final[Mapping[str, str]] = {"year-on-year": "同比", "month-on-month": "环比"}
_TIME_UNITS: Final[Mapping[str, str]] = {
    "minutes": "分钟",
    "hours": "小时",
    "same-day": "当天",
    "days": "天",
    "working-days": "个工作日",
}
_LINE: Final = 20
"""Characters of a title that fit on a line."""
_BREAKS: Final = ("便民热线件", "便民热线", "热线")
"""Words after which a title may be broken, the best first."""

listed = style.listed


def title(text: str) -> tuple[str, ...]:
    """A title in one line, or in two broken after a word."""
    if len(text) <= _LINE:
        return (text,)
    for word in _BREAKS:
        head, found, tail = text.partition(word)
        if found and tail:
            return (head + found, tail)
    return (text,)


def addressed(names: str) -> str:
    """To whom it goes."""
    return f"{names}："


def totals(start: date, end: date, days: int, cases: int | None, calls: str | None) -> str:
    """The period, and how much there was in it."""
    counted = [f"接听{calls}"] if calls else []
    counted += [f"办理{cases}件"] if cases is not None else []
    span = f"{style.day(start)}至{style.day(end)}（{days}天）"
    return f"{span}，{'，'.join(counted)}。" if counted else f"本期为{span}。"


def calls(count: int, *, approximate: bool) -> str:
    """How many calls."""
    return f"来话{'约' if approximate else ''}{count}次"


def sources(parts: Sequence[tuple[str, int, Sequence[tuple[str, int]]]]) -> str:
    """Where cases came from, and what they consist of."""
    said = []
    for name, count, inner in parts:
        within = f"（{listed(f'{part}{n}件' for part, n in inner)}）" if inner else ""
        said.append(f"{name}{count}件{within}")
    return f"从来源看，{style.strung(said)}。"


def categories(parts: Sequence[tuple[str, int, str]]) -> str:
    """Types with their counts and computed shares, the commonest first."""
    return f"从类型看，{listed(f'{name}{count}件（占{share}%）' for name, count, share in parts)}。"


def units(groups: Sequence[tuple[str, int, int | None]]) -> str:
    """How many units of each group, and their cases."""
    told = (
        f"{_GROUPS[group]}{count}个{f'，承办{cases}件' if cases is not None else ''}" for group, count, cases in groups
    )
    return f"统计：附表列{style.strung(told)}。"


def told(text: str) -> str:
    """What a rule found, as a sentence."""
    return f"{style.clause(text)}。"


def printed(texts: Iterable[str]) -> str:
    """Rates and changes in the paper's words."""
    return f"通报称：{style.strung(texts)}。"


def facts(texts: Iterable[str]) -> str:
    """What else the paper gives in figures."""
    return f"其他情况：{style.strung(texts)}。"


def changed(amount: str, unit: str) -> str:
    """A change in words; a fall has its sign."""
    suffix = {"percent": "%", "points": "个百分点", "count": "件"}[unit]
    return f"{'下降' if amount.startswith('-') else '上升'}{amount.lstrip('-')}{suffix}"


def computed(measure: str, kind: str, figures: tuple[str, str], change: str, base: str) -> str:
    """A change between two figures, now and then, computed from a stored bulletin."""
    now, then = figures
    return f"统计：{_MEASURES[measure]}{now}，{_KINDS[kind]}{change}（基期{then}，见本门户收录的《{base}》）。"


def timely(kept: int, cases: int, share: str, overdue: Sequence[tuple[str, int]]) -> str:
    """Cases kept in time, and who had overdue ones."""
    late = f"有超期件的{len(overdue)}个单位是{named_counts(overdue)}" if overdue else "没有超期件"
    return f"统计：承办{cases}件，按期{kept}件，按期率{share}%（超期未办结的也算超期）；{late}。"


def named_counts(parts: Iterable[tuple[str, int]]) -> str:
    """Units with a count each."""
    return listed(f"{name}（{count}件）" for name, count in parts)


def most(parts: Iterable[tuple[str, int]]) -> str:
    """The units with the most cases."""
    return f"统计：承办较多的单位有{named_counts(parts)}。"


def topic(title: str | None, text: str) -> str:
    """A problem told in words."""
    return f"{title}。{text}" if title else text


def table(title: str) -> str:
    """What stands above a table."""
    return f"{title}："


def case(unit: str | None, text: str) -> str:
    """A case told as an example, with who handled it."""
    return f"{unit}：{text}" if unit else text


def full_marks(units_: Sequence[str], small: Sequence[str], least: int) -> str:
    """The units with both rates at 100 %; small ones are named."""
    if not units_:
        return "统计：没有两项满意率均为100%的单位。"
    few = f"；其中{listed(small)}承办不到{least}件，样本小" if small else ""
    return f"统计：办理结果和服务过程满意率均为100%的有{len(units_)}个单位：{listed(units_)}{few}。"


def best(group: str, names: Sequence[str], score: str) -> str:
    """The highest score of a group, with all who share it."""
    tied = f"并列第1的{len(names)}个：" if len(names) > 1 else "第1名"
    return f"统计：{_GROUPS[group]}{tied}{listed(names)}（{score}分）。"


def worst(group: str, names: Sequence[str], score: str) -> str:
    """The lowest score of a group, with all who share it."""
    return f"统计：{_GROUPS[group]}得分最低的是{listed(names)}（{score}分）。"


def lowest(field: str, parts: Sequence[tuple[str, str]], small: Sequence[tuple[str, str]], least: int) -> str:
    """The units with the lowest rates, and small ones beside them."""
    told = listed(f"{name}（{percent}%）" for name, percent in parts)
    few = f"另有{listed(f'{name}（{percent}%）' for name, percent in small)}承办不到{least}件，样本小，不参加比较。"
    said = f"统计：承办{least}件以上的单位中，{HEADS[field]}最低的是{told}。"
    return said + (few if small else "")


def mentioned(text: str, reasons: Sequence[tuple[str, str | None]]) -> str:
    """Praise or criticism as printed; the reasons where they are given, each with whom it concerns."""
    by_reason: dict[str, list[str]] = {}
    for unit, reason in reasons:
        if reason:
            by_reason.setdefault(reason, []).append(unit)
    given = style.strung(f"{listed(names)}{reason}" for reason, names in by_reason.items())
    return f"{text}。原因：{given}。" if given else f"{text}。"


def promise(matter: str, text: str) -> str:
    """A time limit, or one achieved, in the paper's words."""
    return f"{matter}：{text}"


def limit(unit: str, within: int | None) -> str:
    """How soon, such as `3个工作日内`; the same day has no number."""
    return _TIME_UNITS[unit] if within is None else f"{within}{_TIME_UNITS[unit]}内"


def promises(parts: Iterable[str]) -> str:
    """Several time limits."""
    return f"办理时限：{style.strung(parts)}。"


def unified(
    name: str, number: str | None, joined: Sequence[str], text: str | None, *, answered_by: Sequence[str] = ()
) -> str:
    """The one line, and who answers there."""
    lines = f"，并入{listed(joined)}" if joined else ""
    answering = f"参加接话和答复的有{listed(answered_by)}。" if answered_by else ""
    return f"统一受理电话：{name}{f'（{number}）' if number else ''}{lines}。{text or ''}{answering}"


def dated(day: date | None, text: str) -> str:
    """Something that was done."""
    return f"{style.day(day)}，{text}" if day else text


def remark(text: str) -> str:
    """A note at the paper's end."""
    return f"（{text.rstrip(STOP)}）"


def annexes(titles: Sequence[str]) -> list[str]:
    """The annexes in a line below the text, where there are any."""
    numbered = (f"{number}.{title}" if len(titles) > 1 else title for number, title in enumerate(titles, 1))
    return [f"{ANNEX}：{'；'.join(numbered)}"] if titles else []


def item(number: int, text: str) -> str:
    """One of several."""
    return f"{number}.{text}"


def annex(number: int, count: int) -> str:
    """An annex with its number, where there are several."""
    return f"{ANNEX}{number}" if count > 1 else ANNEX


def legend(least: int) -> str:
    """What the mark in a table means."""
    return f"“{SMALL_MARK}”表示承办不到{least}件，样本小，差一件满意率就变化很大。"


CHECKED: Final = "数字核对（本门户所加）"
TABLE_NOTES: Final = "附表的数字。"
TEXT_NOTES: Final = "文中的数。"
LIST_NOTES: Final = "文中列举的单位。"
SHARE_NOTES: Final = "占比的合计。"
OTHER_NOTES: Final = "标题、日期、编号和照录的数。"
AGREES: Final = "没有发现差错。"


def about(source: str, note: str | None, counts: Mapping[str, int], least: int, *, stated: bool) -> tuple[str, ...]:
    """What the reader must know of this document."""
    told = f"合规{counts['met']}项、不合规{counts['not-met']}项、无法判定{counts['not-judged']}项"
    whose = "按通报写明的" if stated else "按本门户口径"
    return (
        f"本件据《{source}》的数据生成。照录的文字、数字按原文；冠以“统计”的由本门户按附表重算；与重算不符的，照录并加注，不替原文改正。",
        f"数字按算术核对，无须条款：{told}，其余不适用。“无法判定”是原文没有给出核对所需的数，不表示对，也不表示错。",
        f"承办不到{least}件的单位（{whose}最低件数）单独注明，不参加比较；各单位的率没有回访数，不能相加平均。",
        *((note,) if note else ()),
    )
