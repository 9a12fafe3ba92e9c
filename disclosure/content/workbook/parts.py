"""The parts of a workbook as XML, before a library reads them: no definitions, no floods, no endless ranges."""

import re
from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

MAX_ELEMENTS: Final = 1_500_000
"""In all parts together: a large company's workbook, saved by the wordiest program, has a tenth."""
MAX_AREA: Final = 100_000
"""Cells of one range that a library would make one by one."""

_EXPANDED: Final = frozenset(("mergeCell", "hyperlink", "comment"))
"""Elements whose ranges openpyxl goes through cell by cell as it reads."""
_RANGE: Final = re.compile(r"\$?([A-Z]{0,3})\$?([0-9]{0,7}):\$?([A-Z]{0,3})\$?([0-9]{0,7})", re.IGNORECASE)
_LAST_ROW: Final = 1_048_576
_DRAWING: Final = ".vml"
_ENCODINGS: Final = frozenset(
    expat.errors.codes[text]
    for text in (expat.errors.XML_ERROR_UNKNOWN_ENCODING, expat.errors.XML_ERROR_INCORRECT_ENCODING)
)
_LIKE_XML: Final = re.compile(rb"[\s\0\xef\xbb\xbf\xff\xfe]*[<L]")
"""How XML begins, in whatever encoding: what cannot be parsed and begins so is not let through as a picture."""


class UnsafePartError(ValueError):
    """A part that must not be read."""


class Inspection:
    """Looks through the parts of one workbook."""

    def __init__(self) -> None:
        self.elements = 0

    def part(self, name: str) -> "Part":
        """The next part, to be fed."""
        return Part(self, torn_is_harmless=name.lower().endswith(_DRAWING))

    def count(self) -> None:
        """One more element; UnsafePartError where there are too many."""
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise UnsafePartError


@dataclass(slots=True)
class _State:
    begun: bytes = b""
    is_xml: bool = True


class Part:
    """A part that is read bit by bit. What is no XML (a picture, a printer's settings) is no concern of ours.

    Excel itself writes old drawings that are not well-formed; a strange encoding is refused even there.
    """

    def __init__(self, inspection: Inspection, *, torn_is_harmless: bool) -> None:
        self._inspection = inspection
        self._torn_is_harmless = torn_is_harmless
        self._state = _State()
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._element
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.EntityDeclHandler = _refuse

    def feed(self, chunk: bytes) -> None:
        """Look at the next bytes; UnsafePartError where they must not be read."""
        self._state.begun = self._state.begun or chunk[:64]
        self._parse(chunk, last=False)

    def close(self) -> None:
        """There are no more."""
        if self._state.begun:
            self._parse(b"", last=True)

    def _parse(self, chunk: bytes, *, last: bool) -> None:
        if not self._state.is_xml:
            return
        try:
            self._parser.Parse(chunk, last)
        except expat.ExpatError as error:
            self._state.is_xml = False
            harmless = self._torn_is_harmless and error.code not in _ENCODINGS
            if _LIKE_XML.match(self._state.begun) and not harmless:
                raise UnsafePartError from None

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        self._inspection.count()
        if name.rpartition(":")[2] in _EXPANDED and area(attributes.get("ref", "")) > MAX_AREA:
            raise UnsafePartError


def _refuse(*_: object) -> None:
    raise UnsafePartError


def area(reference: str) -> int:
    """The cells of a range; one for a single cell, and for what is no range."""
    found = _RANGE.fullmatch(reference.strip())
    if found is None:
        return 1
    first, top, last, bottom = found.groups()
    columns = abs(_column(last) - _column(first)) + 1 if first and last else 16_384
    rows = abs(int(bottom) - int(top)) + 1 if top and bottom else _LAST_ROW
    return columns * rows


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number
