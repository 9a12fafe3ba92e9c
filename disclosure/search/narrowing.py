"""Narrowing a search, and how many documents each further choice would leave."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Self

from disclosure.model.identity import Sector
from disclosure.search.document import Kind
from disclosure.search.ranking import is_code
from disclosure.search.snapshot import Place, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What a search is narrowed to; an empty one narrows nothing."""

    region: str = ""
    """Its code; what lies within it is in it."""
    sector: str = ""
    kind: str = ""
    current: str = ""
    """Anything: without notices of what is over."""

    def known(self, snapshot: Snapshot) -> Self:
        """Give those that there are; of an unknown region the nearest one around it."""
        return type(self)(
            region=_known_region(self.region, snapshot),
            sector=self.sector if self.sector in set(Sector) else "",
            kind=self.kind if self.kind in set(Kind) else "",
            current=self.current,
        )

    def take(self, place: Place, but: str = "") -> bool:
        """Tell whether they leave a document of their region; `but` names one that is not asked."""
        return (
            (not self.current or place.kind is not Kind.PAST)
            and (not self.kind or but == "kind" or place.kind == self.kind)
            and (not self.sector or but == "sector" or place.sector == self.sector)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers of documents by value; each facet's own choice does not count for it. Regions: those right inside."""

    kind: dict[str, int] = field(default_factory=dict)
    sector: dict[str, int] = field(default_factory=dict)
    region: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Collection[Place], facets: Facets) -> Self:
        """Count documents of the facets' region."""
        return cls(
            kind=_counted(place.kind for place in places if facets.take(place, but="kind")),
            sector=_counted(place.sector for place in places if facets.take(place, but="sector")),
            region=_counted(_child(place.region, facets.region) for place in places if facets.take(place)),
        )


def _counted(values: Iterable[str]) -> dict[str, int]:
    return {str(value): count for value, count in sorted(Counter(values).items())}


def _child(code: str, chosen: str) -> str:
    """Give the region right inside the chosen one that a region is or lies in; of the chosen one's own, itself."""
    if not chosen:
        return f"{code[:2]}0000" if code else ""
    return f"{code[:4]}00" if chosen.endswith("0000") else code


def _known_region(code: str, snapshot: Snapshot) -> str:
    if not is_code(code):
        return ""
    around = (code, f"{code[:4]}00", f"{code[:2]}0000")
    return next((region for region in around if snapshot.has_region(region)), "")
