"""The one door to openpyxl: from bytes to sheets of plain cells."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta  # noqa: TC003 - for the alias
from io import BytesIO
from typing import Any, Final, TypeAlias

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from disclosure.content.workbook.archive import RefusedError, refuse_hostile

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 400
"""Beyond these no sheet of a company goes: whoever stands there is named, and not read."""

Bare: TypeAlias = "str | int | float | bool | date | datetime | time | timedelta | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell. `format` is that of its number; `formula` its formula, `error` whether it shows one."""

    value: Bare
    format: str = "General"
    formula: str | None = None
    error: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there, or spaces alone."""
        return self.formula is None and (self.value is None or (isinstance(self.value, str) and not self.value.strip()))


EMPTY: Final = Cell(value=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet's cells by row and column (from 1), what is merged, and what is hidden."""

    title: str
    cells: Mapping[tuple[int, int], Cell]
    merged: tuple[tuple[int, int, int, int, str], ...] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: frozenset[int] = field(default_factory=frozenset)
    is_hidden: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """The cell of a place."""
        return self.cells.get((row, column), EMPTY)

    @property
    def last_row(self) -> int:
        """The last row in which something stands."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last column in which something stands."""
        return max((column for _, column in self.cells), default=0)


def read_sheets(data: bytes) -> dict[str, Sheet]:
    """Read a workbook's sheets by title; RefusedError where it cannot be one, or must not be read."""
    refuse_hostile(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it leaves out (pictures, foreign extensions) is no value
        try:
            book = load_workbook(BytesIO(data), data_only=False, keep_links=False)
            sheets = [_sheet(sheet) for sheet in book.worksheets]
        except RefusedError:
            raise
        except Exception:  # noqa: BLE001 - a file made to be wrong can raise anything in there
            raise RefusedError("BOOK-001") from None
    return {sheet.title: sheet for sheet in sheets}


def place_of(row: int, column: int) -> str:
    """A cell's place as Excel says it: `C7`."""
    return f"{get_column_letter(column)}{row}"


def _sheet(sheet: Any) -> Sheet:  # noqa: ANN401 - openpyxl has no types
    cells = {place: cell for place, cell in _cells(sheet) if not cell.is_empty}
    if any(row > MAX_ROWS or column > MAX_COLUMNS for row, column in cells):
        raise RefusedError("BOOK-007", sheet=sheet.title, rows=MAX_ROWS, columns=MAX_COLUMNS)
    return Sheet(
        title=sheet.title,
        cells=cells,
        merged=tuple((one.min_row, one.min_col, one.max_row, one.max_col, one.coord) for one in sheet.merged_cells),
        hidden_rows=frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden),
        hidden_columns=frozenset(_hidden_columns(sheet)),
        is_hidden=sheet.sheet_state != "visible",
    )


def _cells(sheet: Any) -> Iterator[tuple[tuple[int, int], Cell]]:  # noqa: ANN401 - openpyxl has no types
    # Its own iteration makes every cell up to the last one: a single cell in the last corner would be 16 billion.
    for place, cell in sheet._cells.items():  # noqa: SLF001 - for that reason
        yield place, _cell(cell)


def _cell(cell: Any) -> Cell:  # noqa: ANN401 - openpyxl has no types
    value, kind, shape = cell.value, cell.data_type, str(cell.number_format)
    if kind == "f":
        text = value if isinstance(value, str) else getattr(value, "text", None)
        return Cell(value=None, format=shape, formula=str(text or "="))
    return Cell(value=value, format=shape, error=kind == "e")


def _hidden_columns(sheet: Any) -> Iterator[int]:  # noqa: ANN401 - openpyxl has no types
    for one in sheet.column_dimensions.values():
        if one.hidden and one.min and one.max:
            yield from range(one.min, min(one.max, MAX_COLUMNS) + 1)
