"""Mistakes as a table for a comment or a summary: what files say in it can neither format, link, nor call anybody."""

import re
from typing import Final

from disclosure.problems import Group, Problem, grouped, visible
from disclosure.reports.mistakes.as_text import page, reindented
from disclosure.wording import mistakes as wording
from disclosure.wording.problems import WORDS, shorten

_MOST_ROWS: Final = 100
_LONGEST: Final = 50_000
"""Characters: GitHub takes comments of 65,536, Gitee and GitLab longer ones."""
_LONGEST_CELL: Final = 500
_ACTIVE: Final = re.compile(r"[@#!<>&`$~^%]|://|www\.|:[a-z0-9_+-]+:|\b[0-9a-f]{7,40}\b", re.IGNORECASE)
"""What a forge may take for a mention, a reference, a link, an emoji or a revision, even escaped: it goes into code."""
_MARKUP: Final = re.compile(r"([\\*_\[\](){}|])")


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
    code = f"[{first.code}](<{address}>)" if address else first.code
    others = f"<br>{wording.others(len(group) - 1)}" if len(group) > 1 else ""
    title = escaped(WORDS[first.code].title)
    way = escaped(first.help or "")
    if first.replacement:
        way = f"{wording.INSTEAD}{code_span(first.replacement.strip())}{reindented(first)}"
    return f"| {code_span(first.place)} | {code} {title}<br>{escaped(first.message)}{others} | {way} |"


def escaped(text: str) -> str:
    """A text as it is to be read in a cell of a table: markup escaped, and as code where a forge might act on it."""
    plain = _plain(text)
    return code_span(plain) if _ACTIVE.search(plain) else _MARKUP.sub(r"\\\1", plain)


def code_span(text: str) -> str:
    """A text as code in a cell of a table, whatever backticks and bars it holds."""
    plain = _plain(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    padding = " " if "`" in plain or not plain else ""
    return f"{fence}{padding}{plain}{padding}{fence}".replace("|", "\\|")


def _plain(text: str) -> str:
    return shorten(visible(text.replace("\n", " ")), _LONGEST_CELL)
