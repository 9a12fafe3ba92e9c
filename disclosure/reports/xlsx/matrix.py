"""Companies by rules: a mark for each verdict, said by a character and shown by its ground."""

from collections.abc import Iterator, Sequence
from typing import Final

from disclosure.model.verdict import CompanyReport, Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx import findings, rules, who
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column, Sheet
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Link, Value, cell
from disclosure.rules.rule import Rule
from disclosure.wording import names
from disclosure.wording import workbook as wording
from disclosure.wording.pages import OUTCOME_MARKS

_LEADING: Final = 4
_NARROW: Final = 1.9
_HEAD: Final = 76
"""The height of the head in points: a code and its weight, upright, with the filter's button below."""

_GROUNDS: Final = {
    Outcome.NOT_MET: {"bg_color": "#F0A8A0", "font_color": "#000000", "bold": True},
    Outcome.NOT_JUDGED: {"bg_color": "#FFE08A", "font_color": "#000000"},
    Outcome.EXEMPT: {"bg_color": "#D6E6F5", "font_color": "#000000"},
    Outcome.NOT_APPLICABLE: {"font_color": "#737373"},
}
"""Grounds on which links stay readable in every program, and that differ in grey."""


def add(book: Book) -> None:
    """Add the sheet."""
    shown = _applying(book.assessment)
    listing = Listing(
        name=wording.MATRIX,
        columns=tuple(_columns(book, shown)),
        notes=(f"{wording.marks(OUTCOME_MARKS)}\n{wording.MATRIX_NOTE}",),
        empty=wording.NONE,
        held=who.HELD,
    )
    sheet = listing.add_to(book, _records(book, shown))
    sheet.worksheet.set_row(listing.head, _HEAD)
    _explain_rules(book, sheet, listing.head, shown)
    if shown:
        _colour(book, sheet, listing.head + 1, len(shown))


def _applying(assessment: Assessment) -> tuple[Rule, ...]:
    """The rules that apply to any of the companies."""
    applying = {
        verdict.rule for _, verdict in assessment.report.verdicts() if verdict.outcome is not Outcome.NOT_APPLICABLE
    }
    return tuple(rule for rule in assessment.rules if rule.code in applying)


def _columns(book: Book, shown: Sequence[Rule]) -> Iterator[Column]:
    yield from who.columns(book, most=34)
    for rule in shown:
        code = wording.recommended(rule.code) if _severity(book, rule) is Severity.SHOULD else rule.code
        yield Column(Link(code, cell(wording.RULES, rules.row(book, rule))), _NARROW, Look.MARK, Look.UPRIGHT)
    for outcome in Outcome:
        yield Column(names.OUTCOMES[outcome], 4.6, Look.FIGURE, Look.UPRIGHT)


def _severity(book: Book, rule: Rule) -> Severity:
    return rule.severity_in(book.assessment.report.edition)


def _records(book: Book, shown: Sequence[Rule]) -> Iterator[tuple[Value, ...]]:
    begin, codes = findings.rows(book), frozenset(rule.code for rule in shown)
    for company, report in book.assessment.companies():
        counts = report.count()
        marks = _marks(report.narrowed(codes), begin)
        yield *who.who(book, company.id), *marks, *(counts[outcome] for outcome in Outcome)


def _marks(report: CompanyReport, begin: findings.Rows) -> Iterator[Value]:
    for verdict in report.verdicts:
        mark = OUTCOME_MARKS[verdict.outcome]
        row = begin.get((report.company, verdict.rule))
        yield mark if row is None else Link(mark, cell(wording.FINDINGS, row))


def _explain_rules(book: Book, sheet: Sheet, head: int, shown: Sequence[Rule]) -> None:
    """A note at each rule's code says what it asks."""
    sheet.worksheet.set_comments_author(book.assessment.portal.info.operator.name)
    for column, rule in enumerate(shown, _LEADING):
        severity = names.SEVERITIES[_severity(book, rule)]
        text = wording.rule_note(rule.code, rule.title, severity)
        look = {"width": 220, "height": 60, "font_name": wording.TEXT_FONT, "font_family": 1, "font_size": 10}
        sheet.worksheet.write_comment(head, column, text, look)


def _colour(book: Book, sheet: Sheet, first: int, columns: int) -> None:
    last = first + len(book.assessment.report.companies) - 1
    for outcome, ground in _GROUNDS.items():
        condition = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{OUTCOME_MARKS[outcome]}"',
            "format": book.workbook.add_format(ground),
        }
        sheet.worksheet.conditional_format(first, _LEADING, last, _LEADING + columns - 1, condition)
