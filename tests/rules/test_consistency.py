from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)


def halls(first: str, second: str) -> str:
    return (
        "outlets:\n"
        f"  - {{id: one, name: 示例营业厅, address: 示例路 1 号, {first}}}\n"
        f"  - {{id: two, name: 示例营业厅, address: 示例路1号, {second}}}\n"
    )


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ('hours: "Mo-Fr 08:30-17:30"', 'hours: "Mo-Fr 09:00-17:30"', NOT_MET),
        ('hours: "Mo-Fr 08:30-17:30"', 'hours: "Mo,Tu,We,Th,Fr 08:30-17:30; PH off"', MET),  # written otherwise
        ('hours: "24/7"', 'hours: "Mo-Su 00:00-24:00"', MET),
        ('hours: "Mo-Fr 08:30-17:30"', "kind: hall", MET),  # what is not said contradicts nothing
        ('hours: "Mo-Fr 08:30-17:30", services: [缴费]', 'hours: "Mo-Fr 09:00-17:30", services: [报装]', MET),
        ("phone: 0900-6000000", "phone: 0900-6000001", NOT_JUDGED),  # a hall may have two telephones
    ],
)
def test_a_hall_that_is_listed_twice_has_the_same_hours(judge: Any, first: str, second: str, outcome: Outcome) -> None:
    assert judge("T05", "990100/water", halls(first, second)).outcome is outcome


@pytest.mark.parametrize(
    ("purpose", "hours", "outcome"),
    [
        ("consulting", '"Mo-Fr 08:30-17:30"', NOT_MET),
        ("repair", '"Mo-Fr 08:30-17:30"', MET),  # one number may answer one thing by day and another always
        ("consulting", '"Mo-Su,PH 00:00-24:00"', MET),
    ],
)
def test_a_number_answers_for_one_purpose_at_the_same_hours(
    judge: Any, purpose: str, hours: str, outcome: Outcome
) -> None:
    text = f"""hotlines:
  - {{purpose: consulting, number: 0900-6000001, hours: "24/7"}}
  - {{purpose: {purpose}, number: 0900-6000001, hours: {hours}}}
"""
    assert judge("T05", "990100/water", text).outcome is outcome


def priced(fee: str, charge: str) -> str:
    return f"""procedures:
  - {{kind: metering, fee: {{items: [水表检定], {fee}}}}}
charges:
  - {{name: 水表检定, kind: service, {charge}}}
"""


@pytest.mark.parametrize(
    ("fee", "charge", "outcome"),
    [
        ("price: 20, unit: 元/只", "price: 35, unit: 元/只", NOT_MET),
        ("price: 20, unit: 元/只", "price: 20.00, unit: 元/只", MET),
        ("price: 20, unit: 元/次", "price: 35, unit: 元/只", NOT_JUDGED),
        ("price: 20, unit: 元/只, note: 检定不合格的不收", "price: 35, unit: 元/只", NOT_JUDGED),
        ("free: true", "price: 35, unit: 元/只", NOT_MET),
        ("price: 20, unit: 元/只", "free: true", NOT_MET),
        (
            "price: 20, unit: 元/只",
            "price: 35, unit: 元/只, until: 2025-12-31",
            MET,
        ),  # P10 speaks of it
    ],
)
def test_a_guide_takes_what_the_price_list_says(judge: Any, fee: str, charge: str, outcome: Outcome) -> None:
    assert judge("T05", "990100/water", priced(fee, charge)).outcome is outcome


@pytest.mark.parametrize(
    ("promise", "outcome"),
    [
        ("text: 报装 5 个工作日内办结, value: 5, unit: 个工作日", NOT_MET),
        ("text: 报装 3 个工作日内办结, value: 3, unit: 个工作日", MET),
        ("text: 报装申请 1 个工作日内受理, value: 1, unit: 个工作日", MET),  # a part of it
        ("text: 立管到位的报装 7 日内完成, value: 7, unit: 日", MET),  # not in working days
        ("text: 户内管线 7 个工作日内完成, value: 7, unit: 个工作日", MET),  # another matter
    ],
)
def test_a_promise_on_the_whole_connection_is_the_guides_limit(judge: Any, promise: str, outcome: Outcome) -> None:
    text = f"""procedures:
  - {{kind: new-connection, steps: [受理, 接通], time_limit: {{days: 3}}}}
promises:
  - {{topic: connection, {promise}}}
convenience: [上门办理]
hotlines:
  - {{purpose: repair, number: 0900-6000001}}
"""
    assert judge("T05", "990100/water", text).outcome is outcome


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ("start: 2026-11-10, end: 2027-03-20", NOT_MET),
        ("start: 2026-11-15, end: 2027-03-25, note: 本季延长", NOT_JUDGED),
        ("start: 2025-11-15, end: 2026-03-15", MET),
    ],
)
def test_one_season_has_one_pair_of_dates(judge: Any, other: str, outcome: Outcome) -> None:
    text = f"heating_seasons:\n  - {{start: 2026-11-15, end: 2027-03-15}}\n  - {{{other}}}\n"
    assert judge("T05", "990100/heat", text).outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"),
    [("2026-11-10", NOT_MET), ("2026-11-01", MET), ("2026-10-20", MET), ("2026-11-20", MET)],
)
def test_no_stop_is_near_and_one_was_announced(judge: Any, day: str, outcome: Outcome) -> None:
    text = f"""no_outages_as_of: {day}
hotlines:
  - {{purpose: repair, number: 0900-6000001}}
notices:
  - id: 2026-11-01-stop
    kind: planned-outage
    title: 计划停水
    published_at: 2026-11-01 09:00
    start: 2026-11-12 08:00
    expected_end: 2026-11-12 18:00
"""
    assert judge("T05", "990100/water", text).outcome is outcome


@pytest.mark.parametrize(
    ("end", "outcome"), [("2026-11-12 19:30", NOT_MET), ("2026-11-12 17:30", MET), ("2026-11-12", MET)]
)
def test_supply_came_back_once(judge: Any, end: str, outcome: Outcome) -> None:
    text = f"""notices:
  - id: 2026-11-01-stop
    kind: planned-outage
    title: 计划停水
    start: 2026-11-12 08:00
    actual_end: 2026-11-12 17:30
  - id: 2026-11-12-back
    kind: restoration
    title: 恢复供水
    follows: 2026-11-01-stop
    actual_end: {end}
"""
    assert judge("T05", "990100/water", text).outcome is outcome


def test_no_more_can_pass_than_was_looked_at(judge: Any) -> None:
    text = """quality:
  - period: 2026-09
    points: [{kind: plant, name: 第一水厂, total: 43, qualified: 43}]
  - period: 2026-10
    points: [{kind: plant, name: 第一水厂, total: 43, qualified: 44}]
"""
    (finding,) = judge("T05", "990100/water", text).findings
    assert finding.text == "2026-10“第一水厂”检测 43 项，合格却有 44 项"


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ("price: 90, unit: 元/只", NOT_MET),
        ("free: true", NOT_MET),
        ("price: 90, unit: 元/只, note: DN40", MET),
        ("price: 90, unit: 元/次", MET),
        ("price: 90, unit: 元/只, effective: 2027-01-01", MET),
    ],
)
def test_a_charge_has_one_amount(judge: Any, other: str, outcome: Outcome) -> None:
    text = f"charges:\n  - {{name: 换表, price: 80, unit: 元/只}}\n  - {{name: 换表, {other}}}\n"
    assert judge("T05", "990100/water", text).outcome is outcome


def test_of_one_record_nothing_can_be_said(judge: Any) -> None:
    text = "charges:\n  - {name: 换表, price: 80, unit: 元/只}\n"
    assert judge("T05", "990100/water", text).outcome is NOT_APPLICABLE
