"""What search engines ask for: robots.txt, and the list of all pages (https://www.sitemaps.org/protocol.html)."""

import mimetypes
from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from urllib.parse import quote

from flask import Blueprint, Response, abort
from markupsafe import escape

from disclosure.model.portal import Portal
from disclosure.web.links import NOT_FOUND, address
from disclosure.web.pages import PAGES, Address, record
from disclosure.web.site import site

bp = Blueprint("crawlers", __name__)

PART = 20_000  # addresses in one part; the protocol allows 50,000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@bp.get("/robots.txt")
def robots() -> Response:
    """Allow everything, and say where the list is."""
    return Response(f"User-agent: *\nAllow: /\nSitemap: {_public('/sitemap.xml')}\n", mimetype="text/plain")


@bp.get("/sitemap.xml")
def index() -> Response:
    """Name the parts of the list."""
    parts = range(1, part_count(site().portal) + 1)
    return _xml("sitemapindex", "sitemap", (f"/sitemaps/{number}.xml" for number in parts))


@bp.get("/sitemaps/<part>.xml")
def sitemap(part: str) -> Response:
    """Give one part of the list, counted from 1."""
    portal = site().portal
    if part not in map(str, range(1, part_count(portal) + 1)):
        abort(404)
    first = (int(part) - 1) * PART
    paths = (address(endpoint, **values) for endpoint, values in islice(_pages(portal), first, first + PART))
    return _xml("urlset", "url", (path for path in paths if path != NOT_FOUND))


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files."""
    yield "crawlers.robots", {}
    yield "crawlers.index", {}
    for number in range(1, part_count(portal) + 1):
        yield "crawlers.sitemap", {"part": str(number)}


def part_count(portal: Portal) -> int:
    """How many parts the list of pages has."""
    return ceil(sum(1 for _ in _pages(portal)) / PART)


def _pages(portal: Portal) -> Iterator[Address]:
    for module in PAGES:
        if module is not record:  # it says in another form what the company's page says
            yield from module.urls(portal)


def _public(path: str) -> str:
    return site().portal.info.base_url + quote(path.removeprefix("/"))


def _xml(root: str, item: str, paths: Iterable[str]) -> Response:
    lines = [f"<{item}><loc>{escape(_public(path))}</loc></{item}>" for path in paths]
    opening = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_NAMESPACE}">']
    return Response("\n".join([*opening, *lines, f"</{root}>\n"]), mimetype=mimetypes.guess_type("sitemap.xml")[0])
