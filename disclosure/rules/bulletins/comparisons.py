"""Whether a change was measured from what it says it was."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from disclosure.model.bulletin import Bulletin
from disclosure.model.claim import ChangeUnit, Comparison, ComparisonKind, Measure
from disclosure.model.verdict import Severity
from disclosure.rules.bulletins.arithmetic import half_unit, places, rounded
from disclosure.rules.bulletins.context import BulletinContext
from disclosure.rules.bulletins.declared import bulletin_rule
from disclosure.rules.bulletins.periods import period_before, year_before
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Said

KINDS: Final = {ComparisonKind.YEAR_ON_YEAR: "同比", ComparisonKind.MONTH_ON_MONTH: "环比"}
_UNITS: Final = {ChangeUnit.PERCENT: "%", ChangeUnit.POINTS: " 个百分点", ChangeUnit.COUNT: " 件"}
_COUNTS: Final = frozenset({Measure.CASES, Measure.CALLS})


def measured(bulletin: Bulletin, measure: Measure) -> Decimal | None:
    """What a bulletin has for a measure over its whole period."""
    if measure in _COUNTS:
        counts = {"cases": bulletin.totals.cases, "calls": bulletin.totals.calls} if bulletin.totals else {}
        count = counts.get(measure.value)
        return None if count is None else Decimal(count)
    return next((one.percent for one in bulletin.rates if one.measure is measure and not one.at_least), None)


def expected_base(bulletin: Bulletin, kind: ComparisonKind) -> tuple[date, date]:
    """The period that a comparison of this kind goes back to."""
    return year_before(bulletin.period) if kind is ComparisonKind.YEAR_ON_YEAR else period_before(bulletin.period)


def change(current: Decimal, base: Decimal, unit: ChangeUnit) -> Fraction | None:
    """The change from the base, in the unit; None where it would be in percent of nothing."""
    now, then = Fraction(current), Fraction(base)
    if unit is not ChangeUnit.PERCENT:
        return now - then
    return (now - then) / then * 100 if then else None


@bulletin_rule(
    "B15",
    title="同比、环比与基期的数相符，写明基数",
    remedy="写明基期的数，按它重算；率的变化写“个百分点”。",
    severity=Severity.MUST,
)
def changes_have_their_base(bulletin: Bulletin, context: BulletinContext) -> Iterator[Said]:
    """同比是与上年同一时期比，环比是与上一时期比，两者不能混用；率相减得到的是百分点，不是百分之几。没有写基数、本门户也没有基期通报的，
    既不能说对，也不能说错：无法核验。

    不合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30}
        totals: {cases: 110}
        comparisons:
          - measure: cases
            kind: year-on-year
            change: 10
            unit: percent
            text: 办件同比上升10%
            base: 100
            base_start: 2026-03-01
            base_end: 2026-03-31

    合规：

        period: {kind: month, start: 2026-04-01, end: 2026-04-30}
        totals: {cases: 110}
        comparisons:
          - measure: cases
            kind: month-on-month
            change: 10
            unit: percent
            text: 办件环比上升10%
            base: 100
            base_start: 2026-03-01
            base_end: 2026-03-31
    """
    if not bulletin.comparisons:
        yield NotApplicable("没有同比、环比")
    for at, one in enumerate(bulletin.comparisons):
        yield from _period(f"/comparisons/{at}", bulletin, one)
        yield from _change(f"/comparisons/{at}/change", bulletin, one, context)


def _period(pointer: str, bulletin: Bulletin, one: Comparison) -> Iterator[Said]:
    if one.base_start is None or one.base_end is None:
        return
    said = (one.base_start, one.base_end)
    if said == expected_base(bulletin, one.kind):
        return
    other = next(kind for kind in ComparisonKind if kind is not one.kind)
    meant = f"，是{KINDS[other]}" if said == expected_base(bulletin, other) else ""
    start, end = expected_base(bulletin, one.kind)
    yield Flaw(
        f"{pointer}/kind", f"“{one.text}”与 {said[0]} 至 {said[1]} 比{meant}；{KINDS[one.kind]}应与 {start} 至 {end} 比"
    )


def _change(pointer: str, bulletin: Bulletin, one: Comparison, context: BulletinContext) -> Iterator[Said]:
    current, base = measured(bulletin, one.measure), _base(bulletin, one, one.kind, context)
    if current is None:
        yield NotJudged(f"“{one.text}”：没有印出本期的数")
    elif base is None:
        yield NotJudged(f"“{one.text}”没有给出基数，无法核验{_would_be(one, current)}")
    elif _fits(one, current, base, one.unit):
        yield Evidence(f"“{one.text}”：{_worked(one, current, base, one.unit)}，相符")
    else:
        yield Flaw(pointer, f"“{one.text}”：{_worked(one, current, base, one.unit)}{_instead(bulletin, one, context)}")


def _base(bulletin: Bulletin, one: Comparison, kind: ComparisonKind, context: BulletinContext) -> Decimal | None:
    """The base as printed, or else as the bulletin of that time has it."""
    if one.base is not None and kind is one.kind:
        return one.base
    earlier = context.of(*expected_base(bulletin, kind))
    return measured(earlier, one.measure) if earlier else None


def _fits(one: Comparison, current: Decimal, base: Decimal, unit: ChangeUnit) -> bool:
    """Whether the printed change can come of these figures, each of which may itself be rounded."""
    exact = change(current, base, unit)
    if exact is None:
        return False
    slack = Fraction(0) if one.measure in _COUNTS else half_unit(current) + half_unit(base)
    spread = slack * 100 / Fraction(base) if unit is ChangeUnit.PERCENT else slack
    return abs(exact - Fraction(one.change)) <= half_unit(one.change) + spread


def _worked(one: Comparison, current: Decimal, base: Decimal, unit: ChangeUnit) -> str:
    exact = change(current, base, unit)
    if exact is None:
        return "基数为 0，不能算百分之几"
    shown = rounded(exact, places(one.change))
    how = f"（{current} - {base}）÷ {base}" if unit is ChangeUnit.PERCENT else f"{current} - {base}"
    return f"{how} = {shown}{_UNITS[unit]}"


def _instead(bulletin: Bulletin, one: Comparison, context: BulletinContext) -> str:
    """What the printed change is instead: of the other unit, or from the other base."""
    current = measured(bulletin, one.measure)
    base = _base(bulletin, one, one.kind, context)
    for unit in ChangeUnit:
        if current is not None and base is not None and unit is not one.unit and _fits(one, current, base, unit):
            return f"；印出的是{_UNITS[unit].strip()}（{_worked(one, current, base, unit)}）"
    other = next(kind for kind in ComparisonKind if kind is not one.kind)
    beside = _base(bulletin, one, other, context)
    if current is not None and beside is not None and _fits(one, current, beside, one.unit):
        return f"；印出的是{KINDS[other]}（{_worked(one, current, beside, one.unit)}）"
    return ""


def _would_be(one: Comparison, current: Decimal) -> str:
    """What the base would have to be; a rate's change in percent is often meant in points."""
    if one.measure in _COUNTS or one.unit is not ChangeUnit.PERCENT:
        return ""
    points = current - one.change
    ratio = rounded(Fraction(current) / (1 + Fraction(one.change) / 100), places(current))
    return f"（如果指百分点，基期为 {points}%；如果指百分之几，基期约为 {ratio}%）"


FAMILY = (changes_have_their_base,)
