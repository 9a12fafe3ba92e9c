"""Prices as files for whoever works out bills: the page /bill/ in the reader's browser, and other people's programs."""

import json
import mimetypes
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from flask import Blueprint, Response, abort

from disclosure.billing.as_json import prices_json
from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.web.names import place_name
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.site import Site, site
from disclosure.wording import names
from disclosure.wording.billing import WORDS
from disclosure.wording.billing_page import PAGE

bp = Blueprint("price_files", __name__)

_DIGITS = 4
"""Companies are listed by prefecture: the digits that its codes share (GB/T 2260)."""


@bp.get("/companies/<region>/<sector>/<slug>/tariffs.json")
def tariffs(region: str, sector: str, slug: str) -> Response:
    """Give a company's prices, earlier ones too."""
    company = site().portal.companies.get(identity(region, sector, slug))
    if company is None or not company.tariffs:
        abort(404)
    return _json(prices_json(company))


@bp.get("/bill/words.json")
def words() -> Response:
    """Give the units and messages of bills."""
    return _json({**WORDS, "page": PAGE, "sectors": names.SECTORS})


@bp.get("/bill/regions.json")
def regions() -> Response:
    """Name the prefectures that have a company with prices."""
    known = once(_priced)
    return _json([{"code": code, "name": place_name(site(), f"{code}00")} for code in known])


@bp.get("/bill/regions/<code>.json")
def region(code: str) -> Response:
    """Name a prefecture's companies with prices."""
    found = once(_priced).get(code) or abort(404)
    return _json([_named(one) for one in found])


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files."""
    yield "price_files.words", {}
    yield "price_files.regions", {}
    for code in dict.fromkeys(one.id.region[:_DIGITS] for one in portal.companies.values() if one.tariffs):
        yield "price_files.region", {"code": code}
    for company in portal.companies.values():
        if company.tariffs:
            one = company.id
            yield "price_files.tariffs", {"region": one.region, "sector": one.sector.value, "slug": one.slug}


def _priced(current: Site) -> Mapping[str, tuple[Company, ...]]:
    found: defaultdict[str, list[Company]] = defaultdict(list)
    for company in current.portal.companies.values():
        if company.tariffs:
            found[company.id.region[:_DIGITS]].append(company)
    return {code: tuple(companies) for code, companies in found.items()}


def _named(company: Company) -> dict[str, str]:
    place = place_name(site(), company.id.region)
    return {"id": str(company.id), "name": company.name, "sector": company.id.sector.value, "place": place}


def _json(content: Any) -> Response:  # noqa: ANN401 - whatever JSON has
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(text + "\n", mimetype=mimetypes.guess_type("prices.json")[0])
