from datetime import date
from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ("price: 34", "price: 36.5", NOT_MET),
        ("price: 34", "price: 34.00", MET),  # the same amount, written otherwise
        ("price: 34, area_basis: 建筑面积", "price: 36.5, area_basis: 套内建筑面积", MET),  # two ways to measure
        ("price: 34, area_basis: 建筑面积", "price: 36.5", NOT_JUDGED),
        ("price: 34", "price: 36.5, includes: [计量费]", NOT_JUDGED),
        ("price: 34, area: 城区", "price: 36.5, area: 郊区", MET),
        ("price: 34, until: 2025-12-31", "price: 36.5", MET),
        ("price: 34, proposed: true", "price: 36.5", MET),
    ],
)
def test_one_class_has_one_current_price(judge: Any, first: str, second: str, outcome: Outcome) -> None:
    text = f"tariffs:\n  - {{category: 非居民, form: area, unit: 元/㎡·季, {first}}}\n"
    text += f"  - {{category: 非居民, form: area, unit: 元/㎡·季, {second}}}\n"
    assert judge("T02", "990100/heat", text).outcome is outcome


@pytest.mark.parametrize(
    ("amounts", "outcome"),
    [
        ("price: 3.45, total: 4.85, surcharges: [{name: 污水处理费, price: 1.40}]", MET),
        ("price: 3.45, total: 4.95, surcharges: [{name: 污水处理费, price: 1.40}]", NOT_MET),
        ("price: 3.45, total: 4.85", NOT_JUDGED),  # what is collected is not told apart
        ("price: 4.85, total: 3.45", NOT_MET),  # nothing can be collected that makes it cheaper
        ("price: 3.45", NOT_APPLICABLE),
    ],
)
def test_the_parts_of_a_price_add_up(judge: Any, amounts: str, outcome: Outcome) -> None:
    text = f"tariffs:\n  - {{category: 非居民, form: flat, unit: 元/m³, {amounts}}}\n"
    assert judge("P01", "990100/water", text).outcome is outcome


WATER = """tariffs:
  - {category: 居民, form: flat, unit: 元/m³, price: 2}
  - {category: 非居民, form: flat, unit: 元/m³, price: 3, surcharges: [{name: 水资源费, price: 0.4}]}
  - {category: 特种, form: flat, unit: 元/m³, price: 9}
"""


@pytest.mark.parametrize(("day", "outcome"), [(date(2024, 11, 30), MET), (date(2024, 12, 1), NOT_MET)])
def test_the_water_resource_fee_is_a_tax_from_december_2024(judge: Any, day: date, outcome: Outcome) -> None:
    assert judge("P07", "990100/water", WATER, as_of=day).outcome is outcome


def tiers(*bounds: str, period: str = "period: year, ", category: str = "居民") -> str:
    listed = ", ".join(f"{{{one}}}" for one in bounds)
    return f"tariffs:\n  - {{category: {category}, form: tiered, unit: 元/m³, {period}tiers: [{listed}]}}\n"


GOOD = ("above: 0, up_to: 180, price: 2", "above: 180, up_to: 300, price: 3", "above: 300, price: 6")


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        (
            (GOOD[0], "above: 200, up_to: 300, price: 3", GOOD[2]),
            "第 2 级起点应等于第 1 级终点（180），现为 200，有空缺",
        ),
        (
            (GOOD[0], "above: 160, up_to: 300, price: 3", GOOD[2]),
            "第 2 级起点应等于第 1 级终点（180），现为 160，有重叠",
        ),
        (("above: 10, up_to: 180, price: 2", *GOOD[1:]), "第 1 级应从 0 起，现为 10"),
        ((*GOOD[:2], "above: 300, up_to: 400, price: 6"), "最后一级不应有终点"),
        (("above: 0, price: 2", *GOOD[1:]), "第 1 级没有终点，却还有下一级"),
        (GOOD[:1], "只有 1 级，应不少于 3 级"),
    ],
)
@pytest.mark.parametrize(("rule", "sector"), [("P03", "water"), ("P11", "gas")])
def test_tiers_join_without_gap_or_overlap(
    judge: Any, bounds: tuple[str, ...], said: str, rule: str, sector: str
) -> None:
    texts = [finding.text for finding in judge(rule, f"990100/{sector}", tiers(*bounds)).findings]
    assert any(said in text for text in texts) or (rule == "P11" and "应不少于 3 级" in said), texts


@pytest.mark.parametrize(("rule", "sector", "severity"), [("P04", "water", "must"), ("P05", "gas", "should")])
def test_water_fails_under_its_ratio_and_gas_only_warns(judge: Any, rule: str, sector: str, severity: str) -> None:
    flat = tiers(GOOD[0], "above: 180, up_to: 300, price: 2.2", "above: 300, price: 2.4")
    verdict = judge(rule, f"990100/{sector}", flat)
    assert (verdict.outcome, verdict.severity) == (NOT_MET, severity)


def test_a_price_from_before_the_ratio_was_asked_for_is_not_held_against_it(judge: Any) -> None:
    flat = tiers(GOOD[0], "above: 180, up_to: 300, price: 2.2", GOOD[2]).replace(
        "period", "effective: 2010-01-01, period"
    )
    assert judge("P04", "990100/water", flat).outcome is MET


def test_a_ratio_of_prices_with_other_charges_in_them_is_not_judged(judge: Any) -> None:
    text = tiers(*GOOD).replace("period", "includes: [污水处理费], period")
    assert judge("P04", "990100/water", text).outcome is NOT_JUDGED


@pytest.mark.parametrize(("place", "outcome"), [("371300/heat", NOT_MET), ("990100/heat", MET)])
def test_the_share_of_the_base_price_is_limited_in_shandong(judge: Any, place: str, outcome: Outcome) -> None:
    text = """tariffs:
  - {category: 居民, form: area, unit: 元/㎡·季, price: 20, area_basis: 建筑面积}
  - {category: 居民, name: 两部制, form: two-part, unit: 元/kWh, base: {price: 8, unit: 元/㎡·季}, area_basis: 建筑面积}
"""
    verdict = judge("P08", place, text)
    assert verdict.outcome is outcome
    assert outcome is MET or "40.0%，超过《山东省供热条例》第二十三条第一款（30%）" in verdict.findings[0].text
