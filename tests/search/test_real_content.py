"""Any two characters that stand together in a name, an address, a procedure or a notice find it."""

import random
from datetime import date
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.documents import documents
from disclosure.search.index import Index, open_index
from disclosure.web.app import addresses, create_app
from disclosure.web.links import address

HOME = Path(__file__).resolve().parents[2]
SCHEMAS = HOME / "schemas"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(SCHEMAS))


@pytest.fixture(scope="module")
def index(portal: Portal, tmp_path_factory: pytest.TempPathFactory) -> Index:
    labels = Labels.under(SCHEMAS)
    return open_index(tmp_path_factory.mktemp("search") / "index", lambda: documents(portal, CATALOGUE, labels, DAY))


def texts(portal: Portal) -> list[tuple[str, str]]:
    """What people look for, with the address that must be found by it."""
    found: list[tuple[str, str]] = []
    for company in portal.companies.values():
        page = f"companies/{company.id}/"
        found.append((company.name, page))
        found += [(outlet.address, f"{page}#outlets") for outlet in company.outlets if outlet.address]
        found += [(step, f"{page}#procedures") for procedure in company.procedures for step in procedure.steps]
        for notice in company.notices:
            where = f"{page}notices/{notice.id}/"
            found += [(text, where) for text in (notice.title, notice.reason, *notice.areas) if text]
    return found


def test_two_characters_that_stand_together_find_what_they_stand_in(portal: Portal, index: Index) -> None:
    pairs = [
        (text[start : start + 2], where)
        for text, where in texts(portal)
        for start in range(len(text) - 1)
        if text[start : start + 2].isalnum()
    ]
    for pair, where in random.Random(5).sample(pairs, 300):  # noqa: S311 - the same pairs each time
        urls = {hit.document.url for hit in index.query(pair, limit=None).hits}
        assert any(url == where or url.startswith(where.partition("#")[0]) for url in urls), (pair, where)


def test_every_result_leads_to_a_page_that_there_is(portal: Portal) -> None:
    app = create_app(portal, check(portal, CATALOGUE, DAY), schemas=SCHEMAS, catalogue=CATALOGUE)
    with app.app_context():
        pages = {address(endpoint, **values) for endpoint, values in addresses(portal)}
    for document in documents(portal, CATALOGUE, Labels.under(SCHEMAS), DAY):
        assert f"/{document.url.partition('#')[0]}" in pages, document.url
