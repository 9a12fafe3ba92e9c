"""The words of the ledger of corrections: in lists, in tables, in a calendar, and on the command line."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from disclosure.wording.names import OUTCOMES
from disclosure.wording.web import day_text

RECTIFICATIONS: Final = "列出责令改正和整改情况：逾期的、即将到期的、待复查的、已办结的。"
OVERDUE: Final = "只列期限已过、没有见到报送的；与 --remind 合用时，也列即将到期的。"
REMIND: Final = "到期前多少天提醒，写作 14d：文字和表格标明“即将到期”，日历加上提醒。"
FORMAT: Final = "输出格式：文字、CSV、Excel，或者可以导入日历的 ics。"
OUT: Final = "写入文件；文字、csv、ics 不写此项时输出到屏幕。"
VERIFY: Final = "与 git 中的历史版本比对：以前登记的经过是否都还在、没有改动。"
OUT_MISSING: Final = "Excel 文件不能输出到屏幕，请用 --out 指明文件。"

TITLE: Final = "整改台账"
NOTHING: Final = "没有符合条件的整改记录。"
CALENDAR: Final = "整改期限"
NOTE: Final = (
    "期限当日算在期限之内。“无后续资料”指本门户的资料在期限届满前就中断了，是否已经报送、整改都不清楚，"
    "不能理解为没有办理。企业的说法和检查方的说法分列，都照原文。"
)

NUMBER: Final = "编号"
MATTER: Final = "事项"
SITUATION: Final = "情况"
STATE: Final = "办理状态"
DUE: Final = "期限"
DUE_TOLD: Final = "期限的由来"
LATE: Final = "已过天数"
RESPONSIBLE: Final = "责任单位"
CONCERNED: Final = "涉及的企业"
ISSUER: Final = "下达机关"
DOCUMENT: Final = "文号"
ORDERED: Final = "下达日期"
DEMAND: Final = "要求"
REPORT_TO: Final = "报送给"
KIND: Final = "问题来自"
FOUND: Final = "问题"
LINK: Final = "问题所在记录"
REPLIED: Final = "最近报送日期"
COMPANY_WORDS: Final = "企业（报送单位）的说法"
PROOF: Final = "证明材料"
CHECKED: Final = "检查方意见的日期"
INSPECTOR: Final = "作出意见的单位"
INSPECTOR_WORDS: Final = "检查方的说法"
KNOWN_UNTIL: Final = "资料截至"
NOTES: Final = "说明"
SOURCE: Final = "来源"

STATES: Final = {
    "open": "待报送",
    "submitted": "已报送，待复查",
    "reopened": "重新打开，待报送",
    "closed-not-corrected": "已办结：未整改",
    "closed-corrected": "已办结：已整改",
}
URGENCIES: Final = {
    "overdue": "逾期",
    "unfollowed": "期限已过，无后续资料",
    "running": "办理中",
    "waiting": "待复查",
    "advice": "建议",
    "closed": "已办结",
}
KINDS: Final = {
    "inspection": "暗访检查",
    "bulletin": "热线通报",
    "verdict": "信息公开合规判定",
    "complaint": "投诉",
    "other": "其他",
}
_NO_REPLY_KNOWN: Final = "未见报送（无后续资料）"
_ADVICE: Final = "建议，未见据此下达的责令"


def state(state: str, *, is_advice: bool, is_followed: bool) -> str:
    """How an order stands; what our sources do not reach must not read as if nothing had been done."""
    if is_advice:
        return _ADVICE
    if not is_followed and state in {"open", "reopened"}:
        return _NO_REPLY_KNOWN
    return STATES[state]


def situation(urgency: str, days: int | None, *, soon: bool) -> str:
    """How soon something is to be done; `days` are those since the last day."""
    if days is None or urgency in {"waiting", "advice", "closed"}:
        return URGENCIES[urgency] if urgency != "running" else "期限不详"
    if urgency == "overdue":
        return f"逾期 {days} 天"
    if urgency == "unfollowed":
        return f"期限已过 {days} 天，无后续资料"
    left = f"还有 {-days} 天到期" if days else "今天到期"
    return f"即将到期：{left}" if soon else left


def listed(names: Iterable[str]) -> str:
    """Several names."""
    return "、".join(names)


def halls(numbers: Iterable[int]) -> str:
    """Rows of an inspection's table."""
    return f"大厅序号 {'、'.join(map(str, numbers))}"


def responsible(names: Iterable[str], words: str | None) -> str:
    """Who must act; whom the paper means by words of its own."""
    named = listed(names)
    if words is None:
        return named
    return f"{named}（文件写作“{words}”）" if named else words


def heading(day: date, total: int, counts: Mapping[str, int]) -> str:
    """The first line of the list; `counts` by urgency."""
    return f"截至 {day_text(day)}，整改 {total} 项" + (f"：{_by_urgency(counts)}" if counts else "") + "。"


def _by_urgency(counts: Mapping[str, int]) -> str:
    return "，".join(f"{name} {counts[key]} 项" for key, name in URGENCIES.items() if counts.get(key))


def labelled(label: str, value: str) -> str:
    """A line of an order."""
    return f"{label}：{value}"


def said(day: date, who: str, words: str) -> str:
    """Words with who said them when."""
    return f"{day} {who}：“{words}”"


def verdicts(counts: Mapping[str, int]) -> str:
    """How the rules on orders came out."""
    parts = "，".join(f"{name} {counts.get(outcome, 0)}" for outcome, name in OUTCOMES.items())
    return f"整改台账的规则（R）：{parts}"


def more(count: int) -> str:
    """Findings that were left out of a short list."""
    return f"另有 {count} 处，见 disclosure check content/rectifications --format json"


def reminder(title: str, days: int) -> str:
    """What a calendar says before the day."""
    return f"{days} 天后到期：{title}" if days else f"今天到期：{title}"


def summary(title: str) -> str:
    """An order's entry in a calendar."""
    return f"整改期限：{title}"


def paper(title: str, document: str | None) -> str:
    """An order by what it is about, and its paper."""
    return f"{title}（{document}）" if document else title


def due_and_state(due: str | None, situation: str, state: str) -> str:
    """Until when, how it stands, and what is known."""
    return "；".join(filter(None, (f"期限{due}" if due else "", situation, state))).replace(" ", "")


def extent(total: int, counts: Mapping[str, int]) -> str:
    """What a report says of the ledger in a sentence; `counts` by urgency."""
    return f"所选范围内有整改记录 {total} 项：{_by_urgency(counts)}。" if total else NONE


def extent_official(total: int, counts: Mapping[str, int]) -> str:
    """The same as an official document writes it: without spaces beside figures."""
    return extent(total, counts).replace(" ", "")


def named(entries: Iterable[tuple[str, str]]) -> str:
    """Who is overdue, and how long; in an official document."""
    return f"逾期的有：{listed(f'{who}（{situation}）' for who, situation in entries)}。".replace(" ", "")


NONE: Final = "本期没有整改记录。"
CAPTION: Final = "期限已过、没有见到报送的整改"
LEDGER_CAPTION: Final = "全部整改记录"
NO_OVERDUE: Final = "没有期限已过而没有见到报送的。"

UNCHANGED: Final = "以前登记的经过都还在，没有改动。"


def cut_off() -> str:
    """The clone holds the latest revisions only."""
    return "这里的 git 仓库只取了最近的版本，更早的改动看不到；要全部核对，请先运行 git fetch --unshallow。"


def no_git(said: str) -> str:
    """There is no git to ask."""
    return f"没有 git 中的历史版本可以比对：{said}"


def verified(versions: int) -> str:
    """The closing line of a comparison that found nothing."""
    return f"核对了 {versions} 个版本。{UNCHANGED}"


def broken(count: int) -> str:
    """The closing line of a comparison that found something."""
    return f"共 {count} 处改动了以前登记的经过。请恢复原文；登记有误的，在末尾追加一项说明。"


def removed(path: str, before: str) -> str:
    """A file of the ledger is gone."""
    return f"{path}：{before} 时还有这份整改记录，后来删去了。"


def changed(path: str, number: int, before: str, after: str) -> str:
    """An event differs from what it was."""
    return f"{path}：第 {number} 项经过在 {before} 时与 {after} 时不同，或者已被删去。"


WORKING_TREE: Final = "现在的文件"
