"""One state of the documents, as a search reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from disclosure.search.document import Document, Kind
from disclosure.search.ranking import Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document stands and what it is; `order` sorts as ordinals do."""

    order: str
    region: str
    kind: Kind
    sector: str


class Snapshot(Protocol):
    """Documents go by numbers, which mean nothing outside of it."""

    def holding(self, words: Sequence[str], region: str) -> set[int]:
        """Give those in a region (in any where it is empty) whose texts hold all pairs of characters of the words."""
        ...

    def naming(self, pieces: Sequence[str]) -> set[int]:
        """Give those whose names hold all pairs of characters of the pieces."""
        ...

    def named(self, name: str) -> set[int]:
        """Give those of which it is a whole name."""
        ...

    def place(self, number: int) -> Place:
        """Give where a document stands and what it is."""
        ...

    def text(self, number: int) -> Text:
        """Give what a document is found by."""
        ...

    def document(self, number: int) -> Document:
        """Give the document itself."""
        ...

    def has_region(self, code: str) -> bool:
        """Tell whether there is a document in a region."""
        ...

    def is_invented(self) -> bool:
        """Tell whether no region is real: then nothing comes last for being invented."""
        ...
