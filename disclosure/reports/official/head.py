"""What every official paper begins and ends with: mark of the issuer, number, title; annexes named, signature, date."""

from collections.abc import Sequence
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from disclosure.reports.official.plain import plain
from disclosure.reports.official.sheet import TYPE_AREA, Sheet
from disclosure.reports.official.styles import ANNEX, DOCUMENT_NUMBER, ISSUER, NORMAL, TITLE
from disclosure.wording.official import annexes as words
from disclosure.wording.official import paper

_TOP: Final = 99
"""Points from the type area's upper edge to the issuer's mark (35 mm)."""
_RULE: Final = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="18" w:space="11" w:color="FF0000"/></w:pBdr>'
"""The red rule, 4 mm below the document's number."""


def begin(sheet: Sheet, title: Sequence[str], issuer: str | None, number: str) -> None:
    """Write the head: red where the issuer is known, else number and title alone."""
    if issuer:
        _mark(sheet, issuer)
    line = sheet.put(number, DOCUMENT_NUMBER)
    if issuer:
        line.paragraph_format.element.get_or_add_pPr().insert_element_before(parse_xml(_RULE), "w:jc")
        sheet.gap()
    sheet.gap()
    sheet.title(title)
    sheet.gap()


def _mark(sheet: Sheet, issuer: str) -> None:
    mark = sheet.put(issuer, ISSUER)
    mark.paragraph_format.space_before = Pt(_TOP)
    mark.runs[0].font.size = Pt(min(ISSUER.size, max(TITLE.size, TYPE_AREA // max(len(plain(issuer)), 1))))
    sheet.gap(2)


def address(sheet: Sheet, addressees: str) -> None:
    """Write to whom the paper goes."""
    sheet.put(addressees, NORMAL)


def list_annexes(sheet: Sheet, titles: Sequence[str]) -> None:
    """Name the annexes below the text."""
    sheet.gap()
    single = len(titles) == 1
    for number, title in enumerate(titles, 1):
        first = number == 1
        entry = words.entry(None if single else number, title)
        sheet.hanging(words.FIRST + entry if first else entry, before=2 if first else 5, inner=5 if single else 6)


def sign(sheet: Sheet, issuer: str | None, *more: str) -> None:
    """Leave room for the seal, then issuer and date; `more` stands between them."""
    sheet.gap(2)
    for line in (issuer or paper.BLANK_ISSUER, *more):
        sheet.at_right(line, characters=2)
    sheet.at_right(paper.BLANK_DAY, characters=4)


def note(sheet: Sheet, points: Sequence[str]) -> None:
    """Say on a last page of its own what has to be done before anybody signs."""
    sheet.put(paper.DRAFT_NOTE, ANNEX).paragraph_format.page_break_before = True
    sheet.gap()
    for number, point in enumerate((*points, paper.REMOVE_NOTE), 1):
        sheet.put(paper.item(number, point))
