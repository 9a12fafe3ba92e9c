"""Inspection findings and hotline figures as plain tables: one finding, one unit a row."""

from collections.abc import Iterable, Iterator
from typing import Final

from disclosure.model.hall_finding import HallFinding
from disclosure.reports.service.inspected import Inspected, Visit
from disclosure.reports.service.reported import Reported, UnitFigures
from disclosure.reports.service.texts import FIELDS, figure, remarks, said_text, seen_text, source_of
from disclosure.reports.tables.table import Cell, Row, Table
from disclosure.wording import inspections as columns
from disclosure.wording import service as words
from disclosure.wording.official.hotline import HEADS

FINDING_HEADS: Final = (
    words.KEY,
    words.INSPECTION,
    words.DOCUMENT,
    words.ISSUED,
    words.COMPANY,
    words.COMPANY_ID,
    words.ROW,
    words.HALL,
    words.VISITED,
    words.CODE,
    words.PROBLEM,
    words.GRAVITY,
    words.SEEN,
    words.SAID,
    words.SOURCE,
)
FIGURE_HEADS: Final = (
    words.KEY,
    words.BULLETIN,
    words.DOCUMENT,
    words.START,
    words.END,
    words.ISSUED,
    words.COMPANY,
    words.COMPANY_ID,
    words.CALLED,
    *(HEADS[name] for name in FIELDS),
    words.REMARKS,
    words.SOURCE,
)


def findings_table(inspected: Iterable[Inspected]) -> Table:
    """A row for each finding, and one for each hall without any."""
    return Table(name="inspections", heads=FINDING_HEADS, rows=tuple(row for one in inspected for row in _visited(one)))


def figures_table(reported: Iterable[Reported]) -> Table:
    """A row for each row of a chosen company in a bulletin's table."""
    rows = (_figures(one, row) for one in reported for row in one.figures)
    return Table(name="bulletins", heads=FIGURE_HEADS, rows=tuple(rows))


def _visited(one: Inspected) -> Iterator[Row]:
    inspection = one.inspection
    head = (inspection.key, inspection.title, inspection.number, _day(inspection.issued_on))
    for visit in one.visits:
        for found in visit.findings or (None,):
            yield (*head, *_hall(visit), *_found(found), source_of(inspection))


def _hall(visit: Visit) -> Row:
    hall = visit.hall
    place = words.place(hall.area, hall.location)
    return (visit.company.name, str(visit.company.id), hall.number, place, hall.visited_at)


def _found(one: HallFinding | None) -> Row:
    if one is None:
        return (None, words.NO_FINDING, None, None, None)
    return (one.code, one.title, columns.GRAVITIES[one.gravity], seen_text(one) or None, said_text(one) or None)


def _figures(one: Reported, row: UnitFigures) -> Row:
    bulletin, unit = one.bulletin, row.unit
    return (
        bulletin.key,
        bulletin.title,
        bulletin.document_number,
        bulletin.period.start.isoformat(),
        bulletin.period.end.isoformat(),
        _day(bulletin.issued_on),
        row.company.name,
        str(row.company.id),
        unit.name,
        *(figure(getattr(unit, name)) for name in FIELDS),
        remarks(one, row) or None,
        source_of(bulletin),
    )


def _day(day: object) -> Cell:
    return None if day is None else str(day)
