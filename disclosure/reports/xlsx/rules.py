"""Each rule: what it asks by which clause, and how the companies stand with it."""

from collections.abc import Iterator

from disclosure.checking.score import Share
from disclosure.model.verdict import Outcome
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, points
from disclosure.rules.rule import Rule
from disclosure.wording import catalogue, names, tables
from disclosure.wording import workbook as wording

LISTING = Listing(
    name=wording.RULES,
    columns=(
        Column(tables.RULE, 7, Look.CENTRED),
        Column(tables.TITLE, 28),
        Column(tables.SEVERITY, 6, Look.CENTRED),
        Column(tables.SECTOR, 9, Look.CENTRED),
        Column(tables.BASIS, 44),
        *(Column(names.OUTCOMES[outcome], 8, Look.NUMBER) for outcome in Outcome),
        Column(wording.SHARE, 9, Look.POINTS),
        Column(tables.REMEDY, 36),
    ),
    empty=wording.NONE,
    held=2,
)


def add(book: Book) -> None:
    """Add the sheet."""
    LISTING.add_to(book, _records(book))


def row(book: Book, rule: Rule) -> int:
    """The row in which a rule stands, from 0."""
    return LISTING.head + 1 + book.assessment.rules.index(rule)


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for rule in book.assessment.rules:
        counts = book.assessment.on_rule(rule)
        yield (
            book.rule(rule),
            rule.title,
            names.SEVERITIES[rule.severity_in(book.assessment.report.edition)],
            catalogue.sectors(rule.sectors),
            book.labels.basis(rule.basis),
            *(counts[outcome] for outcome in Outcome),
            points(Share.of(counts).points),
            rule.remedy,
        )
