"""The real and the invented orders of the content, as they are shown on 2026-11-21."""

from datetime import timedelta

import pytest

from disclosure.checking.selection import Selection
from disclosure.checking.standing import standings
from disclosure.model.portal import Portal
from disclosure.reports.rectifications.entry import Entry, entries
from tests.reports.conftest import AS_OF

REMIND = timedelta(days=30)


def shown(portal: Portal, region: str) -> tuple[Entry, ...]:
    return entries(portal, standings(portal, Selection(region=region), AS_OF), REMIND)


@pytest.fixture(scope="session")
def real(content: Portal) -> tuple[Entry, ...]:
    """The orders of 411700, of which nothing is known after 2019-01-17."""
    return shown(content, "411700")


@pytest.fixture(scope="session")
def invented(content: Portal) -> tuple[Entry, ...]:
    """The orders of 990100, one in each state."""
    return shown(content, "990100")
