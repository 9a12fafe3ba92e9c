"""阶梯价格：级数、衔接、比价、多人口家庭。"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule
from disclosure.rules.tariffs import current

_RESIDENTS = "居民"


def resident_tiers(company: Company, day: date) -> Iterator[tuple[str, Tariff]]:
    """The residents' tiered prices in force on a day."""
    for pointer, tariff in current(company, day):
        if tariff.category == _RESIDENTS and tariff.form is TariffForm.TIERED:
            yield pointer, tariff


@rule(
    "P03",
    title="居民水价分三级以上，各级首尾相接",
    remedy="在 tariffs.yaml 的 tiers 中写三级以上：每级 above 等于上一级 up_to，最后一级不写 up_to，并写明 period。",
    basis=("water-tiers-2013#tiers", "water-price-2021#tiers"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def residents_water_has_three_tiers(company: Company, context: Context) -> Iterator[Said]:
    """级与级之间有空缺或重叠，就有用量不知按哪一级收。

    不合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers: [{above: 0, up_to: 180, price: 3.10}, {above: 200, price: 4.65}]

    合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers:
              - {above: 0, up_to: 180, price: 3.10}
              - {above: 180, up_to: 300, price: 4.65}
              - {above: 300, price: 9.30}
    """
    residents = [(p, t) for p, t in current(company, context.as_of) if t.category == _RESIDENTS]
    if not residents:
        yield NotApplicable("没有现行居民水价")
    for pointer, tariff in residents:
        if tariff.form is not TariffForm.TIERED:
            yield Flaw(pointer, f"“{tariff.label}”价格不是阶梯价")
            continue
        if len(tariff.tiers) < 3:  # noqa: PLR2004 - the rule's own number
            yield Flaw(f"{pointer}/tiers", f"“{tariff.label}”价格只有 {len(tariff.tiers)} 级，应不少于 3 级")
        yield from _joints(pointer, tariff)


@rule(
    "P04",
    title="居民水价一、二、三级比价不低于 1:1.5:3",
    remedy="核对各级基本水价（不含污水处理费等代收费）；确属定价文件规定的，请注明文号。",
    basis=("water-tiers-2013#second-tier", "water-tiers-2013#third-tier"),
    severity=Severity.MUST,
    sectors=(Sector.WATER,),
)
def water_tiers_keep_their_ratio(company: Company, context: Context) -> Iterator[Said]:
    """比价按基本水价计算；公布价含有未分列的代收费时，无法判定。

    不合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers:
              - {above: 0, up_to: 120, price: 2.15}
              - {above: 120, up_to: 180, price: 3.20}
              - {above: 180, price: 6.00}

    合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers:
              - {above: 0, up_to: 180, price: 3.10}
              - {above: 180, up_to: 300, price: 4.65}
              - {above: 300, price: 9.30}
    """
    yield from _ratios(company, context)


@rule(
    "P05",
    title="居民气价各档比价原则上为 1:1.2:1.5",
    remedy="核对各档气价；当地另有规定的，在 note 中说明。",
    basis=("gas-tiers-2014#second-tier", "gas-tiers-2014#third-tier"),
    severity=Severity.SHOULD,
    sectors=(Sector.GAS,),
)
def gas_tiers_keep_their_ratio(company: Company, context: Context) -> Iterator[Said]:
    """指导意见说的是“原则上”，各地实际比价不一，所以只提示。

    不合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: month
            tiers: [{above: 0, up_to: 50, price: 2.13}, {above: 50, up_to: 90, price: 2.30}, {above: 90, price: 2.65}]

    合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: month
            tiers: [{above: 0, up_to: 20, price: 1.70}, {above: 20, up_to: 30, price: 2.04}, {above: 30, price: 2.55}]
    """
    yield from _ratios(company, context)


def _ratios(company: Company, context: Context) -> Iterator[Said]:
    tiered = [(p, t) for p, t in resident_tiers(company, context.as_of) if len(t.tiers) > 1]
    if not tiered:
        yield NotApplicable("没有现行居民阶梯价格")
    for pointer, tariff in tiered:
        if tariff.includes:
            yield NotJudged(f"“{tariff.label}”公布的价格含未分列的{'、'.join(tariff.includes)}，基本价格不明")
            continue
        yield Evidence(f"“{tariff.label}”各级比价 {_as_ratio(tariff)}")
        yield from _below(pointer, tariff, context.limits("tier_ratio", tariff.effective or context.as_of))


def _below(pointer: str, tariff: Tariff, limits: tuple[AppliedLimit, ...]) -> Iterator[Said]:
    """Flaws for the tiers whose ratio to the first is below its limit; the clause's name says which tier."""
    first = tariff.tiers[0].price
    for applied in limits:
        index = 1 if applied.limit.clause == "second-tier" else 2
        if index >= len(tariff.tiers):
            continue
        price = tariff.tiers[index].price
        if price < applied.limit.value * first:
            text = f"第 {index + 1} 级 {price} 元是第 1 级 {first} 元的 {price / first:.3f} 倍"
            yield Flaw(f"{pointer}/tiers/{index}", f"“{tariff.label}”价格{text}，低于{applied.cited}")


def _as_ratio(tariff: Tariff) -> str:
    first = tariff.tiers[0].price
    if not first:
        return "无法计算（第 1 级为 0）"
    return "1" + "".join(
        f":{(tier.price / first).quantize(Decimal('0.001')).normalize():f}" for tier in tariff.tiers[1:]
    )


@rule(
    "P06",
    title="阶梯价格写明多人口家庭的用量增加办法",
    remedy="在价格的 household 中写明 above（超过几人）和 step（每多一人增加多少用量）。",
    basis=("measures-2021#prices",),
    severity=Severity.SHOULD,
    sectors=(Sector.WATER, Sector.GAS),
)
def larger_households_are_provided_for(company: Company, context: Context) -> Iterator[Said]:
    """人口多的家庭用量自然大，阶梯不随人口调整就不公平。条文未直接规定，只提示。

    不合规：

        tariffs:
          - {category: 居民, form: tiered, unit: 元/m³, period: year, tiers: [{above: 0, price: 3.10}]}

    合规：

        tariffs:
          - {category: 居民, form: tiered, unit: 元/m³, period: year, tiers: [{above: 0, price: 3.10}],
             household: {above: 4, step: 30}}
    """
    tiered = list(resident_tiers(company, context.as_of))
    if not tiered:
        yield NotApplicable("没有现行居民阶梯价格")
    for pointer, tariff in tiered:
        if tariff.household is None:
            yield Flaw(pointer, f"“{tariff.label}”阶梯价格未写明多人口家庭的用量增加办法")


@rule(
    "P11",
    title="居民气价各档首尾相接",
    remedy="在 tariffs.yaml 的 tiers 中使每档 above 等于上一档 up_to，最后一档不写 up_to。",
    basis=("gas-tiers-2014#tiers", "measures-2021#prices"),
    severity=Severity.MUST,
    sectors=(Sector.GAS,),
)
def residents_gas_tiers_join(company: Company, context: Context) -> Iterator[Said]:
    """档与档之间有空缺或重叠，就有用量不知按哪一档收。

    不合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers: [{above: 0, up_to: 300, price: 2.50}, {above: 280, price: 3.00}]

    合规：

        tariffs:
          - category: 居民
            form: tiered
            unit: 元/m³
            period: year
            tiers:
              - {above: 0, up_to: 300, price: 2.50}
              - {above: 300, price: 3.00}
    """
    tiered = list(resident_tiers(company, context.as_of))
    if not tiered:
        yield NotApplicable("没有现行居民阶梯气价")
    for pointer, tariff in tiered:
        yield from _joints(pointer, tariff)


def _joints(pointer: str, tariff: Tariff) -> Iterator[Flaw]:
    """Gaps and overlaps between tiers, an end that is missing or too many."""
    if tariff.period is None:
        yield Flaw(pointer, f"“{tariff.label}”价格未写明各级用量按年还是按月计")
    if not tariff.tiers:
        yield Flaw(f"{pointer}/tiers", f"“{tariff.label}”价格未写明各级的用量和价格")
        return
    if tariff.tiers[0].above != 0:
        yield Flaw(f"{pointer}/tiers/0/above", f"“{tariff.label}”价格第 1 级应从 0 起，现为 {tariff.tiers[0].above}")
    for number, (lower, upper) in enumerate(pairwise(tariff.tiers), 1):
        where = f"{pointer}/tiers/{number}/above"
        if lower.up_to is None:
            yield Flaw(f"{pointer}/tiers/{number - 1}", f"“{tariff.label}”价格第 {number} 级没有终点，却还有下一级")
        elif upper.above != lower.up_to:
            slip = "空缺" if upper.above > lower.up_to else "重叠"
            text = f"第 {number + 1} 级起点应等于第 {number} 级终点（{lower.up_to}），现为 {upper.above}，有{slip}"
            yield Flaw(where, f"“{tariff.label}”价格{text}")
    if tariff.tiers[-1].up_to is not None:
        yield Flaw(f"{pointer}/tiers/{len(tariff.tiers) - 1}/up_to", f"“{tariff.label}”价格最后一级不应有终点")


FAMILY = (
    residents_water_has_three_tiers,
    water_tiers_keep_their_ratio,
    gas_tiers_keep_their_ratio,
    larger_households_are_provided_for,
    residents_gas_tiers_join,
)
