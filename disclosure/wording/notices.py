"""What pages and feeds say of notices that is put together from data."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from disclosure.model.course import Course, StepKind
from disclosure.model.identity import Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.wording.web import moment_text

STEPS: Final = {
    "published": "发布公告",
    "started": "开始",
    "told": "情况更新",
    "extended": "延长",
    "brought-forward": "提前",
    "expected-end": "预计结束",
    "restored": "恢复供应",
}
PLANNED_START: Final = "计划开始"
CALLED_OFF: Final = "取消"
NO_TIME: Final = "时间未注明"
STOPS: Final = {"water": "停水", "gas": "停气", "heat": "停热", "power": "停电"}
WEAKENED: Final = "降压供应"
OVER: Final = "已恢复"

DEMONSTRATION: Final = "【演示数据，不是真实的停供】"
DEMONSTRATION_NAME: Final = "（演示数据）"
UNCONFIRMED: Final = "据公开资料整理，未经企业确认，以企业公布的为准。"
UNDATED: Final = "没有注明日期的公告"
EXERCISE: Final = "虚构的演示数据，不是真实的停供，不得据此发布预警。"


def step_name(notice: Notice, course: Course, kind: StepKind) -> str:
    """Name a step of an event; what is planned is not said to have begun."""
    if kind is StepKind.STARTED and notice.is_planned:
        return PLANNED_START
    if kind is StepKind.RESTORED and course.is_called_off:
        return CALLED_OFF
    return STEPS[kind]


def event_name(sector: Sector, kind: NoticeKind) -> str:
    """Say in two characters what stops."""
    return WEAKENED if kind is NoticeKind.PRESSURE_REDUCTION else STOPS[sector]


def said(moment: Moment) -> str:
    """A day, with its clock time where one was published."""
    return moment_text(moment.day, moment.minute, moment.second)


def length_text(length: timedelta) -> str:
    """`2 天 4 小时`, `3 小时 10 分`, `40 分`; minutes are left out beside days."""
    minutes = int(abs(length).total_seconds()) // 60
    days, hours = divmod(minutes // 60, 24)
    parts = ((days, "天"), (hours, "小时"), (0 if days else minutes % 60, "分"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "不到 1 分"


def lateness(course: Course) -> str:
    """Compare the end with the one that was announced first; nothing where they are the same or unknown."""
    if not course.late or course.is_called_off:
        return ""
    word = "晚" if course.late > timedelta() else "早"
    return f"比最初公告的时间{word} {length_text(course.late)}"


def when(course: Course) -> str:
    """From when until when, as far as it was published."""
    start, end = course.notice.start, course.over or course.end
    if not (start or end):
        return "起止时间未公布"
    begun = said(start) if start else "开始时间未公布"
    if not end:
        return f"{begun}起，{OVER if course.is_over else '结束时间未公布'}"
    return f"{begun} 至 {said(end)}（{'已恢复' if course.over else '预计'}）"


def share_text(
    notice: Notice, course: Course, *, kind: str, company: str, place: str, page: str, demonstration: bool
) -> str:
    """Say who, what, where, from when until when, whom to call and where to read on, in lines to pass on."""
    lines = [DEMONSTRATION] if demonstration else []
    lines += [f"【{kind}】{notice.title}", f"{company}（{place}）"]
    if notice.is_outage or notice.start or course.notice.is_outage:
        lines.append(f"时间：{when(course)}")
    if notice.areas:
        lines.append(f"影响区域：{areas_text(notice.areas)}")
    if notice.phones:
        lines.append(f"电话：{'、'.join(notice.phones)}")
    if not notice.record.confirmed:
        lines.append(UNCONFIRMED)
    return "\n".join([*lines, f"详情：{page}"])


def phones_text(phones: Sequence[str]) -> str:
    """Join the numbers that a notice gives."""
    return "、".join(phones)


def areas_text(areas: Sequence[str]) -> str:
    """Join places as a notice lists them."""
    return "；".join(areas)


def month_title(month: str) -> str:
    """`2026-11` is `2026年11月`."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月"


def feed_title(scope: str) -> str:
    """Name a feed of notices by what it is about."""
    return f"{scope}停供公告"


def alerts_title(scope: str) -> str:
    """Name a feed of alerts by what it is about."""
    return f"{scope}停供预警（CAP）"


def newest_only(most: int) -> str:
    """Say how much of it a feed holds."""
    return f"最近的 {most} 份以内；更早的见网页上的存档。时间均为北京时间，照公告原文。"


def relayed(company: str, portal: str) -> str:
    """Name who gave a notice out and who passes it on."""
    return f"{company}（{portal}转发）"
