"""The words around what was found, and where in them it stands; `static/js/search/excerpt.js` says the same."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from disclosure.search.document import Document
from disclosure.search.terms import stand_ins

BEFORE, WIDTH = 16, 80
"""Characters of an excerpt before the first match, and in all."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text, and whether it is what was asked for."""

    text: str
    marked: bool


Span = tuple[int, int]


def marked(text: str, words: Iterable[str]) -> list[Segment]:
    """The whole text in segments."""
    return list(_segments(text, 0, len(text), spans(text, words)))


def excerpt(text: str, words: Iterable[str]) -> list[Segment]:
    """The text around the first match in it, or its beginning where there is none."""
    found = spans(text, words)
    start = max(0, min(found[0][0] - BEFORE, len(text) - WIDTH)) if found else 0
    end = min(len(text), start + WIDTH)
    before = [Segment("…", marked=False)] if start else []
    after = [Segment("…", marked=False)] if end < len(text) else []
    return [*before, *_segments(text, start, end, found), *after]


def excerpt_of(document: Document, words: Sequence[str]) -> list[Segment]:
    """What to show of a document besides its title: the words around the first match outside of it."""
    texts = (document.body, *document.aliases, *document.numbers)
    return excerpt(next((text for text in texts if spans(text, words)), document.body), words)


def spans(text: str, words: Iterable[str]) -> list[Span]:
    """Where the folded words stand in a text, as it is written: (start, end) of each place, without overlaps."""
    folded, origins = _folded_with_origins(text)
    found = sorted((origins[start], origins[end]) for word in words for start, end in _occurrences(folded, word))
    return _merged(found)


def _folded_with_origins(text: str) -> tuple[str, Sequence[int]]:
    """The text folded character by character, and for each character of that, and its end, where it comes from.

    Where NFKC joins characters this is not quite `fold`: then a mark may be missing, never a result.
    """
    table = stand_ins()
    folded: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        for written in unicodedata.normalize("NFKC", character).lower():
            piece = table.get(written, written)
            if piece.isalnum() or (folded and folded[-1] != " "):
                folded.append(piece if piece.isalnum() else " ")
                origins.append(position)
    return "".join(folded), [*origins, len(text)]


def _occurrences(text: str, word: str) -> Iterator[Span]:
    start = text.find(word)
    while start >= 0:
        yield start, start + len(word)
        start = text.find(word, start + len(word))


def _merged(found: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _segments(text: str, start: int, end: int, found: Iterable[Span]) -> Iterator[Segment]:
    position = start
    for first, last in found:
        if first < end:
            yield from _plain(text[position:first])
            position = min(last, end)
            yield Segment(text[first:position], marked=True)
    yield from _plain(text[position:end])


def _plain(text: str) -> Iterator[Segment]:
    if text:
        yield Segment(text, marked=False)
