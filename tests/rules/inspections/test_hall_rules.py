"""Each rule on a hall: what breaks it, what does not, and that a blank breaks nothing."""

import re
from dataclasses import replace
from typing import Any

import pytest

from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import Sector
from disclosure.model.inspection import Column, Fact, Hall, NoticeBoard, Remark, Terminals, Topic
from disclosure.rules.inspections import HALL_RULES, hall_rule
from disclosure.rules.inspections.hall_rules import FINE, GENERAL, OF_FACT, OF_TOPIC
from disclosure.rules.inspections.rule import HallRule

BLANK = Hall(number=1, area="甲县", sector=Sector.WATER, kind="大厅", location="甲路")


def seen(code: str, **cells: Any) -> list[str]:
    return [one.text for one in hall_rule(code).seen(replace(BLANK, **cells))]


@pytest.mark.parametrize("rule", HALL_RULES, ids=lambda rule: rule.code)
def test_a_rule_has_its_words_and_a_cell_that_was_not_filled_never_breaks_it(rule: HallRule) -> None:
    assert re.fullmatch("I[0-9]{2}", rule.code)
    assert rule.title
    assert rule.statement.endswith("。")
    assert rule.seen(BLANK) == ()
    assert rule.words or rule.facts or rule.code in {"I11", "I12"}


def test_codes_are_in_order_and_each_used_once() -> None:
    codes = [rule.code for rule in HALL_RULES]
    assert codes == sorted(set(codes)) == [f"I{number:02}" for number in range(1, len(codes) + 1)]


@pytest.mark.parametrize(
    ("code", "cells", "found"),
    [
        ("I03", {"attitude": "柜台拒收现金"}, ["柜台拒收现金"]),
        ("I06", {"discipline": "空岗现象"}, ["空岗现象"]),
        ("I06", {"discipline": "玩手机"}, []),
        ("I07", {"discipline": "玩手机"}, ["玩手机"]),
        ("I08", {"attitude": "恶劣"}, ["恶劣"]),
        ("I08", {"attitude": "\\"}, []),
        ("I08", {"attitude": "柜台拒收现金"}, []),
        ("I09", {"order": "一般"}, []),
        ("I09", {"order": "杂乱"}, ["杂乱"]),
        ("I12", {"terminals": Terminals(text="无", count=0)}, ["无"]),
        ("I12", {"terminals": Terminals(text="1台正常", count=1)}, []),
        ("I12", {"terminals": Terminals(text="2台1关", count=2, switched_off=1)}, ["2台1关"]),
        ("I12", {"terminals": Terminals(text="3台2坏", count=3, out_of_order=2)}, ["3台2坏"]),
        ("I13", {"guide": "无"}, ["无"]),
        ("I14", {"board": NoticeBoard(standard="否")}, ["否"]),
        ("I15", {"board": NoticeBoard(prices="否", phone="有")}, ["否"]),
        ("I16", {"board": NoticeBoard(time_limits="有")}, []),
        ("I17", {"board": NoticeBoard(phone="无")}, ["无"]),
        ("I18", {"hygiene": "座椅脏"}, ["座椅脏"]),
        ("I18", {"hygiene": "一般"}, []),
        ("I20", {"signs": "不明显"}, ["不明显"]),
        ("I21", {"parking": "停车场拒绝外来车辆"}, ["停车场拒绝外来车辆"]),
        ("I22", {"smart_payment": "有卡不行"}, ["有卡不行"]),
        ("I22", {"smart_payment": "健全"}, []),
    ],
)
def test_words_of_the_table_decide(code: str, cells: dict[str, Any], found: list[str]) -> None:
    assert seen(code, **cells) == found


@pytest.mark.parametrize(
    ("queue", "windows", "opened", "broken"),
    [(4, 4, 3, True), (3, 4, 3, False), (9, 4, 4, False), (0, 4, 1, False), (None, 4, 1, False), (9, None, 1, False)],
)
def test_windows_are_closed_while_people_wait_where_more_wait_than_windows_are_open(
    queue: int | None, windows: int | None, opened: int, *, broken: bool
) -> None:
    assert bool(seen("I11", queue=queue, windows=windows, open_windows=opened)) == broken


@pytest.mark.parametrize("fact", [fact for fact in Fact if fact in OF_FACT])
def test_a_remark_of_a_kind_breaks_the_rule_of_that_kind_with_its_own_words(fact: Fact) -> None:
    remark = Remark(text="照印的话", columns=(Column.DISCIPLINE, Column.ORDER), kinds=(fact,))
    broken = [rule.code for rule in HALL_RULES if rule.seen(replace(BLANK, remarks=(remark,)))]
    assert broken == [OF_FACT[fact].code]
    assert OF_FACT[fact].seen(replace(BLANK, remarks=(remark,)))[0].columns == remark.columns


def test_what_speaks_of_a_whole_company_is_no_finding_at_a_hall() -> None:
    assert set(Fact) - set(OF_FACT) == {Fact.FEW_OUTLETS, Fact.NO_HEATING, Fact.OTHER}


def test_each_topic_has_its_rules_and_one_that_is_meant_where_no_more_is_said() -> None:
    assert {topic: [rule.code for rule in rules] for topic, rules in OF_TOPIC.items()} == {
        Topic.ABSENCE: ["I01", "I02", "I06"],
        Topic.HYGIENE: ["I18"],
        Topic.ATTITUDE: ["I08"],
        Topic.PHONE_USE: ["I07"],
        Topic.TERMINALS: ["I12"],
    }
    assert set(GENERAL) == set(Topic)
    assert GENERAL[Topic.ABSENCE].code == "I06"


def test_no_word_is_both_fine_and_a_finding() -> None:
    for rule in HALL_RULES:
        for column, words in rule.words.items():
            assert not words & FINE[column], rule.code


def test_serious_is_where_people_could_not_be_served() -> None:
    assert [rule.code for rule in HALL_RULES if rule.gravity is Gravity.SERIOUS] == ["I01", "I02", "I03", "I04", "I05"]
