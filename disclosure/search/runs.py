"""The documents as they are kept: run by run, each with a fingerprint, so that only what changed is made anew.

A run is what one owner has in one region: a company, a region's own, or what holds everywhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from disclosure.search.arrangement import blocks
from disclosure.search.document import Document

_EVERYWHERE = "000000"
_OWN, _LOCAL, _ELSEWHERE = "012"


@dataclass(frozen=True, slots=True)
class Run:
    """Documents in the order of their ordinals; keys of runs sort as their ordinals do."""

    key: str
    documents: tuple[Document, ...]

    @property
    def fingerprint(self) -> str:
        """A name for all that the documents say."""
        return sha256(repr(self.documents).encode("utf-8", "surrogatepass")).hexdigest()[:24]

    def place(self, position: int) -> str:
        """Give what sorts as the ordinal of the document at a position does."""
        return f"{self.key}|{position:06}"


def runs(documents: Iterable[Document]) -> Iterator[Run]:
    """Part the documents, as `documents()` gives them, into runs."""
    arranged = (document for block in blocks(documents) for document in block if document is not None)
    for (region, owner), owned in groupby(arranged, key=lambda document: (document.region, document.owner)):
        yield Run(_key(region, owner), tuple(owned))


def _key(region: str, owner: str) -> str:
    """A region's own things come first, then its companies, then what companies of elsewhere have there."""
    order = _OWN if owner in {"", region} else _LOCAL if owner.startswith(region) else _ELSEWHERE
    return f"{region or _EVERYWHERE}{order}{owner}"
