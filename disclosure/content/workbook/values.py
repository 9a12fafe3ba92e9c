"""How a value stands in a cell, and when a cell still says the same."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias

from disclosure.content.canonical.laid import Block, Entry, Text, Value
from disclosure.content.fields import Field
from disclosure.content.scalars import number
from disclosure.content.workbook.layout import Column
from disclosure.wording import company_book as wording

Shown: TypeAlias = "str | Decimal | None"
"""What is written into a cell: a text, a number that a cell can hold exactly, or nothing."""

LONGEST: Final = 32_000
"""Characters that a cell can hold (Excel: 32,767 units of UTF-16); a longer text is edited in its file."""
_NUMBERS: Final = frozenset(("number", "integer"))
_RETURN: Final = "_x000D_"
"""How a workbook's XML writes a carriage return (ECMA-376 part 1, 22.9.2.19), which openpyxl leaves as it is."""
_LINE_BREAK: Final = re.compile("\r\n|\r|\n")


def shown(column: Column, block: Block) -> Shown:
    """The value of a column in a row, as its cell shows it."""
    value = at(block, column.path)
    if value is None:
        return None
    if isinstance(value, Text):
        return _scalar(column.field, value.text)
    return _text("\n".join(_item(column.field, entry.value) for entry in value.entries)) or None


def _item(field: Field, value: Value) -> str:
    text = value.text if isinstance(value, Text) else ""
    return word(field, text).replace("\n", wording.RETURN)


def _scalar(field: Field, text: str) -> Shown:
    if field.type in _NUMBERS and (value := number(text)) is not None and exact(value):
        return value
    return _text(word(field, text))


def _text(text: str) -> str:
    return text if len(text.encode("utf-16-le")) <= 2 * LONGEST else wording.TOO_LONG


def exact(value: Decimal) -> bool:
    """Whether a workbook's numbers, which are binary ones of 53 bits, can hold a number so that it comes back."""
    return Decimal(repr(float(value))) == value


def word(field: Field, text: str) -> str:
    """What a value is called: of a closed list its word, of true and false yes and no."""
    return dict(words(field)).get(text, text)


def words(field: Field) -> Iterator[tuple[str, str]]:
    """The values that a cell may hold with what each is called; none for a free text."""
    if field.type == "boolean":
        yield from (("true", wording.YES), ("false", wording.NO))
    titles = list(field.choices.values())
    for value, title in field.choices.items():
        yield value, title if titles.count(title) == 1 else wording.told_apart(title, value)


def at(block: Block, path: tuple[str, ...]) -> Value | None:
    """The value that a path of keys leads to."""
    value: Value = block
    for key in path:
        entry = entry_of(value, key) if isinstance(value, Block) else None
        if entry is None:
            return None
        value = entry.value
    return value


def entry_of(block: Block, key: str) -> Entry | None:
    """A key's entry."""
    return next((entry for entry in block.entries if entry.key == key), None)


def plain(text: str) -> str:
    """A text as far as it counts: line breaks are one character, and nothing stands at the ends of lines."""
    return "\n".join(line.strip() for line in _LINE_BREAK.split(text.replace(_RETURN, "\r"))).strip()


def says(cell: object, value: Shown) -> bool:
    """Whether what stands in a cell is what was written into it, whichever program saved it since."""
    if isinstance(value, Decimal):
        return decimal(cell) == value
    if isinstance(cell, bool):
        return value == (wording.YES if cell else wording.NO)
    said = "" if cell is None else plain(str(cell))
    return said == plain(value or "")


def decimal(cell: object) -> Decimal | None:
    """A cell as a number, be it one or the text of one."""
    if isinstance(cell, bool) or cell is None:
        return None
    try:
        value = Decimal(repr(cell) if isinstance(cell, float) else str(cell).strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
