"""What a change of the content means, in words."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

BASE: Final = "基本部分"
METERED: Final = "计量部分"
NO_NUMBER: Final = "缺少定价文号"
NO_FIRST_DAY: Final = "没有写执行日期"
KINDS: Final = {
    "portal": "门户",
    "synonyms": "说法",
    "owners": "修改权限",
    "redirects": "搬走的页面",
    "region": "地区",
    "regulation": "法规",
    "history": "月末判定",
    "company": "企业概况",
    "tariffs": "价格与收费",
    "services": "服务",
    "outlets": "网点",
    "notice": "公告",
    "quality-water": "水质",
    "quality-gas": "燃气质量",
    "quality-heat": "供热质量",
    "inspection": "暗访检查",
    "bulletin": "热线通报",
    "rectification": "整改",
}
HEADS: Final = {
    "problems": "资料有错误，改正以前不能合并",
    "verdicts": "判定的变化",
    "pages": "会变的页面（各列表页、检索和数据文件随之更新）",
    "none": "资料没有变化。",
}
CUT: Final = "……太长，其余从略：完整的比较在这次检查的运行记录里，也可以在本机运行 disclosure diff。"
_LONG: Final = 40
_AROUND: Final = 12
_ORDINALS: Final = "一二三四五六七八九"


def tier(number: int) -> str:
    """`第一阶梯`."""
    return f"第{_ORDINALS[number - 1] if number <= len(_ORDINALS) else number}阶梯"


def truth(*, yes: bool) -> str:
    """True or false."""
    return "是" if yes else "否"


def listed(parts: Sequence[str]) -> str:
    """Several values."""
    return "、".join(parts) if parts else "无"


def place(labels: Sequence[str]) -> str:
    """Where a value stands, from the outside in."""
    return "·".join(labels)


def item(label: str, caption: str) -> str:
    """An item of a list by what it is called."""
    return f"{label}「{caption}」" if caption else label


def difference(label: str, before: str | None, after: str | None) -> str:
    """A value that differs, is new, or is gone; of two long ones what differs, with a little around it."""
    if before is None:
        return f"新增 {label}：{after}"
    if after is None:
        return f"删去 {label}：{before}"
    if min(len(before), len(after)) > _LONG:
        before, after = _apart(before, after)
    return f"{label}：{before} → {after}"


def _apart(before: str, after: str) -> tuple[str, str]:
    """The middles of two texts that begin and end alike."""
    shorter = min(len(before), len(after))
    head = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    tail = next((at for at in range(shorter - head) if before[-1 - at] != after[-1 - at]), shorter - head)
    start, end = max(0, head - _AROUND), max(0, tail - _AROUND)
    lead, trail = ("…" if start else ""), ("…" if end else "")
    was, now = (f"{lead}{one[start : len(one) - end]}{trail}" for one in (before, after))
    return was, now


def rate(label: str, name: str, unit: str, before: Decimal | None, after: Decimal | None) -> str:
    """A rate's change, with percent: `居民第一阶梯 2.80 → 3.05 元/m³（+8.9 %）`."""
    head = f"{label}{name}"
    if before is None:
        return f"{head} 新定 {after} {unit}"
    if after is None:
        return f"{head} 原为 {before} {unit}，现在没有"
    if not before:
        return f"{head} {before} → {after} {unit}"
    share = ((after - before) / before * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{head} {before} → {after} {unit}（{'+' if share > 0 else ''}{share} %）".replace("（-", "（−")


def bounds(label: str, before: Sequence[Decimal], after: Sequence[Decimal]) -> str:
    """The ends of tiers."""
    ends = (" / ".join(map(str, one)) or "无" for one in (before, after))
    return f"{label}各档终点 {' → '.join(ends)}"


def price_edited(label: str) -> str:
    """A price whose figures stayed."""
    return f"{label} 价格不变，说明或依据有改动"


def price_gone(label: str, effective: date | None) -> str:
    """A price that is not there any more."""
    day = f"（{effective.isoformat()} 起执行）" if effective else ""
    return f"删去 {label}{day}的价格；调价应给旧价写 until，不应删去"


def begins(day: date | None) -> str:
    """A price's first day."""
    return f"{day.isoformat()} 起" if day else ""


def ends(day: date) -> str:
    """A price's last day."""
    return f"执行至 {day.isoformat()}"


def price(said: Sequence[str], lacks: Sequence[str], *, proposed: bool) -> str:
    """All that is said of a price."""
    head = "，".join(filter(None, said))
    return "；".join(filter(None, (head, "拟议，未执行" if proposed else "", *lacks)))


def new_record(kind: str, title: str) -> str:
    """A record that was not there."""
    return f"新增{KINDS[kind]}{f'「{title}」' if title else ''}"


def lost_record(kind: str, title: str) -> str:
    """A record that is not there any more."""
    return f"删去{KINDS[kind]}{f'「{title}」' if title else ''}"


def moved(path: str) -> str:
    """A record that has another path now."""
    return f"由 {path} 移来"


def moved_folder(identity: str, records: int) -> str:
    """A company whose folder has another path now."""
    return f"整个文件夹由 content/companies/{identity}/ 移来，{records} 份资料随之移动；下面只列内容另有变化的"


def rewritten() -> str:
    """The bytes changed, and no value."""
    return "只改了写法（次序、引号、注释），内容没有变"


def unread() -> str:
    """A record that cannot be read."""
    return "读不出来，见上面的错误"


def verdict(rule: str, title: str, before: str, after: str) -> str:
    """A verdict that changed."""
    return f"{rule} {title}：{before} → {after}"


def revision(name: str, commit: str, day: date) -> str:
    """A revision by its name, its commit and its day."""
    return f"{name}（{commit}，{day.isoformat()}）"


def company(name: str, identity: str) -> str:
    """The heading of a company."""
    return f"{name}（{identity}）"


def heading(kind: str, title: str, path: str) -> str:
    """The heading of a record."""
    return f"{titled(KINDS[kind], title)}  {path}"


def titled(kind: str, title: str) -> str:
    """A record by its kind, and its title if it has one."""
    return f"{kind}「{title}」" if title else kind


def head(key: str) -> str:
    """A heading that something follows."""
    return f"{HEADS[key]}："


def and_more(count: int) -> str:
    """So many in all, of which some were named."""
    return f"…（{count}）"


def compared(base: str, records: int, problems: int) -> str:
    """The first line: with what the content was compared."""
    wrong = f"，{problems} 处错误" if problems else ""
    return f"与 {base}{'' if base.endswith('）') else ' '}相比：{records} 份资料有变化{wrong}。"
