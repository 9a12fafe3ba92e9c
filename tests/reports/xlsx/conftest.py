"""Workbooks of the shared assessments, made once and read back."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.checking.selection import Selection
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.reports.assessment import Assessment, assess
from disclosure.reports.xlsx.workbook import report_xlsx
from disclosure.rules import CATALOGUE
from tests.reports.office import office as office  # noqa: PLC0414 - a fixture for the tests of this folder
from tests.reports.xlsx.reading import COMMAND, Workbook, opened

HOME = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def made(assessment: Assessment) -> bytes:
    """The workbook on 411700."""
    return report_xlsx(assessment)


@pytest.fixture(scope="session")
def report(made: bytes) -> Workbook:
    """The same, read back."""
    return opened(made)


@pytest.fixture
def hostile(sandbox: Any) -> Assessment:
    """A company whose texts look like formulas, addresses and numbers."""
    sandbox.company(
        "411700/water/ceshi-water",
        company=f"""
        name: "{COMMAND}"
        exemptions:
          - rule: D03
            reason: '@SUM(1+1)'
            approver: '+1'
            document: 'http://evil.example/'
            until: 2026-12-31
          - {{rule: D04, reason: '-2+3', approver: '00123', document: 'internal:Sheet1!A1', until: 2026-12-31}}
        """,
    )
    portal = load(sandbox.content, Schemas.under(HOME / "schemas"))
    judged = check(portal, CATALOGUE, date(2026, 11, 21))
    return assess(portal, judged, CATALOGUE, Selection(region="411700"), root=sandbox.root)
