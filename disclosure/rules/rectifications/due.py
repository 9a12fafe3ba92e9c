"""期限：文件写明日期的用日期，写天数的推算，延期和重新打开的用新定的日期。"""

from dataclasses import dataclass
from datetime import date, timedelta

from disclosure.calendar.workdays import UnknownYearError, workday_after, workday_from
from disclosure.model.rectification import Event, Period, PeriodUnit, Rectification

UNITS = {PeriodUnit.DAYS: "日", PeriodUnit.WORKING_DAYS: "个工作日"}


@dataclass(frozen=True, slots=True)
class Due:
    """The last day, that day included; None where it cannot be told. `told` is how it came about, or why not."""

    day: date | None
    told: str


def due_on(order: Rectification, as_of: date) -> Due:
    """The last day of the present round as it stood at the end of a day."""
    rounds = order.rounds_until(as_of)
    return due_after(order, tuple(event for _, event in rounds[-1]), is_first=len(rounds) == 1)


def due_after(order: Rectification, events: tuple[Event, ...], *, is_first: bool) -> Due:
    """The last day of a round after these events of it: what was set last counts."""
    for event in reversed(events):
        if event.deadline is not None:
            return Due(event.deadline, f"{event.day} 由{event.by}定为 {event.deadline}")
    return first_due(order) if is_first else Due(None, "重新打开时没有写新的期限")


def first_due(order: Rectification) -> Due:
    """The last day that the order itself sets."""
    if order.deadline is not None:
        words = f"（“{order.deadline_words}”）" if order.deadline_words else ""
        return Due(order.deadline, f"文件写明 {order.deadline}{words}")
    if order.within is None:
        return Due(None, "文件没有写期限")
    begin = order.served_on or order.ordered_on
    if begin is None:
        return Due(None, f"期限为 {_said(order.within)}，但不知从哪天起算")
    return counted(begin, order.within, "送达" if order.served_on else "下达")


def counted(begin: date, period: Period, what: str) -> Due:
    """The last day of a period: the first day does not count; a last day that is one of rest gives way to the next."""
    said = f"{what}于 {begin}，次日起算 {_said(period)}"
    try:
        if period.unit is PeriodUnit.WORKING_DAYS:
            last = workday_after(begin, period.count)
            return Due(last, f"{said}，至 {last}")
        plain = begin + timedelta(days=period.count)
        last = workday_from(plain)
    except UnknownYearError as error:
        return Due(None, f"{said}，但没有 {error} 年的工作日历，末日无法推算")
    moved = f"，{plain} 为休息日，顺延" if last != plain else ""
    return Due(last, f"{said}{moved}，至 {last}")


def _said(period: Period) -> str:
    return f"{period.count} {UNITS[period.unit]}"
