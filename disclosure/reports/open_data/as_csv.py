"""Tables as CSV, the heads being the fields' names: UTF-8 with a mark, CRLF, nothing that runs as a formula."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any, Final

from disclosure.reports.as_csv import rows_as_csv
from disclosure.reports.open_data.encoding import written
from disclosure.reports.open_data.tables import DataTable, Row
from disclosure.reports.tables.table import Cell


def table_csv(table: DataTable) -> bytes:
    """A table; an array is JSON, true and false are words, a number has the places that were printed."""
    columns = table.layout.all
    written_otherwise = [(at, _CELLS[column.type]) for at, column in enumerate(columns) if column.type in _CELLS]
    heads = tuple(column.name for column in columns)
    return rows_as_csv(chain([heads], (_cells(row, written_otherwise) for row in table.rows)))


def _cells(row: Row, written_otherwise: Sequence[tuple[int, Callable[[Any], Cell]]]) -> tuple[Cell, ...]:
    cells: list[Any] = list(row)
    for at, cell in written_otherwise:
        if cells[at] is not None:
            cells[at] = cell(cells[at])
    return tuple(cells)


_CELLS: Final[Mapping[str, Callable[[Any], Cell]]] = {
    "number": Decimal,  # a negative number begins as a formula does, and is none
    "boolean": {True: "true", False: "false"}.__getitem__,
    "array": written,
}
"""How values are written that are not as they are."""
