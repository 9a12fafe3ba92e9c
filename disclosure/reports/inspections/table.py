"""The table of an inspection for spreadsheets and programs: a row for each hall, with what was found there."""

from typing import Final

from disclosure.model.inspection import Column, Hall
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.service.texts import found_text
from disclosure.reports.tables.table import Cell, Row, Table
from disclosure.wording import inspections as words
from disclosure.wording.names import SECTORS

_TAIL: Final = (
    words.LABELS["visited"],
    words.JOINED_COLUMNS,
    words.COVERED_COLUMNS,
    words.COUNT,
    words.FINDINGS,
    words.NOTES,
)
_HEADS: Final = {**words.LABELS, "location": words.LOCATION}
HEADS: Final = (
    words.NUMBER,
    *(_HEADS[column] for column in Column),
    words.SECTOR,
    words.COMPANY_ID,
    words.COMPANY,
    words.OUTLET,
    *_TAIL,
)


def halls_table(subject: Subject) -> Table:
    """A row for each hall.

    An empty cell was not filled; words across several cells stand in the first, the others are marked. What was merged
    with the row above is repeated, and its columns are named.
    """
    return Table(name="halls", heads=HEADS, rows=tuple(_row(subject, hall) for hall in subject.inspection.halls))


def _row(subject: Subject, hall: Hall) -> Row:
    company = subject.portal.companies.get(hall.company_id) if hall.company_id else None
    found = [one for one in subject.findings if one.hall == hall.number]
    return (
        hall.number,
        *(_cell(hall, column) for column in Column),
        SECTORS[hall.sector],
        hall.company,
        company.name if company else None,
        hall.outlet,
        hall.visited_at,
        words.columns(hall.joined) or None,
        "\n".join(words.covered(remark.columns, remark.text) for remark in hall.remarks) or None,
        len(found),
        "\n".join(map(found_text, found)) or None,
        hall.note,
    )


def _cell(hall: Hall, column: Column) -> Cell:
    remark = hall.remark(column)
    if remark is None:
        return hall.printed(column)
    return remark.text if column is first(remark.columns) else words.COVERED


def first(columns: tuple[Column, ...]) -> Column:
    """The leftmost of several columns."""
    return min(columns, key=list(Column).index)
