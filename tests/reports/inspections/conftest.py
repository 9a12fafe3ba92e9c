"""The document of the real inspection, written once in each form."""

import io
from collections.abc import Mapping

import docx
import pytest
from docx.document import Document

from disclosure.model.portal import Portal
from disclosure.reports.inspections.papers import documents
from disclosure.reports.inspections.subject import Subject
from tests.reports.office import office as office  # noqa: PLC0414 - a fixture for the tests of this folder

KEY = "411700/2019-01-shuidianqinuan"


@pytest.fixture(scope="session")
def subject(content: Portal) -> Subject:
    return Subject.of(content, KEY)


@pytest.fixture(scope="session")
def made(content: Portal) -> Mapping[str, bytes]:
    return {one.name: one.content for one in documents(content, KEY, ("md", "docx"))}


@pytest.fixture(scope="session")
def markdown(made: Mapping[str, bytes]) -> str:
    return made["411700-2019-01-shuidianqinuan.md"].decode()


@pytest.fixture(scope="session")
def written(made: Mapping[str, bytes]) -> Document:
    return docx.Document(io.BytesIO(made["411700-2019-01-shuidianqinuan.docx"]))
