"""How much room text takes."""

import pytest

from disclosure.reports.xlsx.extent import extent, fitted, height, lines


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("D01", 3), ("合规", 4), ("24 小时", 7), ("（2021）", 8), ("短\n很长的一行", 10)]
)
def test_a_han_character_is_two_columns_wide(text: str, columns: int) -> None:
    assert extent(text) == columns


def test_a_column_is_as_wide_as_its_texts_within_bounds() -> None:
    assert fitted(["豫南燃气公司", "短"], 8, 20) == 14
    assert fitted(["短"], 8, 20) == 8
    assert fitted(["很长很长很长很长很长很长的名称"], 8, 20) == 20
    assert fitted([], 8, 20) == 8


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, 1),
        ("合规合规合", 10, 1),
        ("合规合规合规", 10, 2),
        ("一行\n两行", 10, 2),
        ("ab company.yaml", 12, 2),
        ("content/companies/411700/gas/", 10, 3),
        ("合" * 20, 10, 4),
        ("合", 1, 2),
    ],
)
def test_text_goes_on_in_a_new_line_where_a_cell_ends(text: str, width: float, expected: int) -> None:
    assert lines(text, width) == expected


def test_a_row_is_as_high_as_its_longest_text() -> None:
    one = height([("短", 10)])
    assert height([("短", 10), ("合规合规合规", 10)]) - one == pytest.approx(13.5)
    assert height([]) == one


def test_no_row_is_higher_than_excel_allows() -> None:
    assert height([("合" * 5000, 10)]) == 409
