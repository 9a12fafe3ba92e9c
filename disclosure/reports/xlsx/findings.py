"""Every verdict of not met: what is required by which clause, what was found where, and what to do."""

from collections.abc import Iterator

from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Verdict
from disclosure.reports.places import place
from disclosure.reports.xlsx import who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, again
from disclosure.wording import method, names, tables
from disclosure.wording import workbook as wording

_COLUMNS = (
    Column(tables.RULE, 6, Look.CENTRED),
    Column(tables.SEVERITY, 6, Look.CENTRED),
    Column(tables.TITLE, 20),
    Column(tables.BASIS, 28),
    Column(tables.FOUND, 28),
    Column(tables.PLACE, 28),
    Column(tables.REMEDY, 28),
)


Rows = dict[tuple[CompanyId, str], int]
"""The row (from 0) in which each verdict begins, by company and rule."""


def add(book: Book) -> None:
    """Add the sheet."""
    _listing(book).add_to(book, _records(book))


def rows(book: Book) -> Rows:
    """Where the verdicts stand on the sheet."""
    begin: Rows = {}
    row = _listing(book).head + 1
    for company, verdict in book.assessment.failures():
        begin[company.id, verdict.rule] = row
        row += sum(1 for _ in _found(book, verdict))
    return begin


def _listing(book: Book) -> Listing:
    return Listing(
        name=wording.FINDINGS,
        columns=(Column(tables.NUMBER, 6, Look.NUMBER), *who.columns(book, most=18), *_COLUMNS),
        notes=(wording.FINDINGS_NOTE, f"{method.LIMITS}{method.UNVERIFIED}"),
        empty=wording.NO_FINDINGS,
        held=1 + who.HELD,
    )


def _records(book: Book) -> Iterator[tuple[Value, ...]]:
    for number, (company, verdict) in enumerate(book.assessment.failures(), 1):
        rule = book.labels.rules[verdict.rule]
        asked = (number, *who.who(book, company.id), book.rule(rule), names.SEVERITIES[verdict.severity])
        required = (rule.title, book.labels.basis(verdict.clauses))
        for position, found in enumerate(_found(book, verdict)):
            if position:
                yield *map(again, (*asked, *required)), *found, again(rule.remedy)
            else:
                yield *asked, *required, *found, rule.remedy


def _found(book: Book, verdict: Verdict) -> Iterator[tuple[str, str | None]]:
    """What was found and where, each by itself; then what the judgement rests on."""
    for finding in verdict.findings:
        yield finding.text, place(finding, book.assessment.lines)
    for evidence in verdict.evidence:
        yield wording.rests_on(evidence), None
