"""One procedure of a company, step by step; printed, the page is the sheet that a reader takes along."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.service import slugs
from disclosure.web.pages.company import identity
from disclosure.web.procedures import bounds, by_slug, charges_of, outlets_of, promises_on
from disclosure.web.site import Site, site
from disclosure.wording import procedures as wording

bp = Blueprint("procedure", __name__)


@bp.get("/companies/<region>/<sector>/<slug>/procedures/<procedure>/")
def show(region: str, sector: str, slug: str, procedure: str) -> str:
    """Give the page of a procedure by its slug."""
    current = site()
    company = current.portal.companies.get(identity(region, sector, slug)) or abort(404)
    found = by_slug(company)
    one = found.get(procedure) or abort(404)
    return render_template(
        "pages/procedure.html",
        company=company,
        procedure=one,
        name=_names(current, company)[procedure],
        slug=procedure,
        outlets=outlets_of(company, one),
        charges=charges_of(company, one),
        bounds=bounds(current, company, one.kind),
        conditions=wording.CONDITIONS,
        promises=promises_on(company, one.kind),
        others=[(other, name) for other, name in _names(current, company).items() if other != procedure],
    )


def _names(current: Site, company: Company) -> dict[str, str]:
    """What each procedure is called; one of the same name as another before it is numbered."""
    names: dict[str, str] = {}
    plain: list[str] = []
    for slug, procedure in by_slug(company).items():
        name = procedure.name or current.labels.choice("services", "procedures/kind", procedure.kind)
        plain.append(name)
        names[slug] = wording.numbered(name, plain.count(name))
    return names


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the address of each procedure of each company."""
    for company in portal.companies.values():
        one = company.id
        for slug in slugs(company.procedures):
            values = {"region": one.region, "sector": one.sector.value, "slug": one.slug, "procedure": slug}
            yield "procedure.show", values
