"""The directory: to everything that the search finds in four steps from its page, without a script."""

from collections.abc import Iterator
from itertools import groupby

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.web.directory.listing import listing as listing_at
from disclosure.web.directory.ways import Way, of_initials, of_kinds, of_places, of_sectors, place_name, ways
from disclosure.web.site import site

bp = Blueprint("directory", __name__)


@bp.get("/index/")
def show() -> str:
    """Give the places, by province, and the other ways in."""
    portal = site().portal
    provinces = groupby(of_places(portal), key=lambda way: f"{way.part[:2]}0000")
    groups = [(place_name(portal, code), list(ways)) for code, ways in provinces]
    return render_template("pages/directory.html", groups=groups)


@bp.get("/index/<axis>/<part>/")
def listing(axis: str, part: str) -> str:
    """Give a list of things, or of the pages where they stand."""
    found = listing_at(site(), axis, part) or abort(404)
    invented = [item.demonstration for section in found.sections for item in section.items]
    return render_template("pages/directory_listing.html", listing=found, is_invented=bool(invented) and all(invented))


@bp.app_template_global()
def ways_in() -> dict[str, list[Way]]:
    """The ways in beside the places, for every page that leads to the directory."""
    portal = site().portal
    return {
        "kind": list(of_kinds(portal)),
        "sector": list(of_sectors(portal)),
        "initial": list(of_initials(portal)),
    }


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the first page and every other."""
    yield "directory.show", {}
    for axis, part in ways(portal):
        yield "directory.listing", {"axis": axis, "part": part}
