"""The tables of the real content, and of a small portal that is made for a test."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.reports.open_data.tables import DataTable, data_tables
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[3]
AS_OF = date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Real:
    """The content with its report and tables."""

    portal: Portal
    report: Report
    labels: Labels
    tables: dict[str, DataTable]


@pytest.fixture(scope="session")
def real() -> Real:
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report, labels = check(portal, CATALOGUE, AS_OF), Labels.under(HOME / "schemas")
    tables = data_tables(portal, report, CATALOGUE, labels)
    return Real(portal, report, labels, {table.name: table for table in tables})
