"""The common sheet, on which values stand below each other: each is found by its name below the heading of its file."""

from collections.abc import Iterator
from typing import Final

from disclosure.content.workbook.grid import BookRow, Grid, head_of
from disclosure.content.workbook.layout import Layout
from disclosure.content.workbook.reading import EMPTY, Sheet
from disclosure.content.workbook.slips import Spot, problem, said
from disclosure.wording import company_book as wording
from disclosure.wording.problems import choices

_VALUES: Final = 2
"""The column in which values stand; the one before says what they are."""


def read_form(layout: Layout, sheet: Sheet, grid: Grid) -> None:
    """The common sheet: below the heading of a file its values, each by its name."""
    lines = dict(_sections(sheet))
    for table in layout.forms:
        heading, named = lines.get(wording.section(table.title), (1, {}))
        by_name = {column.head: column for column in table.columns}
        for name in by_name:
            if name not in named:
                section = wording.section(table.title)
                grid.problems.append(problem("BOOK-013", Spot(sheet.title, heading, 1), section=section, head=name))
        for name, row in named.items():
            if name not in by_name and not sheet.cell(row, _VALUES).is_empty:
                cell, options = sheet.cell(row, 1), choices({one: "" for one in by_name if one not in named})
                spot = Spot(sheet.title, row, 1)
                grid.problems.append(problem("SCHEMA-003", spot, cell, key=name, options=options))
        places = [named.get(column.head) for column in table.columns]
        row_of = BookRow(
            table=table,
            mark="",
            link="",
            cells=tuple(EMPTY if row is None else sheet.cell(row, _VALUES) for row in places),
            spots=tuple(Spot(sheet.title, row or heading, _VALUES) for row in places),
            mark_spot=Spot(sheet.title, heading, 1),
        )
        grid.rows[table] = [row_of]


def _sections(sheet: Sheet) -> Iterator[tuple[str, tuple[int, dict[str, int]]]]:
    heading, start, named = "", 1, dict[str, int]()
    for number in sorted({row for row, _ in sheet.cells if row > 1}):
        name = head_of(said(sheet.cell(number, 1)))
        if wording.is_section(name):
            if heading:
                yield heading, (start, named)
            heading, start, named = name, number, {}
        elif name or not sheet.cell(number, _VALUES).is_empty:
            named.setdefault(name, number)
    if heading:
        yield heading, (start, named)
