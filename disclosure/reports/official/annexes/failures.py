"""What each company does not meet: what is required, by which clause, what was found, where."""

from collections.abc import Iterator
from typing import Final

from disclosure.model.verdict import Severity
from disclosure.reports.official.problems import texts
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Band, Column, Row
from disclosure.reports.sections.company import CompanySection, Entry
from disclosure.wording import tables
from disclosure.wording.official import annexes as words
from disclosure.wording.official import style

_COLUMNS: Final = (
    Column(tables.RULE, 13, centred=True),
    Column(words.REQUIREMENT, 36),
    Column(words.BASIS, 42),
    Column(words.FOUND, 41),
    Column(words.PLACE, 24),
)


def failures(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    failing = [one for one in scope.sections.companies if one.not_met]
    if not failing:
        sheet.note(words.NO_FINDINGS)
        return
    sheet.note(words.findings_note(scope.measures.title if scope.measures else None))
    sheet.table(_COLUMNS, [row for one in failing for row in _rows(scope, one)], small=True)


def _rows(scope: Scope, one: CompanySection) -> Iterator[Row]:
    records = tables.records(confirmed=one.report.confirmed, demonstration=one.company.is_demonstration)
    must, should = (one.failures(severity) for severity in Severity)
    yield Band(words.band(one.company.name, records, one.company.folder, must, should))
    for entry in one.not_met:
        yield (
            words.coded(entry.rule.code, advised=entry.verdict.severity is Severity.SHOULD),
            style.in_office_style(entry.rule.title),
            scope.cite_all(entry.citations),
            texts(entry),
            places(one, entry),
        )


def places(one: CompanySection, entry: Entry) -> tuple[str, ...]:
    """Where a verdict's findings stand: each file inside the company's folder with its lines."""
    by_file: dict[str, dict[str, None]] = {}
    for found in entry.found:
        file, _, line = found.place.removeprefix(one.company.folder).partition(":")
        by_file.setdefault(file, {}).update({line: None} if line else {})
    return tuple(words.lines(file, numbers) for file, numbers in by_file.items())
