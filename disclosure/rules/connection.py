"""报装与承诺：时限、环节、材料不超过规定，承诺不低于规定。"""

from collections.abc import Iterator
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.service import Procedure, ProcedureKind, Promise
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule

_UNITS_A_DAY = {
    "小时": Decimal(24),
    "分钟": Decimal(24 * 60),
    "日": Decimal(1),
    "天": Decimal(1),
    "个工作日": Decimal(1),
}


def of_kind(company: Company, *kinds: ProcedureKind) -> list[tuple[str, Procedure]]:
    """The procedures of some kinds, each with its pointer."""
    return [(f"/procedures/{i}", one) for i, one in enumerate(company.procedures) if one.kind in kinds]


def promises_on(company: Company, topic: str) -> list[tuple[str, Promise]]:
    """The promises on a topic that have a number, each with its pointer."""
    return [
        (f"/promises/{i}", one)
        for i, one in enumerate(company.promises)
        if one.topic == topic and one.value is not None
    ]


@rule(
    "A01",
    title="供水、供气报装时限不超过规定的工作日",
    remedy="核对 services.yaml 中报装的 time_limit，并按规定的工作日办理和公开。",
    basis=("henan-business-environment#art21-2",),
    severity=Severity.MUST,
    sectors=(Sector.WATER, Sector.GAS),
)
def water_and_gas_connect_in_time(company: Company, context: Context) -> Iterator[Said]:
    """条文对象为市场主体，材料齐全时自报装之日起计算。只在有此规定的地区判定。

    不合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通], time_limit: {days: 10}}

    合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通], time_limit: {days: 5}}
    """
    yield from _connection_days(company, context)


@rule(
    "A02",
    title="供热报装时限不超过规定的工作日",
    remedy="核对 services.yaml 中报装的 time_limit，并按规定的工作日办理和公开。",
    basis=("henan-business-environment#art21-2",),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def heat_connects_in_time(company: Company, context: Context) -> Iterator[Said]:
    """条文对象为市场主体，材料齐全时自报装之日起计算。只在有此规定的地区判定。

    不合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通], time_limit: {days: 10}}

    合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通], time_limit: {days: 8}}
    """
    yield from _connection_days(company, context)


def _connection_days(company: Company, context: Context) -> Iterator[Said]:
    limits = context.limits("connection_workdays", context.as_of)
    guides = of_kind(company, ProcedureKind.NEW_CONNECTION)
    if not limits or not guides:
        yield NotApplicable("没有报装办事指南可供核对" if limits else "本地区没有报装时限的规定")
        return
    strictest = min(limits, key=lambda applied: applied.limit.value)
    for pointer, guide in guides:
        limit = guide.time_limit
        days = [value for value in (limit.days, limit.with_line, limit.without_line) if value] if limit else []
        if not days:
            yield NotJudged("报装办事指南未写明工作日数")
        yield from _at_most(f"{pointer}/time_limit", "报装时限", max(days, default=None), strictest)


def _at_most(pointer: str, what: str, value: Decimal | None, applied: AppliedLimit) -> Iterator[Said]:
    if value is None:
        return
    unit = applied.limit.unit
    if value > applied.limit.value:
        yield Flaw(pointer, f"{what} {value.normalize():f} {unit}，超过{applied.cited}")
    else:
        yield Evidence(f"{what} {value.normalize():f} {unit}，不超过{applied.cited}", (applied.reference,))


@rule(
    "A03",
    title="郑州：报装环节、时限、材料不超过当地要求",
    remedy="对照当地要求压减报装的 steps（环节）、time_limit（时限）和 materials（材料）。",
    basis=(
        "zhengzhou-connection-2021#steps",
        "zhengzhou-connection-2021#days-without-line",
        "zhengzhou-connection-2021#days-with-line",
        "zhengzhou-connection-2021#materials",
    ),
    severity=Severity.SHOULD,
)
def zhengzhou_connects_simply(company: Company, context: Context) -> Iterator[Said]:
    """来源是一份建议，性质为处理意见而非法规，所以只提示。

    不合规：

        procedures:
          - {kind: new-connection, steps: [申请, 踏勘, 设计, 接通], materials: [{name: 申请表}, {name: 营业执照}]}

    合规：

        procedures:
          - {kind: new-connection, steps: [受理申请, 验收接通], materials: [{name: 申请表}],
             time_limit: {with_line: 2, without_line: 1}}
    """
    guides = of_kind(company, ProcedureKind.NEW_CONNECTION)
    if not guides:
        yield NotApplicable("没有报装办事指南可供核对")
    for pointer, guide in guides:
        for applied in context.limits("connection_steps", context.as_of):
            yield from _at_most(f"{pointer}/steps", "报装环节", Decimal(len(guide.steps)), applied)
        for applied in context.limits("connection_materials", context.as_of):
            yield from _at_most(f"{pointer}/materials", "报装材料", Decimal(len(guide.materials)), applied)
        limit = guide.time_limit
        for condition, days in (
            ("without-outside-line", limit.without_line if limit else None),
            ("with-outside-line", limit.with_line if limit else None),
        ):
            for applied in context.limits("connection_workdays", context.as_of, condition):
                if applied.limit.condition == condition:
                    yield from _at_most(f"{pointer}/time_limit", "报装时限", days, applied)


@rule(
    "A04",
    title="过户、更名、销户时限不超过规定的工作日",
    remedy="核对 services.yaml 中过户、销户、变更用途的 time_limit。",
    basis=("zhengzhou-water#art34",),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def transfers_are_done_in_time(company: Company, context: Context) -> Iterator[Said]:
    """能当场办的当场办，不能当场办的在规定的工作日内办结。只在有此规定的地区判定。

    不合规：

        procedures:
          - {kind: transfer, steps: [提交申请], time_limit: {days: 10}}

    合规：

        procedures:
          - {kind: transfer, steps: [提交申请], time_limit: {days: 5}}
    """
    limits = context.limits("transfer_workdays", context.as_of)
    guides = of_kind(company, ProcedureKind.TRANSFER, ProcedureKind.CLOSING, ProcedureKind.CHANGE_OF_USE)
    if not limits or not guides:
        yield NotApplicable("没有过户、销户办事指南可供核对" if limits else "本地区没有过户时限的规定")
        return
    strictest = min(limits, key=lambda applied: applied.limit.value)
    for pointer, guide in guides:
        if guide.time_limit is None or guide.time_limit.days is None:
            yield NotJudged("过户、销户办事指南未写明工作日数")
        else:
            yield from _at_most(f"{pointer}/time_limit", "办理时限", guide.time_limit.days, strictest)


@rule(
    "A05",
    title="抢修到场和答复的承诺不低于规定",
    remedy="把 services.yaml 中的承诺改为不低于规定的水平。",
    basis=("qingdao-water#art39", "qingdao-heat#art49-1", "luoyang-heat#art37", "gas-2010#art29"),
    severity=Severity.MUST,
)
def promises_are_not_weaker_than_the_law(company: Company, context: Context) -> Iterator[Said]:
    """承诺可以严于规定，不能宽于规定：宽于规定的承诺会让用户误以为自己没有更高的权利。

    不合规：

        promises:
          - {topic: reply, text: 15 个工作日内答复, value: 15, unit: 个工作日}

    合规：

        promises:
          - {topic: reply, text: 5 个工作日内答复, value: 5, unit: 个工作日}
    """
    judged = False
    for topic, name in (("repair-arrival", "repair_arrival_hours"), ("reply", "reply_workdays")):
        limits = context.limits(name, context.as_of)
        for pointer, promise in promises_on(company, topic):
            for applied in limits[:1]:
                judged = True
                yield from _no_weaker(pointer, promise, min(limits, key=lambda one: one.limit.value))
                del applied
    if not judged:
        yield NotApplicable("没有可与规定比较的承诺")


def _no_weaker(pointer: str, promise: Promise, applied: AppliedLimit) -> Iterator[Said]:
    given, asked = _in_days(promise.value, promise.unit), _in_days(applied.limit.value, applied.limit.unit)
    if given is None or asked is None:
        yield NotJudged(f"承诺“{promise.text}”的单位“{promise.unit}”无法与{applied.cited}比较")
    elif given > asked:
        yield Flaw(pointer, f"承诺“{promise.text}”，宽于{applied.cited}")
    else:
        yield Evidence(f"承诺“{promise.text}”，不宽于{applied.cited}")


def _in_days(value: Decimal | None, unit: str | None) -> Decimal | None:
    parts = _UNITS_A_DAY.get((unit or "").strip().replace("工作日", "个工作日").replace("个个", "个"))
    return value / parts if value is not None and parts else None


FAMILY = (
    water_and_gas_connect_in_time,
    heat_connects_in_time,
    zhengzhou_connects_simply,
    transfers_are_done_in_time,
    promises_are_not_weaker_than_the_law,
)
