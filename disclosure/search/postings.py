"""Which documents hold which terms, and how strongly."""

from array import array
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from operator import sub
from typing import TypeAlias

from disclosure.search.searchable import Searchable
from disclosure.search.terms import is_gap
from disclosure.search.weights import LEVELS, frequencies, levels

Codes: TypeAlias = "array[int]"
"""Ascending; each is a document's ordinal times LEVELS plus its level."""


class Postings:
    """The codes of each term, gathered document by document in the order of their ordinals."""

    __slots__ = ("_codes",)

    def __init__(self) -> None:
        # Four bytes a posting: 300,000 documents have some thirty million.
        self._codes: defaultdict[str, Codes] = defaultdict(partial(array, "I"))

    def add(self, ordinal: int, entry: Searchable) -> None:
        found = frequencies(entry)
        most = max(found.values(), default=0)
        codes = [ordinal * LEVELS + level for level in levels(entry, most)]
        gathered = self._codes
        for term, frequency in found.items():
            gathered[term].append(codes[frequency])

    def terms(self) -> Iterator[tuple[str, Codes]]:
        """Every term with its codes, in the order in which the terms were first met."""
        return (posted for posted in self._codes.items() if not is_gap(posted[0]))


def differences(codes: Codes) -> list[int]:
    """The first code and the steps from each to the next: small numbers, which compress well."""
    return [*codes[:1], *map(sub, codes[1:], codes)]


def ordinals(codes: Codes) -> list[int]:
    return [code // LEVELS for code in codes]


def strongest(codes: Codes, count: int) -> Codes:
    """The codes with the highest levels, still in the order of their ordinals; the earlier first among equals."""
    level = (LEVELS - 1).__and__
    return array("I", sorted(sorted(codes, key=level, reverse=True)[:count]))
