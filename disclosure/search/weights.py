"""How strongly a document answers to a term, worked out when the index is built.

BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with whole-number boosts, one length (the
body's) and a usual length that is set rather than measured: so a document's levels depend on nothing but itself, and a
changed company changes only its own postings. The rarity of a term is left to the reader, who knows the counts.
"""

from functools import lru_cache
from math import floor, log

from disclosure.search.searchable import Searchable
from disclosure.search.terms import terms

LEVELS = 16
"""Levels are 1 to 15: four bits of a posting."""

_SATURATION = 4.0
_LENGTH_SHARE = 0.5
_USUAL_LENGTH = 300
_LENGTH_STEP = 32
_ALIAS, _NUMBER, _PLACE, _SPELLING = 12, 8, 6, 6
_SHORT_TITLE, _LONG_TITLE = 24, 8


def frequencies(entry: Searchable) -> dict[str, int]:
    """How often each term of a document stands in it, a place in its title or names counting for many in its body."""
    found = terms(entry.body)
    # A short title says more of its thing with each of its characters.
    title = max(_LONG_TITLE, _SHORT_TITLE - len(entry.title))
    for text, boost in (
        (entry.title, title),
        (entry.place, _PLACE),
        (" ".join(entry.aliases), _ALIAS),
        (" ".join(entry.numbers), _NUMBER),
        (" ".join(entry.spellings), _SPELLING),
    ):
        for term, frequency in _boosted(text, boost):
            found[term] = found.get(term, 0) + frequency
    return found


def levels(entry: Searchable, most: int) -> tuple[int, ...]:
    """The level, from 1 to 15, for each boosted frequency from 0 to at least `most`."""
    return _levels(len(entry.body) // _LENGTH_STEP, entry.document.weight, 1 << most.bit_length())


def rarity(documents: int, holding: int) -> int:
    """The hundredfold inverse document frequency of BM25, whole so that both readers add up the same."""
    return floor(100 * log(1 + (documents - holding + 0.5) / (holding + 0.5)) + 0.5)


@lru_cache(maxsize=4096)
def _boosted(text: str, boost: int) -> tuple[tuple[str, int], ...]:
    """Places and the titles of prices and procedures come back in document after document."""
    return tuple((term, boost * count) for term, count in terms(text).items())


@lru_cache(maxsize=1024)
def _levels(length_steps: int, weight: float, size: int) -> tuple[int, ...]:
    length = length_steps * _LENGTH_STEP / _USUAL_LENGTH
    saturation = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length)
    scale = weight * (LEVELS - 1)
    return tuple(
        max(1, min(LEVELS - 1, round(scale * frequency / (frequency + saturation)))) for frequency in range(size)
    )
