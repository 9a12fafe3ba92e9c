"""All companies by the first letter of their names: the way round for readers without JavaScript."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from flask import Blueprint, render_template

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.search.pinyin import spellings
from disclosure.search.terms import fold, legible
from disclosure.web.site import site

bp = Blueprint("companies", __name__)

OTHER = "#"


@bp.get("/companies/")
def show() -> str:
    """Give the list of companies."""
    current = site()
    return render_template(
        "pages/companies.html",
        by_initial=by_initial(current.portal.companies.values()),
        sectors=current.companies_by_sector,
        top_regions=current.inside.get("", ()),
        companies_in=current.companies_in,
    )


def by_initial(companies: Iterable[Company]) -> dict[str, list[Company]]:
    """Group companies by the letter that their name's pinyin begins with; in a group they go by pinyin."""
    groups: defaultdict[str, list[tuple[str, Company]]] = defaultdict(list)
    for company in companies:
        spelling = next(iter(spellings(legible(company.name))), fold(company.name))
        initial = spelling[:1].upper() if spelling[:1].isalpha() else OTHER
        groups[initial].append((spelling, company))
    return {
        initial: [company for _, company in sorted(groups[initial], key=lambda pair: (pair[0], pair[1].id))]
        for initial in sorted(groups)
    }


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the one address."""
    yield "companies.show", {}
