"""The orders to correct, where there are any."""

from disclosure.reports.rectifications.columns import COLUMNS, records
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.wording import rectifications as wording
from disclosure.wording import workbook

LISTING = Listing(name=workbook.RECTIFICATIONS, columns=COLUMNS, notes=(wording.NOTE,), empty=wording.NOTHING, held=1)


def add(book: Book) -> None:
    """Add the sheet, unless there is nothing to show."""
    if book.assessment.rectifications:
        LISTING.add_to(book, records(book.assessment.rectifications))
