"""What one query may find: candidates by their pairs of characters, read one by one in the order of their ranks."""

from collections.abc import Callable, Iterator
from functools import cached_property
from heapq import heapify, heappop, heappush

from disclosure.search.narrowing import Facets
from disclosure.search.ranking import IN_BODY, IN_NAME, INVENTED, NAME, NOWHERE, Rank, nearness, standing
from disclosure.search.snapshot import Place, Snapshot

Ranked = tuple[Rank, int]
"""A document's rank and its number."""


class Pool:
    """The documents of a region that may hold all words of a query; `which` is the query's place among others."""

    def __init__(self, snapshot: Snapshot, words: tuple[str, ...], which: int, region: str) -> None:
        self.words = words
        self._snapshot = snapshot
        self._which = which
        self._false: set[int] = set()
        self._matches: dict[int, int] = {}
        self._candidates = snapshot.holding(words, region) if words else set[int]()

    @property
    def unread(self) -> int:
        """How many documents would have to be read to know how many hold the words: none where a pair is a word."""
        return 0 if self._is_certain else len(self._candidates) - len(self._matches)

    @property
    def found(self) -> set[int]:
        """The documents that hold the words, as far as is known."""
        return self._candidates - self._false

    def check(self) -> None:
        """Read all that are unread."""
        if not self._is_certain:
            for number in self._candidates:
                self._match(number)

    def ranked(self, facets: Facets, near: str, place: Callable[[int], Place]) -> Iterator[Ranked]:
        """Give the documents that hold the words, the best first."""
        heap = [
            (self._rank(self._best(number), its, near), number)
            for number in self._candidates
            if facets.take(its := place(number))
        ]
        heapify(heap)
        while heap:
            rank, number = heappop(heap)
            match = rank[1] if self._is_certain else self._match(number)
            if match == rank[1]:
                yield rank, number
            elif match != NOWHERE:
                heappush(heap, ((rank[0], match, *rank[2:]), number))

    @cached_property
    def _is_certain(self) -> bool:
        return all(len(word) <= 2 for word in self.words)  # noqa: PLR2004 - a pair

    def _rank(self, match: int, place: Place, near: str) -> Rank:
        far = nearness(place.region, near)
        return far == INVENTED, match, far, standing(place.kind), self._which, place.order

    def _best(self, number: int) -> int:
        """The best match that a document can have, by its terms alone."""
        return max(
            NAME if number in whole else IN_NAME if number in partly else IN_BODY for whole, partly in self._named
        )

    @cached_property
    def _named(self) -> list[tuple[set[int], set[int]]]:
        return [(self._snapshot.named(word), self._snapshot.naming((word,))) for word in self.words]

    def _match(self, number: int) -> int:
        match = self._matches.get(number)
        if match is None:
            match = self._matches[number] = self._snapshot.text(number).match(self.words)
            if match == NOWHERE:
                self._false.add(number)
        return match
