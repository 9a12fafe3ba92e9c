"""The front page: search first, then my city, then what has just been announced."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.web import places
from disclosure.web.once import once
from disclosure.web.site import Announced, Site, site
from disclosure.web.standings import standings

bp = Blueprint("home", __name__)

NEWEST = 5


@bp.get("/")
def show() -> str:
    """Give the front page; its figures and notices are of real companies only."""
    current = site()
    standing = once(standings)
    return render_template(
        "pages/home.html",
        sectors=current.companies_by_sector,
        groups=places.grouped(current.portal, places.cities(current.portal)),
        company_counts={code: len(companies) for code, companies in current.companies_in.items()},
        notices=list(islice(real_notices(current), NEWEST)),
        company_count=standing.companies.total(),
        counts=sum(standing.by_rule.values(), Counter[Outcome]()),
    )


def real_notices(current: Site) -> Iterator[Announced]:
    """The notices of real companies, newest first."""
    return ((company, notice) for company, notice in current.notices if not company.is_demonstration)


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "home.show", {}
