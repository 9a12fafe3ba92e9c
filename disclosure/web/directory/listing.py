"""What stands on each page of the directory: things, or the ways to the pages where they stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from disclosure.model.identity import CompanyId, is_demonstration
from disclosure.model.portal import Portal
from disclosure.search.document import NOTICES, Document, Kind
from disclosure.web.directory import LIMIT
from disclosure.web.directory.holdings import OF_COMPANIES, Holding, holdings, parts
from disclosure.web.directory.initials import Name, initials
from disclosure.web.directory.shelves import Shelves
from disclosure.web.directory.ways import (
    GENERAL,
    Way,
    initial_parts,
    of_places,
    place_name,
    place_of,
    place_parts,
    places,
    ways,
)
from disclosure.web.once import once
from disclosure.web.site import Site
from disclosure.wording import directory as wording
from disclosure.wording.search import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A thing; `url` is relative to the site's root."""

    kind: str
    text: str
    url: str
    place: str = ""
    date: str | None = None
    demonstration: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things under one heading, or under none."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page; `above` leads back to the one that it is a part of."""

    title: str
    above: Way | None = None
    further: tuple[Way, ...] = ()
    sections: tuple[Section, ...] = ()


def listing(site: Site, axis: str, part: str) -> Listing | None:
    """The page at `/index/<axis>/<part>/`; None where there is none."""
    way = ways(site.portal).get((axis, part))
    return None if way is None else _AXES[axis](site, way)


def _of_place(site: Site, way: Way) -> Listing:
    if "-" in way.part:
        return _part_of_place(site, way)
    title = wording.TITLES["region"].format(name=way.text)
    if way.count > LIMIT:
        return Listing(title=title, further=tuple(place_parts(site.portal, way.part)))
    shelves = once(Shelves.under)
    found = (document for code in places(site.portal)[way.part] for document in shelves.all(code))
    return Listing(title=title, sections=_by_owner(site.portal, found))


def _part_of_place(site: Site, way: Way) -> Listing:
    place, _, number = way.part.partition("-")
    code = "" if place == GENERAL else place
    found, start = once(Shelves.under).all(code), (int(number) - 1) * LIMIT
    is_last = int(number) == len(list(parts(holdings(site.portal)[code])))
    return Listing(
        title=wording.TITLES["part"].format(name=way.text),
        above=ways(site.portal)["region", place_of(site.portal, code)],
        # Whatever else there is stands on the last page: nothing may be out of reach.
        sections=_by_owner(site.portal, found[start:] if is_last else found[start : start + LIMIT]),
    )


def _of_kind(site: Site, way: Way) -> Listing:
    kind = Kind(way.part)
    kinds = NOTICES if kind in NOTICES else {kind}
    shelves = once(Shelves.under)
    return _narrowed(
        site,
        way,
        lambda holding: holding.counts[kind],
        lambda document: document.kind in kinds,
        shelves.all if kind in OF_COMPANIES else shelves.own,
    )


def _of_sector(site: Site, way: Way) -> Listing:
    return _narrowed(
        site,
        way,
        lambda holding: holding.size if holding.sector == way.part else 0,
        lambda document: document.sector == way.part,
        once(Shelves.under).all,
    )


def _narrowed(
    site: Site,
    way: Way,
    count: Callable[[Holding], int],
    fits: Callable[[Document], bool],
    shelf: Callable[[str], tuple[Document, ...]],
) -> Listing:
    """The things that fit, by region; where they are too many, the places that have some."""
    title = wording.TITLES[way.axis].format(name=way.text)
    if way.count > LIMIT:
        return Listing(title=title, further=tuple(of_places(site.portal, count)))
    return Listing(
        title=title,
        sections=tuple(
            Section(title=place_name(site.portal, code), items=tuple(map(_item, filter(fits, shelf(code)))))
            for code, held in holdings(site.portal).items()
            if any(map(count, held))
        ),
    )


def _of_initial(site: Site, way: Way) -> Listing:
    letter, _, number = way.part.partition("-")
    start = (int(number or 1) - 1) * LIMIT
    shown = initials(site.portal)[letter][start : start + LIMIT]
    return Listing(
        title=wording.TITLES["initial"].format(name=way.text),
        above=ways(site.portal)["initial", letter] if number else None,
        further=() if number else tuple(initial_parts(way)),
        sections=(Section(title="", items=tuple(_named(site.portal, name) for name in shown)),),
    )


def _by_owner(portal: Portal, documents: Iterable[Document]) -> tuple[Section, ...]:
    owners = groupby(documents, key=lambda document: (document.region, document.owner))
    return tuple(Section(title=_owner_name(portal, *owner), items=tuple(map(_item, owned))) for owner, owned in owners)


def _owner_name(portal: Portal, region: str, owner: str) -> str:
    return portal.companies[CompanyId.parse(owner)].name if "/" in owner else place_name(portal, region)


def _item(document: Document) -> Item:
    return Item(
        kind=KINDS[document.kind],
        text=document.title,
        url=document.url,
        date=document.date,
        demonstration=is_demonstration(document.region),
    )


def _named(portal: Portal, name: Name) -> Item:
    return Item(
        kind=KINDS[name.kind],
        text=name.text,
        url=name.url,
        place=place_name(portal, name.region),
        demonstration=is_demonstration(name.region),
    )


_AXES: dict[str, Callable[[Site, Way], Listing]] = {
    "region": _of_place,
    "kind": _of_kind,
    "sector": _of_sector,
    "initial": _of_initial,
}
