"""The tables of the pages as files: CSV that opens right in Excel, and the whole report as JSON.

Invented companies are in no table but their own.
"""

import mimetypes
from collections.abc import Callable, Iterator

from flask import Blueprint, Response, abort

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.reports.as_csv import as_csv
from disclosure.reports.as_json import report_json
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Labels, Table
from disclosure.reports.tables.verdicts import companies as company_table
from disclosure.reports.tables.verdicts import rules as rule_table
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import DISCLOSING
from disclosure.web.assessed import by_sector, everything, with_lines
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.site import site
from disclosure.web.standings import verdicts_on
from disclosure.web.verdict_rows import VerdictRows
from disclosure.web.workbook import workbook

bp = Blueprint("downloads", __name__)


@bp.get("/compliance/companies.csv")
def companies() -> Response:
    """Give a line for each company: its score, and how many rules came out how."""
    return _table(once(everything), company_table)


@bp.get("/compliance/companies.xlsx")
def companies_book() -> Response:
    """Give the same as a workbook."""
    return _book(once(everything), company_table)


@bp.get("/compliance/rules.xlsx")
def rules_book() -> Response:
    """Give the lines of rules.csv as a workbook."""
    return _book(once(everything), rule_table)


@bp.get("/compliance/rules.csv")
def rules() -> Response:
    """Give a line for each rule: how many companies came out how."""
    return _table(once(everything), rule_table)


@bp.get("/compliance/verdicts.csv")
def verdicts() -> Response:
    """Give a line for each company and rule."""
    return _csv(once(VerdictRows.of).file(once(everything).report.verdicts()))


@bp.get("/compliance/report.json")
def report() -> Response:
    """Give the whole report; `/schemas/output/report.json` describes it."""
    text = report_json(with_lines(once(everything), site()), indent=None)
    return Response(text, mimetype=mimetypes.guess_type("report.json")[0])


@bp.get("/compliance/<sector>/companies.csv")
def sector_companies(sector: str) -> Response:
    """Give a line for each company of a sector."""
    return _table(_of_sector(sector), company_table)


@bp.get("/compliance/<sector>/companies.xlsx")
def sector_companies_book(sector: str) -> Response:
    """Give the same as a workbook."""
    return _book(_of_sector(sector), company_table)


@bp.get("/compliance/<sector>/verdicts.csv")
def sector_verdicts(sector: str) -> Response:
    """Give a line for each company of a sector and each rule."""
    return _csv(once(VerdictRows.of).file(_of_sector(sector).report.verdicts()))


@bp.get("/rules/<code>/verdicts.csv")
def rule_verdicts(code: str) -> Response:
    """Give a line for each company by one rule."""
    rule = site().rules.get(code) or abort(404)
    judged = verdicts_on(site(), rule)
    return _csv(once(VerdictRows.of).file((one.id, verdict) for one, verdict in judged if not one.is_demonstration))


@bp.get("/companies/<region>/<sector>/<slug>/verdicts.csv")
def company_verdicts(region: str, sector: str, slug: str) -> Response:
    """Give a line for each rule by which a company was judged."""
    found = site().report.companies.get(identity(region, sector, slug)) or abort(404)
    return _csv(once(VerdictRows.of).file((found.company, verdict) for verdict in found.verdicts))


def urls(portal: Portal) -> Iterator[Address]:
    """Name the files of the whole, of each sector, rule and company."""
    for name in ("companies", "companies_book", "rules", "rules_book", "verdicts", "report"):
        yield f"downloads.{name}", {}
    for sector in DISCLOSING:
        yield "downloads.sector_companies", {"sector": sector.value}
        yield "downloads.sector_companies_book", {"sector": sector.value}
        yield "downloads.sector_verdicts", {"sector": sector.value}
    for rule in CATALOGUE:
        yield "downloads.rule_verdicts", {"code": rule.code}
    for company in portal.companies:
        values = {"region": company.region, "sector": company.sector.value, "slug": company.slug}
        yield "downloads.company_verdicts", values


def _of_sector(sector: str) -> Assessment:
    if sector not in set(DISCLOSING):
        abort(404)
    return once(by_sector)[Sector(sector)]


def _table(assessment: Assessment, table: Callable[[Assessment, Labels], Table]) -> Response:
    return _csv(as_csv(table(assessment, Labels.of(assessment))))


def _book(assessment: Assessment, table: Callable[[Assessment, Labels], Table]) -> Response:
    return workbook(table(assessment, Labels.of(assessment)))


def _csv(content: bytes) -> Response:
    return Response(content, mimetype=mimetypes.guess_type("table.csv")[0])
