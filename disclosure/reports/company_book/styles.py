"""How the cells look. Colours say nothing that heads and notes do not say in words."""

from decimal import Decimal
from functools import cache
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from disclosure.wording import company_book as wording

AS_TEXT: Final = "@"
"""The format of a text that is to stay as it is typed: leading zeros, dates, times."""

_FONT: Final = {
    "font_name": wording.FONT,
    "font_charset": 134,
    "font_family": 2,
    "font_scheme": "none",
    "font_size": 10,
}
_BORDERED: Final = {**_FONT, "border": 1, "border_color": "#BFBFBF", "valign": "top", "text_wrap": True}
_HEAD: Final = {**_BORDERED, "bold": True, "valign": "vcenter"}
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {**_FONT, "font_size": 16, "bold": True},
    "text": {**_FONT, "text_wrap": True, "valign": "top"},
    "label": {**_FONT, "bold": True, "valign": "top"},
    "link": {**_FONT, "font_color": "#0B4F8A", "underline": 1, "valign": "top"},
    "head": {**_HEAD, "bg_color": "#DCE6F1"},
    "mark_head": {**_HEAD, "bg_color": "#D9D9D9"},
    "mark": {**_BORDERED, "bg_color": "#EDEDED", "font_color": "#595959", "num_format": AS_TEXT},
    "section": {**_HEAD, "bg_color": "#DCE6F1", "font_size": 12},
    "name": {**_BORDERED, "bg_color": "#EDEDED"},
    "how": {**_BORDERED, "font_color": "#595959", "font_size": 9},
    "value": {**_BORDERED, "num_format": AS_TEXT, "locked": False},
}
_GENERAL: Final = "General"


def number_format(value: Decimal | None) -> str:
    """A format that shows a number with the places that it was written with, and more where there are more."""
    exponent = 0 if value is None else value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return f"0.{'0' * places}####" if places > 0 else _GENERAL


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made = cache(self._make)

    def of(self, look: str) -> Format:
        """The format of a look."""
        return self._made(look, "")

    def number(self, value: Decimal | None) -> Format:
        """The format of a number's cell, be it empty yet."""
        return self._made("value", number_format(value))

    def _make(self, look: str, number: str) -> Format:
        return self._workbook.add_format({**_LOOKS[look], **({"num_format": number} if number else {})})
