"""What the forms below /submit/ read: their words, which records there are, and the records' own text.

A company's records are one file, all of its notices among them; those of an office are one file a region. They hold
the text of the files as it stands, comments too, so that a form changes what was changed and nothing else.
"""

import json
import mimetypes
from collections.abc import Iterator, Mapping
from typing import Any, Final

from flask import Blueprint, Response, abort

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.web.names import place_name
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.site import Site, site
from disclosure.wording import names
from disclosure.wording.submit_page import EXAMPLES, PAGE, checking

bp = Blueprint("submit_files", __name__)

_DIGITS: Final = 4
"""Records are listed by prefecture: the digits that its codes share (GB/T 2260)."""
_OF_REGIONS: Final = ("inspections", "bulletins", "rectifications")
_BRANCH: Final = "main"
Listed = dict[str, str]


@bp.get("/submit/words.json")
def words() -> Response:
    """Give what the form says, and where files are handed over."""
    info = site().portal.info
    operator = {name: getattr(info.operator, name) or "" for name in ("name", "phone", "email", "address")}
    portal = {"repository": info.repository or "", "branch": info.branch or _BRANCH, "operator": operator}
    return _json({**checking(), "page": PAGE, "names": EXAMPLES, "sectors": names.SECTORS, "portal": portal})


@bp.get("/submit/regions.json")
def regions() -> Response:
    """Name the prefectures of which there is anything."""
    return _json([{"code": code, "name": place_name(site(), f"{code}00")} for code in _prefectures(site().portal)])


@bp.get("/submit/regions/<code>.json")
def region(code: str) -> Response:
    """Name the companies of a prefecture, its records of offices, and its regions."""
    current = site()
    if code not in _prefectures(current.portal):
        abort(404)
    inside = [one for one in current.portal.regions if one.startswith(code)]
    return _json(
        {
            "regions": [{"code": one, "name": place_name(current, one)} for one in inside],
            "companies": [_named(one) for one in current.portal.companies.values() if one.id.region.startswith(code)],
            "records": [one for path, one in once(_of_regions).items() if path.split("/")[2].startswith(code)],
        }
    )


@bp.get("/submit/records/<code>.json")
def records(code: str) -> Response:
    """Give the text of a region's records of offices, by folder and name."""
    paths = [path for path in once(_of_regions) if path.split("/")[2] == code]
    if not paths:
        abort(404)
    texts = {path: _text(path) for path in paths}
    return _json({f"{path.split('/')[1]}/{path.rpartition('/')[2]}": text for path, text in texts.items() if text})


@bp.get("/companies/<region>/<sector>/<slug>/record.json")
def company(region: str, sector: str, slug: str) -> Response:
    """Give the text of all files of a company, by their names in its folder."""
    found = site().portal.companies.get(identity(region, sector, slug)) or abort(404)
    texts = {path: _text(path) for path in _paths(found)}
    return _json({path.removeprefix(found.folder): text for path, text in texts.items() if text is not None})


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files."""
    yield "submit_files.words", {}
    yield "submit_files.regions", {}
    for code in _prefectures(portal):
        yield "submit_files.region", {"code": code}
    for code in sorted({key.partition("/")[0] for folder in _OF_REGIONS for key in getattr(portal, folder)}):
        yield "submit_files.records", {"code": code}
    for one in portal.companies:
        yield "submit_files.company", {"region": one.region, "sector": one.sector.value, "slug": one.slug}


def _prefectures(portal: Portal) -> tuple[str, ...]:
    """Those that are known, and provinces of which there are records."""
    below = (code for code in portal.regions if not code.endswith("0000"))
    keys = (key for folder in _OF_REGIONS for key in getattr(portal, folder))
    return tuple(sorted({code[:_DIGITS] for code in (*below, *keys, *(one.region for one in portal.companies))}))


def _of_regions(current: Site) -> Mapping[str, Listed]:
    """The records of offices by path."""
    found = [one for folder in _OF_REGIONS for one in getattr(current.portal, folder).values()]
    return {one.record.path: {"path": one.record.path, "title": one.title} for one in found}


def _named(company: Company) -> Listed:
    place = place_name(site(), company.id.region)
    return {"id": str(company.id), "name": company.name, "sector": company.id.sector.value, "place": place}


def _paths(company: Company) -> Iterator[str]:
    """The files of a company, with those that could not be used."""
    notices = (one.record.path for one in company.notices)
    quality = (one.record.path for one in company.quality)
    files = (one.path for one in company.records.values())
    yield from dict.fromkeys((*files, *notices, *quality, *site().omitted.get(company.folder, ())))


def _text(path: str) -> str | None:
    try:
        with open(f"{site().root}/{path}", "rb") as file:  # noqa: PTH123 - a company has a dozen: pathlib doubles the time
            return file.read().decode(errors="replace")
    except OSError:
        return None


def _json(content: Any) -> Response:  # noqa: ANN401 - whatever JSON has
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Response(text + "\n", mimetype=mimetypes.guess_type("record.json")[0])
