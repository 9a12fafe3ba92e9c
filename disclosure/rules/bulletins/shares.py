"""Whether shares are the quotients of their figures: rounding told from error."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from disclosure.model.bulletin import Breakdown, Bulletin, Part
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.arithmetic import agrees, cut, largest_remainder, percent, places, rounded
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

_EXACT = 4
"""Decimals in which an exact quotient is shown."""


def _base(bulletin: Bulletin, breakdown: Breakdown) -> int | None:
    """Of what the shares are: of all cases, or of the table's own sum where it accounts for all."""
    if bulletin.totals and bulletin.totals.cases:
        return bulletin.totals.cases
    return (breakdown.total or sum(part.cases for part in breakdown.parts)) if breakdown.whole else None


@bulletin_rule(
    "B03",
    title="占比是件数与总数的商，四舍五入",
    remedy="按“件数 ÷ 办件总数”重算，四舍五入到印出的位数；占比之和因此不是 100% 的，加注说明，不要改动某一项去凑。",
    severity=Severity.MUST,
)
def shares_are_quotients(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """每一项占比都要等于件数除以总数、四舍五入到印出的位数。舍去后面的数字（截断）、为凑足 100% 改动某一项、
    用了别的基数，都会差一点，判定时分别指明；按最大余数法凑足 100% 时各项应是多少，也一并算出。

    不合规：

        totals: {cases: 4998}
        categories:
          parts:
            - {name: 投诉举报类, cases: 1045, share: 20.90}
            - {name: 其他, cases: 3953, share: 79.09}

    合规：

        totals: {cases: 4998}
        categories:
          parts:
            - {name: 投诉举报类, cases: 1045, share: 20.91}
            - {name: 其他, cases: 3953, share: 79.09}
    """
    found = False
    for pointer, breakdown in bulletin.breakdowns():
        if any(part.share is not None for part in breakdown.parts):
            found = True
            yield from _shares(bulletin, pointer, breakdown)
    if not found:
        yield NotApplicable("没有印出占比")


def _shares(bulletin: Bulletin, pointer: str, breakdown: Breakdown) -> Iterator[Said]:
    base = _base(bulletin, breakdown)
    if not base:
        yield NotJudged("没有办件总数，占比无法核验")
        return
    for at, part in enumerate(breakdown.parts):
        if part.share is not None and not agrees(percent(part.cases, base), part.share):
            yield Flaw(f"{pointer}/parts/{at}/share", _wrong(bulletin, breakdown, at, base))
    yield Evidence(_rounding(breakdown, base))


def _wrong(bulletin: Bulletin, breakdown: Breakdown, at: int, base: int) -> str:
    part = breakdown.parts[at]
    share = part.share or Decimal(0)
    decimals, exact = places(share), percent(part.cases, base)
    worked = f"{part.name}：{part.cases} ÷ {base} = {rounded(exact, _EXACT)}%，四舍五入为 {rounded(exact, decimals)}%"
    adjusted = largest_remainder([one.cases for one in breakdown.parts], base, decimals)[at]
    how = _how(bulletin, breakdown, part, exact)
    method = f"；按最大余数法凑足合计也应为 {adjusted}%" if breakdown.whole and adjusted != share else ""
    return f"{worked}，印作 {share}%{how}{method}"


def _how(bulletin: Bulletin, breakdown: Breakdown, part: Part, exact: Fraction) -> str:
    """How the printed share may have come about."""
    share = part.share or Decimal(0)
    if cut(exact, places(share)) == share:
        return "，是舍去后面的数字，没有四舍五入"
    counts = [one.cases for one in breakdown.parts]
    others = {sum(counts): "本表各项之和", (bulletin.totals.calls if bulletin.totals else None) or 0: "话务量"}
    for base, name in others.items():
        if base and agrees(percent(part.cases, base), share):
            return f"，是按{name} {base} 算的"
    if breakdown.whole and largest_remainder(counts, sum(counts), places(share))[counts.index(part.cases)] == share:
        return "，是为凑足合计调整的（最大余数法）"
    return ""


def _rounding(breakdown: Breakdown, base: int) -> str:
    shares = [part.share for part in breakdown.parts if part.share is not None]
    decimals = max(map(places, shares))
    proper = [rounded(percent(part.cases, base), decimals) for part in breakdown.parts]
    return f"以 {base} 件为基数，各项四舍五入之和为 {sum(proper)}%，印出的各项之和为 {sum(shares)}%"


@bulletin_rule(
    "B04",
    title="合计占比与合计件数相符",
    remedy="合计占比按“合计件数 ÷ 办件总数”计算。",
    severity=Severity.MUST,
)
def total_share_is_a_quotient(bulletin: Bulletin, _: BulletinContext) -> Iterator[Said]:
    """合计占比是合计件数除以办件总数。各项四舍五入以后相加，常与它差一点；印出的是那个和的，是四舍五入的差异，不是差错。

    不合规：

        totals: {cases: 4998}
        topics:
          whole: false
          parts: [{name: 网点服务, cases: 1187, share: 23.75}, {name: 水电气暖, cases: 193, share: 3.86}]
          total: 1380
          total_share: 27.81

    合规：

        totals: {cases: 4998}
        topics:
          whole: false
          parts: [{name: 网点服务, cases: 1187, share: 23.75}, {name: 水电气暖, cases: 193, share: 3.86}]
          total: 1380
          total_share: 27.61
    """
    found = False
    for pointer, breakdown in bulletin.breakdowns():
        if breakdown.total_share is not None:
            found = True
            yield _total_share(bulletin, f"{pointer}/total_share", breakdown, breakdown.total_share)
    if not found:
        yield NotApplicable("没有印出合计占比")


def _total_share(bulletin: Bulletin, pointer: str, breakdown: Breakdown, printed: Decimal) -> Said:
    base = _base(bulletin, breakdown)
    if not base:
        return NotJudged("没有办件总数，合计占比无法核验")
    total = sum(part.cases for part in breakdown.parts)
    exact = percent(total, base)
    worked = f"{total} ÷ {base} = {rounded(exact, _EXACT)}%"
    shares = [part.share for part in breakdown.parts if part.share is not None]
    if agrees(exact, printed):
        apart = (
            f"；各项占比之和为 {sum(shares)}%，差异出于四舍五入，不是差错" if shares and sum(shares) != printed else ""
        )
        return Evidence(f"{worked}，印作 {printed}%，相符{apart}")
    proper = sum(rounded(percent(part.cases, base), places(printed)) for part in breakdown.parts)
    if proper == printed:
        return Evidence(f"{worked}，印作 {printed}%，是各项四舍五入之和；差异出于四舍五入，不是差错")
    return Flaw(pointer, f"{worked}，印作 {printed}%；各项占比之和为 {sum(shares)}%，也不相符")


FAMILY = (shares_are_quotients, total_share_is_a_quotient)
