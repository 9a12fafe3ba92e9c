"""What became of each finding since the check that the report compares with."""

from collections import Counter
from collections.abc import Iterator

from disclosure.checking.changes import Turn
from disclosure.model.verdict import Outcome
from disclosure.reports.assessment import Earlier
from disclosure.reports.xlsx import who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value
from disclosure.wording import names, tables
from disclosure.wording import workbook as wording


def add(book: Book) -> None:
    """Add the sheet, where the report compares with anything."""
    if book.assessment.earlier:
        listing = Listing(
            name=wording.CHANGES,
            columns=(*who.columns(book, least=28, most=36), *_COLUMNS),
            notes=tuple(_notes(book, book.assessment.earlier)),
            empty=wording.NO_CHANGES,
            held=who.HELD,
        )
        listing.add_to(book, _records(book))


_COLUMNS = (
    Column(tables.RULE, 7, Look.CENTRED),
    Column(tables.TITLE, 44),
    Column(tables.BEFORE, 11, Look.CENTRED),
    Column(tables.AFTER, 11, Look.CENTRED),
    Column(tables.TURN, 9, Look.CENTRED),
)


def since(earlier: Earlier) -> str:
    """What the report compares with: content and day."""
    revision = earlier.revision
    version = wording.revision(revision.commit, revision.day.isoformat(), changed=revision.changed)
    return wording.since(earlier.asked, earlier.report.as_of.isoformat(), version)


def _notes(book: Book, earlier: Earlier) -> Iterator[str]:
    turns = Counter(change.turn for change in book.assessment.changes)
    yield wording.compared(since(earlier), {turn.value: turns[turn] for turn in Turn})
    if earlier.omitted:
        yield wording.unread(earlier.omitted)


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for change in book.assessment.changes:
        rule = book.labels.rules[change.rule]
        yield (
            *who.who(book, change.company),
            book.rule(rule),
            rule.title,
            _said(change.before),
            _said(change.after),
            tables.TURNS[change.turn],
        )


def _said(outcome: Outcome | None) -> str:
    return names.OUTCOMES[outcome] if outcome else wording.ABSENT
