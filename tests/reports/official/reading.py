"""What is read out of a paper."""

import io
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.table import Table

from disclosure.reports.assessment import Assessment
from disclosure.reports.official.papers import papers

GAS = "orders/411700-gas-yunan-gas.docx"


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def bulletin_of(assessment: Assessment) -> Document:
    return opened(dict(papers(assessment))["report.docx"])


def lines(paper: Document) -> list[str]:
    """Its paragraphs outside tables."""
    return [paragraph.text for paragraph in paper.paragraphs]


def body(paper: Document) -> str:
    """What stands before the annexes."""
    told = lines(paper)
    return "\n".join(told[: next(place for place, line in enumerate(told) if line in {"附件", "附件1"})])


def text(paper: Document) -> str:
    """All that a reader sees in the type area."""
    cells = (cell for table in paper.tables for row in (heads(table), *rows(table)) for cell in row)
    return "\n".join([*lines(paper), *cells])


def heads(table: Table) -> tuple[str, ...]:
    return tuple(cell.text for cell in table.rows[0].cells)


def rows(table: Table) -> Iterator[tuple[str, ...]]:
    """Its rows without the head; a row that is one cell across the table has one text."""
    for row in table.rows[1:]:
        cells = tuple(cell.text for cell in row.cells)
        yield cells[:1] if len(set(cells)) == 1 else cells


def under(paper: Document, *named: str) -> Table:
    """The first table that has these heads among its own."""
    return next(table for table in paper.tables if set(named) <= set(heads(table)))
