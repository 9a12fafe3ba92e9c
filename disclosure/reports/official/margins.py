"""What stands above and below the type area of every page: what the paper is not yet, and the page's number."""

from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import Section
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from disclosure.reports.official.plain import plain
from disclosure.reports.official.styles import FOOTER

_DASH: Final = "\u2014"


def mark(section: Section, text: str) -> None:
    """Set a mark above every page."""
    for header in (section.header, section.even_page_header):
        header.paragraphs[0].add_run(plain(text))


def number(section: Section) -> None:
    """Number the pages at the outer corner, one character in: odd ones right, even ones left (GB/T 9704)."""
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    for paragraph in (odd, even):
        _write(paragraph)
    odd.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    odd.paragraph_format.right_indent = Pt(FOOTER.size)
    even.paragraph_format.left_indent = Pt(FOOTER.size)


def _write(paragraph: Paragraph) -> None:
    paragraph.add_run(f"{_DASH} ")
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph.add_run().element.addnext(parse_xml(field))
    paragraph.add_run(f" {_DASH}")
