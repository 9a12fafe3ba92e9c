"""From what stands in a changed cell to the text of a value: what is certain is put right, the rest is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from unicodedata import normalize

from disclosure.content.fields import Field
from disclosure.content.formats import FORMATS, repaired
from disclosure.content.scalars import number
from disclosure.content.suggestions import choice_meant
from disclosure.content.workbook.layout import Column
from disclosure.content.workbook.reading import Cell
from disclosure.content.workbook.slips import SlipError, said
from disclosure.content.workbook.values import decimal, plain, words
from disclosure.wording import company_book as wording
from disclosure.wording.problems import TRUTHS, field_name

MAX_ITEMS: Final = 500
_DATES: Final = frozenset(("date", "moment", "partial-date", "month-day"))
_CERTAIN: Final = _DATES | {"phone"}
"""Formats whose slips have one reading only."""
_NUMBERS: Final = frozenset(("number", "integer"))
_SERIALS: Final = range(20_000, 80_000)
"""Days since 1899-12-30, as Excel counts: from 1954 to 2119."""
_DIGITS: Final = 15
_FIXED: Final = re.compile(r"0\.(?P<places>0+)#*(?:_.*)?")
_SCIENTIFIC: Final = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+?[0-9]{1,2}")
_MARKS: Final = re.compile("[\N{IDEOGRAPHIC COMMA}\N{FULLWIDTH COMMA},\N{FULLWIDTH SEMICOLON};]")
_DAY_AND_MONTH: Final = re.compile("[dD]")
_CLOCK: Final = re.compile("[hH]")


@dataclass(frozen=True, slots=True)
class Read:
    """The texts of a value (one, or those of a list), and whether they are not quite what stood there."""

    texts: tuple[str, ...]
    mended: bool = False


def read_cell(cell: Cell, column: Column) -> Read:
    """Read a cell that is not empty; SlipError where it cannot be what the column holds."""
    label = field_name("", column.head)
    refuse_made(cell)
    if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool) and "%" in cell.format:
        shown = f"{(decimal(cell.value) or Decimal(0)) * 100:f}".rstrip("0").rstrip(".")
        raise SlipError("BOOK-024", label=label, shown=f"{shown}%", text=said(cell))
    if column.many:
        return _list(cell, column.field, label)
    text, mended = _one(cell, column.field, label)
    return Read((text,), mended)


def refuse_made(cell: Cell) -> None:
    """Refuse what is worked out instead of written: SlipError."""
    if cell.formula is not None:
        raise SlipError("BOOK-015", formula=cell.formula)
    if cell.error:
        raise SlipError("BOOK-016", text=said(cell))


def _list(cell: Cell, field: Field, label: str) -> Read:
    if not isinstance(cell.value, str):
        text, mended = _one(cell, field, label)
        return Read((text,), mended)
    items = list(_items(cell.value, field))
    if len(items) > MAX_ITEMS:
        raise SlipError("BOOK-029", label=label, count=len(items), limit=MAX_ITEMS)
    read = [_one(Cell(value=item, format=cell.format), field, label) for item in items]
    return Read(tuple(text.replace(wording.RETURN, "\n") for text, _ in read), any(mended for _, mended in read))


def _items(text: str, field: Field) -> Iterator[str]:
    """A line each; words of a closed list and codes may also stand beside each other with marks between."""
    known = {word for _, word in words(field)}
    form = FORMATS.get(field.format or "")
    for line in plain(text).split("\n"):
        parts = [part.strip() for part in _MARKS.split(line) if part.strip()]
        apart = len(parts) > 1 and line not in known
        if apart and (all(part in known for part in parts) or (form and all(form(part) for part in parts))):
            yield from parts
        elif line:
            yield line


def _one(cell: Cell, field: Field, label: str) -> tuple[str, bool]:
    if field.choices or field.type == "boolean":
        return _choice(cell, field, label)
    if field.type in _NUMBERS:
        return _number(cell, field, label)
    if field.format in _DATES:
        return _date(cell, field, label)
    return _text(cell, field, label)


def _choice(cell: Cell, field: Field, label: str) -> tuple[str, bool]:
    value = cell.value
    if isinstance(value, bool) and field.type == "boolean":
        return ("true" if value else "false"), False
    text = value.strftime("%H:%M") if isinstance(value, time) else plain(str(value))
    by_word = {word: code for code, word in words(field)}
    code = by_word.get(text)
    if code is not None:
        return code, False
    if text in by_word.values():
        return text, True
    options = "\N{IDEOGRAPHIC COMMA}".join(by_word)
    truth = TRUTHS.get(normalize("NFKC", text).casefold()) if field.type == "boolean" else None
    meant = dict(words(field)).get(truth or choice_meant(text, dict(words(field))) or "")
    if meant is not None:
        raise SlipError("SCHEMA-008", meant, label=label, text=text, meant=meant, options=options)
    raise SlipError("SCHEMA-007", label=label, text=text, options=options)


def _number(cell: Cell, _: Field, label: str) -> tuple[str, bool]:
    value = cell.value
    if isinstance(value, (date, time, timedelta)):
        raise SlipError("BOOK-025", label=label, text=str(value))
    if isinstance(value, (int, float)) and (exact := decimal(value)) is not None:
        return _written(exact, cell.format), False
    text = plain(str(value))
    narrow = normalize("NFKC", text)
    return (narrow, narrow != text) if number(narrow) is not None else (text, False)


def _written(exact: Decimal, shape: str) -> str:
    """A number with the places that its cell shows, and more where it has more."""
    found = _FIXED.fullmatch(shape)
    places = len(found["places"]) if found else 0
    text = f"{exact:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _, fraction = text.partition(".")
    return f"{whole}.{fraction.ljust(places, '0')}" if fraction or places else whole


def _date(cell: Cell, field: Field, label: str) -> tuple[str, bool]:
    value, form = cell.value, field.format or ""
    if isinstance(value, (time, timedelta)):
        raise SlipError("BOOK-025", label=label, text=str(value))
    if isinstance(value, date):
        return _day(value, cell.format, form), True
    if isinstance(value, bool):
        raise SlipError("BOOK-026", label=label, text=said(cell))
    whole = int(value) if isinstance(value, (int, float)) and value == int(value) else None
    if whole is not None and whole in _SERIALS and form != "partial-date":
        day = date.fromordinal(date(1899, 12, 30).toordinal() + whole).isoformat()
        raise SlipError("BOOK-021", day[5:] if form == "month-day" else day, label=label, text=str(whole))
    return _mended(str(whole) if whole is not None else plain(str(value)), form)


def _day(value: date, shape: str, form: str) -> str:
    """A day that Excel knows as one: with its clock time where its format shows one."""
    clock = isinstance(value, datetime) and (_CLOCK.search(shape) or value.time() != time())
    if form == "month-day":
        return value.strftime("%m-%d")
    if form == "moment" and isinstance(value, datetime) and clock:
        return value.strftime("%Y-%m-%d %H:%M")
    if form == "partial-date" and not _DAY_AND_MONTH.search(shape) and shape != "General":
        return value.strftime("%Y-%m")
    return value.strftime("%Y-%m-%d")


def _mended(text: str, form: str) -> tuple[str, bool]:
    if FORMATS[form](text):
        return text, False
    right = repaired(form, text) if form in _CERTAIN else None
    return (text, False) if right is None else (right, True)


def _text(cell: Cell, field: Field, label: str) -> tuple[str, bool]:
    value, form = cell.value, field.format or ""
    if isinstance(value, (date, time, timedelta)):
        raise SlipError("BOOK-025", label=label, text=str(value))
    if isinstance(value, bool):
        raise SlipError("BOOK-026", label=label, text=said(cell))
    text = plain(_digits(value, label) if isinstance(value, (int, float)) else str(value))
    if form in FORMATS:
        refuse_lost(text, form, label)
        return _mended(text, form)
    return text, False


def _digits(value: float, label: str) -> str:
    text = f"{decimal(value):f}" if decimal(value) is not None else str(value)
    text = text.rstrip("0").rstrip(".") if "." in text else text
    if len(text.replace(".", "").lstrip("-")) > _DIGITS:
        raise SlipError("BOOK-023", label=label, text=str(value))
    return text


def refuse_lost(text: str, form: str, label: str) -> None:
    """Refuse what a spreadsheet left of a code: without its zeros, or as a power of ten."""
    if _SCIENTIFIC.fullmatch(text):
        whole = f"{Decimal(text):f}"
        if FORMATS[form](whole) and len(whole) <= _DIGITS:
            raise SlipError("SCHEMA-008", whole, label=label, text=text, meant=whole, options=whole)
        raise SlipError("BOOK-023", label=label, text=text)
    if form != "phone" or FORMATS[form](text) or not re.fullmatch(r"[1-9][0-9-]{8,12}", text):
        return
    whole = f"0{text}"
    right = whole if FORMATS[form](whole) else repaired(form, whole)
    if right is not None:
        raise SlipError("BOOK-022", right, label=label, text=text)
