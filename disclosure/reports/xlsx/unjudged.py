"""Every verdict that the data cannot decide, and why."""

from collections.abc import Iterator

from disclosure.model.verdict import Outcome
from disclosure.reports.xlsx import who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, again
from disclosure.wording import names, tables
from disclosure.wording import workbook as wording


def add(book: Book) -> None:
    """Add the sheet."""
    listing = Listing(
        name=wording.UNJUDGED,
        columns=(*who.columns(book), *_COLUMNS),
        empty=wording.NONE_UNJUDGED,
        held=who.HELD,
    )
    listing.add_to(book, _records(book))


_COLUMNS = (
    Column(tables.RULE, 6, Look.CENTRED),
    Column(tables.SEVERITY, 6, Look.CENTRED),
    Column(tables.TITLE, 22),
    Column(tables.REASON, 46),
    Column(wording.EVIDENCE, 46),
)


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for company, verdict in book.assessment.report.verdicts():
        if verdict.outcome is Outcome.NOT_JUDGED:
            rule = book.labels.rules[verdict.rule]
            severity = names.SEVERITIES[verdict.severity]
            asked = (*who.who(book, company), book.rule(rule), severity, rule.title, verdict.reason)
            evidence = verdict.evidence or (None,)
            yield *asked, evidence[0]
            for more in evidence[1:]:
                yield *map(again, asked), more
