"""From a query to what is found: by its words and by what they mean, parted where nothing holds them.

The browser's engine (`static/js/search/engine.js`) gives the same results in the same order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from heapq import merge
from itertools import islice

from disclosure.model.identity import DEMONSTRATION_PREFIX
from disclosure.search.document import Document
from disclosure.search.narrowing import Counts, Facets
from disclosure.search.offering import Offer, offers
from disclosure.search.parting import partings
from disclosure.search.pool import Pool
from disclosure.search.ranking import Rank
from disclosure.search.rewriting import Rewriting
from disclosure.search.snapshot import Place, Snapshot
from disclosure.search.terms import words

_READ = 2_000
"""Documents that are read to count exactly; of more than these, those not read count as found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that was found; `words` are what to mark in it (`excerpt.py`)."""

    document: Document
    words: tuple[str, ...]
    rank: Rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query finds, the best first; `count` is of all, the hits being the first of them.

    Without `exact` there may be fewer. `also` are other ways to say the query that found something. `read_as` is the
    query that was answered where nothing held the words as they were typed. `facets` are those that the search was
    narrowed to.
    """

    words: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    count: int = 0
    exact: bool = True
    counts: Counts = field(default_factory=Counts)
    facets: Facets = field(default_factory=Facets)
    also: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()
    read_as: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: `near` is the code of the reader's region, `limit` the number of hits wanted (None: all)."""

    text: str
    limit: int | None = 20
    facets: Facets = field(default_factory=Facets)
    near: str = ""


def answer(snapshot: Snapshot, rewriting: Rewriting, question: Question) -> Answer:
    """Answer a question."""
    asked = tuple(words(question.text))
    if not question.near and snapshot.is_invented():
        question = replace(question, near=DEMONSTRATION_PREFIX)
    found = _Found(snapshot, question, (question.text, *rewriting.rewritten(question.text)))
    read_as = None
    if asked and not found.hits:
        read_as, found = _parted(snapshot, question, found)
    return Answer(
        words=asked,
        hits=found.hits,
        count=found.count,
        exact=found.is_exact,
        counts=Counts.of(found.places, found.facets),
        facets=found.facets,
        also=found.also if read_as is None else (),
        offers=() if found.hits else tuple(offers(snapshot, asked, found.facets, question.near)),
        read_as=read_as,
    )


def _parted(snapshot: Snapshot, question: Question, found: "_Found") -> "tuple[str | None, _Found]":
    for query in partings(found.queries):
        other = _Found(snapshot, question, (query,))
        if other.hits:
            return query, other
    return None, found


class _Found:
    """What queries that mean the same find together."""

    def __init__(self, snapshot: Snapshot, question: Question, queries: tuple[str, ...]) -> None:
        self.queries = queries
        self.facets = question.facets.known(snapshot)
        self._question = question
        self._snapshot = snapshot
        self._place = cache(snapshot.place)
        self._pools = [
            Pool(snapshot, tuple(words(query)), which, self.facets.region) for which, query in enumerate(queries)
        ]

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(islice(self._hits(), self._question.limit))

    @cached_property
    def is_exact(self) -> bool:
        """Whether the count is certain; asking reads what is unread where that is not too much."""
        unread = sum(pool.unread for pool in self._pools)
        if unread <= _READ:
            for pool in self._pools:
                pool.check()
        return unread <= _READ

    @cached_property
    def places(self) -> list[Place]:
        """Where the documents stand that were found in the region, whatever the other facets."""
        _ = self.is_exact
        return [self._place(number) for number in set[int]().union(*(pool.found for pool in self._pools))]

    @property
    def count(self) -> int:
        return sum(map(self.facets.take, self.places))

    @property
    def also(self) -> tuple[str, ...]:
        """The queries after the first that found something."""
        return tuple(
            query
            for query, pool in zip(self.queries[1:], self._pools[1:], strict=True)
            if any(self.facets.take(self._place(number)) for number in pool.found)
        )

    def _hits(self) -> Iterator[Hit]:
        seen: set[int] = set()
        ranked = [
            ((rank, number, pool.words) for rank, number in pool.ranked(self.facets, self._question.near, self._place))
            for pool in self._pools
        ]
        for rank, number, asked in merge(*ranked):
            if number not in seen:
                seen.add(number)
                yield Hit(document=self._snapshot.document(number), words=asked, rank=rank)
