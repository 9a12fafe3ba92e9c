"""Whether the days, months and numbers of a bulletin belong to one period."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from disclosure.model.bulletin import Bulletin, Period, PeriodKind
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

_MONTHS: Final = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
_KINDS: Final = {
    PeriodKind.DAY: "一日",
    PeriodKind.WEEK: "一周",
    PeriodKind.MONTH: "一个月",
    PeriodKind.QUARTER: "一个季度",
    PeriodKind.HALF_YEAR: "半年",
    PeriodKind.YEAR: "一年",
}
_DAYS: Final = {PeriodKind.DAY: 1, PeriodKind.WEEK: 7}


def length(period: Period) -> int:
    """How many days it has, the first and the last included."""
    return (period.end - period.start).days + 1


def is_whole(period: Period) -> bool:
    """Whether a period of its kind begins and ends where such periods do."""
    if period.kind in _DAYS:
        return length(period) == _DAYS[period.kind]
    months = _MONTHS.get(period.kind)
    return months is None or (
        period.start.day == 1 and (period.start.month - 1) % months == 0 and period.end == _end_of(period.start, months)
    )


def _end_of(start: date, months: int) -> date:
    """The last day of so many months from a first of a month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months - 1, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def year_before(period: Period) -> tuple[date, date]:
    """The same period a year ago; a month that ends on 29 February ended on the 28th."""
    start, end = (_a_year_ago(day) for day in (period.start, period.end))
    if period.end.day == monthrange(period.end.year, period.end.month)[1]:
        end = end.replace(day=monthrange(end.year, end.month)[1])
    return start, end


def _a_year_ago(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))


def period_before(period: Period) -> tuple[date, date]:
    """The period of the same kind that ends the day before."""
    end = period.start - timedelta(days=1)
    months = _MONTHS.get(period.kind)
    if months is None:
        return period.start - timedelta(days=length(period)), end
    first = end.year * 12 + end.month - months
    return date(first // 12, first % 12 + 1, 1), end


@bulletin_rule(
    "B12",
    title="时期起止、天数相符",
    remedy="核对起止日期、天数、日报期数和所述工作的日期。",
    severity=Severity.MUST,
)
def days_are_counted_right(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """一个月的通报从 1 日到月末；写明天数的，等于起止日期之间的天数；日报的期数不多于天数；所说的工作在这段时期之内。

    不合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30, daily_reports: 31}

    合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30, daily_reports: 30}
    """
    period = bulletin.period
    days = length(period)
    if not is_whole(period):
        yield Flaw("/period/end", f"{period.start} 至 {period.end} 共 {days} 天，不是整{_KINDS[period.kind]}")
    if period.days is not None and period.days != days:
        yield Flaw("/period/days", f"{period.start} 至 {period.end} 共 {days} 天，印作 {period.days} 天")
    elif period.days is not None:
        yield Evidence(f"{period.start} 至 {period.end} 共 {days} 天，与印出的天数一致")
    for pointer, text in (("/opening", bulletin.opening), ("/period/printed", period.printed)):
        for said in re.findall(r"([0-9]+)\s*天", text or ""):
            if int(said) != days:
                yield Flaw(pointer, f"写作“{said}天”，{period.start} 至 {period.end} 共 {days} 天")
    if period.daily_reports is not None and period.daily_reports > days:
        yield Flaw("/period/daily_reports", f"这段时期只有 {days} 天，印作日报 {period.daily_reports} 期")
    for at, activity in enumerate(bulletin.activities):
        if activity.day is not None and not period.start <= activity.day <= period.end:
            yield Flaw(f"/activities/{at}/day", f"{activity.day} 不在 {period.start} 至 {period.end} 之内")


_NUMERALS: Final = dict(zip("一二三四五六七八九十", range(1, 11), strict=True)) | {"十一": 11, "十二": 12}
_MONTH: Final = re.compile(
    r"(?:(?P<year>[0-9]{4})年(?:度)?)?(?P<month>[0-9]+|十[一二]?|[一二三四五六七八九])(?=月份|月(?!\s*[0-9]))月份?"
)
_SPAN: Final = re.compile(
    r"(?P<month>[0-9]+)月(?P<first>[0-9]{1,2})日?\s*[-—–~～至]\s*(?:[0-9]{1,2}月)?(?P<last>[0-9]{1,2})日"
)


@bulletin_rule(
    "B13",
    title="标题、正文、附件说的是同一时期",
    remedy="核对标题、正文、附件和附表的月份。",
    severity=Severity.MUST,
)
def one_period_is_named(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """套用上月的稿子，标题、附件常忘了改月份。

    不合规：

        title: 三月份热线办理情况的通报
        period: {kind: month, start: 2026-04-01, end: 2026-04-30, printed: 四月份}

    合规：

        title: 四月份热线办理情况的通报
        period: {kind: month, start: 2026-04-01, end: 2026-04-30, printed: 四月份}
    """
    named = [(pointer, text, found) for pointer, text in _texts(bulletin) for found in _MONTH.finditer(text)]
    spans = [found for found in [_SPAN.search(bulletin.period.printed or "")] if found]
    if not named and not spans:
        yield NotApplicable("标题、正文、附件都没有写月份")
    for pointer, text, found in named:
        month = int(found["month"]) if found["month"].isdigit() else _NUMERALS[found["month"]]
        if not _holds(bulletin.period, month, found["year"]):
            yield Flaw(pointer, f"“{text}”与 {bulletin.period.start} 至 {bulletin.period.end} 的时期不符")
    for found in spans:
        yield from _span(bulletin.period, found)


def _texts(bulletin: Bulletin) -> Iterator[tuple[str, str]]:
    yield "/title", bulletin.title
    yield "/period/printed", bulletin.period.printed or ""
    yield "/opening", bulletin.opening or ""
    for at, annex in enumerate(bulletin.annexes):
        yield f"/annexes/{at}", annex
    for at, table in enumerate(bulletin.unit_tables):
        yield f"/unit_tables/{at}/title", table.title or ""
    for field, passages in (("hot_problems", bulletin.hot_problems), ("shortcomings", bulletin.shortcomings)):
        for at, passage in enumerate(passages):
            if found := _MONTH.match(passage.text):  # what a passage speaks of; months further on may be any
                yield f"/{field}/{at}/text", found.group()


def _holds(period: Period, month: int, year: str | None) -> bool:
    """Whether a month lies in a period."""
    first = period.start.year * 12 + period.start.month - 1
    last = period.end.year * 12 + period.end.month - 1
    return any(at % 12 + 1 == month and year in (None, str(at // 12)) for at in range(first, last + 1))


def _span(period: Period, found: re.Match[str]) -> Iterator[Said]:
    said = (int(found["month"]), int(found["first"]), int(found["last"]))
    if said != (period.start.month, period.start.day, period.end.day):
        yield Flaw("/period/printed", f"写作“{found.group()}”，与 {period.start} 至 {period.end} 不符")
    else:
        yield Evidence(f"“{found.group()}”即 {period.start} 至 {period.end}")


_NUMBERED_YEAR: Final = re.compile(r"〔([0-9]{4})〕|([0-9]{4})年第")


@bulletin_rule(
    "B14",
    title="成文日期在时期之后，文号年份与成文日期相符",
    remedy="核对成文日期和文号。",
    severity=Severity.MUST,
)
def the_paper_is_dated_after_its_period(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """一个月的情况，月末以后才统计得全；文号的年份是成文的年份。

    不合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30}
        document_number: 示督通报〔2025〕10号
        issued_on: 2026-05-15

    合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30}
        document_number: 示督通报〔2026〕10号
        issued_on: 2026-05-15
    """
    issued, end = bulletin.issued_on, bulletin.period.end
    if issued is None:
        yield NotJudged("没有成文日期")
        return
    if issued < end:
        yield Flaw("/issued_on", f"{issued} 成文，早于时期的最后一天 {end}")
    found = _NUMBERED_YEAR.search(bulletin.document_number or "")
    year = int(found[1] or found[2]) if found else None
    if year is not None and year != issued.year:
        yield Flaw("/document_number", f"文号是 {year} 年的，{issued} 成文")


FAMILY = (days_are_counted_right, one_period_is_named, the_paper_is_dated_after_its_period)
