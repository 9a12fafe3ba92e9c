"""The tables of a place's pages as files: its halls, its notices, for people, with Chinese heads."""

import mimetypes
from collections.abc import Iterator

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.web import events
from disclosure.web.listings import Listings
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.outlets import by_place, found

bp = Blueprint("listings", __name__)


@bp.get("/outlets/<code>/outlets.csv")
def outlets(code: str) -> Response:
    """Give a line for each hall of a region's page."""
    located = once(found).get(code) or abort(404)
    return _csv(once(Listings.of).outlets((one.company, one.outlet) for one in located))


@bp.get("/notices/<code>/notices.csv")
def notices(code: str) -> Response:
    """Give a line for each notice of a region, those that its page no longer lists too."""
    announced = once(events.by_region).get(code) or abort(404)
    return _csv(once(Listings.of).notices(announced))


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files of each region that has the page."""
    for code in by_place(portal):
        yield "listings.outlets", {"code": code}
    for code in events.regions_with_notices(portal):
        yield "listings.notices", {"code": code}


def _csv(content: bytes) -> Response:
    return Response(content, mimetype=mimetypes.guess_type("table.csv")[0])
