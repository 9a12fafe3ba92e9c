from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)
PLACE = "990100/gas"
OLD, NEW = "示发改价格〔2024〕12号", "示发改价格〔2025〕1号"


def two_prices(
    *, later: str = OLD, earlier: str = OLD, note: str = "", until: str = "2025-12-31", price: str = "3.60"
) -> str:
    def basis(number: str) -> str:
        return f", basis: {{number: {number}}}" if number else ""

    said = f", note: {note}" if note else ""
    return (
        "tariffs:\n"
        f"  - {{category: 非居民, form: flat, unit: 元/m³, price: {price}, "
        f"effective: 2026-01-01{basis(later)}{said}}}\n"
        "  - {category: 非居民, form: flat, unit: 元/m³, price: 3.20, effective: 2024-12-01, "
        f"until: {until}{basis(earlier)}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (two_prices(), NOT_MET),
        (two_prices(later=NEW), MET),
        (two_prices(later="示发改价格〔2024〕 12 号"), NOT_MET),  # the same number with spaces
        (two_prices(later=""), NOT_MET),  # the new price names no document, the old one did
        (two_prices(earlier="", later=NEW), MET),
        (two_prices(earlier="", later=""), NOT_JUDGED),
        (two_prices(price="3.2"), NOT_APPLICABLE),  # the same amount, written otherwise
        (two_prices(note="分步执行"), MET),
        (two_prices(note="按上下游价格联动机制调整"), NOT_JUDGED),
        (two_prices(note="旺季价格"), NOT_JUDGED),
        (two_prices(until="2025-03-31"), NOT_JUDGED),  # something may have been in force in between
    ],
)
def test_a_change_of_price_is_held_against_its_document(judge: Any, text: str, outcome: Outcome) -> None:
    assert judge("P12", PLACE, text).outcome is outcome


def test_a_flaw_names_both_amounts_the_day_and_the_document(judge: Any) -> None:
    (finding,) = judge("P12", PLACE, two_prices()).findings
    assert finding.pointer == "/tariffs/0"
    assert finding.text == (
        "“非居民”原为 3.20 元/m³，自 2026-01-01 起为 3.60 元/m³，前后所列依据都是 示发改价格〔2024〕12号，"
        "未见新的定价文号，也未说明由同一文件分步规定"
    )


def test_steps_that_were_published_before_the_first_began_need_no_second_document(judge: Any) -> None:
    source = "source: {publisher: 示例公司, published: 2024-11-20, retrieved: 2026-11-01}\n"
    assert judge("P12", PLACE, two_prices() + source).outcome is MET


@pytest.mark.parametrize(
    ("change", "outcome"),
    [("category: 居民", NOT_APPLICABLE), ("unit: 元/kWh", NOT_APPLICABLE), ("proposed: true", NOT_APPLICABLE)],
)
def test_only_versions_of_one_price_are_compared(judge: Any, change: str, outcome: Outcome) -> None:
    text = two_prices()
    key = change.partition(":")[0]
    old = {"category": "category: 非居民", "unit": "unit: 元/m³", "proposed": "form: flat"}[key]
    new = change if key != "proposed" else "form: flat, proposed: true"
    assert judge("P12", PLACE, text.replace(old, new, 1)).outcome is outcome


@pytest.mark.parametrize(("number", "outcome"), [(OLD, NOT_MET), (NEW, MET)])
def test_what_is_collected_with_the_price_is_held_against_its_own_document(
    judge: Any, number: str, outcome: Outcome
) -> None:
    text = f"""tariffs:
  - {{category: 非居民, form: flat, unit: 元/m³, price: 3.20, effective: 2026-01-01, basis: {{number: {NEW}}},
     surcharges: [{{name: 污水处理费, price: 1.40, basis: {{number: {number}}}}}]}}
  - {{category: 非居民, form: flat, unit: 元/m³, price: 3.20, effective: 2024-12-01, until: 2025-12-31,
     basis: {{number: {OLD}}}, surcharges: [{{name: 污水处理费, price: 1.30, basis: {{number: {OLD}}}}}]}}
"""
    assert judge("P12", "990100/water", text).outcome is outcome


@pytest.mark.parametrize(("basis", "outcome"), [(f", basis: {{number: {OLD}}}", NOT_MET), ("", NOT_JUDGED)])
def test_a_charge_without_a_document_may_have_become_a_matter_of_the_market(
    judge: Any, basis: str, outcome: Outcome
) -> None:
    text = f"""charges:
  - {{name: 换表, kind: repair, price: 90, unit: 元/只, effective: 2026-01-01{basis}}}
  - {{name: 换表, kind: repair, price: 80, unit: 元/只, until: 2025-12-31, basis: {{number: {OLD}}}}}
"""
    assert judge("P12", PLACE, text).outcome is outcome
