"""The sheets that came back, read row by row: found by the names of sheets and columns, whatever their order is now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from disclosure.content.suggestions import did_you_mean
from disclosure.content.workbook.grid import BookRow, Grid, head_of
from disclosure.content.workbook.layout import Layout, Table
from disclosure.content.workbook.reading import EMPTY, Cell, Sheet
from disclosure.content.workbook.slips import Note, Spot, problem, said
from disclosure.content.workbook.upright import read_form
from disclosure.content.workbook.values import plain
from disclosure.wording import company_book as wording
from disclosure.wording.problems import choices, field_name

_MARK: Final = "mark"
_LINK: Final = "link"


def read_grid(layout: Layout, sheets: Mapping[str, Sheet], ours: frozenset[str]) -> Grid:
    """Find every table's rows; `ours` are the names of sheets that hold no rows."""
    grid = Grid()
    wanted = [wording.FORM, *(table.title for table in layout.lists)]
    strange = [title for title in sheets if title not in {*wanted, *ours}]
    for title in wanted:
        if title not in sheets:
            meant = did_you_mean(title, strange)
            near = wording.renamed(meant) if meant else ""
            grid.problems.append(problem("BOOK-010", Spot(title, 1, 1), sheet=title, meant=near))
    grid.notes += [Note(None, wording.strange_sheet(title)) for title in strange if sheets[title].cells]
    for title in wanted:
        if (sheet := sheets.get(title)) is not None:
            _look_over(sheet, grid)
    if (form := sheets.get(wording.FORM)) is not None:
        read_form(layout, form, grid)
    for table in layout.lists:
        if (sheet := sheets.get(table.title)) is not None:
            _read_list(table, sheet, grid)
    return grid


def _look_over(sheet: Sheet, grid: Grid) -> None:
    for row, column, _, _, coordinates in sheet.merged:
        grid.problems.append(
            problem("BOOK-014", Spot(sheet.title, row, column), sheet.cell(row, column), cells=coordinates)
        )
    if sheet.is_hidden:
        grid.notes.append(Note(None, wording.hidden_sheet(sheet.title)))
    rows = sorted(row for row in sheet.hidden_rows if any(place[0] == row for place in sheet.cells))
    if rows:
        grid.notes.append(Note(None, wording.hidden_rows(sheet.title, rows)))


@dataclass(frozen=True, slots=True)
class _Heads:
    """Which column of a sheet is which, by number: one of the table's, the mark, or the link."""

    known: Mapping[str, int]
    columns: tuple[int | None, ...]


def _read_list(table: Table, sheet: Sheet, grid: Grid) -> None:
    heads = _heads(table, sheet, grid)
    rows = grid.rows.setdefault(table, [])
    used = {heads.known.get(_MARK), heads.known.get(_LINK), *heads.columns}
    for number in sorted({row for row, _ in sheet.cells if row > 1}):
        row = _row(table, sheet, number, heads)
        if row.mark or row.link or not row.is_blank:
            rows.append(row)
    for number, column in sheet.cells:
        if number > 1 and column not in used:
            spot = Spot(sheet.title, number, column)
            grid.notes.append(Note(spot, wording.outside(said(sheet.cell(number, column)))))


def _row(table: Table, sheet: Sheet, number: int, heads: _Heads) -> BookRow:
    mark, link = heads.known.get(_MARK, 1), heads.known.get(_LINK)
    return BookRow(
        table=table,
        mark=_name(sheet.cell(number, mark)),
        link="" if link is None else _name(sheet.cell(number, link)),
        cells=tuple(EMPTY if at is None else sheet.cell(number, at) for at in heads.columns),
        spots=tuple(Spot(sheet.title, number, at or 1) for at in heads.columns),
        mark_spot=Spot(sheet.title, number, mark),
        link_spot=None if link is None else Spot(sheet.title, number, link),
    )


def _name(cell: Cell) -> str:
    """A mark as it is known by; a spreadsheet may have made a number of it."""
    if cell.value is None:
        return ""
    value = int(cell.value) if isinstance(cell.value, float) and cell.value == int(cell.value) else cell.value
    return " ".join(plain(str(value)).split())


def _heads(table: Table, sheet: Sheet, grid: Grid) -> _Heads:
    by_name: dict[str, object] = {wording.FILE if table.is_named else wording.MARK: _MARK}
    if table.parent is not None and table.is_linked:
        by_name[wording.link(table.parent.title)] = _LINK
    by_name.update({column.head: column for column in table.columns})
    found: dict[object, int] = {}
    unknown: list[int] = []
    for column in sorted(column for row, column in sheet.cells if row == 1):
        cell = sheet.cell(1, column)
        name = head_of(said(cell) if not isinstance(cell.value, str) else cell.value)
        meant = by_name.get(name)
        if meant is None:
            unknown.append(column)
        elif meant in found:
            first = Spot(sheet.title, 1, found[meant]).name
            grid.problems.append(problem("BOOK-012", Spot(sheet.title, 1, column), cell, head=name, first=first))
        else:
            found[meant] = column
    missing = [name for name, meant in by_name.items() if meant not in found]
    _name_missing(sheet, missing, unknown, grid)
    known: dict[str, int] = {key: found[key] for key in (_MARK, _LINK) if key in found}
    return _Heads(known, tuple(found.get(column) for column in table.columns))


def _name_missing(sheet: Sheet, missing: Sequence[str], unknown: Sequence[int], grid: Grid) -> None:
    left = list(missing)
    for column in unknown:
        cell = sheet.cell(1, column)
        key = head_of(said(cell))
        spot = Spot(sheet.title, 1, column)
        if (meant := did_you_mean(key, left)) is not None:
            left.remove(meant)
            label = field_name("", meant)
            grid.problems.append(problem("SCHEMA-004", spot, cell, meant, key=key, label=label, meant=meant))
        elif left:
            options = choices(dict.fromkeys(left, ""))
            grid.problems.append(problem("SCHEMA-003", spot, cell, key=key, options=options))
        else:
            grid.notes.append(Note(spot, wording.strange_column(key)))
    grid.problems += [problem("BOOK-011", Spot(sheet.title, 1, 1), head=name) for name in left]
