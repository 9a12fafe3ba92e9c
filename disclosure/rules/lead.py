"""提前通知：从发布到开始隔了多久，够不够。"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

LIMIT = "planned_notice_hours"


@dataclass(frozen=True, slots=True)
class Span:
    """The shortest and the longest time that can lie between two moments; equal where both clocks are known."""

    shortest: timedelta
    longest: timedelta

    @classmethod
    def between(cls, first: Moment, second: Moment) -> "Span":
        """From `first` to `second`, as far as their precision tells."""
        return cls(second.earliest - first.latest, second.latest - first.earliest)

    def __str__(self) -> str:
        if self.shortest == self.longest:
            return hours(self.shortest)
        return f"{hours(self.shortest, unit=False)} 至 {hours(self.longest)}"


def hours(length: timedelta, *, unit: bool = True) -> str:
    """`12 小时 38 分`; without the unit `9`, for the first figure of a range of whole hours."""
    minutes = int(length / timedelta(minutes=1))
    sign, (whole, rest) = ("-" if minutes < 0 else ""), divmod(abs(minutes), 60)
    if rest:
        return f"{sign}{whole} 小时 {rest} 分"
    return f"{sign}{whole} 小时" if unit else f"{sign}{whole}"


def strictest(limits: tuple[AppliedLimit, ...]) -> AppliedLimit:
    """The limit that asks for most; of equals the first named (national rules and local ones may agree)."""
    return max(limits, key=lambda applied: applied.limit.value)


def lead_time(notice: Notice, context: Context, condition: str | None = None) -> Iterator[Said]:
    """Whether a planned stop was announced early enough by the strictest rule in force on the day it began.

    Every possible clock time is considered: where they disagree, the notice is not judged and the range is given.
    With a `condition`, limits for that situation hold too.
    """
    if notice.start is None:
        yield NotJudged("缺开始时刻")
        return
    applied = context.limits(LIMIT, notice.start.day, condition)
    if not applied:
        yield NotApplicable("停供开始之日没有适用的提前通知规定")
        return
    decisive = strictest(applied)
    yield Evidence(_cite(decisive, applied), tuple(limit.reference for limit in applied))
    if notice.published_at is None:
        yield NotJudged("缺发布时刻")
        return
    span = Span.between(notice.published_at, notice.start)
    yield Evidence(f"发布于 {notice.published_at}，停供始于 {notice.start}，提前 {span}")
    yield from _judge(notice, span, decisive)


def _judge(notice: Notice, span: Span, decisive: AppliedLimit) -> Iterator[Said]:
    wanted = decisive.limit.value
    needed = timedelta(hours=float(wanted))
    if span.shortest >= needed:
        return
    if span.longest < needed:
        yield Flaw("/published_at", f"提前 {span}发布，应不少于 {_plain(wanted)} 小时，见{decisive.cited}")
    else:
        missing = "发布" if notice.published_at is None or not notice.published_at.is_exact else "开始"
        yield NotJudged(f"缺{missing}时刻：提前 {span}，应不少于 {_plain(wanted)} 小时，是否达到无法确定")


def _cite(decisive: AppliedLimit, applied: tuple[AppliedLimit, ...]) -> str:
    others = "；".join(limit.cited for limit in applied if limit is not decisive)
    return f"适用{decisive.cited}" + (f"；同时有效：{others}，取最严者" if others else "")


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
