"""Which row belongs to which: rows put below those that they name, and rows that are gone found."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from disclosure.content.suggestions import did_you_mean
from disclosure.content.workbook.grid import BookRow, Grid
from disclosure.content.workbook.layout import Layout, Table
from disclosure.content.workbook.rows import Row
from disclosure.content.workbook.slips import problem
from disclosure.content.workbook.sources import counted
from disclosure.content.workbook.values import says
from disclosure.problems import Problem
from disclosure.wording import company_book as wording

Base = Mapping[Table, Mapping[str, Row]]
"""The rows as they were exported, by table and mark."""


@dataclass(slots=True)
class Linked:
    """The rows of files, what belongs to each row by table, and what is wrong with marks."""

    roots: dict[Table, list[BookRow]] = field(default_factory=dict)
    children: dict[BookRow, dict[Table, list[BookRow]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def below(self, row: BookRow, table: Table) -> list[BookRow]:
        """What belongs to a row in another table, in the order of the sheet."""
        return self.children.get(row, {}).get(table, [])


def linked(layout: Layout, grid: Grid, base: Base) -> Linked:
    """Put the rows together."""
    found = Linked()
    by_mark: dict[Table, dict[str, BookRow]] = {}
    for table in layout.tables:
        rows = _distinct(_recognised(table, grid.rows.get(table, []), base), found)
        by_mark[table] = {row.mark: row for row in rows if row.mark}
        if table.parent is None:
            found.roots[table] = rows
            continue
        for row in rows:
            if _is_left_blank(row, base):
                continue
            parent = _parent(row, table.parent, by_mark, found, base)
            if parent is not None:
                found.children.setdefault(parent, {}).setdefault(table, []).append(row)
    _drop_blank_roots(found, base)
    return found


def _recognised(table: Table, rows: list[BookRow], base: Base) -> list[BookRow]:
    """Rows whose mark was lost, known again where they say what one row alone said that is missing now."""
    used = {row.mark for row in rows}
    lost: dict[tuple[str, ...], list[Row]] = {}
    for row in base.get(table, {}).values():
        if row.mark not in used:
            lost.setdefault(_said(table, (row.parent.mark if row.parent else "", *row.values)), []).append(row)
    if not lost:
        return rows
    return [row if row.mark else _known_again(row, lost) for row in rows]


def _known_again(row: BookRow, lost: dict[tuple[str, ...], list[Row]]) -> BookRow:
    found = lost.pop(_said(row.table, (row.link, *(cell.formula or cell.value for cell in row.cells))), [])
    return replace(row, mark=found[0].mark) if len(found) == 1 else row


def _said(table: Table, values: tuple[object, ...]) -> tuple[str, ...]:
    link, *cells = values
    return (str(link), *map(counted, table.columns, cells))


def _distinct(rows: list[BookRow], found: Linked) -> list[BookRow]:
    first: dict[str, BookRow] = {}
    kept = []
    for row in rows:
        if row.mark and row.mark in first:
            other = first[row.mark].mark_spot.name
            found.problems.append(problem("BOOK-017", row.mark_spot, None, mark=row.mark, first=other))
            continue
        if row.mark:
            first[row.mark] = row
        kept.append(row)
    return kept


def _is_left_blank(row: BookRow, base: Base) -> bool:
    """Whether nothing stands in a row but marks, and something did, or it is new: it is gone, or not there yet."""
    before = base.get(row.table, {}).get(row.mark)
    return row.is_blank and (before is None or any(value is not None for value in before.values))


def _parent(
    row: BookRow, table: Table, by_mark: Mapping[Table, Mapping[str, BookRow]], found: Linked, base: Base
) -> BookRow | None:
    if table.single:
        return next(iter(found.roots.get(table, [])), None)
    spot = row.link_spot or row.mark_spot
    if not row.link:
        found.problems.append(problem("BOOK-019", spot, None, sheet=table.title))
        return None
    parent = by_mark[table].get(row.link)
    if parent is None and not (row.link in base.get(table, {}) and is_untouched(row, base)):
        meant = wording.meant_mark(did_you_mean(row.link, by_mark[table]))
        found.problems.append(problem("BOOK-018", spot, None, sheet=table.title, mark=row.link, meant=meant))
    return parent


def is_untouched(row: BookRow, base: Base) -> bool:
    """Whether a row says what it was exported with."""
    before = base.get(row.table, {}).get(row.mark)
    return before is not None and all(
        cell.formula is None and not cell.error and says(cell.value, value)
        for cell, value in zip(row.cells, before.values, strict=True)
    )


def _drop_blank_roots(found: Linked, base: Base) -> None:
    for table, rows in found.roots.items():
        if not table.single:
            found.roots[table] = [row for row in rows if found.children.get(row) or not _is_left_blank(row, base)]
