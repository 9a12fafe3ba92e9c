"""Markdown tables with straight columns, for those who read the raw text."""

import re
from collections.abc import Sequence
from itertools import groupby
from unicodedata import east_asian_width

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")


def aligned(text: str) -> str:
    """The text with each table's cells padded to the width of their column; Han characters are two cells wide.

    A table is a run of lines that begin with `|`, its second line the delimiter row; `---:` puts a column to the right.
    """
    lines: list[str] = []
    for is_table, members in groupby(text.split("\n"), key=lambda line: line.startswith("|")):
        run = list(members)
        lines += _table(run) if is_table else run
    return "\n".join(lines)


def _table(lines: Sequence[str]) -> list[str]:
    rows = [[cell.strip() for cell in _PIPE.split(line.strip())[1:-1]] for line in lines]
    widths = [max(3, *map(_needed, column)) for column in zip(*rows, strict=True)]
    to_right = [cell.endswith(":") for cell in rows[1]]
    return ["| " + " | ".join(map(_padded, row, widths, to_right)) + " |" for row in rows]


def _needed(cell: str) -> int:
    return 0 if _RULE.fullmatch(cell) else _width(cell)


def _padded(cell: str, width: int, to_right: bool) -> str:  # noqa: FBT001 - a column of a table of arguments
    if _RULE.fullmatch(cell):
        return "-" * (width - to_right) + ":" * to_right
    space = " " * (width - _width(cell))
    return space + cell if to_right else cell + space


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
