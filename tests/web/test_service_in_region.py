"""What is known of the service in each region."""

from collections.abc import Iterator

import pytest
from flask import Flask

from disclosure.web.once import once
from disclosure.web.service_in_region import inspections_by_region, orders_by_region


@pytest.fixture(autouse=True)
def _within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


def test_an_inspection_belongs_to_its_region_those_around_and_where_it_went() -> None:
    found = once(inspections_by_region)
    assert list(found) == ["880100", "880000", "880102"]
    assert [one.inspection.id for one in found["880102"]] == ["2026-03-halls"]


def test_an_order_belongs_to_its_region_and_those_around_once() -> None:
    found = once(orders_by_region)
    assert [entry.order.key for entry in found["880100"]] == ["880100/2026-002", "880100/2026-001"]
    assert found["880000"] == found["880100"]
    assert [entry.order.key for entry in found["990100"]] == ["990100/2026-001"]
