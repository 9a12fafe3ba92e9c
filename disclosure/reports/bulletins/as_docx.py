"""The document as a word processor's file: official head, text, and the tables of units as annexes."""

from typing import Final

from disclosure.reports.bulletins.annex import has_small, listing
from disclosure.reports.bulletins.as_markdown import about
from disclosure.reports.bulletins.composing import composed
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.official import head
from disclosure.reports.official.sheet import About, Sheet
from disclosure.reports.official.styles import ANNEX
from disclosure.reports.official.writing import listing as put_listing
from disclosure.reports.official.writing import write
from disclosure.wording.official import hotline as words
from disclosure.wording.official import paper, style

_NAME: Final = 1.6
"""The column of names is so much wider than the others."""


def bulletin_docx(subject: Subject) -> bytes:
    """The whole document."""
    bulletin = subject.bulletin
    source = bulletin.record.source
    day = bulletin.issued_on or source.retrieved
    sheet = Sheet(About(title=bulletin.title, author=source.publisher, status=words.STATUS, day=day), words.MARK)
    head.begin(
        sheet, words.title(bulletin.title), bulletin.document_type or bulletin.issuer, bulletin.document_number or ""
    )
    if bulletin.addressees:
        head.address(sheet, words.addressed(bulletin.addressees))
    if bulletin.opening:
        sheet.put(bulletin.opening)
    write(sheet, composed(subject), name=_NAME)
    _close(sheet, subject)
    _annexes(sheet, subject)
    sheet.put(words.ABOUT, ANNEX).paragraph_format.page_break_before = True
    sheet.gap()
    for number, text in enumerate(about(subject), 1):
        sheet.put(paper.item(number, text))
    return sheet.content()


def _close(sheet: Sheet, subject: Subject) -> None:
    bulletin = subject.bulletin
    if subject.tables:
        head.list_annexes(sheet, [table.title or words.UNTITLED for table in subject.tables])
    for note in subject.remarks:
        sheet.put(words.remark(note))
    if bulletin.issuer or bulletin.issued_on:
        sheet.gap()
    if bulletin.issuer:
        sheet.at_right(bulletin.issuer, characters=2)
    if bulletin.issued_on:
        sheet.at_right(style.day(bulletin.issued_on), characters=4)


def _annexes(sheet: Sheet, subject: Subject) -> None:
    tables = subject.tables
    for number, table in enumerate(tables, 1):
        sheet.annex(words.annex(number, len(tables)), table.title or words.UNTITLED)
        put_listing(sheet, listing(subject, table), name=_NAME)
        if table.note:
            sheet.note(table.note)
        if has_small(subject):
            sheet.note(words.legend(subject.least))
