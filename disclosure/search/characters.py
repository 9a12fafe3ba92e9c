"""What a browser must know of characters: which stand for others, and how they are read."""

from collections.abc import Iterable, Iterator
from zlib import crc32

from disclosure.search.arrangement import Block
from disclosure.search.pinyin import reading
from disclosure.search.searchable import Forms
from disclosure.search.terms import simplified

FILES = 64
"""Files of traditional characters: a query has few, and each costs some 250 bytes instead of 14 KB for all."""

Pair = list[str]
"""Characters, and what stands for each, at the same position."""


class Traditional:
    """Which traditional characters the documents hold: the browser must know these to fold what it shows."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def look_at(self, block: Block) -> None:
        """Take in a block."""
        pattern = simplified().pattern
        for document in block:
            if document is not None:
                self._met.update(pattern.findall(document.title + document.body + "".join(document.aliases)))

    @property
    def met(self) -> Pair:
        """The characters that were met."""
        return _pair(self._met)


class Readings:
    """How the characters are read of which names are made: the browser must know these to find a name by its sound."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def look_at(self, forms: Iterable[Forms | None]) -> None:
        """Take in the documents of a block."""
        for more in forms:
            if more is not None:
                self._met.update(*(name for name in more.spelled if not name.isascii()))

    @property
    def met(self) -> dict[str, str]:
        """Each syllable with its characters."""
        found: dict[str, str] = {}
        for character in sorted(self._met):
            found[reading(character)] = found.get(reading(character), "") + character
        return found


def traditional_files() -> Iterator[Pair]:
    """All traditional characters; the number of a character's file is its checksum's remainder by FILES."""
    gathered: list[list[str]] = [[] for _ in range(FILES)]
    for character in simplified():
        gathered[crc32(character.encode()) % FILES].append(character)
    return map(_pair, gathered)


def _pair(characters: Iterable[str]) -> Pair:
    found = "".join(sorted(characters))
    return [found, "".join(simplified()[one] for one in found)]
