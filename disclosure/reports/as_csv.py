"""The report as CSV tables that open right in Excel: UTF-8 with a mark, CRLF, and nothing that runs as a formula."""

import csv
import io
from collections.abc import Iterator

from disclosure.reports.assessment import Assessment
from disclosure.reports.tables import tables
from disclosure.reports.tables.table import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What Excel takes for the beginning of a formula, full-width too."""


def csv_documents(assessment: Assessment) -> Iterator[tuple[str, bytes]]:
    """Every table as (name of the file, its bytes)."""
    for table in tables(assessment):
        yield f"{table.name}.csv", as_csv(table)


def as_csv(table: Table) -> bytes:
    """A table with its heads (RFC 4180)."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows(_harmless(row) for row in (table.heads, *table.rows))
    return written.getvalue().encode("utf-8-sig")


def _harmless(row: tuple[Cell, ...]) -> list[Cell]:
    """Numbers stay numbers; a text that Excel would work out gets an apostrophe before it."""
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell for cell in row]
