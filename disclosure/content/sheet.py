"""The text of one file as an editor sees it: lines to quote and places to point at."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from disclosure.content.limits import LONGEST_LINE
from disclosure.problems import Problem
from disclosure.wording.problems import say, subject_of

# What the parser counts as the end of a line; NEL, LS and PS, which YAML 1.1 adds, are refused before.
LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """From where to where a value stands: lines and columns from 1, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def inner_lines(self) -> range:
        """The lines after the first; an end at the start of a line leaves that line out."""
        return range(self.line + 1, self.end_line + (self.end_column > 1))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's path and its lines, and the way from a place in it to a Problem."""

    path: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, path: str) -> "Sheet":
        return cls(path, tuple(LINE_BREAK.split(text)))

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def start_of(self, number: int) -> Span:
        """Give the place of the first character of a line that is not a space."""
        line = self.line(number)
        column = len(line) - len(line.lstrip()) + 1
        return Span(number, column, number, len(line) + 1)

    def problem(
        self, code: str, line: int, column: int, /, *, replacement: str | None = None, **values: object
    ) -> Problem:
        """Say the code's words about a place; a place beyond the text is drawn back to its nearest one."""
        message, advice = say(code, **values)
        number = min(max(line, 1), len(self.lines))
        excerpt = self.line(number)
        return Problem(
            code=code,
            path=self.path,
            line=number,
            column=min(max(column, 1), len(excerpt) + 1),
            message=message,
            help=advice or None,
            replacement=replacement if replacement is None or len(replacement) <= LONGEST_LINE else None,
            excerpt=excerpt,
            about=subject_of(code, **values),
        )

    def replaced(self, span: Span, text: str) -> str | None:
        """Give the span's line with other text in its place; nothing for several lines or an endless one."""
        line = self.line(span.line)
        if span.line != span.end_line or len(line) > LONGEST_LINE:
            return None
        return line[: span.column - 1] + text + line[span.end_column - 1 :]
