"""Pages of text that editors write: about, method, how to submit, accessibility."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("prose", __name__)


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Give a page of text."""
    page = next((page for page in site().portal.pages if page.slug == slug), None) or abort(404)
    return render_template("pages/prose.html", page=page)


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each page of text."""
    for page in portal.pages:
        yield "prose.show", {"slug": page.slug}
