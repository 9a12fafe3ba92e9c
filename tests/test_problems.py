import pytest

from disclosure.problems import ContentErrors, Problem, in_order, render, render_all, width


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
    assert render_all(problem(line=line) for line in range(1, 500)).endswith("、20、21 行等")


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
