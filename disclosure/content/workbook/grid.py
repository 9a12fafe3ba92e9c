"""The rows that came back, table by table."""

from dataclasses import dataclass, field

from disclosure.content.workbook.layout import Column, Table
from disclosure.content.workbook.reading import Cell
from disclosure.content.workbook.slips import Note, Spot
from disclosure.content.workbook.values import plain
from disclosure.problems import Problem
from disclosure.wording import company_book as wording


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BookRow:
    """A row that came back: the mark and the link that it bears, and its cells in the order of the table's columns."""

    table: Table
    mark: str
    link: str
    cells: tuple[Cell, ...]
    spots: tuple[Spot, ...]
    mark_spot: Spot
    link_spot: Spot | None = None

    @property
    def is_blank(self) -> bool:
        """Whether no value stands in it."""
        return all(cell.is_empty for cell in self.cells)

    def spot(self, column: Column | None) -> Spot:
        """Where a column's value stands; of none, where the row begins."""
        return self.mark_spot if column is None else self.spots[self.table.columns.index(column)]


@dataclass(slots=True)
class Grid:
    """All rows that came back, by table, with what is wrong with sheets and columns."""

    rows: dict[Table, list[BookRow]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def head_of(text: str) -> str:
    """A head as it is known by, without the star."""
    return plain(text).removesuffix(wording.STAR.strip()).strip()
