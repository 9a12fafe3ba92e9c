"""The reader's place as files: which places there are, and what is asked first about each.

`/places.json` is read only by whoever is about to choose: a list of [code, name, where, how it is typed], the places
with companies first. `/regions/CODE/place.json` is at most 4 KB compressed; it stands for every region, all addresses
in it are relative to the site's root, and it is what is worth keeping for when the network is gone: `as_of` is the day
of the data, `pages` are the addresses to keep with it.
"""

import json
import mimetypes
from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, abort

from disclosure.model.company import Company, Hotline
from disclosure.model.course import Course
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.model.tariff import Tariff
from disclosure.search.pinyin import spellings
from disclosure.search.terms import legible
from disclosure.web import events, filters, places
from disclosure.web.links import address
from disclosure.web.once import once
from disclosure.web.opening import ALWAYS, hours_data
from disclosure.web.pages import Address, outlets, rights
from disclosure.web.phrases import price_said
from disclosure.web.place_answers import answers_at
from disclosure.web.site import Site, site
from disclosure.wording import names
from disclosure.wording import place as wording
from disclosure.wording.hours import hours_text
from disclosure.wording.web import moment_text

bp = Blueprint("place_files", __name__)

_AREAS = 3
_SPELT = 4
"""Characters of a name that are spelt: nobody types more to find a county."""


@bp.get("/places.json")
def show() -> Response:
    """Name every place that can be chosen."""
    portal = site().portal
    supplied = {region.code for region in places.with_companies(portal)}
    first = [region for code, region in portal.regions.items() if code in supplied]
    rest = [region for code, region in portal.regions.items() if code not in supplied and not code.endswith("0000")]
    return _json([_listed(portal, region) for region in (*first, *rest)])


@bp.get("/regions/<code>/place.json")
def place(code: str) -> Response:
    """Give what is asked first about a region."""
    current = site()
    region = current.portal.regions.get(code) or abort(404)
    answers = answers_at(current, region)
    return _json(
        {
            "code": code,
            "name": region.name,
            "as_of": current.as_of.isoformat(),
            "demonstration": region.is_demonstration,
            "pages": _pages(code),
            "stops": [_stop(company, course) for company, course in answers.stops],
            "suppliers": [_supplier(company) for company in answers.suppliers],
            "prices": [_price(company, tariff) for company, tariff in answers.prices],
            "numbers": [
                *(_number(current, company, line) for company, line in answers.numbers),
                *({"whose": line.name, "number": line.number} | _answered(line.hours) for line in region.hotlines),
            ],
            "outlets": [_outlet(company, outlet) for company, outlet in answers.outlets],
        }
    )


def urls(portal: Portal) -> Iterator[Address]:
    """Name the list, and the file of each region."""
    yield "place_files.show", {}
    for code in portal.regions:
        yield "place_files.place", {"code": code}


def _listed(portal: Portal, region: Region) -> list[str]:
    where = " ".join(parent.label for parent in portal.parents(region.code))
    return [region.code, region.name, where, " ".join(spellings(legible(region.name)[:_SPELT]))]


def _pages(code: str) -> dict[str, str]:
    """Give the pages about a region, by the names that `data-shows` has for them."""
    region = _address("region.show", code=code)
    found = {"region": region}
    for nearest in places.around(code, once(places.by_code))[:1]:
        found["prices"] = f"{_address('region.show', code=nearest)}#here_prices"
    for name, endpoint, known in (
        ("notices", "notices.region", once(events.by_region)),
        ("hotlines", "hotlines.region", once(places.by_code)),
        ("outlets", "outlets.region", once(_with_outlets)),
        ("rights", "rights.region", once(_with_rights)),
    ):
        for nearest in places.around(code, known)[:1]:
            found[name] = _address(endpoint, code=nearest)
    return found


def _with_outlets(current: Site) -> frozenset[str]:
    return frozenset(outlets.by_place(current.portal))


def _with_rights(current: Site) -> frozenset[str]:
    return frozenset(rights.codes(current.portal))


def _stop(company: Company, course: Course) -> dict[str, Any]:
    start, end = course.notice.start, course.end
    said = [moment_text(one.day, one.minute, one.second) if one else "" for one in (start, end)]
    times = {"start": filters.earliest(start), "started": filters.latest(start)} if start else {}
    if end:
        times |= {"end": filters.earliest(end), "ended": filters.latest(end)}
    return {
        "title": course.notice.title,
        "sector": _sector(company),
        "when": wording.span(said[0], said[1]),
        "areas": list(course.notice.areas[:_AREAS]),
        "url": _address("notice.show", **_values(company), notice=course.notice.id),
        **times,
    }


def _supplier(company: Company) -> dict[str, str]:
    return {"sector": _sector(company), "name": company.name, "url": _url(company)}


def _price(company: Company, tariff: Tariff) -> dict[str, str]:
    return {
        "sector": _sector(company),
        "name": tariff.label,
        "company": company.name,
        "price": price_said(tariff),
        "url": f"{_url(company)}prices/#{tariff.anchor}",
    }


def _number(current: Site, company: Company, line: Hotline) -> dict[str, Any]:
    purpose = current.labels.choice("company", "hotlines/purpose", line.purpose)
    return {
        "sector": _sector(company),
        "whose": wording.whose(company.name, purpose),
        "number": line.number,
        **_answered(line.hours),
    }


def _outlet(company: Company, outlet: Outlet) -> dict[str, Any]:
    hours = hours_text(outlet.hours) if outlet.hours else wording.NO_OPENING_HOURS
    said = {"address": outlet.address, "phone": outlet.phone, "hours": hours, "rules": _rules(outlet.hours)}
    known: dict[str, Any] = {key: value for key, value in said.items() if value}
    if outlet.closure:
        days = {"since": outlet.closure.since, "until": outlet.closure.until}
        known["closed"] = {name: day.isoformat() for name, day in days.items() if day}
    return {"sector": _sector(company), "name": outlet.name, **known, "url": f"{_url(company)}outlets/{outlet.id}/"}


def _answered(hours: str | None) -> dict[str, Any]:
    """Give when a number answers, and the rules by which a browser tells whether it does now."""
    if hours is None:
        return {"hours": wording.NO_HOURS}
    if hours == ALWAYS:
        return {"hours": wording.ALWAYS_ANSWERED}
    said: dict[str, Any] = {"hours": hours_text(hours)}
    rules = _rules(hours)
    return said | {"rules": rules} if rules else said


def _rules(hours: str | None) -> list[Any]:
    found: list[Any] = json.loads(hours_data(hours) or "[]") if hours else []
    return found


def _sector(company: Company) -> str:
    return names.SECTORS[company.id.sector.value]


def _url(company: Company) -> str:
    return _address("company.show", **_values(company))


def _values(company: Company) -> dict[str, str]:
    return {"region": company.id.region, "sector": company.id.sector.value, "slug": company.id.slug}


def _address(endpoint: str, **values: str) -> str:
    """Give an address relative to the site's root."""
    return address(endpoint, **values)[1:]


def _json(content: Any) -> Response:  # noqa: ANN401 - whatever JSON has
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(text + "\n", mimetype=mimetypes.guess_type("place.json")[0])
