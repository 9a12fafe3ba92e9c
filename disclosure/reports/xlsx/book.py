"""The workbook in the making, with what its sheets share."""

from dataclasses import dataclass

from xlsxwriter import Workbook

from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Labels
from disclosure.reports.xlsx import printing
from disclosure.reports.xlsx.sheet import Sheet
from disclosure.reports.xlsx.styles import Styles
from disclosure.reports.xlsx.values import Link
from disclosure.rules.rule import Rule
from disclosure.wording import method


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A workbook on an assessment."""

    workbook: Workbook
    styles: Styles
    assessment: Assessment
    addresses: Addresses
    labels: Labels

    @property
    def title(self) -> str:
        """What the report is called."""
        chosen = self.assessment.selection
        region = self.region(chosen.region) if chosen.region else None
        return method.title(region, chosen.sector.value if chosen.sector else None)

    def region(self, code: str) -> str:
        """A region's short name, or its code where the portal does not know it."""
        known = self.assessment.portal.regions.get(code)
        return known.label if known else code

    def rule(self, rule: Rule) -> Link:
        """A rule's code, leading to its page."""
        return Link(rule.code, self.addresses.rule(rule.code))

    def add(self, name: str) -> Sheet:
        """A new sheet, after the others."""
        worksheet = self.workbook.add_worksheet(name)
        worksheet.hide_gridlines(2)
        return Sheet(worksheet, self.styles)

    def prepare_printing(self, sheet: Sheet, *, area: tuple[int, int], head: int | None = None) -> None:
        """Make a sheet ready for printing down to the row and column of `area`, the row `head` on each page."""
        info = self.assessment.portal.info
        foot = printing.foot(info.name, self.title, sheet.name, self.assessment.as_of.isoformat())
        printing.set_up(sheet.worksheet, foot, area=area, head=head)
