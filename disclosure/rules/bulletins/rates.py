"""Whether rates can be true of the figures that they are printed beside."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from disclosure.model.bulletin import Bulletin
from disclosure.model.claim import Measure, OverallRate
from disclosure.model.hotline_unit import HotlineUnit, NoRate, Rate
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.arithmetic import agrees, percent, places, rounded, smallest_sample
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

NAMES: Final = {"result": "办理结果满意率", "process": "服务过程满意率"}


@bulletin_rule(
    "B05",
    title="满意率在承办件数之内算得出来",
    remedy="按回访数重算满意率，并公布回访数；承办一两件的，写满意几件，不写百分率。",
    severity=Severity.MUST,
)
def rates_have_a_sample(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """满意率是满意件数除以回访件数，两者都是整数，回访件数又不多于承办件数：
    承办 2 件，只可能是 0%、50% 或 100%，不会是 99.1%。承办件数以内没有一个回访数能算出印出的率，就是差错；
    算得出的，没有回访数也还不能说对，无法核验。

    不合规：

        unit_tables:
          - group: city
            units: [{name: 电信公司, cases: 2, result: {percent: 100}, process: {percent: 99.1}}]

    合规：

        unit_tables:
          - group: city
            units: [{name: 燃气公司, cases: 6, result: {percent: 66.67, revisited: 3}}]
    """
    rows = [(at, unit, name, rate) for at, unit in bulletin.units() for name, rate in unit.rates().items()]
    if not rows and not bulletin.rates:
        yield NotApplicable("没有印出率")
        return
    widest = _widest(bulletin)
    unproven = 0
    for at, unit, name, rate in rows:
        said = [*_unit_rate(f"{at}/{name}/percent", unit, name, rate, widest)]
        unproven += rate.percent is not None and rate.revisited is None and not any(isinstance(o, Flaw) for o in said)
        yield from said
    yield from _overall_samples(bulletin)
    if unproven:
        yield NotJudged(f"附表有 {unproven} 个率没有给出回访数，在承办件数以内都算得出来，但无法核验")
    yield from _half_revisited(bulletin)


def _widest(bulletin: Bulletin) -> int:
    rates = [rate.percent for _, unit in bulletin.units() for rate in unit.rates().values()]
    return max((places(one) for one in rates if one is not None), default=0)


def _unit_rate(pointer: str, unit: HotlineUnit, name: str, rate: Rate, widest: int) -> Iterator[Said]:
    if rate.percent is None:
        return
    what = f"{unit.name}{NAMES[name]} {rate.percent}%"
    if unit.cases is None and rate.revisited is None:
        yield NotJudged(f"{what}：没有承办件数")
        return
    most = rate.revisited if rate.revisited is not None else unit.cases or 0
    counted = f"回访 {most} 件" if rate.revisited is not None else f"承办 {most} 件"
    if rate.revisited is not None and unit.cases is not None and rate.revisited > unit.cases:
        yield Flaw(pointer, f"{what}：回访 {rate.revisited} 件，比承办的 {unit.cases} 件还多")
    least = most if rate.revisited is not None else 1
    if smallest_sample(rate.percent, most, least=least) is None:
        yield Flaw(pointer, f"{what}：{counted}，{_nearest(most)}")
    elif places(rate.percent) < widest:
        yield from _coarse(what, rate.percent, most, least, widest)


_FEW: Final = 4


def _nearest(most: int) -> str:
    if most > _FEW:
        return "没有一个满意件数能算出这个率"
    possible = sorted({percent(part, base) for base in range(1, most + 1) for part in range(base + 1)})
    shown = "、".join(f"{_plain(rounded(one, 2))}%" for one in possible)
    return f"只可能是 {shown}" if possible else "没有可以回访的件"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _coarse(what: str, printed: Decimal, most: int, least: int, widest: int) -> Iterator[Said]:
    """A rate with fewer decimals than its column: an exact one such as 87.5, or one that lost a digit."""
    finer = printed.quantize(Decimal(1).scaleb(-widest))
    if smallest_sample(finer, most, least=least) is not None:
        return
    found = smallest_sample(printed, most, least=least) or (0, 0)
    yield Evidence(
        f"{what}：按印出的位数算得出来（如 {found[0]} ÷ {found[1]} = {rounded(percent(*found), widest)}%），"
        f"但本表其余的率精确到 {widest} 位小数，{most} 件以内没有一个回访数算得出 {finer}%，疑有脱字，请核对"
    )


def _overall_samples(bulletin: Bulletin) -> Iterator[Said]:
    cases = bulletin.totals.cases if bulletin.totals else None
    for at, one in enumerate(bulletin.rates):
        if one.at_least or one.base is not None:
            continue
        if cases is None:
            if one.percent > 100:  # noqa: PLR2004 - percent
                yield Flaw(f"/rates/{at}/percent", f"“{one.text}”大于 100%")
            continue
        if smallest_sample(one.percent, cases) is None:
            yield Flaw(f"/rates/{at}/percent", f"“{one.text}”：办件总数 {cases} 件以内没有整数能算出这个率")


def _half_revisited(bulletin: Bulletin) -> Iterator[Said]:
    """A unit that "was not called back" has the other rate all the same."""
    for _, unit in bulletin.units():
        missing = [name for name, rate in unit.rates().items() if rate.instead is NoRate.NOT_REVISITED]
        given = [(name, rate) for name, rate in unit.rates().items() if rate.percent is not None]
        if missing and given:
            (name, rate), *_others = given
            both = f"{NAMES[missing[0]]}写“未回访”，{NAMES[name]}却有 {rate.percent}%"
            yield NotJudged(f"{unit.name}：{both}，是否回访过不清楚")


@bulletin_rule(
    "B06",
    title="率与所列的分子、基数一致，写明基数",
    remedy="写明率的基数（回访多少件、其中满意多少件），按它们重算。",
    severity=Severity.MUST,
)
def rates_agree_with_their_figures(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """写了分子和基数的率，要等于两者的商；没有写基数的，既不能说对，也不能说错：无法核验。

    不合规：

        rates: [{measure: satisfaction, percent: 98, text: 满意率98%, part: 890, base: 1000}]

    合规：

        rates: [{measure: satisfaction, percent: 89, text: 满意率89%, part: 890, base: 1000}]
    """
    said = [*_overall(bulletin), *_units(bulletin)]
    yield from said or [NotApplicable("没有印出总体的率，附表也没有写分子和基数")]


def _overall(bulletin: Bulletin) -> Iterator[Said]:
    for at, one in enumerate(bulletin.rates):
        if one.part is None or not one.base:
            yield NotJudged(f"“{one.text}”没有给出基数，无法核验")
            continue
        yield _quotient(f"/rates/{at}/percent", f"“{one.text}”", one.percent, (one.part, one.base), open_=one.at_least)


def _units(bulletin: Bulletin) -> Iterator[Said]:
    for at, unit in bulletin.units():
        for name, rate in unit.rates().items():
            if rate.percent is not None and rate.satisfied is not None and rate.revisited:
                what = f"{unit.name}{NAMES[name]}"
                yield _quotient(f"{at}/{name}/percent", what, rate.percent, (rate.satisfied, rate.revisited))


def _quotient(
    pointer: str, what: str, printed: Decimal, figures: tuple[int, int], *, open_: bool = False
) -> Flaw | Evidence:
    part, base = figures
    exact = percent(part, base)
    worked = f"{what}：{part} ÷ {base} = {rounded(exact, places(printed) + 2)}%"
    fits = agrees(exact, printed) or (open_ and exact > printed)
    if fits and part <= base:
        return Evidence(f"{worked}，相符")
    return Flaw(pointer, f"{worked}，印作 {printed}%{'以上' if open_ else ''}")


@bulletin_rule(
    "B07",
    title="总体的满意率与各单位的满意率不矛盾",
    remedy="总体的率按各单位回访数加权计算，不能把各单位的率直接平均。",
    severity=Severity.MUST,
)
def overall_rates_lie_among_the_units(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """总体的率是各单位的率按回访数加权的平均，不会低于最低的，也不会高于最高的。各单位的满意件数、回访件数都有的，
    逐件相加核对；没有的，权数不知道，不能把各单位的率直接平均来核对：无法核验。

    不合规：

        rates: [{measure: result, percent: 87.43, text: 办理结果满意率为87.43%}]
        unit_tables:
          - group: city
            units:
              - {name: 自来水公司, cases: 45, result: {percent: 81.48}}
              - {name: 燃气公司, cases: 6, result: {percent: 50}}

    合规：

        rates: [{measure: result, percent: 75, text: 办理结果满意率为75%}]
        unit_tables:
          - group: city
            units:
              - {name: 自来水公司, cases: 45, result: {percent: 80, revisited: 10, satisfied: 8}}
              - {name: 燃气公司, cases: 6, result: {percent: 50, revisited: 2, satisfied: 1}}
    """
    said = [
        one
        for at, overall in enumerate(bulletin.rates)
        if overall.measure in (Measure.RESULT, Measure.PROCESS)
        for one in _among(f"/rates/{at}/percent", overall, _rates(bulletin, overall.measure))
    ]
    yield from said or [NotApplicable("没有总体的率可以与附表核对")]


def _rates(bulletin: Bulletin, measure: Measure) -> list[Rate]:
    found = [unit.rates().get(measure.value) for _, unit in bulletin.units()]
    return [rate for rate in found if rate is not None and rate.percent is not None]


def _among(pointer: str, overall: OverallRate, rates: list[Rate]) -> Iterator[Said]:
    if not rates:
        return
    printed = [rate.percent for rate in rates if rate.percent is not None]
    lowest, highest = min(printed), max(printed)
    satisfied, revisited = ([rate.satisfied for rate in rates], [rate.revisited for rate in rates])
    if not lowest <= overall.percent <= highest:
        yield Flaw(pointer, f"“{overall.text}”，而各单位最低 {lowest}%、最高 {highest}%，加权平均不会在这之外")
    elif None in satisfied or None in revisited:
        yield NotJudged(
            f"“{overall.text}”：各单位最低 {lowest}%、最高 {highest}%；没有回访数，不能加权，也不能直接平均来核对"
        )
    else:
        figures = sum(one or 0 for one in satisfied), sum(one or 0 for one in revisited)
        yield _quotient(pointer, f"“{overall.text}”，各单位相加", overall.percent, figures)


@bulletin_rule(
    "B18",
    title="百分率写明百分号",
    remedy="补上百分号。",
    severity=Severity.SHOULD,
)
def rates_have_their_sign(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """漏了百分号的率，读者不能确定是不是率。

    不合规：

        unit_tables:
          - group: county
            units: [{name: 发改委, cases: 9, result: {percent: 83.33, sign_missing: true}}]

    合规：

        unit_tables:
          - group: county
            units: [{name: 发改委, cases: 9, result: {percent: 83.33}}]
    """
    rows = [(at, unit, name, rate) for at, unit in bulletin.units() for name, rate in unit.rates().items()]
    if not rows:
        yield NotApplicable("没有印出率")
    for at, unit, name, rate in rows:
        if rate.sign_missing:
            yield Flaw(f"{at}/{name}/percent", f"{unit.name}{NAMES[name]}印作“{rate.percent}”，漏了百分号")


FAMILY = (rates_have_a_sample, rates_agree_with_their_figures, overall_rates_lie_among_the_units, rates_have_their_sign)
