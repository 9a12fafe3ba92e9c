"""The rows of an inspection's table: as printed, with what was found in each and what each cell sorts by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from disclosure.model.company import Company
from disclosure.model.hall_finding import Gravity
from disclosure.model.inspection import Hall
from disclosure.model.portal import Portal
from disclosure.reports.inspections.annex import COLUMNS, Cell, rows
from disclosure.web.inspected import Inspected, Visit

_HEAD: Final = frozenset({"number", "location"})
"""Columns that stand at the head of a row, as the hall's name."""

BODY_COLUMNS: Final = tuple(column for column in COLUMNS if column not in _HEAD)

_WEIGHTS: Final = {Gravity.SERIOUS: 10_000, Gravity.ORDINARY: 100, Gravity.SLIGHT: 1}
"""One finding weighs more than any number of lesser ones that a hall can have."""


class Shown(NamedTuple):
    """A cell under its column; `sort` is what it sorts by where its words would not do."""

    column: str
    cell: Cell
    sort: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table: `cells` are those after the hall's place."""

    visit: Visit
    cells: tuple[Shown, ...]
    company: Company | None
    has_outlet: bool

    @property
    def weight(self) -> int:
        """How much was found: serious findings decide, then ordinary ones, then slight ones."""
        return sum(_WEIGHTS[found.gravity] for found in self.visit.findings)


def hall_rows(portal: Portal, one: Inspected) -> Iterator[Row]:
    """Give the table of an inspection row by row."""
    areas = list(dict.fromkeys(visit.hall.area for visit in one.visits))
    for visit, cells in zip(one.visits, rows(one.inspection), strict=True):
        company = portal.companies.get(visit.hall.company_id) if visit.hall.company_id else None
        known = {outlet.id for outlet in company.outlets} if company else set()
        yield Row(
            visit=visit,
            cells=tuple(_labelled(visit.hall, areas.index(visit.hall.area), cells)),
            company=company,
            has_outlet=visit.hall.outlet in known,
        )


def _labelled(hall: Hall, area: int, cells: Iterable[Cell]) -> Iterator[Shown]:
    given = {"area": str(area), "visited": hall.visited_at}
    if hall.terminals:
        given["terminals"] = str(hall.terminals.count)
    at = 0
    for cell in cells:
        column = COLUMNS[at]
        if column not in _HEAD:
            yield Shown(column, cell, given.get(column, cell.text if cell.joined else None))
        at += cell.span
