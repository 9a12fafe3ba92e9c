"""How a sheet comes out on paper: A4, landscape, one page wide, every page with its number."""

from typing import Final

from xlsxwriter.worksheet import Worksheet

from disclosure.wording import workbook as wording

_A4: Final = 9
_INCHES: Final = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}
_FOOT: Final = 255
"""So many characters Excel allows in a foot."""


def set_up(worksheet: Worksheet, foot: str, *, area: tuple[int, int], head: int | None = None) -> None:
    """Make a sheet ready for printing, down to the row and column of `area`; each page repeats the row `head`."""
    worksheet.set_paper(_A4)
    worksheet.set_landscape()
    worksheet.fit_to_pages(1, 0)
    worksheet.set_margins(**_INCHES)
    worksheet.center_horizontally()
    worksheet.print_area(0, 0, *area)
    worksheet.set_footer(foot)
    if head is not None:
        worksheet.repeat_rows(head)


def foot(portal: str, title: str, sheet: str, day: str) -> str:
    """The foot of a sheet's pages: the report, the page's number, the sheet and its day."""
    right = f"&C&8{wording.page('&P', '&N')}&R&8{_said(wording.table_on(day, sheet))}"
    left = wording.foot(portal, title)
    while len(said := _said(left)) + len(right) > _FOOT - len("&L&8"):
        left = left[:-1]
    return f"&L&8{said}{right}"


def _said(text: str) -> str:
    """Text in a foot: an ampersand would begin a command, and a digit would join the size before it."""
    return f" {text}".replace("&", "&&")
