"""Addresses, relative to the page that is being made: the site works in any folder of any host."""

import re
from collections.abc import Callable
from urllib.parse import quote

from flask import Flask, request

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.web.site import running, site

NOT_FOUND = "/404.html"  # shown at any depth, so its links cannot be relative
_PATTERNS = "disclosure.addresses"
_ARGUMENT = re.compile(r"<(?:\w+(?:\([^)]*\))?:)?(\w+)>")


def here() -> str:
    """Give the path of the page being made."""
    path: str = request._get_current_object().path  # type: ignore[attr-defined]  # noqa: SLF001 - a third of the time of `request.path`
    return path


def address(endpoint: str, **values: str) -> str:
    """Give the address from the site's root (`/companies/…/`); KeyError for an unknown endpoint or a missing value."""
    pattern: str = running().extensions[_PATTERNS][endpoint]
    return pattern.format_map(values)


def to_root(path: str) -> str:
    """Give what leads from a page's path to the site's root: `../../` from `/regions/411700/`, nothing from `/`."""
    if path == NOT_FOUND:
        return site().base_path
    return "../" * (path.count("/") - 1)


def link(endpoint: str, /, anchor: str = "", **values: str) -> str:
    """Give the address of a page for use in the page being made, with `#anchor` where one is given."""
    relative = (to_root(here()) + address(endpoint, **values)[1:]) or "./"
    return f"{relative}#{anchor}" if anchor else relative


def asset(filename: str) -> str:
    """Give the address of a file of static/: `asset("js/notices.js")`."""
    return link("static", filename=filename)


def canonical() -> str:
    """Give the full public address of the page being made."""
    return site().portal.info.base_url + quote(here()[1:])


def _company_values(company: CompanyId) -> dict[str, str]:
    return {"region": company.region, "sector": company.sector.value, "slug": company.slug}


def company_link(company: Company | CompanyId, anchor: str = "") -> str:
    """Give the address of a company's page."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("company.show", anchor, **_company_values(identity))


def company_prices_link(company: Company | CompanyId, anchor: str = "") -> str:
    """Give the address of a company's prices in full and through time."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("company_prices.show", anchor, **_company_values(identity))


def procedure_link(company: Company | CompanyId, procedure: str) -> str:
    """Give the address of one of a company's procedures, by its slug."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("procedure.show", procedure=procedure, **_company_values(identity))


def bill_link(company: Company | CompanyId, category: str = "", name: str = "", place: str | None = None) -> str:
    """Give the address of the bill calculator with a company filled in, and a price of it where one is named."""
    identity = company if isinstance(company, CompanyId) else company.id
    chosen = {"category": category, "name": name, "place": place or ""}
    asked = "".join(f"&{key}={quote(value)}" for key, value in chosen.items() if value)
    return f"{link('bill.show')}?company={identity}{asked}"


def notice_link(company: Company | CompanyId, notice: str) -> str:
    """Give the address of a notice's page, by the notice's id."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("notice.show", notice=notice, **_company_values(identity))


def outlet_link(company: Company | CompanyId, outlet: str) -> str:
    """Give the address of an outlet's page, by the outlet's id."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("outlet.show", outlet=outlet, **_company_values(identity))


def record_link(company: Company | CompanyId, anchor: str = "") -> str:
    """Give the address of a company's records as they stand in its files; of a line with `tariffs.yaml:12`."""
    identity = company if isinstance(company, CompanyId) else company.id
    return link("record.show", anchor, **_company_values(identity))


def region_link(code: str, anchor: str = "") -> str:
    """Give the address of a region's page."""
    return link("region.show", anchor, code=code)


def sector_link(sector: str, anchor: str = "") -> str:
    """Give the address of a sector's page."""
    return link("sector.show", anchor, sector=sector)


def inspection_link(key: str, anchor: str = "") -> str:
    """Give the address of an inspection's page by its key (`411700/2019-01-…`); of a hall with `hall-7`."""
    region, _, slug = key.partition("/")
    return link("inspection.show", anchor, region=region, slug=slug)


def bulletin_link(key: str, anchor: str = "") -> str:
    """Give the address of a hotline bulletin's page by its key (`411723/2022-01-hotline`)."""
    region, _, slug = key.partition("/")
    return link("bulletin.show", anchor, region=region, slug=slug)


def rectification_link(key: str) -> str:
    """Give the address of an order's page by its key (`411700/2019-001`)."""
    region, _, number = key.partition("/")
    return link("rectification.show", region=region, number=number)


def rule_link(code: str) -> str:
    """Give the address of a rule's page."""
    return link("rule.show", code=code)


def regulation_link(regulation: str, anchor: str = "") -> str:
    """Give the address of a regulation's page."""
    return link("regulation.show", anchor, regulation=regulation)


def clause_link(reference: str) -> str:
    """Give the address of a clause by its reference: `measures-2021#prices` is an anchor on the regulation's page."""
    regulation, _, clause = reference.partition("#")
    return regulation_link(regulation, clause)


GLOBALS: tuple[Callable[..., str], ...] = (
    link,
    asset,
    canonical,
    company_link,
    company_prices_link,
    procedure_link,
    bill_link,
    notice_link,
    outlet_link,
    record_link,
    region_link,
    sector_link,
    inspection_link,
    bulletin_link,
    rectification_link,
    rule_link,
    regulation_link,
    clause_link,
)


def register(app: Flask) -> None:
    """Learn the app's addresses, and give templates the functions above."""
    rules = reversed(list(app.url_map.iter_rules()))  # of two addresses for one page the first is the page's own
    app.extensions[_PATTERNS] = {rule.endpoint: _ARGUMENT.sub(r"{\1}", rule.rule) for rule in rules}
    app.jinja_env.globals.update({function.__name__: function for function in GLOBALS})
