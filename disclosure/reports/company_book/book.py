"""The whole workbook."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook

from disclosure.content.canonical.laid import Text
from disclosure.content.workbook.marks import SHEET, marks_of
from disclosure.content.workbook.sources import Sources
from disclosure.content.workbook.values import at
from disclosure.reports.company_book.about import write_about
from disclosure.reports.company_book.choices import Choices
from disclosure.reports.company_book.form import write_form
from disclosure.reports.company_book.sheets import write_table
from disclosure.reports.company_book.styles import Styles
from disclosure.reports.xlsx.workbook import OPTIONS
from disclosure.wording import company_book as wording

_CREATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same records give the same bytes, whenever they are exported."""


def company_book(sources: Sources) -> bytes:
    """A company's records, to be filled in and read again by `disclosure import`."""
    content = BytesIO()
    name = _name(sources)
    with Workbook(content, OPTIONS) as workbook:
        workbook.set_properties({"title": wording.title(name), "created": _CREATED})
        styles = Styles(workbook)
        about = workbook.add_worksheet(wording.ABOUT)
        choices = Choices(workbook)
        write_form(workbook, sources, choices, styles)
        for table in sources.layout.lists:
            write_table(workbook, table, sources.rows(table), choices, styles)
        write_about(about, sources, name, styles)
        _write_marks(workbook, sources)
    return content.getvalue()


def _name(sources: Sources) -> str:
    company = next((one for one in sources.files if one.root.kind == "company"), None)
    name = at(company.record().root, ("name",)) if company else None
    return name.text if isinstance(name, Text) else str(sources.company)


def _write_marks(workbook: Workbook, sources: Sources) -> None:
    sheet = workbook.add_worksheet(SHEET)
    for number, row in enumerate(marks_of(sources).rows()):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text)
    sheet.very_hidden()
