"""The ledger as a workbook of one sheet, for officials: a head that stays, a filter, prints on A4."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from disclosure.model.portal import Portal
from disclosure.reports.rectifications.columns import COLUMNS, records
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.xlsx import printing
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.styles import Styles
from disclosure.reports.xlsx.workbook import OPTIONS
from disclosure.wording import rectifications as wording

LISTING = Listing(name=wording.TITLE, columns=COLUMNS, notes=(wording.NOTE,), empty=wording.NOTHING, held=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBook:
    """A workbook in the making that holds nothing but the ledger."""

    workbook: Workbook
    portal: Portal
    as_of: date

    @property
    def title(self) -> str:
        """The portal, since the sheet's name says the rest."""
        return self.portal.info.name

    def add(self, name: str) -> Sheet:
        """A new sheet."""
        worksheet = self.workbook.add_worksheet(name)
        worksheet.hide_gridlines(2)
        return Sheet(worksheet, Styles(self.workbook))

    def prepare_printing(self, sheet: Sheet, *, area: tuple[int, int], head: int | None = None) -> None:
        """Make a sheet ready for printing, as in reports."""
        foot = printing.foot(self.portal.info.name, wording.TITLE, sheet.name, self.as_of.isoformat())
        printing.set_up(sheet.worksheet, foot, area=area, head=head)


def ledger_xlsx(portal: Portal, entries: Iterable[Entry], as_of: date) -> bytes:
    """The workbook; the same ledger on the same day gives the same bytes."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as workbook:
        info = portal.info
        workbook.set_properties(
            {
                "title": wording.TITLE,
                "author": info.operator.name,
                "company": info.name,
                "created": datetime.combine(as_of, time()),
            }
        )
        LISTING.add_to(LedgerBook(workbook=workbook, portal=portal, as_of=as_of), records(entries))
    return content.getvalue()
