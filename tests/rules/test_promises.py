from typing import Any

import pytest

from disclosure.model.verdict import Outcome

MET, NOT_MET, NOT_JUDGED, NOT_APPLICABLE = (
    Outcome.MET,
    Outcome.NOT_MET,
    Outcome.NOT_JUDGED,
    Outcome.NOT_APPLICABLE,
)


def promise(topic: str, value: str, unit: str, text: str = "承诺", bound: str = "") -> str:
    said = f", bound: {bound}" if bound else ""
    return f"promises:\n  - {{topic: {topic}, text: {text}, value: {value}, unit: {unit}{said}}}\n"


@pytest.mark.parametrize(
    ("value", "unit", "outcome"),
    [  # the law: 5 working days
        ("5", "个工作日", MET),
        ("6", "工作日", NOT_MET),
        ("5", "日", MET),
        ("7", "日", MET),  # seven days on end hold no more than five working days
        ("8", "日", NOT_JUDGED),
        ("10", "日", NOT_MET),  # ten hold six at least
        ("48", "小时", MET),
        ("30", "公里", NOT_JUDGED),
    ],
)
def test_an_answer_is_promised_no_later_than_the_law_says(judge: Any, value: str, unit: str, outcome: Outcome) -> None:
    assert judge("A05", "990100/gas", promise("reply", value, unit)).outcome is outcome


@pytest.mark.parametrize(
    ("value", "unit", "outcome"),
    [("2", "日", MET), ("3", "日", NOT_MET), ("1", "个工作日", NOT_JUDGED), ("4", "个工作日", NOT_MET)],
)
def test_henan_gives_heat_two_days_to_answer(judge: Any, value: str, unit: str, outcome: Outcome) -> None:
    verdict = judge("A05", "411700/heat", promise("reply", value, unit))
    assert verdict.outcome is outcome
    assert "henan-heat#art24" in verdict.clauses


@pytest.mark.parametrize(
    ("text", "value", "outcome"),
    [
        ("漏水 1 小时内到场抢修", "1", MET),
        ("漏水 2 小时内到场抢修", "2", NOT_MET),
        ("室温投诉 5 小时内到场", "5", NOT_JUDGED),
    ],
)
def test_the_limit_for_repairs_is_held_against_promises_of_repair(
    judge: Any, text: str, value: str, outcome: Outcome
) -> None:
    assert judge("A05", "370283/heat", promise("repair-arrival", value, "小时", text)).outcome is outcome


def test_each_of_several_limits_is_named(judge: Any) -> None:
    verdict = judge("A05", "410300/gas", promise("reply", "5", "个工作日"))
    assert [text.partition("不宽于")[2] for text in verdict.evidence] == [
        "《城镇燃气管理条例》第二十九条第一款（5个工作日）",
        "《洛阳市燃气管理条例》第二十七条（5个工作日）",
    ]


@pytest.mark.parametrize(
    ("place", "value", "outcome"),
    [
        ("990100/water", "24", MET),
        ("990100/water", "12", NOT_MET),
        ("370200/water", "24", NOT_MET),  # Qingdao asks for 48
        ("410100/water", "12", NOT_MET),  # Zhengzhou's own 12 do not weaken the nation's 24
        ("410100/gas", "24", NOT_MET),
    ],
)
def test_a_stop_is_promised_as_early_as_the_strictest_rule_says(
    judge: Any, place: str, value: str, outcome: Outcome
) -> None:
    assert judge("O02", place, promise("planned-notice", value, "小时")).outcome is outcome


@pytest.mark.parametrize(
    ("rule", "place", "text"),
    [
        ("O02", "990100/water", promise("planned-notice", "12", "小时", bound="at-most")),
        ("H01", "411700/heat", promise("room-temperature", "16", "℃", bound="at-most")),
    ],
)
def test_a_promise_of_another_kind_is_not_held_against_the_limit(judge: Any, rule: str, place: str, text: str) -> None:
    assert judge(rule, place, text).outcome is NOT_JUDGED


@pytest.mark.parametrize(("value", "outcome"), [("18", MET), ("16", NOT_MET)])
def test_a_room_is_promised_as_warm_as_the_law_says(judge: Any, value: str, outcome: Outcome) -> None:
    verdict = judge("H01", "411700/heat", promise("room-temperature", value, "℃", bound="at-least"))
    assert verdict.outcome is outcome


def test_without_a_promise_nothing_is_held_against_the_law(judge: Any) -> None:
    assert judge("A05", "990100/gas", "convenience: [上门办理]\n").outcome is NOT_APPLICABLE
