"""One company's prices in full: what is in force, what is to come, what was, and which document set it."""

from collections.abc import Iterator
from itertools import groupby

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.rules.rule import DISCLOSING
from disclosure.web.pages.company import identity
from disclosure.web.price_charts import use_text
from disclosure.web.price_history import histories
from disclosure.web.price_steps import steps
from disclosure.web.site import site

bp = Blueprint("company_prices", __name__)


@bp.get("/companies/<region>/<sector>/<slug>/prices/")
def show(region: str, sector: str, slug: str) -> str:
    """Give the page of a company that has published prices."""
    current = site()
    company = current.portal.companies.get(identity(region, sector, slug))
    if company is None or not company.tariffs:
        abort(404)
    found = histories(company, current.as_of)
    return render_template(
        "pages/company_prices.html",
        company=company,
        histories=found,
        categories=[(category, list(members)) for category, members in groupby(found, key=lambda one: one.category)],
        drawings={one.id: steps(one, current.as_of) for one in found if len(one.enacted) > 1},
        use=use_text(company.id.sector) if any(version.effect for one in found for version in one.versions) else "",
        is_compared=company.id.sector in DISCLOSING,
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the address of each company with prices."""
    for company in portal.companies.values():
        if company.tariffs:
            one = company.id
            yield "company_prices.show", {"region": one.region, "sector": one.sector.value, "slug": one.slug}
