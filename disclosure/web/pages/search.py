"""Searching: by the reader's browser on the published site, by the server itself where it has an index."""

from collections.abc import Iterator

from flask import Blueprint, render_template, request

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.web.search_asked import Asked
from disclosure.web.search_results import Found, found
from disclosure.web.site import site
from disclosure.wording.results import MESSAGES
from disclosure.wording.search import KINDS

bp = Blueprint("search", __name__)
bp.add_app_template_filter(KINDS.__getitem__, "search_kind")


@bp.get("/search")  # as people and OpenSearch clients write it
@bp.get("/search/")
def show() -> str:
    """Give the form; with `?q=` and an index at hand, the results too."""
    asked = Asked.of(request.args)
    return render_template(
        "pages/search.html",
        query=asked.query,
        found=_found(asked) if asked.query else None,
        message=MESSAGES,
        sectors=tuple(Sector),
    )


def _found(asked: Asked) -> Found | None:
    search, portal = site().search, site().portal
    if search is None:
        return None
    answer = search(asked.query, limit=asked.count, facets=asked.facets, near=asked.near)
    return found(answer, asked, {code: region.name for code, region in portal.regions.items()})


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "search.show", {}
