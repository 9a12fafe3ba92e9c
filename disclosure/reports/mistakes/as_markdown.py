"""Mistakes as a table for a comment or a summary: what files say in it can neither format, link, nor call anybody."""

from typing import Final

from disclosure.problems import Group, Problem, grouped
from disclosure.reports.markdown_text import code, in_cell, plain
from disclosure.reports.mistakes.as_text import page, reindented
from disclosure.wording import mistakes as wording
from disclosure.wording.problems import WORDS, shorten

_MOST_ROWS: Final = 100
_LONGEST: Final = 50_000
"""Characters: GitHub takes comments of 65,536, Gitee and GitLab longer ones."""
_LONGEST_CELL: Final = 500


def as_markdown(problems: tuple[Problem, ...], base_url: str | None) -> str:
    """A heading and a row for each mistake; what is too much for a comment is counted at the end."""
    groups = grouped(problems)
    rows, length = [wording.HEAD_ROW, wording.RULE_ROW], 0
    shown: list[Group] = []
    for group in groups[:_MOST_ROWS]:
        row = _row(group, base_url)
        length += len(row)
        if length > _LONGEST:
            break
        rows.append(row)
        shown.append(group)
    left = sum(map(len, groups[len(shown) :]))
    parts = [wording.heading(len(problems)), "\n".join(rows), wording.not_listed(left) if left else ""]
    return "\n\n".join(filter(None, parts)) + "\n"


def _row(group: Group, base_url: str | None) -> str:
    first = group[0]
    address = page(base_url, first.code)
    named = f"[{first.code}](<{address}>)" if address else first.code
    others = f"<br>{wording.others(len(group) - 1)}" if len(group) > 1 else ""
    title = plain(WORDS[first.code].title)
    way = plain(_short(first.help or ""))
    if first.replacement:
        way = f"{wording.INSTEAD}{in_cell(code(_short(first.replacement.strip())))}{reindented(first)}"
    place = in_cell(code(_short(first.place)))
    return f"| {place} | {named} {title}<br>{plain(_short(first.message))}{others} | {way} |"


def _short(text: str) -> str:
    return shorten(text, _LONGEST_CELL)
