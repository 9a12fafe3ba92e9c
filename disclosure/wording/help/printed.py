"""How the wrong example of each code is told: kept in a file, so that a change of a message is seen in review."""

import re
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("printed.txt")
_HEAD: Final = re.compile(r"^=== (?P<code>[A-Z]+-[0-9]{3})\n", re.MULTILINE)


@cache
def _all() -> dict[str, str]:
    _, *parts = _HEAD.split(FILE.read_text("utf-8"))
    return {code: text.rstrip("\n") for code, text in zip(parts[::2], parts[1::2], strict=True)}


def printed(code: str) -> str:
    """What `disclosure check` prints for the wrong example; KeyError for an unknown code."""
    return _all()[code]


def written(messages: dict[str, str]) -> str:
    """The file of all codes, sorted."""
    return "".join(f"=== {code}\n{text}\n\n" for code, text in sorted(messages.items()))
