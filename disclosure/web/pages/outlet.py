"""One hall or service point: whether it is open, what can be done there, how to get there."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.web.inspected import visits_by_outlet
from disclosure.web.map_links import map_links
from disclosure.web.once import once
from disclosure.web.pages.company import identity
from disclosure.web.procedures import by_slug
from disclosure.web.site import site

Address = tuple[str, dict[str, str]]

bp = Blueprint("outlet", __name__)

ADDRESS = "/companies/<region>/<sector>/<slug>/outlets/<outlet>/"


@bp.get(ADDRESS)
def show(region: str, sector: str, slug: str, outlet: str) -> str:
    """Give an outlet's page."""
    company, found = outlet_at(region, sector, slug, outlet)
    code = found.region or company.id.region
    portal = site().portal
    return render_template(
        "pages/outlet.html",
        company=company,
        outlet=found,
        region=code,
        maps=map_links(found, city=_city(portal, code), code=code),
        visits=once(visits_by_outlet).get(company.id, {}).get(found.id, ()),
        procedures={slug: one for slug, one in by_slug(company).items() if found.id in one.outlets},
    )


def urls(portal: Portal) -> Iterator[Address]:
    """Name each outlet's address."""
    yield from of_each("outlet.show", portal)


def of_each(endpoint: str, portal: Portal) -> Iterator[Address]:
    """An address of each outlet."""
    for company in portal.companies.values():
        one = company.id
        for outlet in company.outlets:
            yield endpoint, {"region": one.region, "sector": one.sector.value, "slug": one.slug, "outlet": outlet.id}


def outlet_at(region: str, sector: str, slug: str, outlet: str) -> tuple[Company, Outlet]:
    """The outlet of an address, and its company; 404 where there is none."""
    company = site().portal.companies.get(identity(region, sector, slug)) or abort(404)
    return company, next((one for one in company.outlets if one.id == outlet), None) or abort(404)


def _city(portal: Portal, code: str) -> str:
    """The full name of the prefecture that a region lies in, or its own: a map searches within it."""
    named = [*portal.parents(code), *filter(None, (portal.regions.get(code),))]
    cities = [one for one in named if not one.code.endswith("0000")]
    return next((one.name for one in (*cities, *named)), "")
