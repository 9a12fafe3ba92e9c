"""The files of /data/, made once for each app: tables as CSV, a data package, a workbook, a database."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Self

from disclosure.content.labels import Labels
from disclosure.reports.open_data.as_csv import table_csv
from disclosure.reports.open_data.book import book
from disclosure.reports.open_data.layout import Layout
from disclosure.reports.open_data.lists import as_known
from disclosure.reports.open_data.package import package_json
from disclosure.reports.open_data.sqlite import database
from disclosure.reports.open_data.tables import DataTable, data_tables, layouts
from disclosure.web.site import Site
from disclosure.web.spool import Spool
from disclosure.wording import open_data as wording

SHOWN: Final = ("outlets", "notices", "prices")
PACKAGE: Final = "datapackage.json"
DATABASE: Final = "disclosure.sqlite"
BOOK: Final = "disclosure.xlsx"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """Every file by its name, every table's layout with how many rows it has."""

    files: Spool
    tables: tuple[tuple[Layout, int], ...]
    shown: Mapping[str, DataTable]
    """Those that pages offer as files of their own, by their names."""

    @classmethod
    def of(cls, current: Site) -> Self:
        """Those of the site."""
        portal = as_known(current.portal, current.as_of)
        tables = data_tables(portal, current.report, current.catalogue, current.labels)
        files = Spool()
        for name, content in _files(current, tables):
            files.add(name, content)
        return cls(
            files=files,
            tables=tuple((table.layout, len(table.rows)) for table in tables),
            shown={table.name: table for table in tables if table.name in SHOWN},
        )


def _files(current: Site, tables: Sequence[DataTable]) -> Iterator[tuple[str, bytes]]:
    """Every file, one after the other: some are large."""
    info, day = current.portal.info, current.as_of
    package = package_json(info, day, [table.layout for table in tables])
    yield PACKAGE, (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
    yield DATABASE, database(tables, dict(wording.about(info.name, info.base_url, day.isoformat(), info.licence)))
    yield BOOK, book(info, day, tables)
    for table in tables:
        yield f"{table.name}.csv", table_csv(table)


@cache
def names(schemas: Path) -> tuple[str, ...]:
    """The names of all files by the schemas of a folder, without making one."""
    return (PACKAGE, DATABASE, BOOK, *(f"{one.name}.csv" for one in layouts(Labels.under(schemas))))
