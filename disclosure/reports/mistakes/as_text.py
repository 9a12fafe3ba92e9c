"""Mistakes for a terminal: each with its line and what to type, then where each code is explained."""

from collections.abc import Iterable

from disclosure.problems import Problem, render_all
from disclosure.wording import mistakes as wording
from disclosure.wording.cli import problems as closing
from disclosure.wording.problems import WORDS


def as_text(problems: tuple[Problem, ...], base_url: str | None) -> str:
    """All mistakes, the pages that explain them, and how many there are; `base_url` is the portal's if known."""
    return f"{render_all(problems)}\n\n{explained(problems, base_url)}\n\n{closing(len(problems))}\n"


def explained(problems: Iterable[Problem], base_url: str | None) -> str:
    """A line for each code: its title, and its page, or the command that says the same."""
    codes = sorted({problem.code for problem in problems})
    return "\n".join(wording.see(code, WORDS[code].title, page(base_url, code)) for code in codes)


def reindented(problem: Problem) -> str:
    """How many spaces a corrected line begins with, for where they cannot be seen; nothing where that was right."""
    before, after = problem.excerpt or "", problem.replacement or ""
    indent = after[: len(after) - len(after.lstrip())]
    return "" if before[: len(before) - len(before.lstrip())] == indent else wording.indented(len(indent))


def page(base_url: str | None, code: str) -> str | None:
    """The address of a code's page."""
    return base_url and f"{base_url}help/{code}/"
