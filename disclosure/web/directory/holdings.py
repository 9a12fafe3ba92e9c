"""How much there is to list: whose, of what kind, where. Counted without making a single search document."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.document import Kind
from disclosure.web.directory import LIMIT
from disclosure.web.directory.latest import for_latest

OF_COMPANIES = frozenset({Kind.COMPANY, Kind.PRICE, Kind.PROCEDURE, Kind.OUTLET, Kind.NOTICE})
"""Kinds of things that are a company's; notices that are over count as notices."""


@dataclass(frozen=True, slots=True)
class Holding:
    """An owner's things in one region; `owner` is a company's name, or nothing for what is the region's own."""

    owner: str
    counts: Counter[Kind]
    sector: str = ""

    @property
    def size(self) -> int:
        return self.counts.total()


Holdings = dict[str, tuple[Holding, ...]]
"""By region code (empty for what holds everywhere), in the order of `search.documents`."""


@for_latest
def holdings(portal: Portal) -> Holdings:
    """Everything that the search finds, counted."""
    found: defaultdict[str, list[Holding]] = defaultdict(list)
    laws = {Kind.PAGE: len(portal.pages), Kind.RULE: len(CATALOGUE), Kind.REGULATION: len(portal.regulations)}
    found[""].append(Holding("", Counter(laws)))
    for region, counts in _own(portal):
        found[region].append(Holding("", counts))
    elsewhere: list[tuple[str, Holding]] = []
    for _, company in sorted(portal.companies.items()):
        here, others = _of_company(company)
        found[company.id.region].append(Holding(company.name, here, company.id.sector))
        elsewhere += [(region, Holding(company.name, counts, company.id.sector)) for region, counts in others]
    for region, holding in elsewhere:
        found[region].append(holding)
    return {region: tuple(found[region]) for region in sorted(found)}


def _own(portal: Portal) -> Iterator[tuple[str, Counter[Kind]]]:
    own: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for code in portal.regions:
        own[code][Kind.PLACE] += 1
    for kind, papers in (
        (Kind.INSPECTION, portal.inspections),
        (Kind.BULLETIN, portal.bulletins),
        (Kind.ORDER, portal.rectifications),
    ):
        for paper in papers.values():
            own[paper.region][kind] += 1
    yield from sorted(own.items())


def _of_company(company: Company) -> tuple[Counter[Kind], list[tuple[str, Counter[Kind]]]]:
    """What a company has in its own region, and in others."""
    outlets = Counter(outlet.region or company.id.region for outlet in company.outlets)
    here = {
        Kind.COMPANY: 1,
        Kind.PRICE: len(company.tariffs) + bool(company.charges),
        Kind.PROCEDURE: len(company.procedures),
        Kind.OUTLET: outlets.pop(company.id.region, 0),
        Kind.NOTICE: len(company.notices),
    }
    return Counter(here), [(region, Counter({Kind.OUTLET: count})) for region, count in sorted(outlets.items())]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a region's list, counted from 1, and the owner that it begins with."""

    number: int
    first: str
    size: int


def parts(held: tuple[Holding, ...]) -> Iterator[Part]:
    """The pages that a region's list needs."""
    ends = list(accumulate(holding.size for holding in held))
    for number in range(1, max(1, ceil(ends[-1] / LIMIT)) + 1):
        start = (number - 1) * LIMIT
        first = next((holding.owner for holding, end in zip(held, ends, strict=True) if end > start), "")
        yield Part(number, first, min(LIMIT, ends[-1] - start))
