"""The count is that of the documents: or else something could not be reached."""

from collections import Counter
from datetime import date
from itertools import accumulate
from pathlib import Path

import pytest
from flask import Flask

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.rules import CATALOGUE
from disclosure.search.document import Document, Kind
from disclosure.search.documents import documents
from disclosure.web.directory import holdings as module
from disclosure.web.directory.holdings import Holding, holdings, parts
from disclosure.web.site import NAME, Site

HOME = Path(__file__).resolve().parents[3]


def found(portal: Portal, app: Flask) -> list[Document]:
    site: Site = app.extensions[NAME]
    return list(documents(portal, CATALOGUE, site.labels, date(2026, 11, 21)))


@pytest.fixture(params=["sample", "content"])
def whole(request: pytest.FixtureRequest, app: Flask) -> Portal:
    site: Site = app.extensions[NAME]
    return site.portal if request.param == "sample" else load(HOME / "content", Schemas.under(HOME / "schemas"))


def test_everything_that_the_search_finds_is_counted(whole: Portal, app: Flask) -> None:
    expected = Counter(
        (document.region, Kind.NOTICE if document.kind is Kind.PAST else document.kind, document.sector)
        for document in found(whole, app)
    )
    counted: Counter[tuple[str, Kind, str]] = Counter()
    for region, held in holdings(whole).items():
        for holding in held:
            counted.update({(region, kind, holding.sector): count for kind, count in holding.counts.items()})
    assert +counted == expected


def test_owners_come_in_the_order_of_the_search(whole: Portal, app: Flask) -> None:
    regions = [document.region for document in found(whole, app)]
    assert list(holdings(whole)) == list(dict.fromkeys(regions))
    for region, held in holdings(whole).items():
        owners = [document.owner for document in found(whole, app) if document.region == region]
        assert len(list(dict.fromkeys(owners))) == len([holding for holding in held if holding.size])


def test_counting_is_not_done_twice_for_one_portal(whole: Portal) -> None:
    assert holdings(whole) is holdings(whole)


def held(*sizes: int) -> tuple[Holding, ...]:
    return tuple(Holding(f"企业{number}", Counter({Kind.PRICE: size})) for number, size in enumerate(sizes))


def test_a_short_list_is_one_part() -> None:
    assert [(part.number, part.first, part.size) for part in parts(held(3, 4))] == [(1, "企业0", 7)]


def test_a_long_list_is_parted_and_each_part_named_by_its_first_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 5)
    found = list(parts(held(3, 2, 9, 1)))
    assert [(part.number, part.first, part.size) for part in found] == [
        (1, "企业0", 5),
        (2, "企业2", 5),
        (3, "企业2", 5),
    ]
    assert list(accumulate(part.size for part in found))[-1] == 15


def test_nothing_is_one_empty_part() -> None:
    assert [part.size for part in parts((Holding("", Counter()),))] == [0]
