"""Mistakes as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from collections.abc import Iterator
from typing import Final

from disclosure.problems import Group, Problem, grouped, visible
from disclosure.reports.github import command
from disclosure.reports.mistakes.as_text import page, reindented
from disclosure.wording import mistakes as wording
from disclosure.wording.problems import WORDS

MOST: Final = 10
"""Annotations of one kind that GitHub shows for one step; the rest would be lost in silence."""


def as_github(problems: tuple[Problem, ...], base_url: str | None) -> str:
    """An annotation for each mistake, as many as are shown; the last line says how many are not among them."""
    return "".join(f"{line}\n" for line in _lines(grouped(problems), base_url))


def _lines(groups: tuple[Group, ...], base_url: str | None) -> Iterator[str]:
    for group in groups[:MOST]:
        yield _annotation(group, base_url)
    if left := sum(map(len, groups[MOST:])):
        yield command("notice", wording.IN_THE_SUMMARY, title=wording.rest(left))


def _annotation(group: Group, base_url: str | None) -> str:
    first = group[0]
    on_line = {} if first.excerpt is None else {"line": str(first.line), "col": str(first.column)}
    return command(
        "error",
        "\n".join(filter(None, _said(group, base_url))),
        file=visible(first.path),
        **on_line,
        title=f"{first.code} {WORDS[first.code].title}",
    )


def _said(group: Group, base_url: str | None) -> Iterator[str | None]:
    first = group[0]
    yield visible(first.message)
    yield visible(
        f"{wording.INSTEAD}{first.replacement.strip()}{reindented(first)}" if first.replacement else first.help or ""
    )
    yield wording.others(len(group) - 1) if len(group) > 1 else None
    yield wording.see_page(page(base_url, first.code), first.code)
