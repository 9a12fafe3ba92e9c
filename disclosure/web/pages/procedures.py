"""How do I get something done? By what people want, in their own place."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.service import ProcedureKind
from disclosure.web import places
from disclosure.web.once import once
from disclosure.web.procedures import Offered, by_kind
from disclosure.web.site import Site, site
from disclosure.wording import procedures as wording

bp = Blueprint("procedures", __name__)

MOST = 40
"""So many companies are listed by sector on the first page; where there are more, one chooses a place."""


@bp.get("/procedures/")
def show() -> str:
    """Give what can be wanted, the places, and while they are few the companies of each sector."""
    portal, found = site().portal, once(_found)
    companies = [company for members in found.values() for company in members]
    return render_template(
        "pages/procedures.html",
        wants=wording.WANTS,
        groups=places.grouped(portal, (portal.regions[code] for code in found if code in portal.regions)),
        counts={code: sum(len(one.procedures) for one in members) for code, members in found.items()},
        sectors={sector: _of_sector(companies, sector) for sector in Sector} if len(companies) <= MOST else {},
    )


def _of_sector(companies: Iterable[Company], sector: Sector) -> dict[ProcedureKind, tuple[Offered, ...]]:
    return by_kind(one for one in companies if one.id.sector is sector)


@bp.get("/procedures/<code>/")
def region(code: str) -> str:
    """Give the procedures of a region's companies by what is wanted; the places around it have their own page."""
    current, found = site(), once(_found)
    members = found.get(code) or abort(404)
    parents = current.portal.parents(code)
    return render_template(
        "pages/procedures_region.html",
        code=code,
        wants=wording.WANTS,
        kinds=by_kind(members),
        elsewhere=[one for one in (*parents, *current.inside.get(code, ())) if one.code in found],
        silent=[one for one in current.companies_in.get(code, ()) if one.id.region == code and not one.procedures],
        hotlines=places.around(code, once(places.by_code))[:1],
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the index and each region whose companies say how things are done."""
    yield "procedures.show", {}
    for code in by_place(portal):
        yield "procedures.region", {"code": code}


def by_place(portal: Portal) -> dict[str, tuple[Company, ...]]:
    """The companies with procedures by the region that they stand in, by code."""
    found: dict[str, list[Company]] = {}
    for company in portal.companies.values():
        if company.procedures:
            found.setdefault(company.id.region, []).append(company)
    return {code: tuple(found[code]) for code in sorted(found)}


def _found(current: Site) -> dict[str, tuple[Company, ...]]:
    return by_place(current.portal)
