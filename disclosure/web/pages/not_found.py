"""What a reader sees where there is no page."""

from collections.abc import Iterator
from http import HTTPStatus

from flask import Blueprint, render_template
from werkzeug.exceptions import NotFound

from disclosure.model.portal import Portal

bp = Blueprint("not_found", __name__)


@bp.get("/404.html")
def show() -> str:
    """Give the page that a server of files shows for an address that is not there."""
    return render_template("pages/not_found.html")


@bp.app_errorhandler(HTTPStatus.NOT_FOUND)
def answer(_error: NotFound) -> tuple[str, int]:
    """Give the same page, live."""
    return render_template("pages/not_found.html"), HTTPStatus.NOT_FOUND


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "not_found.show", {}
