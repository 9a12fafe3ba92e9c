"""The first sheet: the figures, as a whole and by sector, and what the other sheets hold."""

from collections.abc import Iterator
from typing import Final

from disclosure.reports.assessment import BULLETINS, INSPECTIONS
from disclosure.reports.rectifications.extent import extent
from disclosure.reports.xlsx import layout, overview, sectors
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Link, cell
from disclosure.wording import workbook as wording

_CONTENTS: Final = (1, layout.LEFT[1])


def add(book: Book) -> None:
    """Add the sheet."""
    sheet = book.add(wording.SUMMARY)
    sheet.set_widths(layout.WIDTHS)
    row = overview.write_opening(book, sheet)
    row = overview.write_totals(book, sheet, row + 1)
    row = sectors.write_outcomes(book, sheet, row + 1)
    graded = row + 1
    row = sectors.write_grades(book, sheet, graded)
    row = _write_rectification(book, sheet, row + 1)
    last = _write_contents(book, sheet, row + 1)
    sheet.worksheet.set_h_pagebreaks([graded])
    book.prepare_printing(sheet, area=(last, layout.WHOLE[1]))


def _write_rectification(book: Book, sheet: Sheet, row: int) -> int:
    sheet.write(row, 0, wording.RECTIFICATION, Look.SECTION)
    said = extent(book.assessment.rectifications)
    sheet.write_across(row + 1, layout.WHOLE, said, Look.NOTE, layout.width(layout.WHOLE))
    return row + 2


def _write_contents(book: Book, sheet: Sheet, row: int) -> int:
    """Write what the other sheets hold, each with a link to it; gives the last row."""
    sheet.write(row, 0, wording.SHEETS, Look.SECTION)
    others = list(_others(book))
    for line, name in enumerate(others, row + 1):
        sheet.write_across(line, _CONTENTS, wording.CONTENTS[name], Look.MEANING, layout.width(_CONTENTS))
        sheet.write(line, 0, Link(name, cell(name, 0)), Look.LABEL)
    return row + len(others)


def _others(book: Book) -> Iterator[str]:
    for name in wording.CONTENTS:
        if name != wording.SUMMARY and _is_there(book, name):
            yield name


def _is_there(book: Book, name: str) -> bool:
    assessment = book.assessment
    there = {
        wording.RECTIFICATIONS: bool(assessment.rectifications),
        wording.INSPECTIONS: INSPECTIONS in assessment.beside,
        wording.BULLETINS: BULLETINS in assessment.beside,
        wording.CHANGES: assessment.earlier is not None,
    }
    return there.get(name, True)
