"""价格表：分项相加、依据写全、名称现行、口径写明、同类只有一个现行价格。"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.tariff import Charge, Tariff, TariffForm
from disclosure.model.verdict import Severity
from disclosure.rules.context import AppliedLimit, Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said, rule

_CENT = Decimal("0.005")
_NUMBERED = re.compile(r"[〔\[［【（(]\s*[12][0-9]{3}\s*[〕\]］】）)]\s*第?\s*[0-9]+\s*号?|令\s*第?\s*[0-9]+\s*号")


def current(company: Company, day: date) -> Iterator[tuple[str, Tariff]]:
    """The prices in force on a day, each with its pointer."""
    for index, tariff in enumerate(company.tariffs):
        if tariff.is_in_force(day):
            yield f"/tariffs/{index}", tariff


def current_charges(company: Company, day: date) -> Iterator[tuple[str, Charge]]:
    """The charges in force on a day, each with its pointer."""
    for index, charge in enumerate(company.charges):
        begun = charge.effective is None or charge.effective <= day
        if begun and (charge.until is None or day <= charge.until):
            yield f"/charges/{index}", charge


def amounts(tariff: Tariff) -> tuple[Decimal | None, ...]:
    """All basic amounts of a price and the bounds of its tiers: two prices are equal where these are."""
    base = tariff.base.price if tariff.base else None
    return (tariff.price, base, *(part for tier in tariff.tiers for part in (tier.above, tier.up_to, tier.price)))


def money(tariff: Tariff) -> str:
    """The basic amounts as a reader would write them: `2.00 / 3.00 / 6.00 元/m³`."""
    prices = [str(tariff.price)] if tariff.price is not None else []
    prices += [str(tier.price) for tier in tariff.tiers]
    if tariff.base:
        prices.append(f"基本 {tariff.base.price}")
    return " / ".join(prices) + f" {tariff.unit}"


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
        if not tariff.surcharges and basic > total:
            yield Flaw(pointer, f"“{tariff.label}”基本价格 {basic}，高于公布的到户价 {total}")
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
            yield Flaw(f"{pointer}/basis", f"“{tariff.label}”价格的依据“{basis.number}”不是文号")
        if basis.issuer is None:
            yield Flaw(f"{pointer}/basis", f"“{tariff.label}”价格的依据未写制定机关")
        if tariff.effective is None:
            yield Flaw(pointer, f"“{tariff.label}”价格未写执行日期")
        if basis.date is not None and basis.date > context.as_of:
            yield Flaw(f"{pointer}/basis/date", f"“{tariff.label}”价格的依据发文日期 {basis.date} 晚于判定日")


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
                yield Flaw(pointer, f"“{tariff.label}”价格中仍写“水资源费”，2024 年 12 月 1 日起已改为水资源税")


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
            yield Flaw(pointer, f"“{tariff.label}”价格未写明按哪种面积计收")
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
        if amounts(other) == amounts(tariff):
            continue
        said = f"“{tariff.label}”同时有两个现行价格：{money(other)} 和 {money(tariff)}"
        if _says_the_same(other, tariff):
            yield Flaw(pointer, f"{said}，用户无从知道应付多少")
        elif tariff.area_basis is None or other.area_basis is None or tariff.area_basis == other.area_basis:
            yield NotJudged(f"{said}，所按面积或者所含代收费的写法不一，是否为同一价格无法判定")


def _says_the_same(one: Tariff, other: Tariff) -> bool:
    """Whether two prices speak of the same thing: the same kind of area, and the same charges in or out."""
    return (one.area_basis, one.includes, one.excludes) == (other.area_basis, other.includes, other.excludes)


FAMILY = (
    components_add_up,
    the_basis_is_complete,
    water_prices_use_current_terms,
    heat_prices_name_their_area,
)

CURRENT_PRICES = (one_class_has_one_current_price,)
