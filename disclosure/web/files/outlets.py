"""Outlets as GeoJSON: the real ones of all places, and those of each place that has any."""

import json
import mimetypes
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.web.geojson import outlets_json
from disclosure.web.names import region_name
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.outlets import by_place, found
from disclosure.web.site import site
from disclosure.wording import outlets as wording

bp = Blueprint("outlet_files", __name__)


@bp.get("/outlets/outlets.geojson")
def everywhere() -> Response:
    """Give every outlet that is not invented."""
    current = site()
    companies = (one for one in current.portal.companies.values() if not one.is_demonstration)
    located = ((company, outlet) for company in companies for outlet in company.outlets)
    return _geojson(outlets_json(current, wording.FILE_TITLE, located))


@bp.get("/outlets/<code>/outlets.geojson")
def region(code: str) -> Response:
    """Give the outlets of a region's page."""
    located = once(found).get(code) or abort(404)
    title = wording.file_title(region_name(site(), code))
    return _geojson(outlets_json(site(), title, ((one.company, one.outlet) for one in located)))


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files."""
    yield "outlet_files.everywhere", {}
    for code in by_place(portal):
        yield "outlet_files.region", {"code": code}


def _geojson(content: dict[str, Any]) -> Response:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(text + "\n", mimetype=mimetypes.guess_type("outlets.geojson")[0])
