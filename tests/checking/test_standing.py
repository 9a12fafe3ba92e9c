from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking.selection import Selection
from disclosure.checking.standing import Standing, Urgency, standings
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import CompanyId, Sector

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[2] / "schemas")
GAS = "411721/gas/a"
EVERYTHING = Selection()
Listed = Callable[..., tuple[Standing, ...]]


def order(rest: str, who: str = f"{{companies: [{GAS}]}}") -> str:
    return (
        "title: 整改\nnature: order\nissuer: 某局\ndemand: 整改\nfinding: {kind: complaint, text: 无人}\n"
        f"responsible: {who}\n{rest}"
    )


REPLY = "events: [{day: 2026-11-01, kind: submitted, by: 甲, company_words: 好}]\n"
CLOSED = "events: [{day: 2026-11-01, kind: closed-corrected, by: 某局, inspector_words: 好}]\n"
ORDERS = {
    "411700/2026-001": order("ordered_on: 2026-10-01\ndeadline: 2026-12-01\n"),
    "411700/2026-002": order(f"ordered_on: 2026-10-01\ndeadline: 2026-11-20\n{CLOSED}"),
    "411700/2026-003": order(f"ordered_on: 2026-10-01\ndeadline: 2026-11-20\n{REPLY}"),
    "411700/2026-004": order("ordered_on: 2019-01-17\ndeadline: 2019-01-24\nknown_until: 2019-01-17\n"),
    "411700/2026-005": order("ordered_on: 2026-10-01\ndeadline: 2026-11-20\n"),
    "411700/2026-006": order("deadline: 2026-11-10\n", "{offices: [某县人民政府]}"),
    "411700/2026-007": order("nature: recommendation\n", "{words: 各企业}").replace("nature: order\n", "", 1),
    "411700/2026-008": order("ordered_on: 2026-11-22\n"),
    "990100/2026-001": order("deadline: 2026-11-10\n", "{companies: [990100/gas/b]}"),
}


@pytest.fixture
def listed(sandbox: Any, today: date) -> Listed:
    sandbox.company(GAS)
    sandbox.company("990100/gas/b")
    for name, text in ORDERS.items():
        sandbox.write(f"rectifications/{name}.yaml", text)
    portal = load(sandbox.content, SCHEMAS)
    return lambda selection=EVERYTHING, **more: standings(portal, selection, today, **more)


def test_what_is_overdue_comes_first_and_the_oldest_of_it_on_top(listed: Listed) -> None:
    assert [(one.order.key, one.urgency) for one in listed()] == [
        ("411700/2026-006", Urgency.OVERDUE),
        ("411700/2026-005", Urgency.OVERDUE),
        ("411700/2026-004", Urgency.UNFOLLOWED),
        ("411700/2026-001", Urgency.RUNNING),
        ("411700/2026-003", Urgency.WAITING),
        ("411700/2026-007", Urgency.ADVICE),
        ("411700/2026-002", Urgency.CLOSED),
    ]
    assert [one.is_overdue for one in listed()] == [True, True, True, False, False, False, False]


def test_what_is_due_soon_has_its_day_still_to_come(listed: Listed) -> None:
    soon = {one.order.id for one in listed() if one.is_due_within(timedelta(days=10))}
    sooner = {one.order.id for one in listed() if one.is_due_within(timedelta(days=9))}
    assert (soon, sooner) == ({"2026-001"}, set())


@pytest.mark.parametrize(
    ("selection", "keys"),
    [
        (Selection(region="411721"), {"001", "002", "003", "004", "005"}),
        (Selection(region="411700"), {"001", "002", "003", "004", "005", "006", "007"}),
        (Selection(region="411722"), set()),
        (Selection(sector=Sector.WATER), set()),
        (Selection(companies=(CompanyId.parse(GAS),)), {"001", "002", "003", "004", "005"}),
        (Selection(paths=("content/rectifications/411700/2026-006.yaml",)), {"006"}),
    ],
)
def test_orders_are_chosen_by_place_company_and_file(selection: Selection, keys: set[str], listed: Listed) -> None:
    assert {one.order.id[-3:] for one in listed(selection)} == keys


def test_invented_orders_are_shown_only_where_they_are_asked_for(listed: Listed) -> None:
    assert [one.order.key for one in listed(Selection(region="990100"))] == ["990100/2026-001"]
    assert "990100/2026-001" in {one.order.key for one in listed(invented=True)}
