"""Inspections, hotline bulletins and the ledger of corrections as files: CSV for spreadsheets, JSON for programs.

The ledger's files hold real orders only, as its command does; an invented company has its own in its own file.
"""

import mimetypes
from collections.abc import Iterator
from typing import Any, Final

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.reports.as_csv import as_csv
from disclosure.reports.bulletins.as_json import bulletin_json
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.bulletins.table import figures_table
from disclosure.reports.inspections.as_json import inspection_json
from disclosure.reports.inspections.table import halls_table
from disclosure.reports.record_json import written
from disclosure.reports.rectifications.as_json import ledger_json
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.rectifications.table import ledger_table
from disclosure.reports.service.as_json import bulletins_json, inspections_json
from disclosure.web.inspected import inspected
from disclosure.web.ledger import Ledger
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.service_records import ServiceRecords, named_companies
from disclosure.web.site import site
from disclosure.web.workbook import workbook

bp = Blueprint("record_files", __name__)


@bp.get("/inspections/<region>/<slug>/halls.csv")
def halls(region: str, slug: str) -> Response:
    """Give a line for each hall of an inspection: every column of its table, and what was found."""
    one = once(inspected).get(f"{region}/{slug}") or abort(404)
    return _csv(as_csv(halls_table(one.subject)))


@bp.get("/inspections/<region>/<slug>/halls.xlsx")
def halls_book(region: str, slug: str) -> Response:
    """Give the same as a workbook."""
    one = once(inspected).get(f"{region}/{slug}") or abort(404)
    return workbook(halls_table(one.subject))


@bp.get("/inspections/<region>/<slug>/inspection.json")
def inspection(region: str, slug: str) -> Response:
    """Give all that an inspection's record says, with the findings that follow from it."""
    one = once(inspected).get(f"{region}/{slug}") or abort(404)
    return _json(inspection_json(one.subject))


@bp.get("/bulletins/<region>/<slug>/figures.csv")
def figures(region: str, slug: str) -> Response:
    """Give a line for each figure of a bulletin."""
    one = site().portal.bulletins.get(f"{region}/{slug}") or abort(404)
    return _csv(as_csv(figures_table(one)))


@bp.get("/bulletins/<region>/<slug>/figures.xlsx")
def figures_book(region: str, slug: str) -> Response:
    """Give the same as a workbook."""
    one = site().portal.bulletins.get(f"{region}/{slug}") or abort(404)
    return workbook(figures_table(one))


@bp.get("/bulletins/<region>/<slug>/bulletin.json")
def bulletin(region: str, slug: str) -> Response:
    """Give all that a bulletin's record says, with the verdicts on its figures."""
    key = f"{region}/{slug}"
    if key not in site().portal.bulletins:
        abort(404)
    return _json(bulletin_json(Subject.of(site().portal, key).report))


@bp.get("/rectifications/ledger.csv")
def ledger_as_csv() -> Response:
    """Give a line for each order."""
    return _csv(as_csv(ledger_table(_real_orders())))


@bp.get("/rectifications/ledger.xlsx")
def ledger_as_book() -> Response:
    """Give the same as a workbook."""
    return workbook(ledger_table(_real_orders()))


@bp.get("/rectifications/ledger.json")
def ledger_as_json() -> Response:
    """Give every order with its events."""
    return _json({"as_of": site().as_of.isoformat(), "rectifications": ledger_json(_real_orders(), {})})


@bp.get("/companies/<region>/<sector>/<slug>/service.json")
def service(region: str, sector: str, slug: str) -> Response:
    """Give what inspections found at a company, what bulletins say of it, and the orders that it is named in."""
    company = identity(region, sector, slug)
    if company not in named_companies(site().portal):
        abort(404)
    records = once(ServiceRecords.of)
    return _json(
        {
            "company": str(company),
            "name": site().portal.companies[company].name,
            "as_of": site().as_of.isoformat(),
            "inspection_findings": inspections_json(records.inspected(company)),
            "hotline_figures": bulletins_json(records.reported(company)),
            "rectifications": ledger_json(once(Ledger.of).by_company.get(company, ()), {}),
        }
    )


_RECORDS: Final = {
    "inspections": ("halls", "halls_book", "inspection"),
    "bulletins": ("figures", "figures_book", "bulletin"),
}


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files of each record, of the ledger, and of each company that a record names."""
    for folder, names in _RECORDS.items():
        for key in getattr(portal, folder):
            region, _, slug = key.partition("/")
            for name in names:
                yield f"record_files.{name}", {"region": region, "slug": slug}
    for name in ("ledger_as_csv", "ledger_as_book", "ledger_as_json"):
        yield f"record_files.{name}", {}
    for company in named_companies(portal):
        values = {"region": company.region, "sector": company.sector.value, "slug": company.slug}
        yield "record_files.service", values


def _real_orders() -> tuple[Entry, ...]:
    return tuple(entry for entry in once(Ledger.of).entries.values() if not entry.order.is_demonstration)


def _csv(content: bytes) -> Response:
    return Response(content, mimetype=mimetypes.guess_type("table.csv")[0])


def _json(result: dict[str, Any]) -> Response:
    return Response(written(result), mimetype=mimetypes.guess_type("record.json")[0])
