import pytest

from disclosure.problems import ContentErrors, Problem, grouped, in_order, render, render_all, width


def problem(**values: object) -> Problem:
    return Problem(**{"code": "YAML-006", "path": "content/a.yaml", "message": "键后面用了全角冒号。", **values})  # type: ignore[arg-type]


def test_a_caret_stands_under_the_place_of_a_line_in_chinese() -> None:
    found = problem(line=12, column=5, excerpt="名称ab：水务", help="改用半角冒号。")
    assert render(found) == (
        "content/a.yaml:12:5: error[YAML-006] 键后面用了全角冒号。\n"
        "  12 | 名称ab：水务\n"
        "     |       ^\n"
        "help: 怎么改：改用半角冒号。"
    )


def test_the_corrected_line_is_ready_to_paste() -> None:
    found = problem(excerpt="  name：水务", column=7, replacement="  name: 水务", help="改用半角冒号。")
    assert render(found).splitlines()[-2:] == ["help: 改为：", "  1 |   name: 水务"]


def test_tabs_are_expanded_before_the_caret_is_set() -> None:
    lines = render(problem(excerpt="\tname", column=2)).splitlines()
    assert lines[1:] == ["  1 |     name", "    |     ^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    lines = render(problem(excerpt="x" * 5000 + "!" + "y" * 5000, column=5001)).splitlines()
    assert len(lines[1]) < 130
    assert lines[1][lines[2].index("^")] == "!"
    assert lines[1].endswith("…")
    assert "…x" in lines[1]


def test_nothing_in_a_file_can_command_the_terminal() -> None:
    shown = render(problem(excerpt="a\x1b[2J\u202eb\u200b", path="a\nb\x1b.yaml", message="键「\x1b[31m」不认识。"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<U+001B>[2J<U+202E>b<U+200B>" in shown
    assert shown.startswith("a<U+000A>b<U+001B>.yaml:1:1:")


def test_a_problem_without_a_line_shows_none() -> None:
    assert render(problem(excerpt=None)) == "content/a.yaml:1:1: error[YAML-006] 键后面用了全角冒号。"


def test_colours_are_only_there_on_request() -> None:
    assert "\x1b[" in render(problem(excerpt="a", help="x"), color=True)
    assert "\x1b[" not in render(problem(excerpt="a", help="x"))


def test_equal_problems_of_a_file_are_shown_once_with_their_lines() -> None:
    repeated = [problem(line=line, excerpt=f"line {line}") for line in (9, 3, 5, 5)]
    other = problem(path="content/0.yaml", line=3)
    shown = render_all([*repeated, other])
    assert shown.split("\n\n") == [
        render(other),
        render(problem(line=3, excerpt="line 3")) + "\n另有 3 处相同：第 5、9 行",
    ]


def test_very_many_equal_problems_do_not_fill_the_screen() -> None:
    assert render_all(problem(line=line) for line in range(1, 500)).endswith("、20、21 行，其余 478 处")


def others(count: int, **values: object) -> list[Problem]:
    return [
        problem(line=line, message=f"「{line}」不是数字。", about="price", **values) for line in range(1, count + 1)
    ]


def test_a_few_mistakes_in_other_words_are_each_said_in_full() -> None:
    assert render_all(others(7)).count("error[") == 7


def test_many_of_one_field_are_one_message_with_what_to_type_in_the_first_places() -> None:
    said = render_all(others(30, replacement="price: 2.80")).splitlines()
    assert said[0] == "content/a.yaml:1:1: error[YAML-006] 「1」不是数字。"
    assert said[3:5] == ["同样的错误还有 29 处：", "  2 | price: 2.80"]
    assert said[-2:] == ["  9 | price: 2.80", "  其余 21 处"]


def test_what_differs_in_the_advice_is_said_too_and_a_small_rest_is_not_hidden() -> None:
    found = [problem(line=line, message=f"没有「{line}」。", help=f"写 {line + 1}。") for line in range(1, 13)]
    said = render_all(found).splitlines()
    assert said[-1] == "  12 | 没有「12」。写 13。"
    assert len(said) == 3 + 11


def test_other_fields_are_other_mistakes() -> None:
    assert len(grouped([*others(20), problem(about="total", message="「1」不是数字。")])) == 2


def test_what_is_in_many_files_is_one_message_and_in_a_few_one_each() -> None:
    def in_files(count: int) -> list[Problem]:
        return [problem(path=f"content/{number:03}.yaml", line=number + 1) for number in range(count)]

    assert len(grouped(in_files(7))) == 7
    (group,) = grouped(in_files(500))
    assert len(group) == 500
    said = render_all(in_files(500)).splitlines()
    assert said[1:3] == ["另有 499 个文件里的 499 处相同：", "  content/001.yaml 第 2 行"]
    assert said[-1] == "  其余 491 处"


def test_cells_are_named_as_cells() -> None:
    cells = [problem(path="价格", cell=f"F{row}", line=row) for row in (2, 3, 4)]
    assert render_all(cells).endswith("另有 2 处相同：单元格 F3、F4")


def test_problems_are_sorted_and_unique() -> None:
    late, early, first = problem(line=2, column=9), problem(line=2, column=1), problem(path="a", line=7)
    assert in_order([late, early, first, late]) == (first, early, late)


def test_content_errors_say_everything() -> None:
    errors = ContentErrors([problem(line=2), problem(line=1)])
    assert [found.line for found in errors.problems] == [1, 2]
    assert str(errors) == render_all(errors.problems)


@pytest.mark.parametrize(("text", "cells"), [("abc", 3), ("水务", 4), ("：", 2), ("e\u0301", 1), ("", 0), ("“", 1)])
def test_width_in_cells(text: str, cells: int) -> None:
    assert width(text) == cells
