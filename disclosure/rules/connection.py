"""报装与过户：时限、环节、材料不超过规定。"""

import re
from collections.abc import Iterator
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.service import Procedure, ProcedureKind
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule

_FOR_PERSONS = re.compile(r"居民|个人|家庭")


def of_kind(company: Company, *kinds: ProcedureKind) -> list[tuple[str, Procedure]]:
    """The procedures of some kinds, each with its pointer."""
    return [(f"/procedures/{i}", one) for i, one in enumerate(company.procedures) if one.kind in kinds]


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
        elif max(days) > strictest.limit.value and _FOR_PERSONS.search(guide.name or ""):
            yield NotJudged(f"“{guide.name}”面向居民个人，{strictest.cited}的对象是市场主体，无法比较")
        else:
            yield _at_most(f"{pointer}/time_limit", "报装时限", max(days), strictest)


def _at_most(pointer: str, what: str, value: Decimal, applied: AppliedLimit) -> Said:
    said = f"{what} {value.normalize():f} {applied.limit.unit}"
    if value > applied.limit.value:
        return Flaw(pointer, f"{said}，超过{applied.cited}")
    return Evidence(f"{said}，不超过{applied.cited}", (applied.reference,))


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
        measured = list(_measured(guide))
        if not measured:
            yield NotJudged("报装办事指南未写明环节、材料和时限")
        for what, where, value, name, condition in measured:
            for applied in context.limits(name, context.as_of, condition):
                if condition in (None, applied.limit.condition):
                    yield _at_most(f"{pointer}/{where}", what, value, applied)


def _measured(guide: Procedure) -> Iterator[tuple[str, str, Decimal, str, str | None]]:
    """What a guide says in numbers: what, where, how much, and the name and condition of the limit for it."""
    if guide.steps:
        yield "报装环节", "steps", Decimal(len(guide.steps)), "connection_steps", None
    if guide.materials or guide.no_materials:
        yield "报装材料", "materials", Decimal(len(guide.materials)), "connection_materials", None
    limit = guide.time_limit
    if limit and limit.without_line:
        yield "报装时限（无外线工程）", "time_limit", limit.without_line, "connection_workdays", "without-outside-line"
    if limit and limit.with_line:
        yield "报装时限（有外线工程）", "time_limit", limit.with_line, "connection_workdays", "with-outside-line"


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
            yield _at_most(f"{pointer}/time_limit", "办理时限", guide.time_limit.days, strictest)


FAMILY = (
    water_and_gas_connect_in_time,
    heat_connects_in_time,
    zhengzhou_connects_simply,
    transfers_are_done_in_time,
)
