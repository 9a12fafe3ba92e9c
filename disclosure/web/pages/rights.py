"""Rights: what the law gives to those who are supplied, in the whole country and in a region."""

from collections.abc import Iterator, Mapping

from flask import Blueprint, abort, render_template

from disclosure.model.identity import Sector, region_parents
from disclosure.model.portal import Portal
from disclosure.web import places
from disclosure.web.once import once
from disclosure.web.rights import Right, regions_with_rules, rights_in
from disclosure.web.site import Site, site

bp = Blueprint("rights", __name__)

Rights = Mapping[Sector, tuple[Right, ...]]


@bp.get("/rights/")
def show() -> str:
    """Give what holds in the whole country, and the regions that have rules of their own."""
    portal = site().portal
    codes = once(regions_with_rules)
    return render_template(
        "pages/rights.html",
        local=places.grouped(portal, [portal.regions[code] for code in codes]),
    )


@bp.get("/rights/<code>/")
def region(code: str) -> str:
    """Give what holds in a region: national rules, then its own."""
    current = site()
    found = current.portal.regions[code] if code in once(_codes) else abort(404)
    return render_template(
        "pages/rights_region.html",
        region=found,
        by=_ruling_around(code),
        ruling=[one for one in (found, *current.portal.parents(code)) if one.code in once(regions_with_rules)],
        numbers=places.around(code, once(places.by_code))[:1],
        authorities=(found, *reversed(current.portal.parents(code))),
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page for the country, and one for each place with companies and each region with rules."""
    yield "rights.show", {}
    for code in codes(portal):
        yield "rights.region", {"code": code}


def codes(portal: Portal) -> tuple[str, ...]:
    """The regions that have a page: those with rules, and the cities and provinces where somebody is supplied.

    A county without rules of its own has what its city has: it is led there.
    """
    supplied = {region.code for region in places.with_companies(portal)}
    around = {parent for code in supplied for parent in region_parents(code)}
    lonely = {code for code in supplied if not any(one in portal.regions for one in region_parents(code))}
    ruled = {regulation.region for regulation in portal.regulations.values() if regulation.region}
    cities = {code for code in supplied | around if code.endswith("00")}
    return tuple(code for code in sorted(cities | lonely | ruled) if code in portal.regions)


def _codes(current: Site) -> frozenset[str]:
    return frozenset(codes(current.portal))


def _ruling_around(code: str) -> str | None:
    """Give the nearest region that a region is or lies in and that has rules: its rights are those of all in it."""
    return next((one for one in (code, *region_parents(code)) if one in once(_ruled)), None)


def rights_of(ruling: str | None) -> Rights:
    """Give the rights by sector in a region, or in the whole country; templates ask for each once."""
    return rights_in(site(), ruling)


bp.add_app_template_global(rights_of, "rights_of")


def _ruled(current: Site) -> frozenset[str]:
    return frozenset(filter(None, (one.region for one in current.portal.regulations.values())))
