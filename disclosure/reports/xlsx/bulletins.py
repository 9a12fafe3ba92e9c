"""What hotline bulletins say of the companies, where it was asked for."""

from typing import Final

from disclosure.reports.assessment import BULLETINS
from disclosure.reports.service.extent import bulletins_extent, unnamed
from disclosure.reports.service.table import FIGURE_HEADS, figures_table
from disclosure.reports.service.texts import source_of
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import printed
from disclosure.wording import service as words
from disclosure.wording import workbook

WIDTHS: Final = {words.BULLETIN: 26, words.COMPANY: 24, words.CALLED: 16, words.REMARKS: 36}
_NARROW: Final = 12
_HIDDEN: Final = frozenset({words.KEY, words.COMPANY_ID, words.DOCUMENT, words.ISSUED, words.SOURCE})
"""Columns for programs: they stand in the CSV; the sources stand in the notes."""
_SHOWN: Final = tuple(at for at, head in enumerate(FIGURE_HEADS) if head not in _HIDDEN)


def add(book: Book) -> None:
    """Add the sheet."""
    assessment = book.assessment
    if BULLETINS not in assessment.beside:
        return
    sources = [words.sourced(source_of(one.bulletin)) for one in assessment.bulletins if one.figures]
    columns = (
        Column(FIGURE_HEADS[at], WIDTHS.get(FIGURE_HEADS[at], _NARROW), _look(FIGURE_HEADS[at])) for at in _SHOWN
    )
    notes = (bulletins_extent(assessment.bulletins), unnamed(assessment.bulletins), words.BULLETIN_NOTE, words.APART)
    listing = Listing(
        name=workbook.BULLETINS,
        columns=tuple(columns),
        notes=(*filter(None, notes), *sources),
        empty=words.BULLETINS_EMPTY,
    )
    listing.add_to(book, ([printed(row[at]) for at in _SHOWN] for row in figures_table(assessment.bulletins).rows))


def _look(head: str) -> Look:
    return Look.TEXT if head in WIDTHS else Look.CENTRED
