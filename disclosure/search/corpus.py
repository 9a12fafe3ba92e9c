"""All searchable text as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from disclosure.search.arrangement import Block
from disclosure.search.document import KINDS, Document
from disclosure.search.folding import Folding
from disclosure.search.searchable import Forms, forms, names

SECTORS = ("", "water", "gas", "heat", "power")
"""In the order of the codes."""
_KINDS = {kind: code for code, kind in enumerate(KINDS)}
_BATCH = 2048
"""Documents that are folded at once."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The characters of all documents, by number, one document after another.

    `characters[n]` is what number n stands for; 0 stands for a line's end. `text` holds numbers, `starts` where each
    document begins in it and `bodies` where its body does; `ordinals` and `facets` (kind * 8 + sector) are each
    document's own.
    """

    characters: NDArray[np.uint32]
    text: NDArray[np.uint16]
    starts: NDArray[np.int64]
    bodies: NDArray[np.int64]
    ordinals: NDArray[np.int64]
    facets: NDArray[np.int64]


class Gathering:
    """Takes in documents block by block, and gives the corpus of all of them."""

    def __init__(self) -> None:
        self._folding = Folding()
        self._waiting: list[tuple[str, str]] = []
        self._texts: list[NDArray[np.uint32]] = []
        self._lengths: list[NDArray[np.int64]] = []
        self._ordinals: list[int] = []
        self._facets: list[int] = []

    def add(self, first: int, block: Block) -> list[Forms | None]:
        """Take in a block whose first ordinal is `first`; gives the further forms of each of its documents."""
        found: list[Forms | None] = []
        for ordinal, document in enumerate(block, first):
            more = forms(document) if document else None
            found.append(more)
            if document and more:
                self._ordinals.append(ordinal)
                self._facets.append(facet(document))
                self._waiting.append((_named(document, more), document.body))
        if len(self._waiting) >= _BATCH:
            self._fold()
        return found

    def corpus(self) -> Corpus:
        """Everything taken in."""
        self._fold()
        lengths = np.concatenate([*self._lengths, np.zeros(0, np.int64)])
        ends = np.cumsum(lengths)
        text = np.concatenate([*self._texts, np.zeros(0, np.uint32)])
        characters, numbered = _numbered(text)
        return Corpus(
            characters=characters,
            text=numbered,
            starts=(ends - lengths)[::2],
            bodies=(ends - lengths)[1::2],
            ordinals=np.array(self._ordinals, np.int64),
            facets=np.array(self._facets, np.int64),
        )

    def _fold(self) -> None:
        if self._waiting:
            folded = self._folding.folded(part for pair in self._waiting for part in pair)
            ends = np.flatnonzero(folded == 0) + 1
            self._lengths.append(np.diff(ends, prepend=0))
            self._texts.append(folded)
            self._waiting.clear()


def facet(document: Document) -> int:
    """A number for the kind and the sector of a document."""
    return _KINDS[document.kind] * 8 + SECTORS.index(document.sector)


def _named(document: Document, more: Forms) -> str:
    return "\n".join((*names(document), *more.lines))


def _numbered(text: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """The characters that there are, a line's end first, and the text in their numbers."""
    text = np.where(text == ord("\n"), np.uint32(0), text)
    met = np.bincount(text, minlength=1)
    met[0] = 1
    characters = np.flatnonzero(met).astype(np.uint32)
    numbers = np.zeros(len(met), np.uint16)
    numbers[characters] = np.arange(len(characters), dtype=np.uint16)
    return characters, numbers[text]
