"""The report as CSV tables that open right in Excel: UTF-8 with a mark, CRLF, and nothing that runs as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import chain

from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.every import tables
from disclosure.reports.tables.table import Cell, Row, Table

_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What Excel takes for the beginning of a formula, full-width too."""


def csv_documents(assessment: Assessment) -> Iterator[tuple[str, bytes]]:
    """Every table as (name of the file, its bytes)."""
    for table in tables(assessment):
        yield f"{table.name}.csv", as_csv(table)


def as_csv(table: Table) -> bytes:
    """A table with its heads (RFC 4180)."""
    return rows_as_csv(chain([table.heads], table.rows))


def rows_as_csv(rows: Iterable[Row]) -> bytes:
    """Heads and rows, taken one after the other."""
    content = io.BytesIO()
    with io.TextIOWrapper(content, encoding="utf-8-sig", newline="") as text:
        csv.writer(text, lineterminator="\r\n").writerows(map(_harmless, rows))
        text.flush()
        return content.getvalue()


def cells(row: Row) -> str:
    """A line, or several cells of one, without the line's end: of many tables with the same cells each is said once."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(_harmless(row))
    return written.getvalue().removesuffix("\r\n")


def document(lines: Iterable[str]) -> bytes:
    """Lines as the bytes of a file."""
    return "\r\n".join([*lines, ""]).encode("utf-8-sig")


def _harmless(row: Row) -> list[Cell]:
    """Numbers stay numbers; a text that Excel would work out gets an apostrophe before it."""
    return [f"'{cell}" if isinstance(cell, str) and cell[:1] in _FORMULA else cell for cell in row]
