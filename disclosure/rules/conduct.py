"""停供期间：承诺、停热、恢复时段、应急供应、恢复公告、应急抢修的比例。"""

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.notice import OUTAGES, PLANNED, Notice, NoticeKind
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.lead import LIMIT, Span, lead_time, strictest
from disclosure.rules.notices import missing
from disclosure.rules.promises import AT_MOST, promises_on
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, Subject, rule

_DAY = timedelta(hours=24)
_FAULTS = frozenset({NoticeKind.EMERGENCY_REPAIR})
_MANY = 3
"""Emergencies below which their share says nothing."""
_SUPPLIED = re.compile(r"送水|取水点|应急供水|临时供水|水车")


@rule(
    "O02",
    title="计划停供提前通知的承诺不短于规定",
    remedy="把 services.yaml 中 planned-notice 的承诺改为不短于国家和地方规定中最长的提前时间。",
    basis=("water-supply-2026#planned-stop", "urban-water-1994#art22", "gas-2010#art20"),
    severity=Severity.MUST,
    sectors=(Sector.WATER, Sector.GAS),
)
def the_promised_notice_is_long_enough(company: Company, context: Context) -> Iterator[Said]:
    """国家和地方规定不一时取提前时间最长的；企业承诺短于它，是把违法的做法写成了承诺。
    每份公告实际提前了多久，由 O01、O03 判定。

    不合规：

        promises:
          - {topic: planned-notice, text: 计划停水提前 12 小时通知, value: 12, unit: 小时}

    合规：

        promises:
          - {topic: planned-notice, text: 计划停水提前 48 小时通知, value: 48, unit: 小时}
    """
    limits = context.limits(LIMIT, context.as_of)
    promised = promises_on(company, "planned-notice")
    if not limits or not promised:
        yield NotApplicable("没有关于提前通知的承诺")
        return
    decisive = strictest(limits)
    for pointer, promise in promised:
        if promise.unit != "小时" or promise.value is None or promise.bound == AT_MOST:
            yield NotJudged(f"承诺“{promise.text}”不是以小时计的提前时间，无法比较")
        elif promise.value < decisive.limit.value:
            yield Flaw(pointer, f"承诺“{promise.text}”，短于{decisive.cited}")
        else:
            yield Evidence(f"承诺“{promise.text}”，不短于{decisive.cited}")


@rule(
    "O04",
    title="采暖季内停热超过 24 小时的提前通知",
    remedy="采暖季内计划停热较长的，按规定提前通知，并写明发布和开始的钟点。",
    basis=("shandong-heat#art29",),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    sectors=(Sector.HEAT,),
    kinds=PLANNED,
)
def a_long_heat_stop_is_announced_in_time(notice: Notice, context: Context) -> Iterator[Said]:
    """只在有此规定的地区，对预计超过 24 小时的计划停热判定。

    不合规：

        kind: planned-outage
        published_at: 2026-01-10 08:00
        start: 2026-01-11 08:00
        expected_end: 2026-01-13 08:00

    合规：

        kind: planned-outage
        published_at: 2026-01-08 08:00
        start: 2026-01-11 08:00
        expected_end: 2026-01-13 08:00
    """
    if notice.start is None or notice.expected_end is None:
        yield NotApplicable("停热时长不明")
        return
    span = Span.between(notice.start, notice.expected_end)
    if span.longest <= _DAY:
        yield NotApplicable(f"预计停热 {span}，不超过 24 小时")
    elif not context.limits(LIMIT, notice.start.day, "in-season-over-24h"):
        yield NotApplicable("本地区没有停热提前通知的规定")
    else:
        yield from lead_time(notice, context, "in-season-over-24h")


@rule(
    "O08",
    title="恢复供气避开夜间",
    remedy="把恢复供气的时间安排在规定的时段内。",
    basis=("zhengzhou-gas#art20-restore", "inner-mongolia-gas#art23-restore"),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    sectors=(Sector.GAS,),
    kinds=OUTAGES,
)
def gas_is_restored_by_day(notice: Notice, context: Context) -> Iterator[Said]:
    """夜间恢复供气，用户可能忘了关阀，容易出事。只在有此规定的地区判定。

    不合规：

        kind: planned-outage
        start: 2026-11-20 20:00
        expected_end: 2026-11-21 03:00

    合规：

        kind: planned-outage
        start: 2026-11-20 20:00
        expected_end: 2026-11-21 07:00
    """
    end = notice.actual_end or notice.expected_end
    windows = _windows(context, notice)
    if end is None or not windows:
        yield NotApplicable("没有恢复时间" if windows else "本地区没有恢复供气时段的规定")
    elif end.minute is None:
        yield NotJudged("恢复供气只有日期，没有钟点")
    else:
        for opening, closing in windows:
            text = f"恢复供气时间 {end}，规定时段 {opening.limit.value}:00 至 {closing.limit.value}:00"
            if Decimal(60) * opening.limit.value <= end.minute <= Decimal(60) * closing.limit.value:
                yield Evidence(text, (opening.reference,))
            else:
                yield Flaw("/actual_end" if notice.actual_end else "/expected_end", f"{text}，见{_name(opening)}")


def _windows(context: Context, notice: Notice) -> list[tuple[AppliedLimit, AppliedLimit]]:
    """The hours between which supply may be restored, a pair for each regulation."""
    moment = notice.start or notice.published_at
    day = moment.day if moment else context.as_of
    closing = {applied.regulation.id: applied for applied in context.limits("restore_until_hour", day)}
    opening = context.limits("restore_from_hour", day)
    return [(applied, closing[applied.regulation.id]) for applied in opening if applied.regulation.id in closing]


def _name(applied: AppliedLimit) -> str:
    article = applied.regulation.clauses[applied.limit.clause].article or ""
    return f"《{applied.regulation.title}》{article}"


@rule(
    "O09",
    title="停水时间长的安排应急供水",
    remedy="在公告的 measures 中写明应急供水安排，并写 temporary_supply: true。",
    basis=(
        "zhengzhou-water#art30",
        "shangqiu-water#art24-supply",
        "qingdao-water#art30-supply",
        "shanghai-water#art26-supply",
    ),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    sectors=(Sector.WATER,),
    kinds=OUTAGES,
)
def a_long_stop_has_emergency_supply(notice: Notice, context: Context) -> Iterator[Said]:
    """停水超过规定的小时数，应当采取应急供水措施，公告要写明。只在有此规定的地区判定；公告只见节选的，无法判定。

    不合规：

        kind: planned-outage
        start: 2026-11-20 08:00
        expected_end: 2026-11-22 08:00

    合规：

        kind: planned-outage
        start: 2026-11-20 08:00
        expected_end: 2026-11-22 08:00
        temporary_supply: true
        measures: 安排送水车
    """
    end = notice.actual_end or notice.expected_end
    if notice.start is None or end is None or notice.kind is NoticeKind.PRESSURE_REDUCTION:
        yield NotApplicable("停水时长不明，或只是降压")
        return
    limits = context.limits("emergency_supply_hours", notice.start.day)
    if not limits:
        yield NotApplicable("本地区没有应急供水的规定")
        return
    decisive = min(limits, key=lambda applied: applied.limit.value)
    span, needed = Span.between(notice.start, end), timedelta(hours=float(decisive.limit.value))
    if notice.temporary_supply or _SUPPLIED.search(notice.measures or ""):
        yield Evidence("公告写明安排应急供水", (decisive.reference,))
    elif span.longest <= needed:
        yield NotApplicable(f"停水 {span}，不超过{decisive.cited}")
    elif span.shortest > needed:
        yield missing(notice, "/measures", f"停水 {span}，超过{decisive.cited}，未见应急供水安排")
    else:
        yield NotJudged(f"停水 {span}，是否超过{decisive.cited}无法确定")


@rule(
    "O10",
    title="预计结束时间已过的停供，有恢复信息",
    remedy="恢复后在公告中补写 actual_end，或发布 kind: restoration 的公告并用 follows 指明原公告。",
    basis=("measures-2021#outages", "measures-2008#outages"),
    severity=Severity.SHOULD,
    subject=Subject.NOTICE,
    kinds=OUTAGES,
)
def an_ended_outage_is_said_to_be_over(notice: Notice, context: Context) -> Iterator[Said]:
    """“停供及恢复”是一件事的两半；只说停、不说通，用户无从知道。

    不合规：

        kind: planned-outage
        start: 2026-11-10 08:00
        expected_end: 2026-11-10 18:00

    合规：

        kind: planned-outage
        start: 2026-11-10 08:00
        expected_end: 2026-11-10 18:00
        actual_end: 2026-11-10 17:30
    """
    end = notice.expected_end
    if notice.actual_end is not None:
        yield Evidence(f"{notice.actual_end} 恢复")
    elif notice.id in _restored(context):
        yield Evidence("另有恢复供应的公告")
    elif end is None or end.latest >= datetime.combine(context.as_of, time()):
        yield NotApplicable("没有预计结束时间" if end is None else "预计结束时间未过")
    else:
        yield Flaw("/expected_end", f"预计 {end} 结束，至判定日未见恢复供应的信息")


@rule(
    "O11",
    title="停供不多以应急抢修为名",
    remedy="可以预见的检修、改造按计划停供提前公告；确属突发的，在 reason 中写明。",
    basis=("measures-2021#outages", "measures-2008#outages"),
    severity=Severity.SHOULD,
)
def few_stops_are_called_emergencies(company: Company, _: Context) -> Iterator[Said]:
    """应急抢修不要求提前通知。停供公告中一半以上是应急抢修，值得核实是否把计划停供写成了抢修。

    不合规：

        notices:
          - id: 2026-11-01-a
            kind: emergency-repair
            title: 抢修一
          - id: 2026-11-02-b
            kind: emergency-repair
            title: 抢修二
          - id: 2026-11-03-c
            kind: emergency-repair
            title: 抢修三

    合规：

        notices:
          - id: 2026-11-01-a
            kind: emergency-repair
            title: 抢修一
          - id: 2026-11-02-b
            kind: emergency-repair
            title: 抢修二
          - id: 2026-11-03-c
            kind: emergency-repair
            title: 抢修三
          - id: 2026-11-04-d
            kind: planned-outage
            title: 计划停水一
          - id: 2026-11-05-e
            kind: planned-outage
            title: 计划停水二
          - id: 2026-11-06-f
            kind: planned-outage
            title: 计划停水三
    """
    outages = [notice for notice in company.notices if notice.is_outage]
    faults = [notice for notice in outages if notice.kind in _FAULTS]
    if len(faults) < _MANY:
        yield NotApplicable(f"应急抢修公告 {len(faults)} 份，不足以判断")
    elif 2 * len(faults) > len(outages):
        yield Flaw("/notices", f"停供公告 {len(outages)} 份，其中应急抢修 {len(faults)} 份，超过一半")


def _restored(context: Context) -> frozenset[str]:
    """The notices of which another one says that supply is back."""
    return frozenset(n.follows for n in context.notices if n.kind is NoticeKind.RESTORATION and n.follows)


FAMILY = (
    the_promised_notice_is_long_enough,
    a_long_heat_stop_is_announced_in_time,
    gas_is_restored_by_day,
    a_long_stop_has_emergency_supply,
    an_ended_outage_is_said_to_be_over,
    few_stops_are_called_emergencies,
)
