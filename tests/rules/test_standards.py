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


@pytest.mark.parametrize("number", ["GB/T 28885-2012", "GB/T28885—2012", "gb/t 28885－2012"])
@pytest.mark.parametrize(("day", "outcome"), [(date(2025, 9, 30), MET), (date(2025, 10, 1), NOT_MET)])
def test_the_gas_standard_of_2012_ends_with_september_2025(
    judge: Any, number: str, day: date, outcome: Outcome
) -> None:
    text = f"standards:\n  - {{title: 燃气服务导则, number: {number}}}\n"
    assert judge("D28", "990100/gas", text, as_of=day).outcome is outcome


def test_a_law_whose_end_was_only_inferred_is_not_said_to_have_ended(judge: Any) -> None:
    text = "standards:\n  - {title: 城市供水条例, number: 国务院令第158号}\n"
    assert judge("D28", "990100/water", text).outcome is MET


def quality(period: str, more: str) -> str:
    return f"quality:\n  - period: {period}\n    {more}\n    points: [{{kind: plant, name: 第一水厂}}]\n"


@pytest.mark.parametrize(
    ("period", "more", "outcome"),
    [
        ("2026-10", "indicators_total: 97", MET),
        ("2026-10", "indicators_total: 43", MET),
        ("2026-10", "indicators_total: 106", NOT_MET),
        ("2026-10", "note: 按 106 项检测", NOT_MET),
        ("2026-10", "standard: GB 5749-2006", NOT_MET),
        ("2026-10", "indicators_total: 42", NOT_MET),
        ("2026-10", "note: 合格", NOT_JUDGED),
        ("2023-04", "indicators_total: 106", NOT_MET),
        ("2023-03", "indicators_total: 106", MET),  # the standard of that month
        ("2023-03", "indicators_total: 97", NOT_MET),
    ],
)
def test_water_is_measured_by_the_standard_of_its_month(judge: Any, period: str, more: str, outcome: Outcome) -> None:
    assert judge("Q01", "990100/water", quality(period, more)).outcome is outcome


@pytest.mark.parametrize(
    ("season", "outcome"),
    [
        ("start: 2026-11-15, end: 2027-03-15, end_rule: '00:00', days: 120", MET),
        ("start: 2027-11-15, end: 2028-03-15, end_rule: '00:00', days: 121", MET),  # a leap year
        ("start: 2026-11-15, end: 2027-03-15, end_rule: '24:00', days: 121", MET),
        ("start: 2026-11-15, end: 2027-03-15, end_rule: '24:00', days: 120", NOT_MET),
        ("start: 2026-11-15, end: 2027-03-15, days: 120", NOT_JUDGED),
        ("start: 2023-11-10, end: 2024-03-20, days: 130", NOT_MET),  # 131 or 132
    ],
)
def test_printed_days_are_those_between_the_dates(judge: Any, season: str, outcome: Outcome) -> None:
    assert judge("H02", "990100/heat", f"heating_seasons:\n  - {{{season}}}\n").outcome is outcome


@pytest.mark.parametrize(
    ("guide", "outcome"),
    [
        ("time_limit: {days: 5}", MET),
        ("time_limit: {days: 10}", NOT_MET),
        ("name: 居民用户报装, time_limit: {days: 10}", NOT_JUDGED),  # the clause speaks of market entities
        ("steps: [受理]", NOT_JUDGED),
    ],
)
def test_henan_connects_in_five_working_days(judge: Any, guide: str, outcome: Outcome) -> None:
    text = f"procedures:\n  - {{kind: new-connection, {guide}}}\n"
    assert judge("A01", "411700/water", text).outcome is outcome


@pytest.mark.parametrize(
    ("guide", "outcome"),
    [
        ("steps: [受理, 接通], time_limit: {with_line: 2, without_line: 1}, materials: [{name: 申请表}]", MET),
        ("steps: [受理, 踏勘, 接通]", NOT_MET),
        ("time_limit: {without_line: 2}", NOT_MET),
        ("materials: [{name: 申请表}, {name: 身份证}]", NOT_MET),
        ("phone: 0900-6000000", NOT_JUDGED),
    ],
)
def test_zhengzhou_connects_simply(judge: Any, guide: str, outcome: Outcome) -> None:
    text = f"procedures:\n  - {{kind: new-connection, {guide}}}\n"
    assert judge("A03", "410100/water", text).outcome is outcome


@pytest.mark.parametrize(("faults", "outcome"), [(2, NOT_APPLICABLE), (3, NOT_MET)])
def test_many_emergencies_among_few_stops_are_shown(judge: Any, faults: int, outcome: Outcome) -> None:
    text = "notices:\n" + "".join(
        f"  - id: 2026-11-0{day}-repair\n    kind: emergency-repair\n    title: 抢修 {day}\n"
        for day in range(1, faults + 1)
    )
    assert judge("O11", "990100/water", text).outcome is outcome


@pytest.mark.parametrize(
    ("more", "outcome"),
    [
        ("temporary_supply: true", MET),
        ("measures: 安排送水车", MET),
        ("measures: 请储水", NOT_MET),
        ("source: {publisher: 示例单位, retrieved: 2026-11-21, excerpt: true}", NOT_JUDGED),
    ],
)
def test_a_long_stop_in_zhengzhou_has_emergency_supply(judge: Any, more: str, outcome: Outcome) -> None:
    text = f"""notices:
  - id: 2026-11-01-stop
    kind: planned-outage
    title: 计划停水
    start: 2026-11-12 08:00
    expected_end: 2026-11-14 08:00
    {more}
"""
    if "source" in more:
        text += "    confirmed: true\n"
    assert judge("O09", "410100/water", text).outcome is outcome
