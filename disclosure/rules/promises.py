"""服务承诺：可以严于规定，不能宽于规定。"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.service import Promise
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule

AT_LEAST, AT_MOST = "at-least", "at-most"
_CALENDAR_DAYS = {
    "小时": Decimal(24),
    "分钟": Decimal(24 * 60),
    "日": Decimal(1),
    "天": Decimal(1),
    "自然日": Decimal(1),
}
_WORKDAYS = frozenset({"工作日", "个工作日"})
_WEEK, _WORKDAYS_A_WEEK = 7, 5
_URGENT = re.compile(r"抢修|抢险|漏|爆|破裂|损坏|事故|断裂")


def promises_on(company: Company, topic: str) -> list[tuple[str, Promise]]:
    """The promises on a topic that have a number, each with its pointer."""
    return [
        (f"/promises/{i}", one)
        for i, one in enumerate(company.promises)
        if one.topic == topic and one.value is not None
    ]


@rule(
    "A05",
    title="抢修到场和答复的承诺不低于规定",
    remedy="把 services.yaml 中的承诺改为不低于规定的水平。",
    basis=(
        "qingdao-water#art39",
        "qingdao-heat#art49-1",
        "luoyang-heat#art37",
        "gas-2010#art29",
        "luoyang-gas#art27",
        "henan-heat#art24",
        "luoyang-heat#art25",
        "shandong-heat#art28-reply",
    ),
    severity=Severity.MUST,
)
def promises_are_not_weaker_than_the_law(company: Company, context: Context) -> Iterator[Said]:
    """承诺可以严于规定，不能宽于规定：宽于规定的承诺会让用户误以为自己没有更高的权利。到场时限的规定说的是漏水、损坏、
    事故的抢修，承诺没有写明是抢修的，不据以认定不合规；一个以自然日计、一个以工作日计的，换算后仍不能确定的，无法判定。

    不合规：

        promises:
          - {topic: reply, text: 15 个工作日内答复, value: 15, unit: 个工作日}

    合规：

        promises:
          - {topic: reply, text: 5 个工作日内答复, value: 5, unit: 个工作日}
    """
    judged = False
    for topic, name in (("repair-arrival", "repair_arrival_hours"), ("reply", "reply_workdays")):
        promised = promises_on(company, topic)
        for applied in context.limits(name, context.as_of) if promised else ():
            judged = True
            for pointer, promise in promised:
                yield _no_weaker(pointer, promise, applied)
    if not judged:
        yield NotApplicable("没有可与规定比较的承诺")


def _no_weaker(pointer: str, promise: Promise, applied: AppliedLimit) -> Said:
    weaker = None if promise.bound == AT_LEAST else _is_longer(promise, applied)
    if weaker is None:
        return NotJudged(f"承诺“{promise.text}”的单位“{promise.unit or '未写'}”与{applied.cited}不能确切换算，无法比较")
    if not weaker:
        return Evidence(f"承诺“{promise.text}”，不宽于{applied.cited}", (applied.reference,))
    if promise.topic == "repair-arrival" and not _URGENT.search(promise.text):
        return NotJudged(f"承诺“{promise.text}”长于{applied.cited}，未写明是否指抢修，无法比较")
    return Flaw(pointer, f"承诺“{promise.text}”，宽于{applied.cited}")


def _is_longer(promise: Promise, applied: AppliedLimit) -> bool | None:
    """Whether the promised time is longer than the law's; None where working days and calendar days do not tell."""
    given, asked = _span(promise.value, promise.unit), _span(applied.limit.value, applied.limit.unit)
    if given is None or asked is None:
        return None
    (promised, in_workdays), (allowed, by_workdays) = given, asked
    if in_workdays == by_workdays:
        return promised > allowed
    fewest, most = _workdays_in(allowed if in_workdays else promised)
    if in_workdays:
        return True if promised > most else False if promised <= fewest else None
    return True if fewest > allowed else False if most <= allowed else None


def _span(value: Decimal | None, unit: str | None) -> tuple[Decimal, bool] | None:
    """A length in days, and whether these are working days; None for a unit that is not one of time."""
    name = (unit or "").strip()
    if value is None:
        return None
    if name in _WORKDAYS:
        return value, True
    return (value / _CALENDAR_DAYS[name], False) if name in _CALENDAR_DAYS else None


def _workdays_in(days: Decimal) -> tuple[Decimal, Decimal]:
    """The fewest and the most working days among so many days on end, in weeks without holidays."""
    weeks, rest = divmod(days, _WEEK)
    whole = weeks * _WORKDAYS_A_WEEK
    return whole + max(Decimal(), rest - 2), whole + min(rest, Decimal(_WORKDAYS_A_WEEK))


FAMILY = (promises_are_not_weaker_than_the_law,)
