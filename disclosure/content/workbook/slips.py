"""What is wrong in a cell, and what was put right without asking."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from disclosure.content.workbook.reading import Cell, place_of
from disclosure.problems import Problem
from disclosure.wording import company_book as wording
from disclosure.wording.problems import say, shorten

_WHOLE: Final = frozenset(("advice", "options"))
"""What is ours and not from the workbook, and is never cut short."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A cell's place: its sheet, row and column (from 1)."""

    sheet: str
    row: int
    column: int

    @property
    def name(self) -> str:
        """As Excel says it."""
        return place_of(self.row, self.column)

    @property
    def full_name(self) -> str:
        """With its sheet."""
        return f"{self.sheet}!{self.name}"


@dataclass(frozen=True, slots=True)
class Note:
    """What whoever imports should know, though it stops nothing."""

    spot: Spot | None
    text: str


class SlipError(Exception):
    """A cell that cannot be read as what its column holds; `instead` is what to type where that is known."""

    def __init__(self, code: str, instead: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.instead = instead
        self.values = values


def said(cell: Cell) -> str:
    """What stands in a cell, in a line."""
    value = cell.value
    if cell.formula is not None:
        return cell.formula.partition("\n")[0]
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, bool):
        return str(value).upper()  # as Excel shows it
    return "" if value is None else str(value).partition("\n")[0]


def problem(
    code: str, spot: Spot, cell: Cell | None = None, instead: str | None = None, /, **said_of: object
) -> Problem:
    """A problem of a cell in its code's words."""
    message, advice = say(code, **{name: _short(name, value) for name, value in said_of.items()})
    advice = wording.ADVICE.get(code, wording.in_cells(advice))
    return Problem(
        code=code,
        path=spot.sheet,
        line=spot.row,
        column=spot.column,
        cell=spot.name,
        message=wording.in_cells(message),
        help=advice or None,
        replacement=instead,
        excerpt=None if cell is None else said(cell),
    )


def _short(name: str, value: object) -> object:
    return shorten(value) if isinstance(value, str) and name not in _WHOLE else value
