"""The values of which a company has one each, below each other: what it is called, the value, how to fill it in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from disclosure.content.workbook.layout import Table
from disclosure.content.workbook.sources import Sources
from disclosure.content.workbook.values import Shown, words
from disclosure.reports.company_book.cells import height, how, put
from disclosure.reports.company_book.choices import Choices
from disclosure.reports.company_book.styles import Styles
from disclosure.wording import company_book as wording

_WIDTHS: Final = (30.0, 52.0, 60.0)
_LINES: Final = 12


def write_form(workbook: Workbook, sources: Sources, choices: Choices, styles: Styles) -> None:
    """Add the common sheet; only the values can be typed into (no password: it keeps from slips alone)."""
    sheet = workbook.add_worksheet(wording.FORM)
    sheet.freeze_panes(1, 1)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for at, (head, size) in enumerate(zip((wording.ITEM, wording.VALUE, wording.HOW), _WIDTHS, strict=True)):
        sheet.set_column(at, at, size)
        sheet.write_string(0, at, head, styles.of("head"))
    line = 1
    for table in sources.layout.forms:
        values = next((row.values for row in sources.rows(table)), (None,) * len(table.columns))
        _write_section(_Page(sheet, choices, styles), line, table, values)
        line += len(table.columns) + 1
    sheet.ignore_errors({"number_stored_as_text": f"B1:B{line}"})
    allowed = ("format_cells", "format_columns", "format_rows", "select_locked_cells", "select_unlocked_cells")
    sheet.protect("", dict.fromkeys(allowed, True))


@dataclass(frozen=True, slots=True)
class _Page:
    sheet: Worksheet
    choices: Choices
    styles: Styles


def _write_section(page: _Page, line: int, table: Table, values: Sequence[Shown]) -> None:
    sheet, styles = page.sheet, page.styles
    for at in range(len(_WIDTHS)):
        sheet.write_string(line, at, wording.section(table.title) if at == 0 else "", styles.of("section"))
    for number, (column, value) in enumerate(zip(table.columns, values, strict=True), line + 1):
        said = how(column)
        sheet.write_string(number, 0, column.shown_head, styles.of("name"))
        put(sheet, (number, 1), value, column, styles)
        sheet.write_string(number, 2, said, styles.of("how"))
        texts = [(column.shown_head, _WIDTHS[0]), (str(value or ""), _WIDTHS[1] - 2), (said, _WIDTHS[2] * 1.1 - 2)]
        sheet.set_row(number, height(texts, _LINES))
        offered = [word for _, word in words(column.field)]
        if offered and not column.many:
            page.choices.offer(sheet, (number, 1, number, 1), offered)
