"""One sector: its companies, and their prices side by side where they can be compared."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.web.comparison import comparisons
from disclosure.web.site import site

bp = Blueprint("sector", __name__)


@bp.get("/sectors/<sector>/")
def show(sector: str) -> str:
    """Give a sector's page; invented companies are listed, but never compared with real ones."""
    if sector not in set(Sector):
        abort(404)
    current = site()
    companies = current.companies_by_sector.get(Sector(sector), ())
    return render_template(
        "pages/sector.html",
        sector=Sector(sector),
        companies=companies,
        comparisons=comparisons((company for company in companies if not company.is_demonstration), current.as_of),
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each sector's address."""
    for sector in Sector:
        yield "sector.show", {"sector": sector.value}
