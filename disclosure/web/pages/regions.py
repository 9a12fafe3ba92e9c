"""All regions, each under the one above it."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("regions", __name__)


@bp.get("/regions/")
def show() -> str:
    """Give the list of regions."""
    current = site()
    return render_template(
        "pages/regions.html",
        top_regions=current.inside.get("", ()),
        inside=current.inside,
        companies_in=current.companies_in,
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "regions.show", {}
