"""One region: who supplies it, which numbers to call, what has been announced, how the service is delivered."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.web import events, places
from disclosure.web.hotline_record import bulletins_by_region
from disclosure.web.once import once
from disclosure.web.pages import outlets, rights
from disclosure.web.place_answers import answers_at
from disclosure.web.service_in_region import inspections_by_region, orders_by_region
from disclosure.web.side_by_side import side_by_side
from disclosure.web.site import Site, site
from disclosure.wording import bulletin_pages as wording

bp = Blueprint("region", __name__)
bp.add_app_template_filter(wording.figure_said, "figure_said")

NEWEST = 8
MOST = 60
"""So many companies can be read side by side."""


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
        answers=answers_at(current, region),
        told=places.around(code, once(events.by_region))[:1],
        calls=places.around(code, once(places.by_code))[:1],
        halls=code in once(_with_outlets),
        ruling=places.around(code, once(_with_rights))[:1],
        inside=current.inside.get(code, ()),
        companies_in=current.companies_in,
        sectors=by_sector(current.companies_in.get(code, ())),
        serving=current.serving.get(code, ()),
        notices=notices[:NEWEST],
        notice_count=len(notices),
        **_service(current, code),
    )


def _service(current: Site, code: str) -> dict[str, Any]:
    bulletins, orders = once(bulletins_by_region).get(code, ()), once(orders_by_region).get(code, ())
    companies = current.companies_in.get(code, ())
    beside = side_by_side_in(code, companies)
    return {
        "bulletins": bulletins,
        "own_bulletins": [
            one.bulletin
            for one in bulletins
            if one.bulletin.region == code and (one.bulletin.unified_line or one.bulletin.promises)
        ],
        "inspections": once(inspections_by_region).get(code, ()),
        "orders": orders[:NEWEST],
        "order_count": len(orders),
        "sides": side_by_side(beside),
        "elsewhere": len(companies) - len(beside),
        "gravities": tuple(Gravity),
    }


def side_by_side_in(code: str, companies: Sequence[Company]) -> Sequence[Company]:
    """Those to show side by side: nobody reads a list of a province's companies, who stand in their cities."""
    if len(companies) <= MOST and not code.endswith("0000"):
        return companies
    return [company for company in companies if company.id.region == code]


def _with_outlets(current: Site) -> frozenset[str]:
    return frozenset(outlets.by_place(current.portal))


def _with_rights(current: Site) -> frozenset[str]:
    return frozenset(rights.codes(current.portal))


def by_sector(companies: Iterable[Company]) -> dict[Sector, list[Company]]:
    """Group companies by sector, in the order of sectors."""
    members = list(companies)
    groups = {sector: [company for company in members if company.id.sector is sector] for sector in Sector}
    return {sector: found for sector, found in groups.items() if found}


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each region's address."""
    for code in portal.regions:
        yield "region.show", {"code": code}
