"""Blocks written into a word processor's sheet, for every document that is made of them."""

from collections.abc import Iterable
from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH

from disclosure.reports.official.blocks import Block, Heading, Listing, Note
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.styles import NOTE
from disclosure.reports.official.table import Column

WIDTH: Final = 156
"""The width of the type area in millimetres (GB/T 9704)."""


def write(sheet: Sheet, blocks: Iterable[Block], *, name: float = 1) -> None:
    """Put blocks into a sheet; the first column of their tables is `name` times as wide as the others."""
    for block in blocks:
        if isinstance(block, Heading):
            sheet.heading(block.level, block.text)
        elif isinstance(block, Note):
            # Figures in a note are not parted by word processors: justified, the line before them would gape.
            sheet.put(block.text, NOTE).alignment = WD_ALIGN_PARAGRAPH.LEFT
        elif isinstance(block, Listing):
            listing(sheet, block, name=name)
            sheet.gap()
        else:
            sheet.put(block.text)


def listing(sheet: Sheet, block: Listing, *, name: float = 1) -> None:
    """Put a small table into a sheet; where its first column is a wider one of names, the others are centred."""
    unit = WIDTH / (len(block.heads) - 1 + name)
    first, *others = block.heads
    centred = name > 1
    sheet.table([Column(first, unit * name), *(Column(one, unit, centred=centred) for one in others)], block.rows)
