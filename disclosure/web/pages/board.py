"""A hall's notice board, to be printed on A3 and hung on its wall."""

from collections.abc import Iterator

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.web.board import board
from disclosure.web.pages.outlet import ADDRESS, Address, of_each, outlet_at
from disclosure.web.site import site

bp = Blueprint("board", __name__)


@bp.get(f"{ADDRESS}board/")
def show(region: str, sector: str, slug: str, outlet: str) -> str:
    """Give an outlet's notice board."""
    company, found = outlet_at(region, sector, slug, outlet)
    return render_template("pages/board.html", company=company, outlet=found, board=board(site(), company, found))


def urls(portal: Portal) -> Iterator[Address]:
    """Name each outlet's board."""
    yield from of_each("board.show", portal)
