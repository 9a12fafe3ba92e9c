"""Unannounced inspections of halls: which there are, and how much each found."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.hall_finding import Gravity
from disclosure.model.portal import Portal
from disclosure.web.inspected import inspected
from disclosure.web.once import once

bp = Blueprint("inspections", __name__)


@bp.get("/inspections/")
def show() -> str:
    """Give the inspections, the newest first."""
    return render_template(
        "pages/inspections.html", inspected=tuple(once(inspected).values()), gravities=tuple(Gravity)
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "inspections.show", {}
