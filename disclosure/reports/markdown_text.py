"""Text of records inside Markdown: shown as it is, whatever Markdown or the host of the repository would make of it."""

import re
from typing import Final

from disclosure.problems import visible

_MARKUP: Final = re.compile(r"([\\`*_\[\]<>|~])")
_CALLS: Final = re.compile(
    r"[@#!$&~^](?=\S)|%(?=\w)|(?<![A-Za-z0-9])(?:gh-|www)(?=[.0-9])|:(?=//|[a-z0-9_+-]+:)", re.IGNORECASE
)
"""What a host makes a mention, a reference or a link of even in finished text, where backslashes are gone."""
_BREAK: Final = "\N{ZERO WIDTH NON-JOINER}"


def plain(text: str) -> str:
    """A text as a line of text: no markup, mention, reference, link, image, entity or hidden character comes of it."""
    shown = visible(" ".join(text.split()))
    shown = _CALLS.sub(lambda found: found.group() + _BREAK, shown)
    return _MARKUP.sub(r"\\\1", shown)


def code(text: str) -> str:
    """A text as it is, as code: a path, what is to be typed; whatever backticks it holds."""
    shown = visible(text.replace("\n", " "))
    fence = "`" * _longer(shown)
    padding = " " if "`" in shown or not shown.strip() else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def in_cell(markdown: str) -> str:
    """Markdown in a cell of a table, which a bar would end even inside of code."""
    return re.sub(r"(?<!\\)\|", r"\\|", markdown)


def fenced(text: str) -> str:
    """Lines as they are, in a fence that nothing in them can close."""
    lines = "\n".join(visible(line) for line in text.split("\n")).strip("\n")
    fence = "`" * max(3, _longer(lines))
    return f"{fence}text\n{lines}\n{fence}"


def _longer(text: str) -> int:
    """How many backticks are more than any that stand together in a text."""
    return max((len(run) for run in re.findall("`+", text)), default=0) + 1


def cut(lines: list[str], limit: int, end: str) -> list[str]:
    """The first lines that are within so many characters, and `end` where some are left out; details are closed."""
    kept: list[str] = []
    length = len(end) + len("\n\n</details>\n\n")
    for line in lines:
        length += len(line) + 1
        if length > limit:
            is_open = sum("<details>" in one for one in kept) > sum("</details>" in one for one in kept)
            return [*kept, *(["", "</details>"] if is_open else []), "", end]
        kept.append(line)
    return kept
