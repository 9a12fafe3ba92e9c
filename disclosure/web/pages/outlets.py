"""Halls and service points: choose a city or county, then see its outlets by sector."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.web import places
from disclosure.web.inspected import visits_by_outlet
from disclosure.web.once import once
from disclosure.web.opening import hours_data
from disclosure.web.site import Site, site

bp = Blueprint("outlets", __name__)

_PAYING = ("cash", "card", "wechat", "alipay", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """An outlet with its company and the region that it stands in."""

    region: str
    company: Company
    outlet: Outlet


@bp.get("/outlets/")
def show() -> str:
    """Give the places that have outlets."""
    portal, known = site().portal, once(found)
    return render_template(
        "pages/outlets.html",
        groups=places.grouped(portal, (portal.regions[code] for code in known)),
        counts={code: len(located) for code, located in known.items()},
        total=sum(len(company.outlets) for company in portal.companies.values()),
    )


@bp.get("/outlets/<code>/")
def region(code: str) -> str:
    """Give the outlets of a region by sector; those of the regions around and inside it have their own pages."""
    current, known = site(), once(found)
    located = known.get(code) or abort(404)
    parents, visited = current.portal.parents(code), once(visits_by_outlet)
    return render_template(
        "pages/outlets_region.html",
        region=current.portal.regions[code],
        elsewhere={one: len(known[one.code]) for one in (*parents, *current.inside.get(code, ())) if one.code in known},
        hotlines=places.around(code, once(places.by_code))[:1],
        total=len(located),
        visited=visited,
        any_visited=any(one.outlet.id in visited.get(one.company.id, ()) for one in located),
        sectors={sector: members for sector in Sector if (members := list(_companies(located, sector)))},
        **_choices(located),
        silent=[one for one in current.companies_in.get(code, ()) if one.id.region == code and not one.outlets],
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the index and each place with outlets."""
    yield "outlets.show", {}
    for code in by_place(portal):
        yield "outlets.region", {"code": code}


def by_place(portal: Portal) -> dict[str, tuple[Located, ...]]:
    """The outlets of each region that has any, by code: those that stand in it, and those of its companies."""
    places_of: defaultdict[str, list[Located]] = defaultdict(list)
    for company in portal.companies.values():
        for outlet in company.outlets:
            located = Located(region=outlet.region or company.id.region, company=company, outlet=outlet)
            for code in {located.region, company.id.region}:
                places_of[code].append(located)
    return {code: tuple(sorted(places_of[code], key=_by_region)) for code in sorted(places_of)}


def _by_region(located: Located) -> tuple[str, CompanyId]:
    return located.region, located.company.id


def _choices(located: Sequence[Located]) -> dict[str, Any]:
    """What a reader can choose outlets by: services, the most frequent first, and ways of paying.

    `decided` where it can be decided of any that it is open, `placed` where it is known of any where it is.
    """
    services = Counter(service for one in located for service in one.outlet.services)
    paying = {method for one in located for method in one.outlet.payment_methods}
    return {
        "services": sorted(services, key=lambda service: (-services[service], service)),
        "paying": [method for method in _PAYING if method in paying],
        "decided": any(one.outlet.hours and hours_data(one.outlet.hours) for one in located),
        "placed": any(one.outlet.coordinates for one in located),
    }


def _companies(located: Iterable[Located], sector: Sector) -> Iterator[tuple[Company, list[Outlet]]]:
    """The companies of a sector with their outlets, in the order of the outlets."""
    members = (one for one in located if one.company.id.sector is sector)
    for _, group in groupby(members, key=lambda one: one.company.id):
        own = list(group)
        yield own[0].company, [one.outlet for one in own]


def found(current: Site) -> dict[str, tuple[Located, ...]]:
    """The same of the site's portal, to be asked for once."""
    return by_place(current.portal)
