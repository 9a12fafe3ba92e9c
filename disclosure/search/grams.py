"""The terms of the index: runs of characters as long as it takes for few documents to hold them.

A character that many documents hold says little; so does a pair. Each term held by more than LIMIT documents is
therefore prolonged by each character that follows it, up to 8. A query finds the one it needs: a term as long as
itself, or a shorter one that so few documents hold that they can be looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from disclosure.search.corpus import Corpus

LIMIT = 256
"""Documents that a term may be in without being prolonged."""
LONGEST = 8
SHARE = 1 << 19
"""Places in the text that are worked on at once: some 50 MB."""

MATCH = 1 << 7
WHOLE, NAMED, IN_BODY = 0, 1, 2
"""How a document holds a term: as a whole name, in one, or in its body only."""
ORDINAL = 1 << 9
"""A code is an ordinal times this, plus how the document holds the term times MATCH, plus the document's facets."""
_CODE_BITS = 40
_NUMBERS = 1 << 16

Codes = NDArray[np.int64]
Places = NDArray[np.int64]


def shares(corpus: Corpus) -> list[NDArray[np.uint16]]:
    """The first characters of terms, parted so that each share of them begins about SHARE terms at most.

    What begins with one character depends on no other, so shares can be worked on one by one, or side by side.
    """
    counts = np.bincount(corpus.text, minlength=len(corpus.characters))
    counts[corpus.characters == ord(" ")] = 0
    counts[0] = 0
    parts = np.cumsum(counts) // SHARE
    return [np.flatnonzero((parts == part) & (counts > 0)).astype(np.uint16) for part in np.unique(parts[counts > 0])]


@dataclass(frozen=True, slots=True)
class Level:
    """All terms of a length. Places and codes go by the terms' ranks.

    The codes of the documents that hold a term, ascending, are in `held` from the end of the term before to its own.
    """

    length: int
    places: Places
    codes: Codes
    ranks: NDArray[np.int64]
    terms: list[str]
    held: Codes
    ends: NDArray[np.int64]


def levels(corpus: Corpus, share: NDArray[np.uint16]) -> Iterator[Level]:
    """The terms that begin with one of these characters, shorter ones first."""
    level = _first_level(corpus, share)
    while level is not None:
        yield level
        prolonged = np.diff(level.ends, prepend=0) > LIMIT
        level = _next_level(corpus, level, prolonged) if level.length < LONGEST else None


def _first_level(corpus: Corpus, share: NDArray[np.uint16]) -> Level | None:
    wanted = np.zeros(len(corpus.characters), np.bool_)
    wanted[share] = True
    places = np.flatnonzero(wanted[corpus.text])
    document = np.searchsorted(corpus.starts, places, side="right") - 1
    match = np.where(places < corpus.bodies[document], NAMED, IN_BODY)
    codes = corpus.ordinals[document] * ORDINAL + match * MATCH + corpus.facets[document]
    return _level(corpus, 1, places, codes, corpus.text[places].astype(np.int64))


def _next_level(corpus: Corpus, level: Level, prolonged: NDArray[np.bool_]) -> Level | None:
    """Each prolonged term with what follows it within its line."""
    goes_on = prolonged[level.ranks]
    places, codes, ranks = level.places[goes_on], level.codes[goes_on], level.ranks[goes_on]
    following = corpus.text[places + level.length].astype(np.int64)
    within = following > 0
    keys = (ranks * _NUMBERS + following)[within]
    return _level(corpus, level.length + 1, places[within], codes[within], keys)


def _level(corpus: Corpus, length: int, places: Places, codes: Codes, keys: NDArray[np.int64]) -> Level | None:
    if not len(places):
        return None
    order = np.argsort(keys)
    places, codes, keys = places[order], codes[order], keys[order]
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    ranks = np.repeat(np.arange(len(first)), np.diff(first, append=len(keys)))
    held, ends = _held(ranks, codes - _is_whole(corpus, places, codes, length) * MATCH)
    return Level(length, places, codes, ranks, _terms(corpus, places[first], length), held, ends)


def _is_whole(corpus: Corpus, places: Places, codes: Codes, length: int) -> NDArray[np.bool_]:
    """Where the term is all of a name."""
    named = codes // MATCH % (ORDINAL // MATCH) == NAMED
    begins = (places == 0) | (corpus.text[places - 1] == 0)
    whole: NDArray[np.bool_] = named & begins & (corpus.text[places + length] == 0)
    return whole


def _held(ranks: NDArray[np.int64], codes: Codes) -> tuple[Codes, NDArray[np.int64]]:
    """Each document of each term once, by its best place, and where each term's documents end."""
    pairs = np.sort((ranks << _CODE_BITS) | codes)
    pairs = pairs[np.flatnonzero(np.diff(pairs // ORDINAL, prepend=-1))]
    ends = np.searchsorted(pairs, (np.arange(ranks[-1] + 1) + 1) << _CODE_BITS)
    return pairs & ((1 << _CODE_BITS) - 1), ends


def _terms(corpus: Corpus, places: Places, length: int) -> list[str]:
    """What stands at these places, for so many characters."""
    runs = corpus.characters[corpus.text[places[:, None] + np.arange(length)]]
    joined = runs.astype("<u4").tobytes().decode("utf-32-le")
    return [joined[start : start + length] for start in range(0, len(joined), length)]
