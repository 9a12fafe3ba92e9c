"""The papers of the real assessment, made once and read back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from docx.document import Document

from disclosure.reports.assessment import Assessment, Paper
from disclosure.reports.official.papers import papers
from tests.reports.office import office as office  # noqa: PLC0414 - a fixture for the tests of this folder
from tests.reports.official.reading import GAS, opened


@pytest.fixture(scope="session")
def made(assessment: Assessment) -> Mapping[str, bytes]:
    """The papers of 411700, without issuer and deadline."""
    return dict(papers(assessment))


@pytest.fixture(scope="session")
def bulletin(made: Mapping[str, bytes]) -> Document:
    return opened(made["report.docx"])


@pytest.fixture(scope="session")
def order(made: Mapping[str, bytes]) -> Document:
    return opened(made[GAS])


@pytest.fixture(scope="session")
def signed(assessment: Assessment) -> Mapping[str, bytes]:
    """The papers of 411700 with issuer and deadline."""
    return dict(papers(replace(assessment, paper=Paper(issuer="测试市城市管理局", deadline=date(2026, 12, 20)))))
