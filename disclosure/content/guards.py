"""What no record may hold, whatever its schema: numbers of private persons."""

from collections.abc import Iterator
from typing import Final

from disclosure.content.sheet import Sheet
from disclosure.model.private import private_numbers
from disclosure.problems import Problem

_CODES: Final = {"mobile": "GUARD-001", "identity": "GUARD-002"}


def guards(text: str, path: str) -> Iterator[Problem]:
    """Name each number of a private person; the number itself is shown nowhere. Comments count: they are public too."""
    if not any(True for _ in private_numbers(text)):
        return
    sheet = Sheet.of(text, path)
    for number, line in enumerate(sheet.lines, 1):
        for found in private_numbers(line):
            yield sheet.problem(_CODES[found.kind], number, found.start + 1)
