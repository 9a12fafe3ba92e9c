"""Pages of text that editors write: about, method, accessibility; how to submit stands on a page of its own."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("prose", __name__)

SUBMIT = "submit"
"""Its text is shown by `pages/submit.py`."""


@bp.get("/<slug>/")
def show(slug: str) -> str:
    """Give a page of text."""
    page = next((page for page in site().portal.pages if page.slug == slug), None) or abort(404)
    return render_template("pages/prose.html", page=page)


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each page of text."""
    for page in portal.pages:
        if page.slug != SUBMIT:
            yield "prose.show", {"slug": page.slug}
