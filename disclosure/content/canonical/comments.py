"""The comments and blank lines of a text: what its events leave out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from disclosure.content.sheet import LINE_BREAK, Span

_HEADER: Final = re.compile(r"[|>][-+1-9]{0,2}(?P<comment>\s+#.*)?")
_BEGINNING: Final = re.compile(r"(?:\s*-(?=\s))*\s*")
"""A line in which nothing stands yet but the dashes of lists."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its `#` on, or "" for a blank line; `beside` where something stands before it in its line."""

    line: int
    text: str
    beside: bool = False


def comments(text: str, scalars: Sequence[Span]) -> Iterator[Comment]:
    """Give all comments and blank lines in order; `scalars` are the places of all scalars, lines and columns from 1."""
    covered = _covered(text, scalars)
    for number, line in enumerate(LINE_BREAK.split(text)):
        if number in covered and covered[number] is None:
            continue
        at = _hash(line, covered.get(number) or [])
        if at is not None:
            yield Comment(number, line[at:].rstrip(), beside=_BEGINNING.fullmatch(line[:at]) is None)
        elif not line.strip():
            yield Comment(number, "")


_Columns = list[tuple[int, int]]


def _covered(text: str, scalars: Sequence[Span]) -> dict[int, _Columns | None]:
    """For each line with scalars the columns that they take; None where one takes the whole line."""
    lines = LINE_BREAK.split(text)
    covered: dict[int, _Columns | None] = {}
    for span in scalars:
        first, last = span.line - 1, span.end_line - 1
        start = span.column - 1
        block = _HEADER.match(lines[first], start) if lines[first][start : start + 1] in {"|", ">"} else None
        if block:  # it ends where something less indented begins: the blank lines before that part the record
            while (
                last > first and not lines[last][: span.end_column - 1 if last == span.end_line - 1 else None].strip()
            ):
                last -= 1
            _take(covered, first, start, block.start("comment") if block["comment"] else len(lines[first]))
            covered.update(dict.fromkeys(range(first + 1, last + 1)))
        elif first == last:
            _take(covered, first, start, span.end_column - 1)
        else:
            _take(covered, first, start, len(lines[first]))
            covered.update(dict.fromkeys(range(first + 1, last)))
            _take(covered, last, 0, span.end_column - 1)
    return covered


def _take(covered: dict[int, _Columns | None], line: int, start: int, end: int) -> None:
    columns = covered.setdefault(line, [])
    if columns is not None:
        columns.append((start, end))


def _hash(line: str, columns: _Columns) -> int | None:
    """Where a comment begins: a `#` outside every scalar, at the line's start or after a space."""
    for found in re.finditer(r"(?:^|(?<=\s))#", line):
        if not any(start <= found.start() < end for start, end in columns):
            return found.start()
    return None
