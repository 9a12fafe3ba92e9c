"""The upper part of the summary: what the report is on, and its totals with what they mean."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from disclosure.checking.score import Share
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx import layout
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value, points
from disclosure.wording import names, pages, tables
from disclosure.wording import reports as heading
from disclosure.wording import workbook as wording

_TITLE: Final = 30


def write_opening(book: Book, sheet: Sheet) -> int:
    """Write the title and what the report is on; gives the next row."""
    sheet.worksheet.set_row(0, _TITLE)
    sheet.write(0, 0, book.title, Look.TITLE)
    row = 0
    for row, text in enumerate(_opening(book.assessment), 1):
        sheet.write_across(row, layout.WHOLE, text, Look.NOTE, layout.width(layout.WHOLE))
    return row + 1


def _opening(assessment: Assessment) -> Iterator[str]:
    yield heading.heading(assessment.as_of.isoformat(), assessment.report.edition)
    if any(company.is_demonstration for company, _ in assessment.companies()):
        yield wording.DEMONSTRATION


def write_totals(book: Book, sheet: Sheet, row: int) -> int:
    """Write the totals; gives the next row."""
    sheet.write(row, 0, wording.GENERAL, Look.SECTION)
    row += 1
    heads = (tables.ITEM, tables.TOTAL, *(names.SEVERITIES[severity] for severity in Severity))
    sheet.write_row(row, 0, heads, Look.HEAD)
    sheet.write_across(row, layout.REST, tables.MEANING, Look.HEAD, layout.width(layout.REST))
    totals = list(_totals(book.assessment))
    for line, (item, figures, look, meaning) in enumerate(totals, row + 1):
        sheet.write_across(line, layout.REST, meaning, Look.MEANING, layout.width(layout.REST))
        sheet.write(line, 0, item, Look.LABEL)
        sheet.write_row(line, 1, figures, look)
    return row + 1 + len(totals)


Total = tuple[str, tuple[Value, Value, Value], Look, str]


def _totals(assessment: Assessment) -> Iterator[Total]:
    yield tables.COMPANIES, (len(assessment.report.companies), None, None), Look.FIGURE, _unconfirmed(assessment)
    weights = Counter(rule.severity_in(assessment.report.edition) for rule in assessment.rules)
    must, should = Severity
    of_all, of_must, of_should = assessment.totals(), assessment.totals(must), assessment.totals(should)
    yield tables.RULES, (weights.total(), weights[must], weights[should]), Look.FIGURE, _weights()
    verdicts = of_all.total(), of_must.total(), of_should.total()
    yield wording.VERDICTS, verdicts, Look.FIGURE, wording.VERDICTS_MEANING
    for one in Outcome:
        figures = of_all[one], of_must[one], of_should[one]
        yield names.OUTCOMES[one], figures, Look.FIGURE, pages.OUTCOME_MEANINGS[one]
    all_met, must_met, should_met = (points(Share.of(counts).points) for counts in (of_all, of_must, of_should))
    yield wording.SHARE, (all_met, must_met, should_met), Look.SHARE, wording.SHARE_MEANING


def _unconfirmed(assessment: Assessment) -> str:
    return wording.unconfirmed(sum(not report.confirmed for _, report in assessment.companies()))


def _weights() -> str:
    return wording.weights({names.SEVERITIES[one]: pages.SEVERITY_MEANINGS[one] for one in Severity})
