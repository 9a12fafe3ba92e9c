"""The annex: the table as the paper has it, its merged cells among them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from disclosure.model.inspection import Column, Hall, Inspection, Remark
from disclosure.wording.official import inspection as words

COLUMNS: Final = (words.NUMBER, *Column, words.VISITED)
"""Every column by its key, the row's number first and the time last."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table: `span` columns wide; `joined` with the one above; `text` None where it was not filled."""

    text: str | None
    span: int = 1
    joined: bool = False


def rows(inspection: Inspection) -> tuple[tuple[Cell, ...], ...]:
    """The table row by row; the cells of each row are as wide as all columns together."""
    return tuple(tuple(_cells(hall)) for hall in inspection.halls)


def _cells(hall: Hall) -> Iterator[Cell]:
    yield Cell(str(hall.number))
    before: Remark | None = None
    for column in Column:
        remark = hall.remark(column)
        if remark is None:
            yield Cell(hall.printed(column), joined=column in hall.joined)
        elif remark is not before:
            yield Cell(remark.text, span=_width(hall, column, remark))
        before = remark
    yield Cell(words.visited(hall.moment.day, hall.moment.minute) if hall.moment else None)


def _width(hall: Hall, first: Column, remark: Remark) -> int:
    """How many columns a remark covers without a break, from its first here."""
    columns = list(Column)[list(Column).index(first) :]
    covered = [hall.remark(column) is remark for column in columns]
    return covered.index(False) if False in covered else len(covered)
