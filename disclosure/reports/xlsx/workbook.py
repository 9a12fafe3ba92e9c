"""The workbook: what it is made of, sheet by sheet."""

from datetime import datetime, time
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Labels
from disclosure.reports.xlsx import (
    about,
    bulletins,
    changes,
    exemptions,
    findings,
    inspections,
    matrix,
    ranking,
    rectifications,
    rules,
    summary,
    unasked,
    unjudged,
)
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.sheet import AS_TYPED
from disclosure.reports.xlsx.styles import DEFAULT, Styles
from disclosure.wording import workbook as wording

SHEETS: Final = (
    summary,
    ranking,
    matrix,
    rules,
    findings,
    unjudged,
    rectifications,
    inspections,
    bulletins,
    exemptions,
    changes,
    unasked,
    about,
)

OPTIONS: Final = {
    "in_memory": True,
    **AS_TYPED,
    "default_format_properties": DEFAULT,
}


def report_xlsx(assessment: Assessment) -> bytes:
    """The report as a workbook; the same assessment gives the same bytes."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        book = Book(
            workbook=workbook,
            styles=Styles(workbook),
            assessment=assessment,
            addresses=Addresses(assessment.portal.info.base_url),
            labels=Labels.of(assessment),
        )
        _describe(book)
        for sheet in SHEETS:
            sheet.add(book)
    return content.getvalue()


def _describe(book: Book) -> None:
    """Properties take their day from the assessment, in place of the clock."""
    info = book.assessment.portal.info
    book.workbook.set_properties(
        {
            "title": book.title,
            "subject": wording.AS_OF + " " + book.assessment.as_of.isoformat(),
            "author": info.operator.name,
            "company": info.name,
            "created": datetime.combine(book.assessment.as_of, time()),
        }
    )
