"""From bytes to text, and the characters that no editor types on purpose."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from disclosure.content.limits import LONGEST_LINE
from disclosure.content.sheet import Sheet
from disclosure.problems import Problem
from disclosure.wording.problems import GUESSES

BOM: Final = "\ufeff"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")

# Controls, soft hyphen, zero-width and bidirectional marks, line and paragraph separators, and the replacement
# character that a careless conversion leaves behind. Tab, LF and CR are layout, judged elsewhere.
UNWANTED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\uffff\U0001fffe\U0001ffff\U000e0000-\U000e0fff]"
)


def undecodable(data: bytes, path: str) -> Problem | None:
    """Say where the bytes stop being UTF-8, and what they look like instead; nothing when they are UTF-8."""
    if data.startswith(_UTF_16) or data.count(0) > len(data) // 4:
        sheet = Sheet.of(data.decode("utf-16", errors="replace"), path)
        return sheet.problem("YAML-001", 1, 1, guess=GUESSES["utf-16"])
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error.start, path)
    return None


def _not_utf_8(data: bytes, at: int, path: str) -> Problem:
    guess, codec = ("gbk", "gb18030") if _is_gbk(data) else ("unknown", "utf-8")
    before = Sheet.of(data[:at].decode(), path).lines
    column = len(before[-1].encode().decode(codec, errors="replace")) + 1
    sheet = Sheet.of(data.decode(codec, errors="replace"), path)
    return sheet.problem("YAML-001", len(before), column, guess=GUESSES[guess])


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def unwanted_characters(sheet: Sheet) -> Iterator[Problem]:
    """Name each byte order mark, control, zero-width and bidirectional character, with the line as it should be."""
    for number, line in enumerate(sheet.lines, start=1):
        for found in UNWANTED.finditer(line):
            column, character = found.start() + 1, found.group()
            if (number, column, character) == (1, 1, BOM):
                yield sheet.problem("YAML-002", 1, 1)
            else:
                clean = UNWANTED.sub("", line) if len(line) <= LONGEST_LINE else None
                yield sheet.problem("YAML-003", number, column, replacement=clean, character=describe(character))


def describe(character: str) -> str:
    """Name a character that cannot be seen: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
