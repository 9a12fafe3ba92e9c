"""How to report a mistake, and to whom."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal

bp = Blueprint("corrections", __name__)


@bp.get("/corrections/")
def show() -> str:
    """Give the page; a script adds the page that the reader came from (`?page=`)."""
    return render_template("pages/corrections.html")


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page."""
    yield "corrections.show", {}
