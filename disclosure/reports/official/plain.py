"""Text that a paper can hold: what XML forbids, or what would turn lines around, is taken out."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"[^\S\u3000]+")  # the full-width space is layout


def plain(text: str) -> str:
    """One line of text without control characters, of any origin."""
    return _SPACE.sub(" ", _FORBIDDEN.sub("", text)).strip(" ")
