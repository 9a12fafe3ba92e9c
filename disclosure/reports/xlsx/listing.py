"""A sheet that is one long table: its title and notes, a head that stays in view, a filter, its records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Protocol

from disclosure.reports.xlsx import sheet as limits
from disclosure.reports.xlsx.sheet import Column, Sheet
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value
from disclosure.wording import workbook as wording

_TITLE: Final = 26
"""The height of a sheet's title, in points."""


class Binder(Protocol):
    """What a listing can be added to: the report's workbook, or another that makes sheets in the same way."""

    @property
    def title(self) -> str:
        """What the whole is called."""

    def add(self, name: str) -> Sheet:
        """A new sheet, after the others."""

    def prepare_printing(self, sheet: Sheet, *, area: tuple[int, int], head: int | None = None) -> None:
        """Make a sheet ready for printing down to the row and column of `area`, the row `head` on each page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What a sheet of records is; `held` columns stay in view, `empty` is said where there is no record."""

    name: str
    columns: tuple[Column, ...]
    empty: str
    notes: tuple[str, ...] = ()
    held: int = 0

    @property
    def head(self) -> int:
        """The row of the head, from 0."""
        return 1 + len(self.notes)

    def add_to(self, book: Binder, records: Iterable[Sequence[Value]]) -> Sheet:
        """Add the sheet with its records to a workbook."""
        sheet = book.add(self.name)
        self._write_top(book, sheet)
        last = self._write_records(sheet, records)
        sheet.worksheet.freeze_panes(self.head + 1, self.held)
        book.prepare_printing(sheet, area=(last, len(self.columns) - 1), head=self.head)
        return sheet

    def _write_top(self, book: Binder, sheet: Sheet) -> None:
        sheet.set_widths([column.width for column in self.columns])
        sheet.worksheet.set_row(0, _TITLE)
        sheet.write(0, 0, wording.sheet_title(book.title, self.name), Look.TITLE)
        for row, note in enumerate(self.notes, 1):
            self._write_across(sheet, row, note)
        for position, column in enumerate(self.columns):
            sheet.write(self.head, position, column.head, column.head_look)
        sheet.fit_height(self.head, ((column.head, column.width, column.head_look) for column in self.columns))

    def _write_records(self, sheet: Sheet, records: Iterable[Sequence[Value]]) -> int:
        """Write the records, and below them how many there was no room for; gives the last row."""
        remaining = iter(records)
        row = self.head
        for row, record in enumerate(islice(remaining, limits.ROWS - self.head - 2), self.head + 1):
            self._write_record(sheet, row, record)
        if row == self.head:
            self._write_across(sheet, row + 1, self.empty)
            return row + 1
        sheet.worksheet.autofilter(self.head, 0, row, len(self.columns) - 1)
        left = sum(1 for _ in remaining)
        if left:
            self._write_across(sheet, row + 1, wording.left_out(left))
        return row + bool(left)

    def _write_record(self, sheet: Sheet, row: int, record: Sequence[Value]) -> None:
        cells = list(zip(record, self.columns, strict=True))
        for position, (value, column) in enumerate(cells):
            sheet.write(row, position, value, column.look)
        sheet.fit_height(row, ((value, column.width, column.look) for value, column in cells))

    def _write_across(self, sheet: Sheet, row: int, text: str) -> None:
        width = sum(column.width for column in self.columns)
        sheet.write_across(row, (0, len(self.columns) - 1), text, Look.NOTE, width)
