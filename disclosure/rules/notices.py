"""停供公告：提前量、要素、应急。"""

from collections.abc import Iterator
from datetime import timedelta

from disclosure.model.identity import Sector
from disclosure.model.notice import OUTAGES, PLANNED, Notice, NoticeKind
from disclosure.model.verdict import Severity
from disclosure.rules.context import Context
from disclosure.rules.lead import Span, hours, lead_time
from disclosure.rules.rule import Evidence, Flaw, NotJudged, Said, Subject, rule

_EMERGENCY = frozenset({NoticeKind.EMERGENCY_REPAIR})


@rule(
    "O01",
    title="计划停水（含降压）提前通知",
    remedy="计划停水至少提前规定的小时数发布，并在 published_at 写明日期和钟点。",
    basis=("water-supply-2026#planned-stop", "urban-water-1994#art22"),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    sectors=(Sector.WATER,),
    kinds=PLANNED,
)
def planned_water_stop_is_announced_in_time(notice: Notice, context: Context) -> Iterator[Said]:
    """国家和地方的规定同时有效时，取提前时间最长的。资料上只有日期没有钟点的，若各种可能结论不一，则无法判定。

    不合规：

        kind: planned-outage
        published_at: 2026-11-20 08:00
        start: 2026-11-20 20:00

    合规：

        kind: planned-outage
        published_at: 2026-11-20 08:00
        start: 2026-11-22 09:00
    """
    yield from lead_time(notice, context)


@rule(
    "O03",
    title="计划停气（含降压）提前公告",
    remedy="计划停气至少提前规定的小时数发布，并在 published_at 写明日期和钟点。",
    basis=("gas-2010#art20",),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    sectors=(Sector.GAS,),
    kinds=PLANNED,
)
def planned_gas_stop_is_announced_in_time(notice: Notice, context: Context) -> Iterator[Said]:
    """燃气作业时间和影响区域须提前公告或书面通知；地方规定更短的，仍按国家规定。

    不合规：

        kind: planned-outage
        published_at: 2026-11-20 08:00
        start: 2026-11-21 08:00

    合规：

        kind: planned-outage
        published_at: 2026-11-20 08:00
        start: 2026-11-22 09:00
    """
    yield from lead_time(notice, context)


@rule(
    "O05",
    title="停供公告要素齐全：原因、起止时间、影响区域",
    remedy="在公告中写明 reason（原因）、start 和 expected_end（起止时间）、areas（影响区域）；时长与起止时间一致。",
    basis=("measures-2021#outages", "measures-2008#outages", "gas-2010#art20"),
    severity=Severity.MUST,
    subject=Subject.NOTICE,
    kinds=OUTAGES,
)
def an_outage_notice_is_complete(notice: Notice, _: Context) -> Iterator[Said]:
    """少一项，用户就没法安排。应急抢修的预计恢复时间由 O07 判定。

    不合规：

        kind: planned-outage
        start: 2026-11-22 09:00
        expected_end: 2026-11-22 18:00
        areas: [示例路]

    合规：

        kind: planned-outage
        reason: 管道改造
        start: 2026-11-22 09:00
        expected_end: 2026-11-22 18:00
        areas: [示例路]
    """
    if notice.reason is None:
        yield missing(notice, "/reason", "未写明停供原因")
    if not notice.areas:
        yield missing(notice, "/areas", "未写明影响区域")
    if notice.start is None:
        yield missing(notice, "/start", "未写明开始时间")
    if notice.expected_end is None and notice.is_planned:
        yield missing(notice, "/expected_end", "未写明预计结束时间")
    yield from _times_agree(notice)


def missing(notice: Notice, pointer: str, found: str) -> Flaw | NotJudged:
    """What a notice lacks is a flaw; of a notice of which only a part was seen it cannot be judged."""
    if notice.record.source.excerpt:
        return NotJudged(f"资料为节选，所见部分{found}")
    return Flaw(pointer, found)


def _times_agree(notice: Notice) -> Iterator[Said]:
    if notice.start is None or notice.expected_end is None:
        return
    span = Span.between(notice.start, notice.expected_end)
    if span.longest <= timedelta():
        yield Flaw("/expected_end", f"预计结束 {notice.expected_end} 不晚于开始 {notice.start}")
    elif notice.stated_hours is not None:
        stated = timedelta(hours=float(notice.stated_hours))
        if not span.shortest <= stated <= span.longest:
            yield Flaw("/stated_hours", f"公布时长 {hours(stated)}，而起止时间相隔 {span}")
        elif span.shortest == span.longest:
            yield Evidence(f"公布时长 {hours(stated)}，与起止时间相符")
        else:
            yield NotJudged(f"起止时间缺钟点，公布时长 {hours(stated)} 是否相符无法核对")


@rule(
    "O06",
    title="停供公告写明联系电话",
    remedy="在公告的 phones 中写明咨询电话。",
    basis=("measures-2021#phones-consulting", "measures-2008#phones-consulting"),
    severity=Severity.SHOULD,
    subject=Subject.NOTICE,
    kinds=OUTAGES,
)
def an_outage_notice_has_a_number_to_call(notice: Notice, _: Context) -> Iterator[Said]:
    """看到公告的人，不应再去别处找电话。

    不合规：

        kind: planned-outage
        reason: 管道改造

    合规：

        kind: planned-outage
        phones: [0999-6000001]
    """
    if not notice.phones:
        yield missing(notice, "/phones", "未写明联系电话")


@rule(
    "O07",
    title="应急抢修公告写明预计恢复时间",
    remedy="在公告中写明 expected_end（预计恢复时间）；情况变化时在 updates 中更新。",
    basis=(
        "water-supply-2026#planned-stop",
        "urban-water-1994#art22",
        "gas-2010#art20",
        "henan-heat#art25",
        "measures-2021#outages",
        "measures-2008#outages",
    ),
    severity=Severity.SHOULD,
    subject=Subject.NOTICE,
    kinds=_EMERGENCY,
)
def an_emergency_notice_estimates_the_end(notice: Notice, _: Context) -> Iterator[Said]:
    """应急抢修不要求提前通知，在抢修的同时通知即可，但要给出预计恢复时间。

    不合规：

        kind: emergency-repair
        start: 2026-11-20 16:00

    合规：

        kind: emergency-repair
        start: 2026-11-20 16:00
        expected_end: 2026-11-20 20:00
    """
    estimated = notice.expected_end or next((u.expected_end for u in notice.updates if u.expected_end), None)
    if estimated is None and notice.actual_end is None:
        yield missing(notice, "/expected_end", "未写明预计恢复时间")
    elif estimated is not None:
        yield Evidence(f"预计 {estimated} 恢复")


FAMILY = (
    planned_water_stop_is_announced_in_time,
    planned_gas_stop_is_announced_in_time,
    an_outage_notice_is_complete,
    an_outage_notice_has_a_number_to_call,
    an_emergency_notice_estimates_the_end,
)
