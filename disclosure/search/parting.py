"""Parting a word that nothing holds into two that something does; `static/js/search/parting.js` says the same.

People type without spaces: the name of a road and what they want to know of it in one run.
"""

from collections.abc import Iterable, Iterator

from disclosure.search.terms import words

SHORTEST = 2
"""Characters of each part."""


def partings(queries: Iterable[str]) -> Iterator[str]:
    """Give the queries to try, in their order: each word of each query in turn parted at each place, the middle first.

    What is Latin is not parted: where it finds nothing, it is misspelt.
    """
    for query in queries:
        asked = words(query)
        for place, word in enumerate(asked):
            for one, other in _parted(word):
                yield " ".join((*asked[:place], one, other, *asked[place + 1 :]))


def _parted(word: str) -> Iterator[tuple[str, str]]:
    if word.isascii():
        return
    cuts = range(SHORTEST, len(word) - SHORTEST + 1)
    for cut in sorted(cuts, key=lambda cut: (abs(2 * cut - len(word)), cut)):
        yield word[:cut], word[cut:]
