"""How a text is written: plain where every YAML reader takes it as what it is, else in quotes or as a block."""

import re
from typing import Final

from disclosure.content.fields import Field
from disclosure.content.formats import DATE_LIKE
from disclosure.content.scalars import ambiguous, quoted

_TYPED: Final = frozenset(("number", "integer", "boolean"))
_START: Final = re.compile(r"[\[\]{},#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_INSIDE: Final = re.compile(r":\s|\s#|:$")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(text: str, field: Field | None, *, was_quoted: bool, indent: int) -> str:
    """Write a value of a field, which may be unknown; a block's lines stand `indent` spaces in.

    A value that was in quotes where a number belongs keeps them, and one without them where nothing is known of the
    field stays without: else it would not be the same value.
    """
    if "\n" in text:
        return _block(text, indent)
    if not text.isprintable():
        return _escaped(text)
    if _is_plain(text, field, was_quoted=was_quoted):
        return text
    return quoted(text)


def key_written(key: str) -> str:
    """Write a key."""
    return written(key, None, was_quoted=True, indent=0)


def _is_plain(text: str, field: Field | None, *, was_quoted: bool) -> bool:
    if not text:
        return not was_quoted
    if text != text.strip() or _START.match(text) or _INSIDE.search(text):
        return False
    kind = ambiguous(text)
    if field is None or field.type in _TYPED:
        return not was_quoted or kind is None
    return kind is None or (kind == "timestamp" and field.format in DATE_LIKE)


def _block(text: str, indent: int) -> str:
    """A text of several lines as `|`, unless its lines begin or end so that a block would not show it."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    shown = all(line.isprintable() and line == line.rstrip() for line in lines)
    if not shown or not lines[-1] or lines[0][:1] in {"", " "}:
        return _escaped(text)
    chomping = "-" if body == text else ""
    return f"|{chomping}" + "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in lines)


def _escaped(text: str) -> str:
    """In double quotes, by code points what a screen would not show."""
    return '"' + "".join(_escape(character) for character in text) + '"'


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    return f"\\U{ord(character):08X}"
