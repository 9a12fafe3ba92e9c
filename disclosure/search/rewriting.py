"""A query in the words of the portal.

`static/js/search/rewriting.js` says the same for the browser; `tests/data/rewritings.json` holds the two equal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from typing import Self

from disclosure.model.synonyms import Synonyms
from disclosure.search.pinyin import spellings
from disclosure.search.terms import fold, legible, words

MOST = 4
"""Queries that one query is rewritten to."""

_INITIALS = 3

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
        """Give what the browser's reader takes."""
        return {
            "phrases": {key: list(self.phrases[key]) for key in sorted(self.phrases)},
            "fillers": sorted(self.fillers),
        }

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
