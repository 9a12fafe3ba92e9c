"""The real inspection, and halls made for a test."""

from pathlib import Path

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.inspection import Inspection

HOME = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def inspection() -> Inspection:
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    return portal.inspections["411700/2019-01-shuidianqinuan"]
