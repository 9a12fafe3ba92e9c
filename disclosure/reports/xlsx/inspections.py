"""What inspections found at the companies' halls, where it was asked for."""

from typing import Final

from disclosure.reports.assessment import INSPECTIONS
from disclosure.reports.service.extent import inspections_extent
from disclosure.reports.service.table import FINDING_HEADS, findings_table
from disclosure.reports.service.texts import source_of
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import printed
from disclosure.wording import service as words
from disclosure.wording import workbook

WIDTHS: Final = {
    words.INSPECTION: 24,
    words.COMPANY: 22,
    words.HALL: 26,
    words.SEEN: 30,
    words.SAID: 36,
}
_NARROW: Final = 12
_HIDDEN: Final = frozenset({words.KEY, words.COMPANY_ID, words.DOCUMENT, words.ISSUED, words.SOURCE})
"""Columns for programs: they stand in the CSV; the sources stand in the notes."""
_SHOWN: Final = tuple(at for at, head in enumerate(FINDING_HEADS) if head not in _HIDDEN)


def add(book: Book) -> None:
    """Add the sheet."""
    assessment = book.assessment
    if INSPECTIONS not in assessment.beside:
        return
    sources = [words.sourced(source_of(one.inspection)) for one in assessment.inspections]
    columns = (
        Column(FINDING_HEADS[at], WIDTHS.get(FINDING_HEADS[at], _NARROW), _look(FINDING_HEADS[at])) for at in _SHOWN
    )
    listing = Listing(
        name=workbook.INSPECTIONS,
        columns=tuple(columns),
        notes=(inspections_extent(assessment.inspections), words.INSPECTION_NOTE, words.APART, *sources),
        empty=words.INSPECTIONS_EMPTY,
    )
    listing.add_to(book, ([printed(row[at]) for at in _SHOWN] for row in findings_table(assessment.inspections).rows))


def _look(head: str) -> Look:
    return Look.TEXT if head in WIDTHS else Look.CENTRED
