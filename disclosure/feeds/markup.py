"""XML by hand: the elements that feeds have, with any text in them."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, escaped or not."""


def clean(text: str) -> str:
    """Leave out the characters that XML has no way to write."""
    return _FORBIDDEN.sub("", text)


def element(name: str, text: str, **attributes: str) -> str:
    """Give an element with text in it."""
    return f"<{name}{_attributes(attributes)}>{escape(clean(text))}</{name}>"


def optional(name: str, text: str | None) -> str:
    """Give an element where there is something to say, else nothing."""
    return element(name, text) if text else ""


def empty(name: str, **attributes: str) -> str:
    """Give an element without anything in it."""
    return f"<{name}{_attributes(attributes)}/>"


def around(name: str, parts: Iterable[str], **attributes: str) -> str:
    """Give an element around others, a line each; parts that say nothing are left out."""
    inner = "\n".join(filter(None, parts))
    return f"<{name}{_attributes(attributes)}>\n{inner}\n</{name}>"


def document(root: str) -> bytes:
    """Give the whole file."""
    return f"{DECLARATION}{root}\n".encode()


def _attributes(given: dict[str, str]) -> str:
    return "".join(f" {name.replace('_', ':')}={quoteattr(clean(value))}" for name, value in given.items())
