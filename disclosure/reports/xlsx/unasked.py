"""Which rules did not judge which companies, and why."""

from collections import Counter
from collections.abc import Iterator

from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value
from disclosure.wording import tables
from disclosure.wording import workbook as wording

LISTING = Listing(
    name=wording.UNASKED,
    columns=(
        Column(tables.RULE, 8, Look.CENTRED),
        Column(tables.TITLE, 46),
        Column(tables.REASON, 50),
        Column(wording.UNJUDGED_COMPANIES, 14, Look.NUMBER),
        Column(wording.ALL_COMPANIES, 10, Look.NUMBER),
        Column(wording.SCOPE, 20, Look.CENTRED),
    ),
    notes=(wording.UNASKED_NOTE,),
    empty=wording.NONE_UNASKED,
    held=2,
)


def add(book: Book) -> None:
    """Add the sheet."""
    LISTING.add_to(book, _records(book))


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    left_out = Counter[str]()
    for one in book.assessment.unasked:
        left_out[one.rule.code] += one.companies
    for one in book.assessment.unasked:
        scope = wording.NOBODY_JUDGED if left_out[one.rule.code] == one.of else wording.SOME_JUDGED
        yield book.rule(one.rule), one.rule.title, one.reason, one.companies, one.of, scope
