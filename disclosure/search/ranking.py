"""The order of what was found; `static/js/search/rank.js` and `texts.js` say the same.

What is invented comes last. Else first how a document holds the words, then how near it is to the reader, then what
kind of thing it is, then where it stands in the index.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from disclosure.model.identity import is_demonstration
from disclosure.search.document import STANDING, Kind, region_stem

NAME, IN_NAME, IN_BODY, NOWHERE = range(4)
"""How a document holds a word: as a whole name, in a name, in its body only, not at all."""

INVENTED = 4
"""The nearness of what is invented, but for a reader who chose it: nobody may call a number that does not exist."""

Rank = tuple[bool, int, int, int, int, str]
"""Whether it is invented, match, nearness, standing, which of the queries that mean the same, the place in the index.

Smaller is better.
"""

_CODE = re.compile("[1-9][0-9]{5}")


@dataclass(frozen=True, slots=True)
class Text:
    """The folded lines of a document: those that name it, and its body."""

    names: tuple[str, ...]
    body: str

    def holds(self, word: str) -> bool:
        """Tell whether a word stands in one of the lines."""
        return self._match(word) != NOWHERE

    def match(self, words: Sequence[str]) -> int:
        """Give the worst of the words' matches: all of them are wanted."""
        return max(map(self._match, words))

    def _match(self, word: str) -> int:
        if word in self.names:
            return NAME
        if any(word in name for name in self.names):
            return IN_NAME
        return IN_BODY if word in self.body else NOWHERE


@lru_cache(maxsize=1 << 14)  # asked for each document, of a few thousand regions
def nearness(region: str, near: str) -> int:
    """Give 0 for what lies in the reader's region, 1 in its prefecture, 2 in its province, 3 elsewhere.

    `near` is the code of the reader's region; where it is none, all is as near.
    """
    if is_demonstration(region) and not is_demonstration(near):
        return INVENTED
    if not is_code(near) or region.startswith(region_stem(near)):
        return 0
    if region[:4] == near[:4]:
        return 1
    return 2 if region[:2] == near[:2] else 3


def is_code(text: str) -> bool:
    """Tell whether a text is a region's code."""
    return _CODE.fullmatch(text) is not None


def standing(kind: Kind) -> int:
    """Give the place of a kind among kinds."""
    return STANDING[kind]
