"""One region: who supplies it, which numbers to call, what has been announced."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.web.site import site

bp = Blueprint("region", __name__)

NEWEST = 20


@bp.get("/regions/<code>/")
def show(code: str) -> str:
    """Give a region's page."""
    current = site()
    region = current.portal.regions.get(code) or abort(404)
    notices = current.notices_in.get(code, ())
    return render_template(
        "pages/region.html",
        region=region,
        parents=current.portal.parents(code),
        inside=current.inside.get(code, ()),
        companies_in=current.companies_in,
        sectors=by_sector(current.companies_in.get(code, ())),
        serving=current.serving.get(code, ()),
        notices=notices[:NEWEST],
        notice_count=len(notices),
    )


def by_sector(companies: Iterable[Company]) -> dict[Sector, list[Company]]:
    """Group companies by sector, in the order of sectors."""
    members = list(companies)
    groups = {sector: [company for company in members if company.id.sector is sector] for sector in Sector}
    return {sector: found for sector, found in groups.items() if found}


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each region's address."""
    for code in portal.regions:
        yield "region.show", {"code": code}
