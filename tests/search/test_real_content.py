"""Any two characters that stand together in a name, an address, a procedure or a notice find it."""

import random
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.labels import Labels
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.service import slugs
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
        found += [(outlet.address, f"{page}outlets/{outlet.id}/") for outlet in company.outlets if outlet.address]
        for slug, procedure in zip(slugs(company.procedures), company.procedures, strict=True):
            found += [(step, f"{page}procedures/{slug}/") for step in procedure.steps]
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
        assert any(url.startswith(where) for url in urls), (pair, where)


def test_every_result_leads_to_a_page_that_there_is(portal: Portal) -> None:
    app = create_app(portal, check(portal, CATALOGUE, DAY), schemas=SCHEMAS, catalogue=CATALOGUE)
    with app.app_context():
        pages = {address(endpoint, **values) for endpoint, values in addresses(portal)}
    for document in documents(portal, CATALOGUE, Labels.under(SCHEMAS), DAY):
        assert f"/{document.url.partition('#')[0]}" in pages, document.url


def said(company: Company) -> Iterator[tuple[str, str]]:
    """What is found of prices, procedures and halls, with the page that the result leads to."""
    page = f"/companies/{company.id}/"
    for tariff in company.tariffs:
        number = tariff.basis.number if tariff.basis else None
        yield from ((f"{page}prices/", text) for text in (tariff.label, tariff.note, tariff.area, number) if text)
    for slug, procedure in zip(slugs(company.procedures), company.procedures, strict=True):
        texts = (*procedure.steps, *(one.name for one in procedure.materials), *procedure.offline, procedure.note)
        yield from ((f"{page}procedures/{slug}/", text) for text in texts if text)
    for outlet in company.outlets:
        texts = (outlet.name, outlet.address, *outlet.services, outlet.hours_note, outlet.note)
        yield from ((f"{page}outlets/{outlet.id}/", text) for text in texts if text)


def test_what_was_found_stands_on_the_page_that_the_result_leads_to(portal: Portal) -> None:
    app = create_app(portal, check(portal, CATALOGUE, DAY), schemas=SCHEMAS, catalogue=CATALOGUE)
    client = app.test_client()
    pages: dict[str, str] = {}
    looked_for = [pair for company in portal.companies.values() for pair in said(company)]
    assert len(looked_for) > 500
    for path, text in looked_for:
        if path not in pages:
            pages[path] = unescape(client.get(path).text)
        assert text in pages[path], (path, text)
