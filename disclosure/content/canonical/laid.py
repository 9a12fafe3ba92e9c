"""A record with all that its editor wrote beside its values: comments, and blank lines that part it."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(slots=True, kw_only=True)
class Entry:
    """A key with its value, or an item of a list (`key` is None).

    `above` are the lines before it, comments with their `#` and "" for a blank line; `beside` is the comment at the end
    of its first line. `line` is where it began (from 0); entries in braces on one line have none, since nothing can be
    written beside them.
    """

    key: str | None
    value: "Value"
    line: int | None
    above: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass(slots=True, frozen=True)
class Text:
    """A scalar; `quoted` where it was written in quotes or as a block."""

    text: str
    quoted: bool


@dataclass(slots=True, frozen=True)
class Block:
    """A mapping (`keyed`) or a list."""

    keyed: bool
    entries: list[Entry]


Value: TypeAlias = Text | Block


@dataclass(slots=True, kw_only=True)
class Record:
    """A whole file; `head` stands before its first entry and stays there, `tail` after its last one."""

    root: Block
    head: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)
