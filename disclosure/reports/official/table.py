"""A ruled table: its head stands on every page that it reaches, and no row is cut in two."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from disclosure.reports.official.plain import plain
from disclosure.reports.official.styles import CELL, CELL_HEAD, SMALL_CELL, Look

_TWIPS_IN_MM: Final = 1440 / 25.4

Cell = str | Sequence[str]
"""A line of text, or several paragraphs."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and its width in millimetres; figures and short marks stand in the middle."""

    head: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A row that is one cell across the table: what the rows below it belong to."""

    text: str


Row = Band | Sequence[Cell]


def table(columns: Sequence[Column], rows: Iterable[Row], *, small: bool = False) -> BaseOxmlElement:
    """The table as an element of a document's body."""
    look = SMALL_CELL if small else CELL
    grid = "".join(f'<w:gridCol w:w="{_twips(column)}"/>' for column in columns)
    width = sum(map(_twips, columns))
    body = "".join(_row(columns, row, look) for row in rows)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_head(columns)}{body}</w:tbl>"
    )


def _twips(column: Column) -> int:
    return round(column.width * _TWIPS_IN_MM)


def _head(columns: Sequence[Column]) -> str:
    cells = "".join(_cell(_twips(column), (column.head,), CELL_HEAD, centred=True) for column in columns)
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(columns: Sequence[Column], row: Row, look: Look) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(_cells(columns, row, look))}</w:tr>"


def _cells(columns: Sequence[Column], row: Row, look: Look) -> Iterator[str]:
    if isinstance(row, Band):
        yield _cell(sum(map(_twips, columns)), (row.text,), CELL_HEAD, span=len(columns))
        return
    for column, cell in zip(columns, row, strict=True):
        lines = (cell,) if isinstance(cell, str) else cell
        yield _cell(_twips(column), lines, look, centred=column.centred)


def _cell(width: int, lines: Sequence[str], look: Look, *, centred: bool = False, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    keep = "<w:keepNext/>" if span > 1 else ""
    align = "center" if centred else "left"
    style = f'<w:pPr><w:pStyle w:val="{look.key}"/>{keep}<w:jc w:val="{align}"/></w:pPr>'
    paragraphs = "".join(f"<w:p>{style}{_run(line)}</w:p>" for line in lines or ("",))
    form = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{paragraphs}</w:tc>"


def _run(text: str) -> str:
    written = escape(plain(text))
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    return f'<w:r>{hint}<w:t xml:space="preserve">{written}</w:t></w:r>' if written else ""
