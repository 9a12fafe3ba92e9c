"""One sector: its companies, and the way to their prices."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("sector", __name__)


@bp.get("/sectors/<sector>/")
def show(sector: str) -> str:
    """Give a sector's page; invented companies are listed, but not counted among those with prices."""
    if sector not in set(Sector):
        abort(404)
    companies = site().companies_by_sector.get(Sector(sector), ())
    return render_template(
        "pages/sector.html",
        sector=Sector(sector),
        companies=companies,
        priced=sum(1 for company in companies if company.tariffs and not company.is_demonstration),
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each sector's address."""
    for sector in Sector:
        yield "sector.show", {"sector": sector.value}
