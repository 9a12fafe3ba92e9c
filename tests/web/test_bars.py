"""Bars and dots: where everything stands."""

from decimal import Decimal

import pytest

from disclosure.web.bars import GAP, HEAD, LEADING, LEFT, RIGHT, Dot, Drawing, Item, bars, dots


def item(name: str, value: str, other: str | None = None, *, is_minor: bool = False) -> Item:
    values = {"result": Decimal(value)} | ({"process": Decimal(other)} if other else {})
    return Item(name=name, values=values, text=value, is_minor=is_minor)


def ends(drawing: Drawing) -> list[int]:
    return [row.dots[0].x for row in drawing.rows]


def test_bars_begin_at_nothing_and_the_longest_fills_the_width() -> None:
    drawn = bars([item("甲", "100"), item("乙", "25"), item("丙", "0")], "件数", "三项")
    assert ends(drawn) == [RIGHT, LEFT + (RIGHT - LEFT) // 4, LEFT]
    assert drawn.ticks == ()
    assert (drawn.title, drawn.description) == ("件数", "三项")


def test_the_figure_stands_behind_its_bar() -> None:
    long, short = bars([item("甲", "100"), item("乙", "50")], "", "").rows
    assert long.text.x - short.text.x == (RIGHT - LEFT) // 2
    assert long.text.text == "100"


def test_bars_of_nothing_have_no_length() -> None:
    assert ends(bars([item("甲", "0"), item("乙", "0")], "", "")) == [LEFT, LEFT]


def test_dots_stand_on_an_axis_that_says_where_it_begins() -> None:
    drawn = dots([item("甲", "100", "76.5"), item("乙", "85")], "", "", unit="%")
    assert [tick.text for tick in drawn.ticks] == ["70%", "85%", "100%"]
    assert ends(drawn) == [RIGHT, LEFT + (RIGHT - LEFT) // 2]
    assert drawn.kinds == ("result", "process")


@pytest.mark.parametrize(("least", "first"), [("100", "90"), ("90", "90"), ("89.9", "80"), ("0", "0")])
def test_the_axis_begins_at_the_ten_below_the_lowest(least: str, first: str) -> None:
    assert dots([item("甲", least)], "", "", unit="").ticks[0].text == first


def test_a_row_reaches_from_its_first_dot_to_its_last() -> None:
    (row,) = dots([item("甲", "90", "60")], "", "", unit="%").rows
    assert row.span == (LEFT, row.dots[0].x)
    assert row.dots[1] == Dot(LEFT, "process")


def test_a_long_name_is_broken_and_its_row_is_higher() -> None:
    drawn = bars([item("平顶山市热线中心交办事项", "1"), item("乙", "1")], "", "")
    first, second = drawn.rows
    assert [line.text for line in first.names] == ["平顶山市热线中心交", "办事项"]
    assert second.y - first.y == (2 * LEADING + GAP + LEADING + GAP) // 2
    assert drawn.height == 3 * LEADING + 2 * GAP


def test_letters_and_digits_are_narrow() -> None:
    (row,) = bars([item("市12345政务热线中心", "1")], "", "").rows
    assert [line.text for line in row.names] == ["市12345政务热线中", "心"]


def test_dots_leave_room_for_the_numbers_of_the_axis() -> None:
    assert dots([item("甲", "90")], "", "", unit="%").height == HEAD + LEADING + GAP
    assert dots([], "", "", unit="%").rows == ()
