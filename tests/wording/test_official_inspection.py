"""Words around an inspection's own words."""

from datetime import date

import pytest

from disclosure.model.inspection import Column
from disclosure.wording.official import inspection as words


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("关于暗访情况的通报", ("关于暗访情况的通报",)),
        (
            "关于对全市水电气暖业务办理大厅便民服务暗访情况的通报",
            ("关于对全市水电气暖业务办理大厅", "便民服务暗访情况的通报"),
        ),
        ("甲" * 30, ("甲" * 30,)),
    ],
)
def test_a_long_title_is_broken_after_a_word(text: str, lines: tuple[str, ...]) -> None:
    assert words.title(text) == lines


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (["甲"], "甲："),
        (["甲", "乙", "丙"], "甲，乙，丙："),
        (["甲", "乙", "丙", "丁", "戊"], "甲，乙，丙、丁、戊："),
    ],
)
def test_addressees_are_joined_as_the_paper_joins_them(names: list[str], line: str) -> None:
    assert words.addressed(names) == line


def test_a_hall_is_called_by_area_and_company_once() -> None:
    assert words.hall("泌阳县", "第一营业厅", "water") == "泌阳县自来水公司第一营业厅"
    assert words.hall("确山县", "蓝天燃气营业大厅", "gas") == "确山县蓝天燃气营业大厅"


def test_a_time_is_told_as_the_table_tells_it() -> None:
    assert words.visited(date(2019, 1, 10), 9 * 60 + 5) == "10日9:05"
    assert words.visited(date(2019, 1, 10), None) == "10日"


def test_every_column_has_its_head_and_groups_hold_columns_that_stand_together() -> None:
    assert list(words.HEADS)[1:-1] == [column.value for column in Column]
    order = list(words.HEADS)
    for columns in words.GROUPS.values():
        first = order.index(columns[0])
        assert tuple(order[first : first + len(columns)]) == columns
