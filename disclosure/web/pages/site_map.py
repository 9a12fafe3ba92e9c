"""The site map for people: every kind of page, and the way to each place, sector and text."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.rules.rule import DISCLOSING
from disclosure.web.site import site
from disclosure.wording import site_map as wording

bp = Blueprint("site_map", __name__)


@bp.get("/sitemap/")
def show() -> str:
    """Give the map."""
    return render_template(
        "pages/site_map.html",
        groups=wording.GROUPS,
        sectors=tuple(site().companies_by_sector),
        disclosing=DISCLOSING,
        tops=site().inside.get("", ()),
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page."""
    yield "site_map.show", {}
