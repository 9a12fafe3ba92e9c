"""The tables that people read most, as one workbook: Chinese heads, and values of closed lists by their names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any, Final

from disclosure.model.portal import PortalInfo
from disclosure.reports.open_data.layout import Column
from disclosure.reports.open_data.sqlite import titles
from disclosure.reports.open_data.tables import DataTable
from disclosure.reports.tables.table import Cell, Table
from disclosure.reports.xlsx.plain import PlainSheet, plain_xlsx
from disclosure.wording import open_data as wording

SHEETS: Final = (
    "companies",
    "prices",
    "charges",
    "procedures",
    "promises",
    "outlets",
    "hotlines",
    "notices",
    "inspections_halls",
    "rectifications",
    "regulations",
    "rules",
)


def book(info: PortalInfo, day: date, tables: Sequence[DataTable]) -> bytes:
    """The workbook; what it leaves out is in the CSV files and the database."""
    by_name = {table.name: table for table in tables}
    about = PlainSheet(name=wording.ABOUT_SHEET, heads=wording.ABOUT_HEADS, rows=tuple(_about(info, day)))
    sheets = chain([about], (_sheet(by_name[name]) for name in SHEETS))  # one after the other: each is large
    return plain_xlsx(sheets, title=wording.of_portal(info.name, wording.PACKAGE), author=info.operator.name, day=day)


def _about(info: PortalInfo, day: date) -> list[tuple[Cell, ...]]:
    said = wording.about(info.name, info.base_url, day.isoformat(), info.licence)
    return [*said, (wording.WHAT, wording.PACKAGE_ABOUT)]


def readable(table: DataTable) -> Table:
    """A table for people."""
    columns = table.layout.all
    return Table(
        name=table.name,
        heads=tuple(titles(table.layout)),
        rows=tuple(tuple(map(_cell, columns, row)) for row in table.rows),
    )


def _sheet(table: DataTable) -> PlainSheet:
    shown = readable(table)
    return PlainSheet(name=wording.sheet(table.layout.words.title), heads=shown.heads, rows=shown.rows)


def _cell(column: Column, value: Any) -> Cell:  # noqa: ANN401 - a value of a row
    if value is None:
        return None
    return _CELLS[column.type](column.words.choices, value)


_CELLS: Final[Mapping[str, Callable[[Mapping[str, str], Any], Cell]]] = {
    "string": lambda choices, value: choices.get(value, value),
    "date": lambda _, value: value,
    "integer": lambda _, value: value,
    "number": lambda _, value: Decimal(value),
    "boolean": lambda _, value: wording.YES if value else wording.NO,
    "array": lambda choices, value: wording.LIST_MARK.join(choices.get(str(one), str(one)) for one in value),
}
