"""How cells look. Meaning never rests on colour alone: what is coloured says the same in words."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum, auto
from functools import cache
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from disclosure.wording import workbook as wording

_GB2312: Final = 134  # where the font is missing, its character set and family lead to another Chinese one
_SERIF: Final = {"font_name": wording.TEXT_FONT, "font_charset": _GB2312, "font_family": 1, "font_scheme": "none"}
_SANS: Final = {"font_name": wording.HEAD_FONT, "font_charset": _GB2312, "font_family": 2, "font_scheme": "none"}

DEFAULT: Final = {**_SERIF, "font_size": 10}
"""The look of cells that nobody wrote to."""

_BORDERED: Final = {**DEFAULT, "border": 1, "border_color": "#A6A6A6"}
_CELL: Final = {**_BORDERED, "valign": "top", "text_wrap": True}
_MIDDLE: Final = {**_BORDERED, "valign": "vcenter"}
_HEAD: Final = {**_BORDERED, **_SANS, "font_size": 9, "bold": True, "bg_color": "#DCE6F1", "align": "center"}
_LINK: Final = {"font_color": "#0B4F8A", "underline": 1}
_REPEATED: Final = {"font_color": "#737373"}
_WHOLE: Final = "#,##0_ "  # ending in a space as wide as one: programs differ in indents
_TENTHS: Final = "0.0_ "
_DATE: Final = "yyyy-mm-dd"
_FORMULA_SIGNS: Final = ("=", "+", "-", "@")


class Look(StrEnum):
    """What a cell is for."""

    TITLE = auto()
    NOTE = auto()
    SECTION = auto()
    HEAD = auto()
    UPRIGHT = auto()
    TEXT = auto()
    CENTRED = auto()
    NUMBER = auto()
    POINTS = auto()
    MARK = auto()
    LABEL = auto()
    FIGURE = auto()
    SHARE = auto()
    MEANING = auto()


_LOOKS: Final[Mapping[Look, dict[str, Any]]] = {
    Look.TITLE: {**_SANS, "font_size": 16, "bold": True, "valign": "vcenter"},
    Look.NOTE: {**DEFAULT, "valign": "top", "text_wrap": True, "font_color": "#404040"},
    Look.SECTION: {**_SANS, "font_size": 11, "bold": True, "valign": "vcenter"},
    Look.HEAD: {**_HEAD, "valign": "vcenter", "text_wrap": True},
    Look.UPRIGHT: {**_HEAD, "valign": "top", "rotation": 90},
    Look.TEXT: {**_CELL, "align": "left"},
    Look.CENTRED: {**_CELL, "align": "center"},
    Look.NUMBER: {**_CELL, "num_format": _WHOLE, "align": "right"},
    Look.POINTS: {**_CELL, "num_format": _TENTHS, "align": "right"},
    Look.MARK: {**_MIDDLE, "align": "center"},
    Look.LABEL: {**_MIDDLE, "bold": True},
    Look.FIGURE: {**_MIDDLE, "num_format": _WHOLE, "align": "right"},
    Look.SHARE: {**_MIDDLE, "num_format": _TENTHS, "align": "right"},
    Look.MEANING: {**_MIDDLE, "text_wrap": True},
}


def wraps(look: Look) -> bool:
    """Whether text goes on in a new line where a cell ends."""
    return "text_wrap" in _LOOKS[look]


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made = cache(self._make)

    def of(self, look: Look, value: object = None, *, linked: bool = False, repeated: bool = False) -> Format:
        """The format of a value; text that begins as a formula does stays text when somebody edits the cell."""
        quoted = isinstance(value, str) and value.startswith(_FORMULA_SIGNS)
        return self._made(look, linked=linked, repeated=repeated, quoted=quoted, dated=isinstance(value, date))

    def _make(self, look: Look, *, linked: bool, repeated: bool, quoted: bool, dated: bool) -> Format:
        colour = _LINK if linked else _REPEATED if repeated else {}
        number = {"num_format": _DATE} if dated else {}
        return self._workbook.add_format({**_LOOKS[look], **colour, **number, "quote_prefix": quoted})
