"""Plain tables as a workbook: a head that stays in view, a filter, numbers as numbers; nothing runs as a formula."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from disclosure.reports.tables.table import Cell, Table
from disclosure.reports.xlsx.sheet import AS_TYPED, ROWS, cut

_OPTIONS: Final = {
    "constant_memory": True,  # a row is forgotten once it is written: a table of many companies is large
    **AS_TYPED,
}
_NARROWEST, _WIDEST = 8, 48
_LOOKED_AT: Final = 200
"""Rows by which a column's width is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSheet:
    """A table by what its tab says (at most 31 characters)."""

    name: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


def plain_xlsx(sheets: Iterable[PlainSheet], *, title: str, author: str, day: date) -> bytes:
    """The workbook; the same tables and day give the same bytes. OSError where its rows have no room on the disk."""
    content = BytesIO()
    try:
        with TemporaryDirectory() as folder, Workbook(content, {**_OPTIONS, "tmpdir": folder}) as workbook:
            workbook.set_properties({"title": title, "author": author, "created": datetime.combine(day, time())})
            styles = _Styles(workbook)
            for sheet in sheets:
                _write(workbook.add_worksheet(sheet.name), sheet, styles)
    except FileCreateError as error:  # a wrapping of xlsxwriter's own
        raise error.args[0] from None
    return content.getvalue()


def table_xlsx(table: Table, *, title: str, author: str, day: date) -> bytes:
    """A workbook of one table."""
    return plain_xlsx(
        [PlainSheet(name=table.name, heads=table.heads, rows=table.rows)], title=title, author=author, day=day
    )


class _Styles:
    def __init__(self, workbook: Any) -> None:  # noqa: ANN401 - xlsxwriter has no types
        self._workbook = workbook
        self.head: Format = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._numbers: dict[int, Format] = {}

    def number(self, value: Decimal) -> Format:
        """The look of a number with the places that were printed."""
        exponent = value.as_tuple().exponent
        places = max(0, -exponent) if isinstance(exponent, int) else 0
        if places not in self._numbers:
            shape = "0." + "0" * places if places else "0"
            self._numbers[places] = self._workbook.add_format({"num_format": shape})
        return self._numbers[places]


def _write(worksheet: Worksheet, sheet: PlainSheet, styles: _Styles) -> None:
    worksheet.freeze_panes(1, 1)
    for column, head in enumerate(sheet.heads):
        worksheet.write_string(0, column, head, styles.head)
        worksheet.set_column(column, column, _width(head, (row[column] for row in sheet.rows[:_LOOKED_AT])))
    rows = sheet.rows[: ROWS - 1]
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                worksheet.write_string(number, column, cut(value))
            elif isinstance(value, Decimal):
                worksheet.write_number(number, column, value, styles.number(value))
            elif value is not None:
                worksheet.write_number(number, column, value)
    worksheet.autofilter(0, 0, len(rows), len(sheet.heads) - 1)


def _width(head: str, values: Iterable[Cell]) -> float:
    widest = max((_cells(str(value)) for value in values if value is not None), default=0)
    return min(_WIDEST, max(_NARROWEST, _cells(head) + 2, widest + 1))


def _cells(text: str) -> int:
    """How wide a text is in digits: a Chinese character is two."""
    line = text.partition("\n")[0][:_WIDEST]
    return len(line) + sum(1 for character in line if ord(character) > 0xFF)  # noqa: PLR2004 - after Latin-1
