"""One company: all that it has disclosed, and what it has not."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from flask import Blueprint, abort, render_template

from disclosure.checking.trend import of_company, since_by_rule
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.reports.exemptions import granted
from disclosure.web.charts import chart
from disclosure.web.events import course
from disclosure.web.evidence import company_places
from disclosure.web.hotline_record import hotline_record
from disclosure.web.inspected import Visit, visits_by_company, visits_by_outlet
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.parts import ITEMS, asked_items, parts_of
from disclosure.web.place_answers import may_be_stopped
from disclosure.web.price_summary import price_summary
from disclosure.web.procedures import by_slug
from disclosure.web.ranks import ranks, row_of
from disclosure.web.site import Site, newest_first, site
from disclosure.web.supervision import supervision
from disclosure.wording import trend as wording

bp = Blueprint("company", __name__)

NEWEST = 3

_NOWHERE: Mapping[str, tuple[Visit, ...]] = {}
QUALITY_KINDS = {Sector.WATER: "quality-water", Sector.GAS: "quality-gas", Sector.HEAT: "quality-heat"}


@bp.get("/companies/<region>/<sector>/<slug>/")
def show(region: str, sector: str, slug: str) -> str:
    """Give a company's page."""
    current = site()
    company = current.portal.companies.get(identity(region, sector, slug)) or abort(404)
    report = current.report_on(company)
    verdicts = {verdict.rule: verdict for verdict in report.verdicts}
    asked = asked_items(verdicts)
    return render_template(
        "pages/company.html",
        company=company,
        parts={part.id: part for part in parts_of(company, asked)},
        items=ITEMS,
        asked=asked,
        report=report,
        verdicts=verdicts,
        omitted=current.omitted.get(company.folder, ()),
        region=current.portal.regions.get(region),
        places=_places(current.portal, region),
        **_contents(company, current.as_of),
        **_standing(current, company),
        **_service(company),
    )


def _places(portal: Portal, code: str) -> tuple[Region, ...]:
    own = portal.regions.get(code)
    return (*portal.parents(code), *filter(None, (own,)))


def _contents(company: Company, as_of: date) -> dict[str, Any]:
    notices = [notice for _, notice in newest_first((company, notice) for notice in company.notices)]
    going = [one for one in notices[NEWEST:] if may_be_stopped(course(company, one), as_of)]
    return {
        "notices": [*notices[:NEWEST], *going],
        "older_notices": [one for one in notices[NEWEST:] if one not in going],
        "prices": price_summary(company, as_of) if company.tariffs else None,
        "procedures": by_slug(company),
        "quality": sorted(company.quality, key=lambda report: report.period, reverse=True),
        "quality_kind": QUALITY_KINDS.get(company.id.sector),
    }


def _standing(current: Site, company: Company) -> dict[str, Any]:
    history, known = current.portal.history, once(ranks)
    row = row_of(known, current.report_on(company))
    points = of_company(history, current.report, company.id) if history and row else ()
    return {
        "row": row,
        "tied": row is not None and known.is_tied(row),
        "ranked": known.sizes[company.id.sector],
        "trend": chart(points, wording.company_title()),
        "since": since_by_rule(history, company.id, current.as_of),
        "exemptions": tuple(granted((company,), current.report)) if company.exemptions else (),
        "found_at": company_places(company),
    }


def _service(company: Company) -> dict[str, Any]:
    visits = once(visits_by_company).get(company.id, ())
    return {
        "inspections": [
            (inspection, list(members)) for inspection, members in groupby(visits, key=lambda visit: visit.inspection)
        ],
        "supervision": supervision(company.id),
        "visited": once(visits_by_outlet).get(company.id, _NOWHERE),
        "in_bulletins": hotline_record(company),
        "orders": once(Ledger.of).by_company.get(company.id, ()),
    }


def identity(region: str, sector: str, slug: str) -> CompanyId:
    """Read the parts of an address; 404 for a sector that there is not."""
    try:
        return CompanyId.parse(f"{region}/{sector}/{slug}")
    except ValueError:
        abort(404)


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each company's address."""
    for company in portal.companies:
        yield "company.show", {"region": company.region, "sector": company.sector.value, "slug": company.slug}
