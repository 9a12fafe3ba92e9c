"""One sheet, written cell by cell."""

import io
from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest
from xlsxwriter import Workbook

from disclosure.reports.xlsx import sheet as limits
from disclosure.reports.xlsx.sheet import Sheet, cut
from disclosure.reports.xlsx.styles import Look, Styles
from disclosure.reports.xlsx.values import Again, Link, Value, again, cell, points
from tests.reports.xlsx.reading import Worksheet, opened

Write = Callable[[Sheet], None]


def written(write: Write) -> Worksheet:
    """A sheet after something was written to it."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as workbook:
        write(Sheet(workbook.add_worksheet("表"), Styles(workbook)))
    return opened(content.getvalue())["表"]


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        ("文", "s", "文"),
        ("=1+1", "s", "=1+1"),
        ("0123", "s", "0123"),
        (7, "n", 7),
        (Fraction(153, 10), "n", 15.3),
        (None, "n", None),
        (Again("同上"), "s", "同上"),
        (Again(3), "n", 3),
    ],
)
def test_a_value_is_written_by_its_kind(value: Value, kind: str, read: object) -> None:
    found = written(lambda sheet: sheet.write(0, 0, value, Look.TEXT))["A1"]
    assert (found.data_type, found.value) == (kind, read)


def test_a_day_is_a_date() -> None:
    found = written(lambda sheet: sheet.write(0, 0, date(2026, 11, 21), Look.TEXT))["A1"]
    assert found.is_date
    assert found.number_format == "yyyy-mm-dd"


def test_a_link_shows_its_text_and_leads_to_its_address() -> None:
    found = written(lambda sheet: sheet.write(0, 0, Link("豫南", "https://portal.example/a/#b"), Look.TEXT))["A1"]
    assert found.value == "豫南"
    assert (found.hyperlink.target, found.hyperlink.location) == ("https://portal.example/a/", "b")
    assert found.font.underline == "single"


def test_a_link_inside_the_workbook_names_sheet_and_cell() -> None:
    found = written(lambda sheet: sheet.write(0, 0, Link("否", cell("问题清单", 11)), Look.MARK))["A1"]
    assert found.hyperlink.location == "'问题清单'!A12"


def test_links_that_excel_has_no_room_for_become_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINKS", 2)

    def write(sheet: Sheet) -> None:
        for row in range(3):
            sheet.write(row, 0, Link("甲", "https://portal.example/"), Look.TEXT)

    cells = [row[0] for row in written(write).iter_rows()]
    assert [bool(found.hyperlink) for found in cells] == [True, True, False]
    assert [found.value for found in cells] == ["甲"] * 3
    assert not cells[2].font.underline


def test_an_address_that_is_too_long_becomes_text() -> None:
    found = written(lambda sheet: sheet.write(0, 0, Link("甲", "https://x.example/" + "a" * 2079), Look.TEXT))["A1"]
    assert (found.value, found.hyperlink) == ("甲", None)


def test_a_text_that_is_too_long_ends_in_an_ellipsis() -> None:
    assert cut("字" * 32_767) == "字" * 32_767
    assert cut("字" * 32_768) == "字" * 32_766 + "…"


def test_characters_beyond_the_first_plane_count_twice() -> None:
    assert cut("𠮷" * 16_383) == "𠮷" * 16_383
    assert cut("𠮷" * 20_000) == "𠮷" * 16_383 + "…"


def test_a_text_that_is_too_long_fits_its_cell() -> None:
    found = written(lambda sheet: sheet.write(0, 0, "字" * 40_000, Look.TEXT))["A1"]
    assert len(found.value) == 32_767


def test_a_paragraph_over_several_columns_has_a_row_as_high_as_it_needs() -> None:
    sheet = written(lambda sheet: sheet.write_across(0, (0, 2), "字" * 30, Look.NOTE, 20))
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A1:C1"]
    assert sheet.row_dimensions[1].height == pytest.approx(3 * 13.5 + 4, abs=0.5)


def test_what_stands_in_the_row_above_needs_no_room() -> None:
    cells: list[tuple[Value, float, Look]] = [
        ("一", 10, Look.TEXT),
        (Again("字" * 50), 10, Look.TEXT),
        ("字" * 50, 10, Look.MARK),
    ]
    sheet = written(lambda sheet: sheet.fit_height(0, cells))
    assert sheet.row_dimensions[1].height == pytest.approx(17.5, abs=0.5)


def test_what_is_repeated_is_the_text_of_a_link() -> None:
    assert again(Link("甲", "https://portal.example/")) == Again("甲")
    assert again(5) == Again(5)


def test_points_are_never_rounded_up() -> None:
    assert points(Fraction(8999, 100)) == Fraction(899, 10)
    assert points(None) is None
