"""The portal as things that can be found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Kind(StrEnum):
    """What a document is."""

    COMPANY = "company"
    PRICE = "price"
    PROCEDURE = "procedure"
    OUTLET = "outlet"
    NOTICE = "notice"
    PAGE = "page"
    RULE = "rule"
    REGULATION = "regulation"


_KIND_ORDER = {kind: position for position, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing that a search can find, and what its result shows."""

    key: str
    """Unique and stable: the same thing has the same key in every build."""
    kind: Kind
    title: str
    url: str
    """Relative to the site's root, without a leading slash; may end in a fragment."""
    place: str = ""
    """The region's name as people say it."""
    region: str = ""
    """Six-digit code; empty for what holds everywhere (pages, rules)."""
    sector: str = ""
    body: str = ""
    aliases: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    """Telephone numbers as they are written; found with and without their hyphens."""
    weight: float = 1.0
    """How much this kind of thing counts, before what is asked: 0.5 for a notice of long ago."""
    date: str | None = None
    """ISO 8601, as precise as it was published."""


Facets = tuple[str, str, str]
FACETS = ("region", "sector", "kind")
"""What a search can be narrowed by; a document's ordinal goes by them in this order."""


def facets(document: Document) -> Facets:
    return document.region, document.sector, document.kind


def arranged(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents in the order of their ordinals: by region, sector, kind and key within a region.

    So a facet is a few ranges of ordinals. Regions stay in the order in which they come, so that only one of them is
    held in memory; give each region's documents together.
    """
    for _, same_region in groupby(documents, key=lambda document: document.region):
        yield from sorted(same_region, key=_order)


def region_stem(code: str) -> str:
    """The part of a GB/T 2260 code that all codes within it begin with: 411700 -> 4117, 410000 -> 41."""
    return re.sub(r"(00)+$", "", code)


def region_stems(code: str) -> set[str]:
    """The stems of a region and of those that it lies in: 411702 -> 41, 4117, 411702."""
    return {code[:2], code[:4], region_stem(code)}


def _order(document: Document) -> tuple[str, int, str]:
    return document.sector, _KIND_ORDER[document.kind], document.key
