"""A paper being written, from its first line to its last."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from disclosure.reports.official import margins
from disclosure.reports.official.packing import packed
from disclosure.reports.official.plain import plain
from disclosure.reports.official.styles import ANNEX, BODY, CAPTION, HEADINGS, NORMAL, NOTE, TITLE, Look
from disclosure.reports.official.table import Column, Row, table
from disclosure.reports.official.template import template

_LANGUAGE: Final = "zh-CN"
_HINT: Final = qn("w:hint")
_LONGEST: Final = 255
"""Characters that a property may have."""
TYPE_AREA: Final = 442.2
"""The width of the type area in points (156 mm)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a file says of itself: `day` stands for when it was made, so that the same input gives the same bytes."""

    title: str
    author: str
    status: str
    day: date


class Sheet:
    """Paragraphs, tables and annexes in order; `content` is the finished file."""

    def __init__(self, about: About, mark: str) -> None:
        """Begin a paper whose every page bears the mark and its number."""
        self._document = docx.Document(template())
        self._describe(about)
        section = self._document.sections[0]
        margins.mark(section, mark)
        margins.number(section)

    def _describe(self, about: About) -> None:
        properties = self._document.core_properties
        properties.title = plain(about.title)[:_LONGEST]
        properties.author = properties.last_modified_by = plain(about.author)[:_LONGEST]
        properties.content_status = about.status
        properties.language = _LANGUAGE
        properties.created = properties.modified = datetime.combine(about.day, time(), UTC)

    def put(self, text: str, look: Look = BODY) -> Paragraph:
        """Write a paragraph."""
        paragraph = self._document.add_paragraph(style=look.name)
        run = paragraph.add_run(plain(text))
        run.element.get_or_add_rPr().get_or_add_rFonts().set(_HINT, "eastAsia")
        return paragraph

    def heading(self, level: int, text: str) -> None:
        """Write a heading: level 1 is a section, 2 a part of one."""
        self.put(text, HEADINGS[level - 1])

    def note(self, text: str) -> None:
        """Write a remark on a table."""
        self.put(text, NOTE)

    def caption(self, text: str) -> None:
        """Name the table that follows."""
        self.put(text, CAPTION)

    def gap(self, lines: int = 1) -> None:
        """Leave lines empty."""
        for _ in range(lines):
            self._document.add_paragraph(style=NORMAL.name)

    def title(self, lines: Sequence[str]) -> None:
        """Write a title in lines broken by sense."""
        first, *others = lines
        run = self.put(first, TITLE).runs[0]
        for line in others:
            run.add_break()
            run.add_text(plain(line))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is written meanwhile on one page, with the paragraph before it."""
        before = len(self._document.paragraphs) - 1
        yield
        for paragraph in self._document.paragraphs[before:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def at_right(self, text: str, characters: int) -> None:
        """Write a line that ends some characters before the right edge."""
        paragraph = self.put(text, NORMAL)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = Pt(characters * NORMAL.size)

    def hanging(self, text: str, *, before: int, inner: int) -> None:
        """Write a paragraph whose first line begins after `before` characters, the others after `inner`."""
        form = self.put(text, NORMAL).paragraph_format
        form.left_indent = Pt(inner * NORMAL.size)
        form.first_line_indent = Pt((before - inner) * NORMAL.size)

    def table(self, columns: Sequence[Column], rows: Iterable[Row], *, small: bool = False) -> None:
        """Write a table."""
        self.insert(table(columns, rows, small=small))

    def insert(self, element: BaseOxmlElement) -> None:
        """Put an element of one's own making where the paper has come to."""
        self._document.element.body.insert_element_before(element, "w:sectPr")

    def turn(self) -> None:
        """Go on with a page that lies across where the last stood, or stands where it lay; its margins turn with it."""
        last = self._document.sections[-1]
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        lies = last.orientation == WD_ORIENT.LANDSCAPE
        section.orientation = WD_ORIENT.PORTRAIT if lies else WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = last.page_height, last.page_width
        sides = (last.top_margin, last.right_margin, last.bottom_margin, last.left_margin)
        turned = (*sides[1:], sides[0]) if not lies else (sides[3], *sides[:3])
        section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = turned
        for edge in ("header", "footer"):
            side = "top_margin" if edge == "header" else "bottom_margin"
            apart = getattr(last, side) - getattr(last, f"{edge}_distance")
            setattr(section, f"{edge}_distance", getattr(section, side) - apart)

    def annex(self, mark: str, title: str, *, broken: bool = True) -> None:
        """Begin an annex on a page of its own; `broken` is False where a page has just begun."""
        self.put(mark, ANNEX).paragraph_format.page_break_before = broken
        self.gap()
        self.title((title,))
        self.gap()

    def content(self) -> bytes:
        """The finished file."""
        return packed(self._document)
