"""The document as a word processor's file: official head, text, annex across the page."""

from disclosure.reports.inspections import annex
from disclosure.reports.inspections.composing import composed
from disclosure.reports.inspections.grid import grid
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official import head
from disclosure.reports.official.sheet import About, Sheet
from disclosure.reports.official.styles import ANNEX
from disclosure.reports.official.writing import write
from disclosure.wording.official import inspection as words
from disclosure.wording.official import paper, style


def inspection_docx(subject: Subject) -> bytes:
    """The whole document."""
    inspection = subject.inspection
    source = inspection.record.source
    day = inspection.issued_on or source.retrieved
    sheet = Sheet(About(title=inspection.title, author=source.publisher, status=words.STATUS, day=day), words.MARK)
    head.begin(sheet, words.title(inspection.title), inspection.document_type, inspection.number or "")
    if inspection.addressees:
        head.address(sheet, words.addressed(inspection.addressees))
    if inspection.opening:
        sheet.put(inspection.opening)
    write(sheet, composed(subject))
    if inspection.issued_on:
        sheet.gap()
        sheet.at_right(style.day(inspection.issued_on), characters=4)
    _annex(sheet, subject)
    _about(sheet, subject)
    return sheet.content()


def _annex(sheet: Sheet, subject: Subject) -> None:
    sheet.turn()
    sheet.annex(words.ANNEX, subject.inspection.annex_title or words.ANNEX_TITLE, broken=False)
    sheet.insert(grid(annex.rows(subject.inspection)))


def _about(sheet: Sheet, subject: Subject) -> None:
    sheet.turn()
    sheet.put(words.ABOUT, ANNEX)
    sheet.gap()
    source = subject.inspection.record.source
    told = words.about(source.title or source.publisher, subject.inspection.note)
    for number, text in enumerate(told, 1):
        sheet.put(paper.item(number, text))
