"""The documents of the real bulletins, written once."""

from collections.abc import Mapping

import pytest

from disclosure.model.portal import Portal
from disclosure.reports.bulletins.papers import documents
from tests.reports.office import office as office  # noqa: PLC0414 - a fixture for the tests of this folder


@pytest.fixture(scope="session")
def made(content: Portal) -> Mapping[str, bytes]:
    return {one.name: one.content for key in content.bulletins for one in documents(content, key, ("md", "docx"))}
