"""What a person may have wanted to type."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from re import Pattern

from disclosure.search.document import Document, region_stem
from disclosure.search.narrowing import Facets
from disclosure.search.ranking import nearness, standing
from disclosure.search.slips import slip, untouched
from disclosure.search.snapshot import Snapshot
from disclosure.search.terms import fold

MOST = 5
_LOOKED_AT = 2_000
"""Documents, the best first: an offer from further down helps nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A name that is one slip of typing from what was asked for, and the document that has it."""

    text: str
    document: Document


def offers(snapshot: Snapshot, words: Sequence[str], facets: Facets, near: str) -> Iterator[Offer]:
    """Give at most five offers for the first of the words that no document of the facets' region holds."""
    for word in words:
        if not any(snapshot.text(number).holds(word) for number in snapshot.holding((word,), facets.region)):
            yield from islice(_offers(snapshot, word, facets.region, near), MOST)
            return


def _offers(snapshot: Snapshot, word: str, region: str, near: str) -> Iterator[Offer]:
    pattern = slip(word)
    if pattern is None:
        return
    said: set[str] = set()
    for number in islice(_candidates(snapshot, word, region, near), _LOOKED_AT):
        document = snapshot.document(number)
        text = _meant(document, pattern, snapshot.text(number).names if word.isascii() else ())
        if text is not None and text not in said:
            said.add(text)
            yield Offer(text=text, document=document)


def _candidates(snapshot: Snapshot, word: str, region: str, near: str) -> list[int]:
    """The documents with a name that may be one slip away, the best first."""
    numbers = set[int]().union(*(snapshot.naming(pieces) for pieces in untouched(word)))
    places = {number: snapshot.place(number) for number in numbers}
    return sorted(
        (number for number, place in places.items() if place.region.startswith(region_stem(region))),
        key=lambda number: (
            nearness(places[number].region, near),
            standing(places[number].kind),
            places[number].order,
        ),
    )


def _meant(document: Document, pattern: Pattern[str], spellings: Iterable[str]) -> str | None:
    """The title or alias that is one slip away; the title where only a spelling of the document is."""
    texts = (document.title, *document.aliases)
    text = next((text for text in texts if pattern.search(fold(text))), None)
    if text is None and any(map(pattern.search, spellings)):
        return document.title
    return text
