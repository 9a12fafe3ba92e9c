"""How much room text takes on a sheet: a Han character is two columns wide, a digit one.

Widths are of cells whose font is the text font: such a cell holds slightly more than its width in digits, which is
room enough for its borders and for characters that may not begin a line.

Not every program fits the height of rows to wrapped text when it opens a workbook, and none does for merged cells.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from typing import Final
from unicodedata import east_asian_width

_WORDS: Final = re.compile(r"[!-~]+|.")
_LINE: Final = 13.5
_HIGHEST: Final = 409.0
"""Points from one line to the next, and those of the highest row that Excel allows."""


def extent(text: str) -> int:
    """The columns that a line of text takes; of several lines the widest."""
    return max(_extent(line) for line in text.split("\n"))


def fitted(texts: Iterable[str], least: int, most: int) -> int:
    """A column's width for texts, with room for its borders, within bounds: longer ones are wrapped."""
    return max(least, min(most, max(map(extent, texts), default=0) + 2))


def height(cells: Iterable[tuple[str, float]]) -> float:
    """The points that a row needs for texts in cells of given widths."""
    most = max((lines(text, width) for text, width in cells), default=1)
    return min(_HIGHEST, most * _LINE + 4)


@lru_cache(maxsize=4096)
def lines(text: str, width: float) -> int:
    """How many lines text takes in a cell of a width; words and numbers stay whole where they can."""
    return sum(_wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: float) -> int:
    count, used = 1, 0.0
    for word in _WORDS.findall(line):
        size = _extent(word)
        if used and used + size > width:
            count, used = count + 1, 0.0
        over = ceil(size / width) - 1
        count, used = count + over, used + size - over * width
    return count


@lru_cache(maxsize=4096)
def _extent(line: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in line)
