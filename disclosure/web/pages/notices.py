"""The newest notices of all companies."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("notices", __name__)

NEWEST = 100


@bp.get("/notices/")
def show() -> str:
    """Give the newest notices."""
    current = site()
    return render_template("pages/notices.html", notices=current.notices[:NEWEST], notice_count=len(current.notices))


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "notices.show", {}
