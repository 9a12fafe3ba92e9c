"""前后一致：同一企业的各项记录不互相矛盾。"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from disclosure.calendar.hours import same_week
from disclosure.model.company import Company, Hotline
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.outlet import Outlet
from disclosure.model.service import HeatingPeriod, ProcedureKind
from disclosure.model.tariff import Charge
from disclosure.model.verdict import Severity
from disclosure.rules.connection import of_kind
from disclosure.rules.context import Context
from disclosure.rules.promises import promises_on
from disclosure.rules.rule import Flaw, NotApplicable, NotJudged, Said, rule
from disclosure.rules.tariffs import current_charges

_SOON = timedelta(days=7)
_WHOLE_CONNECTION = re.compile(r"报装.*(?:办结|接通|完成)")
_PART_OF_IT = re.compile(r"受理|答复|勘|踏|设计|外线")


@rule(
    "T05",
    title="同一企业的各项记录不互相矛盾",
    remedy="核对所列的两处，改正不对的一处；两处都对的，用 note 写明各自适用什么情况。",
    basis=("measures-2021#principle", "measures-2008#principle"),
    severity=Severity.MUST,
)
def records_do_not_contradict_each_other(company: Company, context: Context) -> Iterator[Said]:
    """公开的信息应当准确；两处说法不能同时成立，必有一处不准确。只比较说的确是同一件事的两处：同一网点、同一用途的同一号码、
    同一收费项目、同一供热期、同一次停供、同一次检测、报装总时限。两个现行价格由 T02 判定；办事指南有而价目表没有的收费
    由 P10 判定。

    不合规：

        procedures:
          - {kind: metering, fee: {price: 20, unit: 元/只, items: [水表检定]}}
        charges:
          - {name: 水表检定, kind: service, price: 35, unit: 元/只}

    合规：

        procedures:
          - {kind: metering, fee: {price: 20, unit: 元/只, items: [水表检定]}}
        charges:
          - {name: 水表检定, kind: service, price: 20, unit: 元/只}
    """
    if not _has_two_things(company):
        yield NotApplicable("记录不足两项，无从相互核对")
        return
    yield from _outlets(company)
    yield from _hotlines(company)
    charges = _by_name(company, context)
    yield from _listed_twice(charges)
    yield from _fees(company, charges)
    yield from _connection(company)
    yield from _seasons(company)
    yield from _no_outages(company)
    yield from _restorations(company)
    yield from _counts(company)


def _has_two_things(company: Company) -> bool:
    listed = (company.outlets, company.hotlines, company.charges, company.procedures, company.heating_seasons)
    return sum(map(len, listed)) + len(company.notices) + len(company.quality) > 1


def _outlets(company: Company) -> Iterator[Said]:
    """A hall that is listed twice, by name and address, with other hours for the same business, or another number."""
    seen: dict[tuple[str, str], Outlet] = {}
    for index, outlet in enumerate(company.outlets):
        if outlet.address is None:
            continue
        other = seen.setdefault((_plain(outlet.name), _plain(outlet.address)), outlet)
        if other is outlet or _serve_apart(other, outlet):
            continue
        if other.hours and outlet.hours and not same_week(other.hours, outlet.hours):
            hours = f"服务时间一处为 {other.hours}，一处为 {outlet.hours}"
            yield Flaw(f"/outlets/{index}/hours", f"“{outlet.name}”列了两次，{hours}")
        if other.phone and outlet.phone and other.phone != outlet.phone:
            phones = f"电话一处为 {other.phone}，一处为 {outlet.phone}"
            yield NotJudged(f"“{outlet.name}”列了两次，{phones}，是否两个号码都可用无法判定")


def _serve_apart(one: Outlet, other: Outlet) -> bool:
    """Whether two entries stand for windows of one hall, each with business of its own."""
    return bool(one.services and other.services) and not set(one.services) & set(other.services)


def _plain(text: str) -> str:
    return "".join(text.split())


def _hotlines(company: Company) -> Iterator[Flaw]:
    """A number that is listed twice for one purpose, with other hours."""
    seen: dict[tuple[str, str], Hotline] = {}
    for index, line in enumerate(company.hotlines):
        if line.hours is None:
            continue
        other = seen.setdefault((line.purpose, line.number), line)
        if other.hours is not None and not same_week(other.hours, line.hours):
            said = f"接听时间一处为 {other.hours}，一处为 {line.hours}"
            yield Flaw(f"/hotlines/{index}/hours", f"{line.number} 同一用途列了两次，{said}")


_Charges = dict[str, list[tuple[str, Charge]]]


def _by_name(company: Company, context: Context) -> _Charges:
    """The charges in force that say what they cost, by name."""
    found: defaultdict[str, list[tuple[str, Charge]]] = defaultdict(list)
    for pointer, charge in current_charges(company, context.as_of):
        if charge.free or charge.price is not None:
            found[charge.name].append((pointer, charge))
    return found


def _listed_twice(charges: _Charges) -> Iterator[Flaw]:
    """One charge with two amounts, where no note says when which holds."""
    for listed in charges.values():
        for (_, one), (pointer, other) in combinations(listed, 2):
            if one.note is None and other.note is None and _comparable(one, other) and _cost(one) != _cost(other):
                yield Flaw(pointer, f"收费项目“{other.name}”列了两次，一处为{_cost(one)}，一处为{_cost(other)}")


def _comparable(one: Charge, other: Charge) -> bool:
    return one.free or other.free or one.unit == other.unit


def _cost(charge: Charge) -> str:
    return "免费" if charge.free else f" {_amount(charge.price)} {charge.unit or '元'}"


def _amount(value: object) -> str:
    text = f"{value}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _fees(company: Company, charges: _Charges) -> Iterator[Said]:
    """What a guide takes for one item against what the price list says of it, in the same unit."""
    for index, procedure in enumerate(company.procedures):
        fee = procedure.fee
        if fee is None or len(fee.items) != 1:
            continue
        name = fee.items[0]
        stated = Charge(name=name, price=fee.price, unit=fee.unit, free=fee.free)
        listed = [charge for _, charge in charges.get(name, ())]
        if (fee.price is None and not fee.free) or not listed or _cost(stated) in map(_cost, listed):
            continue
        said = f"“{name}”办事指南为{_cost(stated)}，价目表为{_cost(listed[0])}"
        explained = fee.note is not None or any(charge.note is not None for charge in listed)
        if not explained and all(_comparable(stated, charge) for charge in listed):
            yield Flaw(f"/procedures/{index}/fee", said)
        else:
            yield NotJudged(f"{said}，单位不同或者另有说明，是否矛盾无法判定")


def _connection(company: Company) -> Iterator[Flaw]:
    """A promise on the whole of a connection against the only guide's limit, both in working days."""
    guides = of_kind(company, ProcedureKind.NEW_CONNECTION)
    days = guides[0][1].time_limit.days if len(guides) == 1 and guides[0][1].time_limit else None
    if days is None:
        return
    for pointer, promise in promises_on(company, "connection"):
        whole = _WHOLE_CONNECTION.search(promise.text) and not _PART_OF_IT.search(promise.text)
        if whole and "工作日" in (promise.unit or "") and promise.value != days:
            said = f"承诺“{promise.text}”，办事指南的报装时限为 {_amount(days)} 个工作日"
            yield Flaw(pointer, f"{said}，两处不一致")


def _seasons(company: Company) -> Iterator[Said]:
    """Two entries for one season with other dates; a note may tell of an extension or of another part of town."""
    for (_, one), (index, other) in combinations(enumerate(company.heating_seasons), 2):
        if (one.start, one.end) == (other.start, other.end) or one.end <= other.start or other.end <= one.start:
            continue
        said = f"同一供热期列了两次，一处为 {_dates(one)}，一处为 {_dates(other)}"
        if one.note is None and other.note is None:
            yield Flaw(f"/heating_seasons/{index}", said)
        else:
            yield NotJudged(f"{said}，另有说明，是否矛盾无法判定")


def _dates(season: HeatingPeriod) -> str:
    return f"{season.start} 至 {season.end}"


def _no_outages(company: Company) -> Iterator[Flaw]:
    """A planned stop that was announced before the day on which none was said to be near, and stood before it."""
    day = company.no_outages_as_of
    if day is None:
        return
    for notice in company.notices:
        published, start, end = notice.published_at, notice.start, notice.actual_end or notice.expected_end
        if not notice.is_planned or published is None or start is None or end is None:
            continue
        if published.day < day < end.day and start.day <= day + _SOON:
            said = f"写明截至 {day} 近期无计划停供，而《{notice.title}》此前已公告 {start} 至 {end} 停供"
            yield Flaw("/no_outages_as_of", said)


def _restorations(company: Company) -> Iterator[Flaw]:
    """When supply came back, by the notice of the stop and by the notice of its end."""
    followed = [one for one in company.notices if one.kind is NoticeKind.RESTORATION and one.follows]
    if not followed:
        return
    by_id = {notice.id: notice for notice in company.notices}
    for notice in followed:
        first = by_id.get(notice.follows or "")
        if first is not None and _ends_differ(first, notice):
            said = f"《{first.title}》写 {first.actual_end} 恢复，《{notice.title}》写 {notice.actual_end} 恢复"
            yield Flaw(f"/notices/{notice.id}/actual_end", said)


def _ends_differ(one: Notice, other: Notice) -> bool:
    first, second = one.actual_end, other.actual_end
    if first is None or second is None:
        return False
    return first.latest < second.earliest or second.latest < first.earliest


def _counts(company: Company) -> Iterator[Flaw]:
    """More indicators that passed than were looked at."""
    for report in company.quality:
        for index, point in enumerate(report.points):
            if point.total is not None and point.qualified is not None and point.qualified > point.total:
                said = f"{report.period}“{point.name}”检测 {point.total} 项，合格却有 {point.qualified} 项"
                yield Flaw(f"/quality/{report.period}/points/{index}/qualified", said)


FAMILY = (records_do_not_contradict_each_other,)
