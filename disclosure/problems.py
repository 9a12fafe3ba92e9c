"""What is wrong with our own content, as values: found anywhere, sorted, and said in one way."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from disclosure.model.private import masked
from disclosure.wording import problems as wording

_TAB = 4
_WIDEST = 110
_RED, _BOLD, _CYAN, _PLAIN = "\x1b[31;1m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake in one content file, with its place (from 1) and what to type instead.

    `excerpt` is the line itself, absent where the file's name or place is wrong. `replacement` is the corrected line,
    present only where it is certain; `help` says in words what to do.
    """

    code: str
    path: str
    line: int = 1
    column: int = 1
    message: str
    help: str | None = None
    replacement: str | None = None
    excerpt: str | None = None

    def __post_init__(self) -> None:
        """Cover the numbers of private persons; what cannot be shown is no line to be typed either."""
        for name in ("message", "help", "excerpt"):
            text = getattr(self, name)
            if text is not None and masked(text) != text:
                object.__setattr__(self, name, masked(text))
        if self.replacement is not None and masked(self.replacement) != self.replacement:
            object.__setattr__(self, "replacement", None)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return (self.path, self.line, self.column, self.code, self.message)


class ContentErrors(Exception):  # noqa: N818 - many errors, not one
    """The content cannot be used; `problems` lists every reason, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(f"{len(self.problems)} problems in the content")

    def __str__(self) -> str:
        return render_all(self.problems)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give each problem once, sorted by path, line, column and code."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.order))


def render(problem: Problem, *, color: bool = False) -> str:
    """Give the message, the line with a caret under the place, and the help."""
    return "\n".join(_lines(problem, _Paint(on=color)))


def render_all(problems: Iterable[Problem], *, color: bool = False) -> str:
    """Give all problems, a blank line between them; equal ones in one file are shown once, with the other lines."""
    ordered = sorted(problems, key=_likeness)
    groups = [tuple(group) for _, group in groupby(ordered, key=_likeness)]
    groups = [tuple(sorted(group, key=lambda problem: problem.order)) for group in groups]
    groups.sort(key=lambda group: group[0].order)
    return "\n\n".join(_render_group(group, color=color) for group in groups)


def _likeness(problem: Problem) -> tuple[str, str, str]:
    return (problem.path, problem.code, problem.message)


def _render_group(group: tuple[Problem, ...], *, color: bool) -> str:
    first = render(group[0], color=color)
    others = tuple(problem.line for problem in group[1:])
    return f"{first}\n{wording.also_at(others)}" if others else first


@dataclass(frozen=True, slots=True)
class _Paint:
    on: bool

    def __call__(self, style: str, text: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.on else text


def _lines(problem: Problem, paint: _Paint) -> Iterator[str]:
    place = paint(_BOLD, f"{_visible(problem.path)}:{problem.line}:{problem.column}:")
    yield f"{place} {paint(_RED, f'error[{problem.code}]')} {_visible(problem.message)}"
    number = str(problem.line)
    if problem.excerpt is not None:
        shown, caret = _excerpt(problem.excerpt, problem.column)
        yield f"  {number} | {shown}".rstrip()
        yield f"  {' ' * len(number)} | {' ' * caret}{paint(_RED, '^')}"
    if problem.replacement is not None:
        yield paint(_CYAN, "help:") + f" {wording.REPLACE_BY}"
        for line in problem.replacement.split("\n"):
            yield f"  {number} | {_visible(line)}".rstrip()
    elif problem.help:
        yield paint(_CYAN, "help:") + f" {wording.HOW}{_visible(problem.help)}"


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """Give the line as it can be shown, and how many cells stand before the place; a long line is cut around it."""
    start = max(0, column - 1 - _WIDEST // 2) if len(line) > _WIDEST else 0
    lead = "…" if start else ""
    before, after = line[start : column - 1], line[column - 1 : start + _WIDEST]
    tail = "…" if len(line) > start + _WIDEST else ""
    shown = lead + _visible(before)
    return shown + _visible(after) + tail, width(shown)


def _visible(text: str) -> str:
    """Expand tabs, and show by its code point what a terminal would hide or obey."""
    if text.isprintable():
        return text
    return "".join(map(_shown, text.expandtabs(_TAB)))


def _shown(character: str) -> str:
    hidden = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    return f"<U+{ord(character):04X}>" if hidden else character


def width(text: str) -> int:
    """Give the number of terminal cells: two for a Chinese character, none for a combining mark."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
