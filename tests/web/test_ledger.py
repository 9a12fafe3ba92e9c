from collections.abc import Iterator

import pytest
from flask import Flask

from disclosure.checking.standing import Urgency
from disclosure.model.identity import CompanyId
from disclosure.web.ledger import Ledger
from disclosure.web.site import site


@pytest.fixture
def ledger(app: Flask) -> Iterator[Ledger]:
    with app.app_context():
        yield Ledger.of(site())


def test_the_most_urgent_comes_first(ledger: Ledger) -> None:
    assert list(ledger.entries) == ["880100/2026-002", "880100/2026-001", "990100/2026-001"]


def test_a_company_has_the_orders_that_name_or_mean_it(ledger: Ledger) -> None:
    found = {company: [one.order.key for one in entries] for company, entries in ledger.by_company.items()}
    assert found == {
        CompanyId.parse("880100/water/ceshi-water"): ["880100/2026-002", "880100/2026-001"],
        CompanyId.parse("880100/power/ceshi-power"): ["880100/2026-001"],
        CompanyId.parse("990100/heat/shili-heat"): ["990100/2026-001"],
    }


def test_an_inspection_has_the_orders_that_followed(ledger: Ledger) -> None:
    assert {key: len(entries) for key, entries in ledger.by_inspection.items()} == {"880100/2026-03-halls": 1}


def test_real_and_invented_orders_stand_apart(ledger: Ledger) -> None:
    assert list(ledger.by_urgency(demonstration=False)) == [Urgency.OVERDUE, Urgency.UNFOLLOWED]
    assert list(ledger.by_urgency(demonstration=True)) == [Urgency.CLOSED]
