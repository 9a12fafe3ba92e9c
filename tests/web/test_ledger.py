from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from disclosure.checking.standing import Urgency
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.rectification import Event, EventKind, Rectification
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, addresses, create_app
from disclosure.web.inspected import inspected
from disclosure.web.ledger import Correction, Ledger, corrections, ordered_by
from disclosure.web.once import once
from disclosure.web.site import NAME, site

ORDER = "880100/2026-001"
DAY = date(2026, 3, 9)


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


def test_a_hall_has_the_orders_that_name_its_row(ledger: Ledger) -> None:
    found = {hall: [one.order.key for one in entries] for hall, entries in ledger.by_hall.items()}
    assert found == {("880100/2026-03-halls", 1): [ORDER]}


def test_what_had_not_been_ordered_by_a_day_is_not_there(portal: Portal) -> None:
    assert ordered_by(portal, date(2026, 10, 12)) is portal
    assert sorted(ordered_by(portal, date(2026, 10, 11)).rectifications) == [ORDER, "990100/2026-001"]
    assert sorted(ordered_by(portal, date(2026, 3, 8)).rectifications) == ["990100/2026-001"]


def test_an_order_without_a_date_stays(portal: Portal) -> None:
    undated = {key: replace(order, ordered_on=None) for key, order in portal.rectifications.items()}
    assert len(ordered_by(replace(portal, rectifications=undated), date(2000, 1, 1)).rectifications) == 3


def test_a_later_order_has_no_page_and_stands_in_no_list(portal: Portal, report: Report) -> None:
    early = create_app(portal, replace(report, as_of=date(2026, 3, 8)), schemas=HOME / "schemas", catalogue=CATALOGUE)
    client = early.test_client()
    known = [values for name, values in addresses(early.extensions[NAME].portal) if name == "rectification.show"]
    assert known == [{"region": "990100", "number": "2026-001"}]
    assert client.get(f"/rectifications/{ORDER}/").status_code == 404
    for path in (
        "/rectifications/",
        "/companies/880100/water/ceshi-water/",
        "/inspections/880100/2026-03-halls/",
        "/outlets/880100/",
    ):
        assert "rectifications/880100/" not in client.get(path).get_data(as_text=True), path


def events(*kinds: EventKind) -> tuple[Event, ...]:
    return tuple(Event(day=date(2026, 4, at), kind=kind, by="某单位") for at, kind in enumerate(kinds, start=1))


def corrected(portal: Portal, report: Report, *orders: Rectification) -> tuple[Correction, ...]:
    """What the page says of the first hall when these are the orders."""
    changed = replace(portal, rectifications={order.key: order for order in orders})
    app = create_app(changed, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    with app.app_context():
        (one,) = once(inspected).values()
        return corrections(one.visits[0])


def test_without_an_order_no_correction_was_seen(portal: Portal, report: Report) -> None:
    assert corrected(portal, report) == (Correction(None, "未见整改记录", ()),)
    elsewhere = replace(portal.rectifications[ORDER], finding=replace(portal.rectifications[ORDER].finding, halls=(2,)))
    assert [one.entries for one in corrected(portal, report, elsewhere)] == [()]


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ((), "未见整改记录"),
        ((EventKind.DEADLINE_EXTENDED,), "未见整改记录"),
        ((EventKind.SUBMITTED,), "已报送，待复查（2026年4月1日）"),
        ((EventKind.SUBMITTED, EventKind.CLOSED_CORRECTED), "已办结：已整改（2026年4月2日）"),
        ((EventKind.CLOSED_NOT_CORRECTED,), "已办结：未整改（2026年4月1日）"),
    ],
)
def test_what_was_corrected_is_said_with_its_day(
    portal: Portal, report: Report, kinds: tuple[EventKind, ...], words: str
) -> None:
    (one,) = corrected(portal, report, replace(portal.rectifications[ORDER], events=events(*kinds), known_until=None))
    assert (one.ordered_on, one.words, len(one.entries)) == (DAY, words, 1)


def test_orders_of_one_day_that_came_out_alike_are_told_together(portal: Portal, report: Report) -> None:
    order = portal.rectifications[ORDER]
    second = replace(order, id="2026-003")
    later = replace(order, id="2026-004", ordered_on=date(2026, 5, 6))
    found = corrected(portal, report, order, second, later)
    assert [(one.ordered_on, len(one.entries)) for one in found] == [(DAY, 2), (date(2026, 5, 6), 1)]


def test_what_came_after_the_day_of_the_check_is_not_told(portal: Portal, report: Report) -> None:
    order = replace(portal.rectifications[ORDER], events=events(EventKind.SUBMITTED), known_until=None)
    (one,) = corrected(portal, replace(report, as_of=date(2026, 3, 31)), order)
    assert one.words == "未见整改记录"
