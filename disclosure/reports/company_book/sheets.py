"""A table as a sheet: a head with notes, a row a thing, and room for more."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from disclosure.content.workbook.layout import Column, Table
from disclosure.content.workbook.rows import Row
from disclosure.content.workbook.values import words
from disclosure.reports.company_book.cells import about, comment, empty_format, height, is_number, put, width
from disclosure.reports.company_book.choices import LAST_ROW, Choices, offer_marks
from disclosure.reports.company_book.styles import Styles
from disclosure.wording import company_book as wording

_NARROWEST, _WIDEST = 9, 36
_HEAD_LINES, _ROW_LINES = 4, 8
_SPARE: Final = 8
"""Empty rows with borders after the last one."""
_SOURCE: Final = "source"


def write_table(workbook: Workbook, table: Table, rows: Sequence[Row], choices: Choices, styles: Styles) -> None:
    """Add the sheet of a table."""
    sheet = workbook.add_worksheet(table.title)
    lead = lead_of(table)
    sheet.freeze_panes(1, len(lead))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    widths = _write_lead(sheet, table, rows, lead, styles)
    for at, column in enumerate(table.columns):
        widths.append(_write_column(sheet, len(lead) + at, column, [row.values[at] for row in rows], styles))
        _offer(sheet, len(lead) + at, column, choices)
    heads = [*lead, *(column.shown_head for column in table.columns)]
    sheet.set_row(0, height(list(zip(heads, [one - 2 for one in widths], strict=True)), _HEAD_LINES))
    for number, row in enumerate(rows, 1):
        said = [str(value) for value in (row.mark, *row.values) if value is not None]
        cells = [*_lead_values(table, row), *row.values]
        fitting = [(str(value), size) for value, size in zip(cells, widths, strict=True) if value is not None]
        sheet.set_row(number, height(fitting, _ROW_LINES if said else 1))
    sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{LAST_ROW}"})


def lead_of(table: Table) -> list[str]:
    """The heads of the columns before the values: a row's mark, and that of the row it belongs to."""
    heads = [wording.FILE if table.is_named else wording.MARK]
    if table.parent is not None and table.is_linked:
        heads.append(wording.link(table.parent.title))
    return heads


def _lead_values(table: Table, row: Row) -> list[str]:
    return [row.mark, *([row.parent.mark] if table.is_linked and row.parent else [])]


def _write_lead(sheet: Worksheet, table: Table, rows: Sequence[Row], lead: list[str], styles: Styles) -> list[float]:
    sheet.write_string(0, 0, lead[0], styles.of("mark_head"))
    notes = wording.FILE_NOTES.get(table.kind.partition("-")[0], "") if table.is_named else wording.MARK_NOTE
    comment(sheet, (0, 0), notes)
    widths = [width([row.mark for row in rows], 10, 34)]
    _mark_column(sheet, 0, widths[0], [row.mark for row in rows], styles.of("mark"))
    if len(lead) > 1 and table.parent is not None:
        sheet.write_string(0, 1, f"{lead[1]}{wording.STAR}", styles.of("head"))
        comment(sheet, (0, 1), wording.link_note(table.parent.title))
        parents = [row.parent.mark for row in rows if row.parent is not None]
        widths.append(width(parents, 16, 34))
        _mark_column(sheet, 1, widths[1], parents, styles.of("value"))
        offer_marks(sheet, (1, 1, LAST_ROW - 1, 1), table.parent.title)
    return widths


def _mark_column(sheet: Worksheet, at: int, size: float, marks: list[str], style: Format) -> None:
    sheet.set_column(at, at, size, style)
    for number, mark in enumerate(marks, 1):
        sheet.write_string(number, at, mark, style)
    for number in range(len(marks) + 1, len(marks) + 1 + _SPARE):
        sheet.write_blank(number, at, None, style)


def _write_column(
    sheet: Worksheet, at: int, column: Column, values: Sequence[str | Decimal | None], styles: Styles
) -> float:
    sheet.write_string(0, at, column.shown_head, styles.of("head"))
    comment(sheet, (0, at), about(column))
    shown = [str(value) for value in values if value is not None]
    size = width(shown, _NARROWEST if is_number(column) else _NARROWEST + 3, _WIDEST)
    size = max(size, min(16.0, width([column.shown_head], _NARROWEST, 16)))
    level = {"level": 1} if column.path[0] == _SOURCE and len(column.path) > 1 else {}
    sheet.set_column(at, at, size, empty_format(column, styles), level)
    for number, value in enumerate(values, 1):
        put(sheet, (number, at), value, column, styles)
    for number in range(len(values) + 1, len(values) + 1 + _SPARE):
        put(sheet, (number, at), None, column, styles)
    return size


def _offer(sheet: Worksheet, at: int, column: Column, choices: Choices) -> None:
    offered = [said for _, said in words(column.field)]
    if offered and not column.many:
        choices.offer(sheet, (1, at, LAST_ROW - 1, at), offered)
