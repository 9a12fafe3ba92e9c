"""What can stand in a cell."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to a public address or, as `internal:'Sheet'!A1`, to a cell of the workbook."""

    text: str
    address: str


Bare = str | int | Fraction | date | None
Plain = Bare | Link


@dataclass(frozen=True, slots=True)
class Again:
    """A value that the row above has, too: there to be filtered by, but grey."""

    value: Bare


Value = Plain | Again


def cell(sheet: str, row: int) -> str:
    """The address of the first cell of a row (from 0) of the workbook."""
    return f"internal:'{sheet}'!A{row + 1}"


def printed(value: str | int | Decimal | None) -> Bare:
    """A value of a plain table; a decimal with the places that it was printed with."""
    return str(value) if isinstance(value, Decimal) else value


def points(of: Fraction | None) -> Fraction | None:
    """Points as they are shown: one decimal, never rounded up (89.99 is not yet 90.0)."""
    return None if of is None else Fraction(int(of * 10), 10)


def text(value: Value) -> str:
    """What must be seen whole in a cell, where it is text; what stands in the row above, too, may be cut off."""
    match value:
        case Link(told, _) | str(told):
            return told
        case _:
            return ""


def again(value: Plain) -> Again:
    """What a value says, once more."""
    return Again(value.text) if isinstance(value, Link) else Again(value)
