"""The search's documents, region by region: of a large portal only those of the regions that a page is about."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, Self, TypeVar

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.search.document import Document
from disclosure.search.documents import documents
from disclosure.web.site import Site


class _OfRegion(Protocol):
    @property
    def region(self) -> str: ...


Paper = TypeVar("Paper", bound=_OfRegion)


@dataclass(frozen=True, slots=True)
class Shelves:
    """A region's documents in the order of the search, by its code; those of no region by no code.

    `all` has every one, `own` those that are no company's and cost nothing to find.
    """

    all: Callable[[str], tuple[Document, ...]]
    own: Callable[[str], tuple[Document, ...]]

    @classmethod
    def under(cls, site: Site) -> Self:
        """Shelves that make the documents of a region when they are asked for, and keep the last few."""
        present: defaultdict[str, list[Company]] = defaultdict(list)
        for company in site.portal.companies.values():
            for code in {company.id.region, *(outlet.region or company.id.region for outlet in company.outlets)}:
                present[code].append(company)

        @lru_cache(maxsize=2)  # a region's pages are made one after the other
        def everything(code: str) -> tuple[Document, ...]:
            return _documents(site, code, present.get(code, ()))

        return cls(everything, lambda code: _documents(site, code, ()))


def _documents(site: Site, code: str, companies: Collection[Company]) -> tuple[Document, ...]:
    portal = _only(site.portal, code, companies)
    found = documents(portal, () if code else site.catalogue, site.labels, site.as_of)
    return tuple(document for document in found if document.region == code)


def _only(portal: Portal, code: str, companies: Collection[Company]) -> Portal:
    """The part of a portal that documents of a region are made of."""

    def here(papers: dict[str, Paper]) -> dict[str, Paper]:
        return {key: paper for key, paper in papers.items() if paper.region == code}

    return replace(
        portal,
        pages=() if code else portal.pages,
        regulations={} if code else portal.regulations,
        regions={code: portal.regions[code]} if code in portal.regions else {},
        companies={company.id: company for company in companies},
        inspections=here(portal.inspections),
        bulletins=here(portal.bulletins),
        rectifications=here(portal.rectifications),
    )
