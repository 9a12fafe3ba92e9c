"""One value into one cell, and what is said of its column."""

from decimal import Decimal
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from disclosure.content.workbook.layout import Column
from disclosure.content.workbook.values import Shown, word, words
from disclosure.reports.company_book.styles import Styles
from disclosure.reports.xlsx.extent import extent, lines
from disclosure.wording import company_book as wording

_NUMBERS: Final = frozenset(("number", "integer"))
_LINE: Final = 15.0
_NOTE: Final = (320, 18, 34)
"""A note's width and the height of its lines in pixels, and the columns that a line holds."""


def is_number(column: Column) -> bool:
    """Whether the cells of a column hold numbers."""
    return column.field.type in _NUMBERS and not column.many


def empty_format(column: Column, styles: Styles) -> Format:
    """How a cell looks that nothing stands in yet."""
    return styles.number(None) if is_number(column) else styles.of("value")


def put(worksheet: Worksheet, place: tuple[int, int], value: Shown, column: Column, styles: Styles) -> None:
    """Write a value: a text as text and never as a formula, a number as a number."""
    if value is None:
        worksheet.write_blank(*place, None, empty_format(column, styles))
    elif isinstance(value, Decimal):
        worksheet.write_number(*place, value, styles.number(value))
    else:
        worksheet.write_string(*place, value, styles.of("value"))


def example(column: Column) -> str:
    """An example of a column's value, as its cells show one; empty where the schema gives none."""
    shown = next(iter(column.field.examples), None)
    if shown is None:
        return ""
    text = str(shown).lower() if isinstance(shown, bool) else str(shown)
    return word(column.field, text)


def about(column: Column) -> str:
    """What a column's note says."""
    offered = [said for _, said in words(column.field)]
    title = column.head
    said = column.about or column.field.description
    return wording.note(title, said, example(column), offered, many=column.many, required=column.required)


def how(column: Column) -> str:
    """The same beside a value."""
    offered = [said for _, said in words(column.field)]
    return wording.how(column.about or column.field.description, example(column), offered, many=column.many)


def comment(worksheet: Worksheet, place: tuple[int, int], text: str) -> None:
    """Hang a note on a cell, as large as it needs to be."""
    width, line, columns = _NOTE
    height = (lines(text, columns) + 1) * line
    worksheet.write_comment(*place, text, {"width": width, "height": height, "font_size": 9, "author": ""})


def height(texts: list[tuple[str, float]], most: int) -> float:
    """The points of a row for texts in cells of given widths, of at most so many lines."""
    return _LINE * min(most, max((lines(text, width) for text, width in texts), default=1)) + 3


def width(texts: list[str], least: int, most: int) -> float:
    """The width of a column for what stands in it."""
    return float(max(least, min(most, max((extent(text) for text in texts), default=0) + 3)))
