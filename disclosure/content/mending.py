"""Slips that are mended without asking: those where there is only one thing that can have been meant."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import normalize

from disclosure.content.encoding import BOM
from disclosure.content.limits import MAX_BYTES
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import Entry
from disclosure.problems import Problem

_CERTAIN: Final = frozenset((
    *("YAML-003", "YAML-004", "YAML-005", "YAML-006", "YAML-007", "YAML-008", "YAML-009", "YAML-011", "YAML-032"),
    *("TYPE-001", "TYPE-003"),
))  # fmt: skip
"""Codes whose corrected line says what the editor typed, otherwise written: punctuation, indentation, quotes.

A key or a word that was nearly right is not among them, nor a number read out of other text: these are guesses.
"""
_FORMAT: Final = "SCHEMA-010"
_MOST_ROUNDS: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """A file's text before and after, and what was mended; `after` is `before` where there was nothing."""

    path: str
    file: Path
    before: str
    after: str
    problems: tuple[Problem, ...]


def mended(entry: Entry, schemas: Schemas) -> Mended | None:
    """Mend what is certain in one record; None where it is not text. Nothing is written."""
    try:
        before = entry.file.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None
    if len(before) > MAX_BYTES:
        return None
    after = before.removeprefix(BOM)
    done: list[Problem] = []
    for _ in range(_MOST_ROUNDS):
        found = _certain(schemas.check(entry.kind, parse(after.encode(), entry.path)).problems)
        if not found:
            break
        after = _replaced(after, found)
        done += found.values()
    return Mended(path=entry.path, file=entry.file, before=before, after=after, problems=tuple(done))


def _replaced(text: str, found: dict[int, Problem]) -> str:
    lines = text.split("\n")
    for number, problem in found.items():
        end = "\r" if lines[number - 1].endswith("\r") else ""
        lines[number - 1] = f"{problem.replacement}{end}"
    return "\n".join(lines)


def _certain(problems: tuple[Problem, ...]) -> dict[int, Problem]:
    """The first problem of each line that can be mended: a line that is mended is read again."""
    first: dict[int, Problem] = {}
    for problem in problems:
        if problem.replacement is not None and problem.replacement != problem.excerpt and _is_certain(problem):
            first.setdefault(problem.line, problem)
    return first


def _is_certain(problem: Problem) -> bool:
    if problem.code == _FORMAT:  # a telephone number in full-width digits, and nothing more
        return _bare(problem.excerpt or "") == _bare(problem.replacement or "")
    return problem.code in _CERTAIN


def _bare(line: str) -> str:
    """A line in half-width characters and without quotes."""
    return normalize("NFKC", line).replace("'", "")
