"""Words with one slip of typing.

`static/js/search/slips.js` says the same; `tests/data/slips.json` holds the two equal.

A slip is one edit by Damerau ("A technique for computer detection and correction of spelling errors", 1964): a wrong, a
missing, an extra character, or two that have changed places.
"""

import re
from collections.abc import Iterator

SHORTEST, SHORTEST_LATIN = 3, 4
"""Characters that a word must have: shorter ones are one slip from nearly everything."""
LONGEST = 40


def slip(word: str) -> re.Pattern[str] | None:
    """Give what finds, in a folded line, the places that are one slip from a folded word; None for words too short."""
    if not (SHORTEST_LATIN if word.isascii() else SHORTEST) <= len(word) <= LONGEST:
        return None
    return re.compile("|".join(_slips(word)))


def untouched(word: str) -> list[tuple[str, str]]:
    """Give what a slip can leave of a word, before it and after it: one such pair stands in whatever `slip` finds."""
    length = len(word)
    pairs = [
        *((word[:place], word[place + 1 :]) for place in range(length)),
        *((word[:place], word[place:]) for place in range(1, length)),
        *((word[:place], word[place + 2 :]) for place in range(length - 1)),
    ]
    return [pair for pair in dict.fromkeys(pairs) if any(pair)]


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word)):
        yield f"{word[:place]}.?{word[place + 1 :]}"
    for place in range(1, len(word)):
        yield f"{word[:place]}.{word[place:]}"
        yield f"{word[: place - 1]}{word[place]}{word[place - 1]}{word[place + 1 :]}"
