"""All measures, laws and standards that the rules rest on: the national ones first, then by region."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.model.regulation import Regulation
from disclosure.web.site import site
from disclosure.wording import pages as wording

bp = Blueprint("regulations", __name__)


@bp.get("/regulations/")
def show() -> str:
    """Give the list of regulations."""
    ordered = sorted(site().portal.regulations.values(), key=_order)
    groups = {code: list(members) for code, members in groupby(ordered, key=lambda regulation: regulation.region or "")}
    return render_template("pages/regulations.html", groups=groups)


@bp.app_template_filter()
def standing_on(regulation: Regulation, day: date) -> str:
    """Say whether a regulation is in force on a day, not yet, or no longer; without a first day it is taken to be."""
    if regulation.valid_to and regulation.valid_to < day:
        return wording.ENDED
    if regulation.valid_from is None:
        return wording.TAKEN_AS_IN_FORCE
    return wording.IN_FORCE if regulation.valid_from <= day else wording.NOT_YET


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "regulations.show", {}


def _order(regulation: Regulation) -> tuple[str, bool, str]:
    """By region, those of the disclosure measures first."""
    return (regulation.region or "", regulation.edition is None, regulation.id)
