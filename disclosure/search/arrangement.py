"""Where each document stands in the index.

An owner's documents fill blocks of their own, so that what one company publishes moves nobody else's. Notices fill them
from the end: a new one takes the free place before them, and the newest comes first.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from disclosure.search.document import KINDS, NOTICES, Document

BLOCK = 16
Block = list[Document | None]

_ORDER = {kind: position for position, kind in enumerate(KINDS)}


def blocks(documents: Iterable[Document]) -> Iterator[Block]:
    """Blocks of 16 places, in the order of their ordinals; a place is free where it holds None.

    Documents come region by region and owner by owner, as `documents()` gives them; only one owner's are held.
    """
    for _, owned in groupby(documents, key=lambda document: (document.region, document.owner)):
        yield from _blocks(list(owned))


def _blocks(owned: list[Document]) -> Iterator[Block]:
    lasting = sorted((one for one in owned if one.kind not in NOTICES), key=_order)
    notices = sorted((one for one in owned if one.kind in NOTICES), key=_newest_last, reverse=True)
    free = -len(owned) % BLOCK
    placed = [*lasting, *[None] * free, *notices]
    for start in range(0, len(placed), BLOCK):
        yield placed[start : start + BLOCK]


def _order(document: Document) -> tuple[int, str]:
    return _ORDER[document.kind], document.key


def _newest_last(document: Document) -> tuple[str, str]:
    return document.date or "", document.key
