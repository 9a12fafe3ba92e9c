"""The exemptions: from what, why, by whom, until when, and what became of them."""

from collections.abc import Iterator

from disclosure.reports.xlsx import who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value
from disclosure.wording import method, tables
from disclosure.wording import workbook as wording


def add(book: Book) -> None:
    """Add the sheet."""
    listing = Listing(
        name=wording.EXEMPTIONS,
        columns=(*who.columns(book), *_COLUMNS),
        empty=method.NO_EXEMPTIONS,
        held=who.HELD,
    )
    listing.add_to(book, _records(book))


_COLUMNS = (
    Column(tables.RULE, 6, Look.CENTRED),
    Column(tables.TITLE, 24),
    Column(tables.GROUNDS, 30),
    Column(tables.APPROVER, 18),
    Column(tables.DOCUMENT, 22),
    Column(tables.UNTIL, 12, Look.CENTRED),
    Column(tables.USE, 10, Look.CENTRED),
)


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for granted in book.assessment.exemptions:
        exemption = granted.exemption
        rule = book.labels.rules[exemption.rule]
        yield (
            *who.who(book, granted.company.id),
            book.rule(rule),
            rule.title,
            exemption.reason,
            exemption.approver,
            exemption.document,
            exemption.until,
            tables.USES[granted.use],
        )
