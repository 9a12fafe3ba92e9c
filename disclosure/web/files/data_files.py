"""The files of /data/: everything that the portal knows, as tables."""

import mimetypes
from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response, abort

from disclosure.model.portal import Portal
from disclosure.reports.as_csv import as_csv
from disclosure.reports.open_data.book import readable
from disclosure.reports.tables.table import Table
from disclosure.rules.rule import DISCLOSING
from disclosure.web.folders import SCHEMAS
from disclosure.web.once import once
from disclosure.web.open_data import OpenData, names
from disclosure.web.pages import Address
from disclosure.web.workbook import workbook

bp = Blueprint("data_files", __name__)
_ANY = "application/octet-stream"


@bp.get("/data/<name>")
def show(name: str) -> Response:
    """Give a file."""
    content = once(OpenData.of).files.get(name) or abort(404)
    return Response(content, mimetype=mimetypes.guess_type(name)[0] or _ANY)


@bp.get("/outlets/all.csv")
def outlets() -> Response:
    """Give the outlets of the real companies for people: Chinese heads, values by their names."""
    return _csv(as_csv(_whole("outlets")))


@bp.get("/outlets/all.xlsx")
def outlets_book() -> Response:
    """Give the same as a workbook."""
    return workbook(_whole("outlets"))


@bp.get("/notices/all.csv")
def notices() -> Response:
    """Give the notices of the real companies, as the outlets."""
    return _csv(as_csv(_whole("notices")))


@bp.get("/notices/all.xlsx")
def notices_book() -> Response:
    """Give the same as a workbook."""
    return workbook(_whole("notices"))


@bp.get("/prices/<sector>/all.csv")
def prices(sector: str) -> Response:
    """Give the prices of a sector: a line for each component and tier."""
    return _csv(as_csv(_prices(sector)))


@bp.get("/prices/<sector>/all.xlsx")
def prices_book(sector: str) -> Response:
    """Give the same as a workbook."""
    return workbook(_prices(sector))


def _whole(name: str) -> Table:
    return readable(once(OpenData.of).shown[name])


def _prices(sector: str) -> Table:
    if sector not in set(DISCLOSING):
        abort(404)
    table = once(OpenData.of).shown["prices"]
    column = next(at for at, one in enumerate(table.layout.all) if one.name == "sector")
    return readable(replace(table, rows=tuple(row for row in table.rows if row[column] == sector)))


def _csv(content: bytes) -> Response:
    return Response(content, mimetype=mimetypes.guess_type("table.csv")[0])


def urls(_portal: Portal) -> Iterator[Address]:
    """Name the files; how many there are does not depend on the portal."""
    for name in names(SCHEMAS):
        yield "data_files.show", {"name": name}
    for name in ("outlets", "notices"):
        yield f"data_files.{name}", {}
        yield f"data_files.{name}_book", {}
    for sector in DISCLOSING:
        yield "data_files.prices", {"sector": sector.value}
        yield "data_files.prices_book", {"sector": sector.value}
