"""One worksheet: values go in by their kind, and Excel's limits are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from disclosure.reports.xlsx.extent import height
from disclosure.reports.xlsx.styles import Look, Styles, wraps
from disclosure.reports.xlsx.values import Again, Bare, Link, Value, text

ROWS: Final = 1_048_576
LINKS: Final = 65_530
TEXT: Final = 32_767
ADDRESS: Final = 2_079
"""What Excel allows: rows and links on a sheet, UTF-16 units in a cell and in an address."""

AS_TYPED: Final = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
"""Options of every workbook: a text stays a text, and none runs as a formula."""

_ELLIPSIS: Final = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its width in digits of the text font, and how its cells and its head look."""

    head: str | Link
    width: float
    look: Look = Look.TEXT
    head_look: Look = Look.HEAD


class Sheet:
    """A worksheet that nothing can be written to but values of known kinds: no text becomes a formula."""

    def __init__(self, worksheet: Worksheet, styles: Styles) -> None:
        self.worksheet = worksheet
        self.styles = styles
        self._links = 0

    @property
    def name(self) -> str:
        """What its tab says."""
        return str(self.worksheet.get_name())

    def write(self, row: int, column: int, value: Value, look: Look) -> None:
        """Write a value by its kind."""
        match value:
            case Link(said, address) if self._links < LINKS and len(address) <= ADDRESS:
                self._links += 1
                style = self.styles.of(look, said, linked=True)
                self.worksheet.write_url(row, column, address, style, string=cut(said))
            case Link(said, _):
                self._write_plain(row, column, said, self.styles.of(look, said))
            case Again(same):
                self._write_plain(row, column, same, self.styles.of(look, same, repeated=True))
            case _:
                self._write_plain(row, column, value, self.styles.of(look, value))

    def _write_plain(self, row: int, column: int, value: Bare, style: Format) -> None:
        match value:
            case None:
                self.worksheet.write_blank(row, column, None, style)
            case str():
                self.worksheet.write_string(row, column, cut(value), style)
            case date():
                self.worksheet.write_datetime(row, column, value, style)
            case _:
                self.worksheet.write_number(row, column, value, style)

    def write_row(self, row: int, column: int, values: Sequence[Value], look: Look) -> None:
        """Write values side by side."""
        for position, value in enumerate(values, column):
            self.write(row, position, value, look)

    def write_across(self, row: int, columns: tuple[int, int], said: str, look: Look, width: float) -> None:
        """Write a paragraph over several columns, which are `width` wide together, in a row as high as it needs."""
        first, last = columns
        self.worksheet.merge_range(row, first, row, last, "", self.styles.of(look))
        self.write(row, first, said, look)
        self.worksheet.set_row(row, height([(said, width)]))

    def fit_height(self, row: int, cells: Iterable[tuple[Value, float, Look]]) -> None:
        """Make a row as high as its values need in cells of given widths and looks."""
        self.worksheet.set_row(row, height((text(value), width) for value, width, look in cells if wraps(look)))

    def set_widths(self, widths: Sequence[float], first: int = 0) -> None:
        """Set the widths of columns, one after the other."""
        for column, width in enumerate(widths, first):
            self.worksheet.set_column(column, column, width)


def cut(said: str) -> str:
    """A text that a cell can hold; one too long ends in an ellipsis."""
    if len(said) <= TEXT // 2:
        return said
    units = said.encode("utf-16-le")
    return said if len(units) <= 2 * TEXT else units[: 2 * TEXT - 2].decode("utf-16-le", "ignore") + _ELLIPSIS
