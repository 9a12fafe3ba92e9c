"""What is wrong with our own content, as values: found anywhere, sorted, and said in one way."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from disclosure.model.private import masked
from disclosure.wording import problems as wording

_TAB = 4
_WIDEST = 110
_covered = lru_cache(maxsize=8)(masked)  # many problems of one endless line are told with that line
_FEW = 8  # different words for one mistake: fewer are each said in full
_SHOWN = 8
_NOT_WORTH_HIDING = 3
_RED, _BOLD, _CYAN, _PLAIN = "\x1b[31;1m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake in one content file, with its place (from 1) and what to type instead.

    `about` is what the message is of (a field, a key): with the code it tells which mistakes are alike. `excerpt` is
    the line itself, absent where the file's name or place is wrong. `replacement` is the corrected line, present only
    where it is certain; `help` says in words what to do. In a workbook `path` is the sheet and `cell` the place (`C7`,
    which is also `line` and `column`), the excerpt and the replacement are what stands in that cell.
    """

    code: str
    path: str
    line: int = 1
    column: int = 1
    message: str
    help: str | None = None
    replacement: str | None = None
    excerpt: str | None = None
    cell: str | None = None
    about: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        """Cover the numbers of private persons; what cannot be shown is no line to be typed either."""
        for name in ("message", "help", "excerpt"):
            text = getattr(self, name)
            if text is not None and _covered(text) != text:
                object.__setattr__(self, name, _covered(text))
        if self.replacement is not None and _covered(self.replacement) != self.replacement:
            object.__setattr__(self, "replacement", None)

    @property
    def place(self) -> str:
        """Where it is, as a message begins: path, line and column, or sheet and cell."""
        return f"{self.path}!{self.cell}" if self.cell else f"{self.path}:{self.line}:{self.column}"

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
    """Give all problems, a blank line between them; those that are alike together, the first of them in full."""
    return "\n\n".join("\n".join(_group_lines(group, color=color)) for group in grouped(problems))


Group = tuple[Problem, ...]
"""The same mistake in one or more places, in their order."""


def grouped(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """Put together what says the same of a file, and the same mistake in other words from `_FEW` such on.

    Files are told apart where fewer than `_FEW` have it. Groups go by their first place, and hold every problem.
    """
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.order):
        alike.setdefault((problem.code, problem.about), []).append(problem)
    groups: list[Group] = []
    for same in alike.values():
        for portion in _parted(same, lambda problem: problem.path):
            groups.extend(_parted(portion, lambda problem: problem.message))
    return tuple(sorted(groups, key=lambda group: group[0].order))


def _parted(problems: Iterable[Problem], name: Callable[[Problem], str]) -> Iterator[Group]:
    """Part problems by a name that fewer than `_FEW` share; else leave them together."""
    parts: dict[str, list[Problem]] = {}
    together = tuple(problems)
    for problem in together:
        parts.setdefault(name(problem), []).append(problem)
    yield from map(tuple, parts.values()) if len(parts) < _FEW else (together,)


def _group_lines(group: Group, *, color: bool) -> Iterator[str]:
    first, others = group[0], group[1:]
    yield render(first, color=color)
    if all(problem.message == first.message for problem in others):
        here = [problem for problem in others if problem.path == first.path]
        if here:
            yield wording.also_at(*_spots(here))
        yield from _elsewhere([problem for problem in others if problem.path != first.path])
    else:
        yield wording.alike(len(others))
        shown = _SHOWN if len(others) > _SHOWN + _NOT_WORTH_HIDING else len(others)
        yield from (visible(f"  {_place(first, problem)} | {_in_short(first, problem)}") for problem in others[:shown])
        if others[shown:]:
            yield f"  {wording.rest(len(others) - shown)}"


def _elsewhere(others: list[Problem]) -> Iterator[str]:
    """The same in other files, a line a file."""
    files: dict[str, list[Problem]] = {}
    for problem in others:
        files.setdefault(problem.path, []).append(problem)
    if files:
        yield wording.also_in_files(len(others), len(files))
    for path in list(files)[:_SHOWN]:
        yield f"  {visible(path)} {wording.at(*_spots(files[path]))}"
    if left := list(files.values())[_SHOWN:]:
        yield f"  {wording.rest(sum(map(len, left)))}"


def _spots(problems: list[Problem]) -> tuple[tuple[int | str, ...], bool]:
    """The lines, or the cells, of problems of one file, and whether they are cells."""
    return tuple(problem.cell or problem.line for problem in problems), any(problem.cell for problem in problems)


def _place(first: Problem, problem: Problem) -> str:
    return str(problem.cell or problem.line) if problem.path == first.path else problem.place


def _in_short(first: Problem, problem: Problem) -> str:
    if problem.replacement is not None:
        return wording.shorten(problem.replacement.strip(), _WIDEST)
    return problem.message if problem.help == first.help else wording.with_advice(problem.message, problem.help or "")


@dataclass(frozen=True, slots=True)
class _Paint:
    on: bool

    def __call__(self, style: str, text: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.on else text


def _lines(problem: Problem, paint: _Paint) -> Iterator[str]:
    place = paint(_BOLD, f"{visible(problem.place)}:")
    yield f"{place} {paint(_RED, f'error[{problem.code}]')} {visible(problem.message)}"
    number = problem.cell or str(problem.line)
    if problem.excerpt is not None:
        shown, caret = _excerpt(problem.excerpt, 1 if problem.cell else problem.column)
        yield f"  {number} | {shown}".rstrip()
        yield f"  {' ' * len(number)} | {' ' * caret}{paint(_RED, '^')}"
    if problem.replacement is not None:
        yield paint(_CYAN, "help:") + f" {wording.REPLACE_BY}"
        for line in problem.replacement.split("\n"):
            yield f"  {number} | {visible(line)}".rstrip()
    elif problem.help:
        yield paint(_CYAN, "help:") + f" {wording.HOW}{visible(problem.help)}"


def _excerpt(line: str, column: int) -> tuple[str, int]:
    """Give the line as it can be shown, and how many cells stand before the place; a long line is cut around it."""
    start = max(0, column - 1 - _WIDEST // 2) if len(line) > _WIDEST else 0
    lead = "…" if start else ""
    before, after = line[start : column - 1], line[column - 1 : start + _WIDEST]
    tail = "…" if len(line) > start + _WIDEST else ""
    shown = lead + visible(before)
    return shown + visible(after) + tail, width(shown)


def visible(text: str) -> str:
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
