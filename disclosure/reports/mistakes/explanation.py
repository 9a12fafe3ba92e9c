"""A code explained in a terminal, as its page does."""

from collections.abc import Iterator
from textwrap import indent
from typing import Final

from disclosure.model.private import masked
from disclosure.problems import visible
from disclosure.wording import mistakes as wording
from disclosure.wording.help.catalogue import HELP
from disclosure.wording.help.example import Example
from disclosure.wording.help.printed import printed
from disclosure.wording.problems import WORDS

_MOST_LINES: Final = 12
_LONGEST: Final = 120


def explanation(code: str) -> str:
    """The code's title, why it is a mistake, a wrong and a right example, and how it is told; KeyError if unknown."""
    told = HELP[code]
    return "\n".join(_lines(code, told.why, told.example)) + "\n"


def _lines(code: str, why: str, example: Example) -> Iterator[str]:
    yield f"{code} {WORDS[code].title}"
    yield why
    yield advice(code)
    for head, path, text in (
        (wording.WRONG, example.shown_path, example.wrong),
        (wording.RIGHT, example.shown_right_path, example.right),
    ):
        yield ""
        yield f"{head} {path}"
        yield indent(shown(text), "  ")
    yield ""
    yield wording.TOLD
    yield indent(printed(code), "  ")


def advice(code: str) -> str:
    """What to do, as far as it can be said without a file; else that the message says it."""
    words = WORDS[code].help
    return words if words and "{" not in words else wording.AS_TOLD


def shown(text: str) -> str:
    """An example as it can be shown: hidden characters by their code points, private numbers covered, cut short."""
    lines = text.split("\n")[:-1]
    some = [visible(masked(line)) for line in lines[:_MOST_LINES]]
    some = [line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in some]
    return "\n".join(some + ([wording.more_lines(len(lines) - _MOST_LINES)] if len(lines) > _MOST_LINES else []))
