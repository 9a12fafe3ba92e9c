"""`/api/v1/`: every record and list as JSON for programs. What the files hold is made in reports/open_data."""

import mimetypes
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from flask import Blueprint, Response, abort, current_app

from disclosure.model.portal import Portal
from disclosure.reports.open_data import lists
from disclosure.reports.open_data.company import VerdictTexts, company_json
from disclosure.reports.open_data.encoding import written
from disclosure.reports.open_data.openapi import Operation, described
from disclosure.reports.open_data.shapes import components
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.site import Announced, Site, site

bp = Blueprint("api", __name__, url_prefix="/api/v1")

ANSWERS: Final = {
    "index": "Index",
    "description": "Description",
    "regions": "Regions",
    "companies": "Companies",
    "companies_page": "Companies",
    "company": "Company",
    "verdicts": "CompanyVerdicts",
    "notices": "Months",
    "notices_month": "Notices",
    "regulations": "Regulations",
    "regulation": "RegulationAnswer",
    "rules": "Rules",
    **{kind: kind.capitalize() for kind in lists.IN_REGION},
    "inspection": "InspectionAnswer",
    "bulletin": "BulletinAnswer",
    "rectification": "RectificationAnswer",
    "synonyms": "Words",
    "history": "History",
    "texts": "Texts",
}
"""The schema of each view's answer."""

_VARIABLE = re.compile(r"<(?:\w+:)?(\w+)>")


@bp.get("/index.json")
def index() -> Response:
    """Say what there is."""
    resources = [
        {"name": one.name, "href": one.path.removeprefix("/"), "title": one.title}
        for one in operations()
        if not one.parameters
    ]
    return _answer(lists.index_json(site().portal, site().report, resources))


@bp.get("/openapi.json")
def description() -> Response:
    """Describe every address."""
    current = site()
    return _json(described(current.portal.info, operations(), components(current.schemas)))


@bp.get("/regions.json")
def regions() -> Response:
    """Give every region."""
    return _answer(lists.regions_json(site().portal))


@bp.get("/companies.json")
def companies() -> Response:
    """Give the first page of the list of companies."""
    return _answer(lists.companies_json(site().portal, 1))


@bp.get("/companies/pages/<number>.json")
def companies_page(number: str) -> Response:
    """Give a further page of the list of companies."""
    if number not in map(str, range(2, lists.pages_of(site().portal) + 1)):
        abort(404)
    return _answer(lists.companies_json(site().portal, int(number)))


@bp.get("/companies/<region>/<sector>/<slug>.json")
def company(region: str, sector: str, slug: str) -> Response:
    """Give a company with all its records."""
    found = site().portal.companies.get(identity(region, sector, slug)) or abort(404)
    return _answer(company_json(found, site().report_on(found)))


@bp.get("/companies/<region>/<sector>/<slug>/verdicts.json")
def verdicts(region: str, sector: str, slug: str) -> Response:
    """Give every verdict on a company and its notices."""
    found = site().portal.companies.get(identity(region, sector, slug)) or abort(404)
    texts = once(_texts)
    return _text(texts.text(lists.envelope(site().report), found, site().report_on(found)))


@bp.get("/notices.json")
def notices() -> Response:
    """Give the months that have notices."""
    return _answer(lists.months_json(site().portal))


@bp.get("/notices/<month>.json")
def notices_month(month: str) -> Response:
    """Give the notices of a month."""
    found = once(_by_month).get(month) or abort(404)
    return _answer(lists.notices_json(month, found))


@bp.get("/regulations.json")
def regulations() -> Response:
    """Give the list of regulations."""
    return _answer(lists.regulations_json(site().portal))


@bp.get("/regulations/<name>.json")
def regulation(name: str) -> Response:
    """Give a regulation."""
    if name not in site().portal.regulations:
        abort(404)
    return _answer({"record": lists.regulation_json(site().portal, name)})


@bp.get("/rules.json")
def rules() -> Response:
    """Give every rule."""
    return _answer(lists.rules_json(site().catalogue, site().report.edition))


@bp.get("/inspections.json")
def inspections() -> Response:
    """Give the list of inspections."""
    return _answer(lists.in_region_json(site().portal, "inspections"))


@bp.get("/inspections/<region>/<slug>.json")
def inspection(region: str, slug: str) -> Response:
    """Give an inspection."""
    return _in_region("inspections", f"{region}/{slug}")


@bp.get("/bulletins.json")
def bulletins() -> Response:
    """Give the list of hotline bulletins."""
    return _answer(lists.in_region_json(site().portal, "bulletins"))


@bp.get("/bulletins/<region>/<slug>.json")
def bulletin(region: str, slug: str) -> Response:
    """Give a hotline bulletin."""
    return _in_region("bulletins", f"{region}/{slug}")


@bp.get("/rectifications.json")
def rectifications() -> Response:
    """Give the list of orders."""
    return _answer(lists.in_region_json(site().portal, "rectifications"))


@bp.get("/rectifications/<region>/<number>.json")
def rectification(region: str, number: str) -> Response:
    """Give an order with what became of it."""
    return _in_region("rectifications", f"{region}/{number}")


@bp.get("/synonyms.json")
def synonyms() -> Response:
    """Give what people say, and what the portal calls it."""
    return _answer(lists.words_json(site().portal))


@bp.get("/history.json")
def history() -> Response:
    """Give how companies stood at the ends of months."""
    return _answer(lists.history_json(site().portal))


@bp.get("/texts.json")
def texts() -> Response:
    """Give the pages of text."""
    return _answer(lists.texts_json(site().portal))


_PLAIN: Final = tuple(
    name
    for name in ANSWERS
    if name
    not in {"companies_page", "company", "verdicts", "notices_month", "regulation"}
    | {"inspection", "bulletin", "rectification"}
)
_NAMES: Final = {"inspections": "slug", "bulletins": "slug", "rectifications": "number"}


def urls(portal: Portal) -> Iterator[Address]:
    """Name the lists, then the records."""
    for name in _PLAIN:
        yield f"api.{name}", {}
    for number in range(2, lists.pages_of(portal) + 1):
        yield "api.companies_page", {"number": str(number)}
    for one in portal.companies:
        values = {"region": one.region, "sector": one.sector.value, "slug": one.slug}
        yield "api.company", values
        yield "api.verdicts", values
    for month in sorted({lists.month_of(notice) for _, notice in portal.notices()}):
        yield "api.notices_month", {"month": month}
    for name in portal.regulations:
        yield "api.regulation", {"name": name}
    for kind, last in _NAMES.items():
        for key in getattr(portal, kind):
            region, _, rest = key.partition("/")
            yield f"api.{kind.removesuffix('s')}", {"region": region, last: rest}


def operations() -> tuple[Operation, ...]:
    """Every address of the API, from the routes themselves, in the order of ANSWERS."""
    routes = {
        rule.endpoint.removeprefix("api."): _VARIABLE.sub(r"{\1}", rule.rule)
        for rule in current_app.url_map.iter_rules()
        if rule.endpoint.startswith("api.")
    }
    return tuple(Operation(name=name, path=routes[name], answer=answer) for name, answer in ANSWERS.items())


def _by_month(current: Site) -> Mapping[str, tuple[Announced, ...]]:
    found: defaultdict[str, list[Announced]] = defaultdict(list)
    for pair in current.notices:
        found[lists.month_of(pair[1])].append(pair)
    return {month: tuple(pairs) for month, pairs in found.items()}


def _known(current: Site) -> Portal:
    return lists.as_known(current.portal, current.as_of)


def _in_region(kind: str, key: str) -> Response:
    if key not in getattr(site().portal, kind):
        abort(404)
    return _answer({"record": lists.record_in_region_json(once(_known), kind, key)})


def _answer(content: Mapping[str, Any]) -> Response:
    return _json({**lists.envelope(site().report), **content})


def _json(content: Mapping[str, Any]) -> Response:
    return _text(written(content))


def _text(content: str) -> Response:
    return Response(content + "\n", mimetype=mimetypes.guess_type("record.json")[0])


def _texts(_current: Site) -> VerdictTexts:
    return VerdictTexts()
