"""The open data: what there is, what to download, and the API's addresses, from the same description as its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, render_template

from disclosure.model.portal import Portal
from disclosure.reports.open_data.layout import Layout
from disclosure.reports.open_data.openapi import Operation
from disclosure.web.once import once
from disclosure.web.open_data import BOOK, DATABASE, PACKAGE, OpenData
from disclosure.wording import open_data as wording

bp = Blueprint("data", __name__)

_PAPERS = ("inspections_", "bulletins_", "rectifications_")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A table's file: how many rows it has, and how large it is."""

    layout: Layout
    rows: int
    size: str

    @property
    def file(self) -> str:
        """Its name."""
        return f"{self.layout.name}.csv"

    @property
    def is_detail(self) -> bool:
        """Whether it is one of the many that hold the parts of a paper."""
        return self.layout.name.startswith(_PAPERS)


@bp.get("/data/")
def show() -> str:
    """Give the page."""
    from disclosure.web.files.api import operations  # noqa: PLC0415 - files/ comes after pages/

    found = once(OpenData.of)
    tables = [
        TableFile(layout=layout, rows=rows, size=_size(found, f"{layout.name}.csv")) for layout, rows in found.tables
    ]
    return render_template(
        "pages/data.html",
        wholes=[(name, _size(found, name), wording.WHOLES[name]) for name in (BOOK, DATABASE, PACKAGE)],
        tables=[table for table in tables if not table.is_detail],
        details=[table for table in tables if table.is_detail],
        operations=_filled(operations()),
        wording=wording,
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page."""
    yield "data.show", {}


def _size(found: OpenData, name: str) -> str:
    return wording.size(found.files.size(name))


def _filled(operations: tuple[Operation, ...]) -> list[tuple[Operation, str]]:
    """Every operation, with the address of the plain ones."""
    return [(one, "" if one.parameters else one.path.removeprefix("/")) for one in operations]
