"""A query in the words of the portal.

`static/js/search/rewriting.js` says the same for the browser; `tests/data/rewritings.json` holds the two equal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Self
from zlib import crc32

from disclosure.model.synonyms import Synonyms
from disclosure.search.pinyin import spellings
from disclosure.search.terms import fold, legible, words

MOST = 4
"""Queries that one query is rewritten to."""

ALONE = "*"
"""No folded text holds it."""

_INITIALS = 3
_PER_FILE = 32
"""Phrases in one file of the index, in the mean."""

Meanings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Folded phrases with what they mean, and folded fillers, which mean nothing."""

    phrases: Mapping[str, Meanings] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    longest: int = 0
    """Characters of the longest of both."""

    @classmethod
    def of(cls, synonyms: Synonyms) -> Self:
        """Take the synonyms as an editor wrote them; phrases that are folded to the same text share their meanings.

        What a thing is called is known by its pinyin, too: texts are spelled for names alone.
        """
        phrases: dict[str, Meanings] = {}
        for group in synonyms.synonyms:
            for phrase in map(fold, group.phrases):
                phrases[phrase] = tuple(dict.fromkeys((*phrases.get(phrase, ()), *group.meanings)))
        for meaning in (meaning for group in synonyms.synonyms for meaning in group.meanings):
            for typed in _typed(meaning):
                phrases[typed] = tuple(dict.fromkeys((*phrases.get(typed, ()), meaning)))
        fillers = frozenset(map(fold, synonyms.fillers)) - phrases.keys()
        return cls(phrases, fillers, max(map(len, (*phrases, *fillers)), default=0))

    def as_json(self) -> dict[str, object]:
        """Give what the browser must know before it reads any of the files.

        `beginnings` are the first two characters of all phrases, those with the same first one together: "ab ac" and
        "bd" are "abc bd". A phrase of one character is `ALONE` after it.
        """
        beginnings: dict[str, str] = {}
        for phrase in sorted(self.phrases):
            second = phrase[1:2] or ALONE
            known = beginnings.setdefault(phrase[0], "")
            beginnings[phrase[0]] = known if second in known else known + second
        return {
            "beginnings": " ".join(f"{first}{seconds}" for first, seconds in beginnings.items()),
            "fillers": sorted(self.fillers),
            "files": self._file_count,
        }

    def files(self) -> list[dict[str, list[str]]]:
        """Give the phrases with their meanings, each in the file that its beginning decides on."""
        files: list[dict[str, list[str]]] = [{} for _ in range(self._file_count)]
        for phrase, meanings in sorted(self.phrases.items()):
            files[crc32(phrase[:2].encode()) % len(files)][phrase] = list(meanings)
        return files

    @property
    def _file_count(self) -> int:
        """A power of two, so that a longer list keeps its files for long."""
        return 1 << (len(self.phrases) // _PER_FILE).bit_length()

    def rewritten(self, query: str) -> tuple[str, ...]:
        """Give the queries that mean the same, at most four; none where nothing in the query is known.

        In each word, from the left, the longest phrase or filler wins: a phrase gives one of its meanings, a filler
        nothing, and what stands between them stays a word.
        """
        asked = words(query)
        pieces = [piece for word in asked for piece in self._pieces(word)]
        literal = " ".join(asked)
        choices = (" ".join(filter(None, choice)) for choice in product(*pieces))
        return tuple(other for other in dict.fromkeys(islice(choices, MOST)) if other not in {"", literal})

    def _pieces(self, word: str) -> Iterator[Meanings]:
        start = position = 0
        while position < len(word):
            known = self._counted(word, position)
            if known is None:
                position += 1
                continue
            yield (word[start:position].strip(),)
            yield self.phrases.get(known, ("",))
            start = position = position + len(known)
        yield (word[start:].strip(),)

    def _counted(self, word: str, position: int) -> str | None:
        """Give what is known here; a filler of one character counts only before what is known, or at the end."""
        known = self._known(word, position)
        after = position + 1
        if known is not None and len(known) == 1 and after < len(word) and self._known(word, after) is None:
            return None
        return known

    def _known(self, word: str, position: int) -> str | None:
        pieces = (word[position : position + length] for length in range(self.longest, 0, -1))
        return next((piece for piece in pieces if piece in self.phrases or piece in self.fillers), None)


def _typed(meaning: str) -> Iterator[str]:
    """How a word of ours is typed: in full, and by its initials where these are so many that they say something."""
    if " " not in meaning:
        yield from (typed for typed in spellings(legible(meaning)) if len(typed) >= _INITIALS)
