"""The pages of the directory: what they are called, and how much each leads to."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from disclosure.model.identity import region_parents
from disclosure.model.portal import Portal
from disclosure.search.document import Kind
from disclosure.web.directory import LIMIT
from disclosure.web.directory.holdings import Holding, holdings, parts
from disclosure.web.directory.initials import OTHER, initials
from disclosure.web.directory.latest import for_latest
from disclosure.wording import directory as wording
from disclosure.wording.names import SECTORS
from disclosure.wording.search import KINDS
from disclosure.wording.web import region_code_title

GENERAL = "000000"
"""Stands for what holds everywhere, among the codes of regions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The way to `/index/<axis>/<part>/`, and how many things are there or further on."""

    axis: str
    part: str
    text: str
    count: int


@for_latest
def ways(portal: Portal) -> dict[tuple[str, str], Way]:
    """The way to every page of the directory but its first, by axis and part."""
    return {(way.axis, way.part): way for way in _ways(portal)}


def _ways(portal: Portal) -> Iterator[Way]:
    for way in of_places(portal):
        yield way
        if way.count > LIMIT:
            yield from place_parts(portal, way.part)
    yield from of_kinds(portal)
    yield from of_sectors(portal)
    for way in of_initials(portal):
        yield way
        yield from initial_parts(way)


def of_places(portal: Portal, count: Callable[[Holding], int] = lambda holding: holding.size) -> Iterator[Way]:
    """A page for each place (`places`), with how much of what is counted is there; none where there is nothing."""
    held = holdings(portal)
    for place, codes in places(portal).items():
        if total := sum(count(holding) for code in codes for holding in held[code]):
            yield Way(axis="region", part=place, text=place_name(portal, place), count=total)


def place_parts(portal: Portal, place: str) -> Iterator[Way]:
    """The pages of the regions in a place that has too much for one."""
    for code in places(portal)[place]:
        name, made = place_name(portal, code), list(parts(holdings(portal)[code]))
        for part in made:
            text = name if len(made) == 1 else wording.part_of_place(name, part.number, part.first)
            yield Way(axis="region", part=f"{code or GENERAL}-{part.number}", text=text, count=part.size)


def of_kinds(portal: Portal) -> Iterator[Way]:
    """A page for each kind of which there is something."""
    totals = _totals(portal, lambda holding: holding.counts)
    names = KINDS | wording.KINDS
    return (Way(axis="kind", part=kind, text=names[kind], count=totals[kind]) for kind in Kind if totals[kind])


def of_sectors(portal: Portal) -> Iterator[Way]:
    """A page for each sector in which there is something."""
    totals = _totals(portal, lambda holding: {holding.sector: holding.size})
    return (
        Way(axis="sector", part=sector, text=name, count=totals[sector])
        for sector, name in SECTORS.items()
        if totals[sector]
    )


def of_initials(portal: Portal) -> Iterator[Way]:
    """A page for each letter that names begin with."""
    for letter, names in initials(portal).items():
        text = wording.OTHER if letter == OTHER else letter.upper()
        yield Way(axis="initial", part=letter, text=text, count=len(names))


def initial_parts(way: Way) -> Iterator[Way]:
    """The further pages of a letter that begins too many names for one."""
    for number in range(2, ceil(way.count / LIMIT) + 1):
        text = wording.part_of_initial(way.text, number)
        count = min(LIMIT, way.count - (number - 1) * LIMIT)
        yield Way(axis="initial", part=f"{way.part}-{number}", text=text, count=count)


@for_latest
def places(portal: Portal) -> dict[str, tuple[str, ...]]:
    """The regions that each place's page is about: those of a prefecture, a province's own, and what holds everywhere.

    A county stands with its province where the portal knows no prefecture of it, else by itself.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code in holdings(portal):
        found[place_of(portal, code)].append(code)
    return {place: tuple(found[place]) for place in sorted(found)}


def place_of(portal: Portal, code: str) -> str:
    """The place that a region belongs to."""
    if not code:
        return GENERAL
    if code.endswith("00"):
        return code
    return next((parent for parent in region_parents(code) if parent in portal.regions), code)


def place_name(portal: Portal, code: str) -> str:
    """A region's name after those of the regions above it."""
    if code in ("", GENERAL):
        return wording.GENERAL
    region = portal.regions.get(code)
    own = region.label if region else region_code_title(code)
    return " ".join((*(above.label for above in portal.parents(code)), own))


def _totals(portal: Portal, counts: Callable[[Holding], Mapping[Kind, int] | Mapping[str, int]]) -> Counter[str]:
    totals: Counter[str] = Counter()
    for held in holdings(portal).values():
        for holding in held:
            totals.update(counts(holding))
    return totals
