"""Tables as CSV, the heads being the fields' names: UTF-8 with a mark, CRLF, nothing that runs as a formula."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from disclosure.reports.as_csv import as_csv
from disclosure.reports.open_data.encoding import written
from disclosure.reports.open_data.tables import DataTable
from disclosure.reports.tables.table import Cell, Table


def table_csv(table: DataTable) -> bytes:
    """A table; an array is JSON, true and false are words, a number has the places that were printed."""
    columns = table.layout.all
    rows = tuple(
        tuple(
            _CELLS[column.type](value) if value is not None else None
            for value, column in zip(row, columns, strict=True)
        )
        for row in table.rows
    )
    return as_csv(Table(name=table.name, heads=tuple(column.name for column in columns), rows=rows))


def _same(value: Any) -> Cell:  # noqa: ANN401 - a value of a row
    found: Cell = value
    return found


_CELLS: Final[Mapping[str, Callable[[Any], Cell]]] = {
    "string": _same,
    "date": _same,
    "integer": _same,
    "number": Decimal,  # a negative number begins as a formula does, and is none
    "boolean": {True: "true", False: "false"}.__getitem__,
    "array": written,
}
