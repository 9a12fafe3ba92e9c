"""Parting a word that nothing holds into two or three that something does; `static/js/search/parting.js` says the same.

People type without spaces: the place, the name of a road and what they want to know of it in one run.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from disclosure.search.terms import words

SHORTEST = 2
"""Characters of each part."""
LONGEST_IN_THREE = 12
"""Characters of a word that is parted in three: there are 28 ways."""


def partings(queries: Iterable[str]) -> Iterator[str]:
    """Give the queries to try, in their order: each word of each query in turn parted in two, then in three.

    Parts of like lengths come first. What is Latin is not parted: where it finds nothing, it is misspelt.
    """
    every = [words(query) for query in queries]
    for count in (2, 3):
        for asked in every:
            for place, word in enumerate(asked):
                for parts in _parted(word, count):
                    yield " ".join((*asked[:place], *parts, *asked[place + 1 :]))


def _parted(word: str, count: int) -> list[list[str]]:
    if word.isascii() or (count > 2 and len(word) > LONGEST_IN_THREE):  # noqa: PLR2004 - two parts are always tried
        return []
    ends = (
        (0, *cuts, len(word))
        for cuts in combinations(range(SHORTEST, len(word) - SHORTEST + 1), count - 1)
        if all(cut - before >= SHORTEST for before, cut in pairwise(cuts))
    )
    ordered = sorted(ends, key=lambda cuts: (_unevenness(cuts), cuts))
    return [[word[start:end] for start, end in pairwise(cuts)] for cuts in ordered]


def _unevenness(cuts: tuple[int, ...]) -> int:
    """How far the parts are from being equally long."""
    return sum(abs((len(cuts) - 1) * (end - start) - cuts[-1]) for start, end in pairwise(cuts))
