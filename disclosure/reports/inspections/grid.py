"""The annex's table for a word processor: two rows of heads on every page, cells merged as the paper has them."""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from disclosure.reports.inspections.annex import COLUMNS, Cell
from disclosure.reports.official.plain import plain
from disclosure.reports.official.styles import CELL_HEAD, SMALL_CELL, Look
from disclosure.wording.official import inspection as words

_TWIPS_IN_MM: Final = 1440 / 25.4
WIDTHS: Final = (7, 9.5, 18, 22.5, 12, 12, 8, 8, 8.5, 8.5, 12.5, 9, 8.5, 8.5, 8.5, 9.5, 12, 10, 10, 13, 9.5)
"""Millimetres; together the length of the type area."""
_MARGINS: Final = '<w:tblCellMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tblCellMar>'
_SIZE: Final = 16
"""Half points: 8 points, so that 21 columns stand side by side."""


def grid(rows: Sequence[Sequence[Cell]]) -> BaseOxmlElement:
    """The table as an element of a document's body."""
    columns = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in WIDTHS)
    body = "".join(_row(row, _begins(rows, at)) for at, row in enumerate(rows))
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{_twips(sum(WIDTHS))}" '
        f'w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{_heads()}{body}</w:tbl>"
    )


def _twips(width: float) -> int:
    return round(width * _TWIPS_IN_MM)


def _heads() -> str:
    """Two rows: groups of columns above their columns, all others over both."""
    group_of = {column: group for group, columns in words.GROUPS.items() for column in columns}
    first, second, at = "", "", 0
    while at < len(COLUMNS):
        column = COLUMNS[at]
        group = group_of.get(column)
        span = len(words.GROUPS[group]) if group else 1
        merge = "" if group else '<w:vMerge w:val="restart"/>'
        first += _cell(at, group or words.HEADS[column], CELL_HEAD, span=span, merge=merge)
        second += "".join(
            _cell(below, words.HEADS[COLUMNS[below]] if group else "", CELL_HEAD, merge="" if group else "<w:vMerge/>")
            for below in range(at, at + span)
        )
        at += span
    form = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    return f"<w:tr>{form}{first}</w:tr><w:tr>{form}{second}</w:tr>"


def _begins(rows: Sequence[Sequence[Cell]], at: int) -> frozenset[int]:
    """The columns in which the row below is merged with this one."""
    below = rows[at + 1] if at + 1 < len(rows) else ()
    return frozenset(place for place, cell in _placed(below) if cell.joined)


def _row(row: Sequence[Cell], begun: frozenset[int]) -> str:
    cells = "".join(_written(at, cell, begun) for at, cell in _placed(row))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _placed(row: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    at = 0
    for cell in row:
        yield at, cell
        at += cell.span


def _written(at: int, cell: Cell, begun: frozenset[int]) -> str:
    if cell.joined:
        return _cell(at, "", SMALL_CELL, merge="<w:vMerge/>")
    merge = '<w:vMerge w:val="restart"/>' if at in begun else ""
    return _cell(at, words.EMPTY if cell.text is None else cell.text, SMALL_CELL, span=cell.span, merge=merge)


def _cell(at: int, text: str, look: Look, *, span: int = 1, merge: str = "") -> str:
    width = _twips(sum(WIDTHS[at : at + span]))
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    form = f'<w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merge}<w:vAlign w:val="center"/>'
    style = f'<w:pPr><w:pStyle w:val="{look.key}"/><w:jc w:val="center"/></w:pPr>'
    written = escape(plain(text))
    letters = f'<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="{_SIZE}"/></w:rPr>'
    run = f'<w:r>{letters}<w:t xml:space="preserve">{written}</w:t></w:r>' if written else ""
    return f"<w:tc><w:tcPr>{form}</w:tcPr><w:p>{style}{run}</w:p></w:tc>"
