"""Year on year against month on month, percent against points, and what the base is."""

from datetime import date
from typing import Any

import pytest

from disclosure.model.bulletin import Period, PeriodKind
from disclosure.model.verdict import Outcome
from disclosure.rules.bulletins.periods import period_before, year_before

MARCH = "period: {kind: month, start: 2026-03-01, end: 2026-03-31}\ntotals: {cases: 100}\n"
LAST_YEAR = "period: {kind: month, start: 2025-04-01, end: 2025-04-30}\ntotals: {cases: 80}\n"


def compared(kind: str, change: str, **more: str) -> str:
    given = "".join(f", {key}: {value}" for key, value in ({"unit": "percent"} | more).items())
    one = f"measure: cases, kind: {kind}, change: {change}, text: 变化{given}"
    return f"totals: {{cases: 110}}\ncomparisons: [{{{one}}}]\n"


def test_the_base_is_taken_from_the_bulletin_of_that_time(judge: Any) -> None:
    assert judge("B15", compared("month-on-month", "10"), march=MARCH).outcome is Outcome.MET
    assert judge("B15", compared("year-on-year", "37.5"), year=LAST_YEAR).outcome is Outcome.MET


def test_month_on_month_printed_as_year_on_year_is_named_so(judge: Any) -> None:
    verdict = judge("B15", compared("year-on-year", "10"), march=MARCH, year=LAST_YEAR)
    assert verdict.outcome is Outcome.NOT_MET
    assert "印出的是环比（（110 - 100）÷ 100 = 10%）" in verdict.findings[0].text


def test_year_on_year_printed_as_month_on_month_is_named_so(judge: Any) -> None:
    verdict = judge("B15", compared("month-on-month", "37.5"), march=MARCH, year=LAST_YEAR)
    assert "印出的是同比" in verdict.findings[0].text


def test_a_base_period_of_the_other_kind_is_a_slip(judge: Any) -> None:
    base = {"base": "100", "base_start": "2026-03-01", "base_end": "2026-03-31"}
    verdict = judge("B15", compared("year-on-year", "10", **base))
    assert [found.pointer for found in verdict.findings] == ["/comparisons/0/kind"]
    assert "是环比；同比应与 2025-04-01 至 2025-04-30 比" in verdict.findings[0].text
    odd = {"base": "100", "base_start": "2026-01-01", "base_end": "2026-01-31"}
    assert judge("B15", compared("year-on-year", "10", **odd)).outcome is Outcome.NOT_MET


def test_points_printed_as_percent_are_a_slip(judge: Any) -> None:
    text = (
        "rates: [{measure: result, percent: 87.43, text: 满意率87.43%}]\ncomparisons:\n"
        "  - {measure: result, kind: year-on-year, change: -7.59, unit: UNIT, text: 下降7.59%, base: 95.02}\n"
    )
    assert judge("B15", text.replace("UNIT", "points")).outcome is Outcome.MET
    verdict = judge("B15", text.replace("UNIT", "percent"))
    assert verdict.outcome is Outcome.NOT_MET
    assert "印出的是个百分点" in verdict.findings[0].text


def test_rounded_rates_leave_room_for_a_rounded_change(judge: Any) -> None:
    text = (
        "rates: [{measure: result, percent: 87, text: 满意率87%}]\ncomparisons:\n"
        "  - {measure: result, kind: year-on-year, change: CHANGE, unit: points, text: 上升, base: 85}\n"
    )
    assert judge("B15", text.replace("CHANGE", "2.9")).outcome is Outcome.MET
    assert judge("B15", text.replace("CHANGE", "3.2")).outcome is Outcome.NOT_MET


def test_a_change_without_a_base_is_neither_right_nor_wrong(judge: Any) -> None:
    verdict = judge("B15", compared("year-on-year", "10"))
    assert verdict.outcome is Outcome.NOT_JUDGED
    assert "没有给出基数，无法核验" in (verdict.reason or "")
    nothing = compared("year-on-year", "10").replace("totals: {cases: 110}\n", "")
    assert "没有印出本期的数" in (judge("B15", nothing).reason or "")


def test_a_change_from_nothing_has_no_percentage(judge: Any) -> None:
    verdict = judge("B15", compared("year-on-year", "10", base="0"))
    assert verdict.outcome is Outcome.NOT_MET
    assert "基数为 0" in verdict.findings[0].text


@pytest.mark.parametrize(
    ("kind", "start", "end", "before", "a_year_before"),
    [
        ("month", "2026-03-01", "2026-03-31", "2026-02-01/2026-02-28", "2025-03-01/2025-03-31"),
        ("month", "2026-01-01", "2026-01-31", "2025-12-01/2025-12-31", "2025-01-01/2025-01-31"),
        ("month", "2025-02-01", "2025-02-28", "2025-01-01/2025-01-31", "2024-02-01/2024-02-29"),
        ("month", "2024-02-01", "2024-02-29", "2024-01-01/2024-01-31", "2023-02-01/2023-02-28"),
        ("quarter", "2026-01-01", "2026-03-31", "2025-10-01/2025-12-31", "2025-01-01/2025-03-31"),
        ("week", "2026-04-06", "2026-04-12", "2026-03-30/2026-04-05", "2025-04-06/2025-04-12"),
    ],
)
def test_the_periods_that_are_compared_with(kind: str, start: str, end: str, before: str, a_year_before: str) -> None:
    period = Period(kind=PeriodKind(kind), start=date.fromisoformat(start), end=date.fromisoformat(end))
    assert "/".join(day.isoformat() for day in period_before(period)) == before
    assert "/".join(day.isoformat() for day in year_before(period)) == a_year_before
