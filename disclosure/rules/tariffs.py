"""价格表：分项相加、依据写全、阶梯衔接、比价、口径、已取消的收费。"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.regulation import CancelledFee, Regulation
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule

_CENT = Decimal("0.005")
_NUMBERED = re.compile(r"[〔\[［【（(]\s*[12][0-9]{3}\s*[〕\]］】）)]\s*第?\s*[0-9]+\s*号?|令\s*第?\s*[0-9]+\s*号")
_RESIDENTS = "居民"


def current(company: Company, day: date) -> Iterator[tuple[str, Tariff]]:
    """The prices in force on a day, each with its pointer."""
    for index, tariff in enumerate(company.tariffs):
        if tariff.is_in_force(day):
            yield f"/tariffs/{index}", tariff


def resident_tiers(company: Company, day: date) -> Iterator[tuple[str, Tariff]]:
    """The residents' tiered prices in force on a day."""
    for pointer, tariff in current(company, day):
        if tariff.category == _RESIDENTS and tariff.form is TariffForm.TIERED:
            yield pointer, tariff


@rule(
    "P01",
    title="价格分项相加等于到户价",
    remedy="核对基本价格、各项代收费和到户价（total），使分项之和等于到户价。",
    basis=("price-marking#art6", "measures-2021#prices"),
    severity=Severity.MUST,
)
def components_add_up(company: Company, context: Context) -> Iterator[Said]:
    """分项加起来与到户价不符，必有一处写错，用户无从核对账单。允许 0.005 元的进位差。

    不合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.45, total: 4.95,
             surcharges: [{name: 污水处理费, price: 1.40}]}

    合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 3.45, total: 4.85,
             surcharges: [{name: 污水处理费, price: 1.40}]}
    """
    stated = [
        (pointer, tariff, basic, total)
        for tariff_pointer, tariff in current(company, context.as_of)
        for pointer, basic, total in _stated_totals(tariff_pointer, tariff)
    ]
    if not stated:
        yield NotApplicable("没有公布到户价，无分项可加")
    for pointer, tariff, basic, total in stated:
        if not tariff.surcharges and basic == total:
            continue
        if not tariff.surcharges:
            yield NotJudged(f"“{tariff.label}”基本价格 {basic}，到户价 {total}，代收费没有分列")
            continue
        charges = sum((extra.price for extra in tariff.surcharges), Decimal())
        sums = f"{basic} + {' + '.join(str(extra.price) for extra in tariff.surcharges)} = {basic + charges}"
        if abs(basic + charges - total) > _CENT:
            yield Flaw(pointer, f"“{tariff.label}”{sums}，公布的到户价为 {total}")
        else:
            yield Evidence(f"“{tariff.label}”{sums}")


def _stated_totals(pointer: str, tariff: Tariff) -> Iterator[tuple[str, Decimal, Decimal]]:
    if tariff.price is not None and tariff.total is not None:
        yield pointer, tariff.price, tariff.total
    for index, tier in enumerate(tariff.tiers):
        if tier.total is not None:
            yield f"{pointer}/tiers/{index}", tier.price, tier.total


@rule(
    "P02",
    title="定价依据写明文号、制定机关和执行日期",
    remedy="在 basis 中写明 number（如 发改价格〔2024〕1号）和 issuer，在价格中写明 effective（执行日期）。",
    basis=("measures-2021#prices", "measures-2008#prices"),
    severity=Severity.MUST,
)
def the_basis_is_complete(company: Company, context: Context) -> Iterator[Said]:
    """有文号才查得到文件，有机关才知道谁定的，有日期才知道从哪天起。没有写依据的，由 D05—D07 判定。

    不合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, basis: {number: 有关文件}}

    合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, effective: 2024-01-01,
             basis: {number: 示发改价格〔2024〕1号, issuer: 示例市发展和改革委员会}}
    """
    based = [(p, t, t.basis) for p, t in current(company, context.as_of) if t.basis and t.basis.number]
    if not based:
        yield NotApplicable("没有写明依据的现行价格")
    for pointer, tariff, basis in based:
        if not _NUMBERED.search(basis.number or ""):
            yield Flaw(f"{pointer}/basis", f"“{tariff.label}”的依据“{basis.number}”不是文号")
        if basis.issuer is None:
            yield Flaw(f"{pointer}/basis", f"“{tariff.label}”的依据未写制定机关")
        if tariff.effective is None:
            yield Flaw(pointer, f"“{tariff.label}”未写执行日期")
        if basis.date is not None and basis.date > context.as_of:
            yield Flaw(f"{pointer}/basis/date", f"“{tariff.label}”的发文日期 {basis.date} 晚于判定日")


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
            yield Flaw(pointer, f"“{tariff.label}”不是阶梯价")
            continue
        if len(tariff.tiers) < 3:  # noqa: PLR2004 - the rule's own number
            yield Flaw(f"{pointer}/tiers", f"“{tariff.label}”只有 {len(tariff.tiers)} 级，应不少于 3 级")
        yield from _joints(pointer, tariff)


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
    if tariff.tiers[0].above != 0:
        yield Flaw(f"{pointer}/tiers/0/above", f"“{tariff.label}”第 1 级应从 0 起，现为 {tariff.tiers[0].above}")
    for number, (lower, upper) in enumerate(pairwise(tariff.tiers), 1):
        where = f"{pointer}/tiers/{number}/above"
        if lower.up_to is None:
            yield Flaw(f"{pointer}/tiers/{number - 1}", f"“{tariff.label}”第 {number} 级没有终点，却还有下一级")
        elif upper.above != lower.up_to:
            slip = "空缺" if upper.above > lower.up_to else "重叠"
            text = f"第 {number + 1} 级起点应等于第 {number} 级终点（{lower.up_to}），现为 {upper.above}，有{slip}"
            yield Flaw(where, f"“{tariff.label}”{text}")
    if tariff.tiers[-1].up_to is not None:
        yield Flaw(f"{pointer}/tiers/{len(tariff.tiers) - 1}/up_to", f"“{tariff.label}”最后一级不应有终点")


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
            yield Flaw(f"{pointer}/tiers/{index}", f"“{tariff.label}”{text}，低于 {applied.limit.value} 倍")


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
            yield Flaw(pointer, f"“{tariff.label}”未写明多人口家庭的用量增加办法")


@rule(
    "P07",
    title="水价按三类用户公布，使用水资源税的现行名称",
    remedy="分别公布居民、非居民、特种用水价格；2024 年 12 月 1 日后“水资源费”应改为“水资源税”。",
    basis=("water-price-2021#classes", "water-resource-tax-2024#tax"),
    severity=Severity.SHOULD,
    sectors=(Sector.WATER,),
)
def water_prices_use_current_terms(company: Company, context: Context) -> Iterator[Said]:
    """水资源费自 2024 年 12 月 1 日起改为水资源税；现行价目仍写“水资源费”，多半没有更新。

    不合规：

        tariffs:
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, surcharges: [{name: 水资源费, price: 0.40}]}

    合规：

        tariffs:
          - {category: 居民, form: tiered, unit: 元/m³, period: year, tiers: [{above: 0, price: 3.10}]}
          - {category: 非居民, form: flat, unit: 元/m³, price: 4.15, surcharges: [{name: 水资源税, price: 0.40}]}
          - {category: 特种, form: flat, unit: 元/m³, price: 12.00}
    """
    tariffs = list(current(company, context.as_of))
    if not tariffs:
        yield NotApplicable("没有现行水价")
        return
    missing = [name for name in ("居民", "非居民", "特种") if name not in {t.category for _, t in tariffs}]
    if missing:
        yield Flaw("/tariffs", f"未见公布{'、'.join(missing)}用水价格")
    if context.clauses_now(("water-resource-tax-2024#tax",)):
        for pointer, tariff in tariffs:
            if "水资源费" in (*(extra.name for extra in tariff.surcharges), *tariff.includes, *tariff.excludes):
                yield Flaw(pointer, f"“{tariff.label}”仍写“水资源费”，2024 年 12 月 1 日起已改为水资源税")


@rule(
    "P08",
    title="热价写明面积口径，基本热价占比不超过规定",
    remedy="在价格的 area_basis 中写明套内建筑面积、建筑面积或使用面积；核对两部制基本热价。",
    basis=("measures-2021#prices", "measures-2008#prices", "shandong-heat#art23"),
    severity=Severity.MUST,
    sectors=(Sector.HEAT,),
)
def heat_prices_name_their_area(company: Company, context: Context) -> Iterator[Said]:
    """套内与建筑面积相差一两成，不写口径就算不出费用。

    不合规：

        tariffs:
          - {category: 居民, form: area, unit: 元/㎡·季, price: 23}

    合规：

        tariffs:
          - {category: 居民, form: area, unit: 元/㎡·季, price: 23, area_basis: 套内建筑面积}
    """
    by_area = [(p, t) for p, t in current(company, context.as_of) if t.form in (TariffForm.AREA, TariffForm.TWO_PART)]
    if not by_area:
        yield NotApplicable("没有按面积计收的现行热价")
    for pointer, tariff in by_area:
        if tariff.area_basis is None:
            yield Flaw(pointer, f"“{tariff.label}”未写明按哪种面积计收")
    limits = context.limits("base_share_percent", context.as_of)
    if limits:
        yield from _base_shares(by_area, min(limits, key=lambda applied: applied.limit.value))


def _base_shares(tariffs: list[tuple[str, Tariff]], applied: AppliedLimit) -> Iterator[Said]:
    """The fixed part of a two-part price against the area price of the same class of users in the same unit."""
    for pointer, tariff in tariffs:
        if tariff.base is None:
            continue
        whole = next((t.price for _, t in tariffs if _is_area_price_of(t, tariff)), None)
        if not whole:
            yield NotJudged(f"“{tariff.label}”没有同口径的面积热价可比，基本热价占比无法计算")
            continue
        share = tariff.base.price / whole * 100
        if share > applied.limit.value:
            yield Flaw(f"{pointer}/base", f"“{tariff.label}”基本热价占面积热价 {share:.1f}%，超过{applied.cited}")
        else:
            yield Evidence(f"“{tariff.label}”基本热价占面积热价 {share:.1f}%，不超过{applied.cited}")


def _is_area_price_of(candidate: Tariff, tariff: Tariff) -> bool:
    return (
        candidate.form is TariffForm.AREA
        and tariff.base is not None
        and candidate.category == tariff.category
        and candidate.unit == tariff.base.unit
        and candidate.area_basis == tariff.area_basis
    )


@rule(
    "P09",
    title="不收取已经取消的费用",
    remedy="删去已取消的收费项目；确实不收的写 free: true。",
    basis=(
        "fee-cleanup-2020#water",
        "fee-cleanup-2020#gas",
        "fee-cleanup-2020#heat",
        "water-price-2021#fees",
        "henan-fee-cleanup#fees",
    ),
    severity=Severity.MUST,
)
def cancelled_fees_are_gone(company: Company, context: Context) -> Iterator[Said]:
    """开户费、增容费、接口费等多项收费已由国家取消，价目和办事指南中都不应再有。

    不合规：

        charges:
          - {name: 开户费, kind: connection, price: 200, unit: 元/户}

    合规：

        charges:
          - {name: 换表, kind: repair, price: 80, unit: 元/只}
    """
    cancelled = tuple(_cancelled(context))
    for pointer, name in _collected(company, context.as_of):
        for regulation, fee in cancelled:
            if fee.name in name:
                yield Flaw(pointer, f"收费项目“{name}”属于《{regulation.title}》取消的“{fee.name}”")
                break


def _cancelled(context: Context) -> Iterator[tuple[Regulation, CancelledFee]]:
    for regulation in context.regulations:
        for fee in regulation.cancelled_fees:
            since = fee.since or regulation.valid_from
            begun = regulation.is_in_force(context.as_of) and (since is None or since <= context.as_of)
            if begun and (not fee.sectors or context.sector in fee.sectors):
                yield regulation, fee


def _collected(company: Company, day: date) -> Iterator[tuple[str, str]]:
    """Every name under which money is taken: charges, charges collected with prices, fees in procedures."""
    for index, charge in enumerate(company.charges):
        if not charge.free and (charge.until is None or charge.until >= day):
            yield f"/charges/{index}", charge.name
    for pointer, tariff in current(company, day):
        for index, extra in enumerate(tariff.surcharges):
            yield f"{pointer}/surcharges/{index}", extra.name
    for index, procedure in enumerate(company.procedures):
        if procedure.fee and not procedure.fee.free:
            for item in procedure.fee.items:
                yield f"/procedures/{index}/fee", item


@rule(
    "P10",
    title="办事指南中的收费都在价目表中",
    remedy="把办事指南 fee.items 中的收费项目写入 tariffs.yaml 的 charges，名称一致。",
    basis=("price-marking#art8", "business-environment#art28"),
    severity=Severity.MUST,
)
def fees_in_guides_are_in_the_price_list(company: Company, context: Context) -> Iterator[Said]:
    """不得收取任何未予标明的费用：指南里要收的，价目表里都要有。

    不合规：

        procedures:
          - {kind: metering, fee: {items: [换表]}}

    合规：

        procedures:
          - {kind: metering, fee: {items: [换表]}}
        charges:
          - {name: 换表, kind: repair, price: 80, unit: 元/只}
    """
    listed = {charge.name for charge in company.charges if charge.until is None or charge.until >= context.as_of}
    for index, procedure in enumerate(company.procedures):
        fee = procedure.fee
        if fee is None or fee.free:
            continue
        if fee.price is not None and not fee.items:
            yield Flaw(f"/procedures/{index}/fee", f"办事指南收取 {fee.price} {fee.unit or '元'}，未写明收费项目")
        for item in fee.items:
            if item not in listed:
                yield Flaw(f"/procedures/{index}/fee", f"办事指南收取“{item}”，价目表中没有")


@rule(
    "T02",
    title="价格及时调整：同一类用户不同时有两个现行价格",
    remedy="给旧的一条写上 until（执行至）；确实并行的，用 area 或 note 写明各自适用什么情况。",
    basis=("price-marking#art6",),
    severity=Severity.MUST,
)
def one_class_has_one_current_price(company: Company, context: Context) -> Iterator[Said]:
    """价格变动时应当及时调整标价；两处现行价格不一致，用户不知道该付多少。

    不合规：

        tariffs:
          - {category: 非居民, form: area, unit: 元/㎡·季, price: 34, area_basis: 建筑面积}
          - {category: 非居民, form: area, unit: 元/㎡·季, price: 36.5, area_basis: 建筑面积}

    合规：

        tariffs:
          - {category: 非居民, form: area, unit: 元/㎡·季, price: 34, area_basis: 建筑面积, until: 2023-08-31}
          - {category: 非居民, form: area, unit: 元/㎡·季, price: 36.5, area_basis: 建筑面积, effective: 2023-09-01}
    """
    seen: dict[tuple[object, ...], Tariff] = {}
    for pointer, tariff in current(company, context.as_of):
        key = (tariff.category, tariff.name, tariff.form, tariff.unit, tariff.area, tariff.period)
        other = seen.setdefault(key, tariff)
        if other is not tariff and _money(other) != _money(tariff):
            yield Flaw(pointer, f"“{tariff.label}”同时有两个现行价格：{_money(other)} 和 {_money(tariff)}")


def _money(tariff: Tariff) -> str:
    prices = [str(tariff.price)] if tariff.price is not None else []
    prices += [str(tier.price) for tier in tariff.tiers]
    if tariff.base:
        prices.append(f"基本 {tariff.base.price}")
    return " / ".join(prices) + f" {tariff.unit}"


FAMILY = (
    components_add_up,
    the_basis_is_complete,
    residents_water_has_three_tiers,
    water_tiers_keep_their_ratio,
    gas_tiers_keep_their_ratio,
    larger_households_are_provided_for,
    water_prices_use_current_terms,
    heat_prices_name_their_area,
    cancelled_fees_are_gone,
    fees_in_guides_are_in_the_price_list,
    residents_gas_tiers_join,
)

CURRENT_PRICES = (one_class_has_one_current_price,)
