"""What each rule asks of a notice, taken away from every notice in turn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.verdict import Outcome

TODAY = date(2026, 11, 21)
WATER, GAS, HEAT = "water", "gas", "heat"
ALL = (WATER, GAS, HEAT)


def planned(notice: Notice) -> bool:
    return notice.is_planned and notice.start is not None


NOTICE_PARTS: list[tuple[str, Callable[[Notice], Notice], Callable[[Notice], set[str]]]] = [
    ("reason", lambda n: replace(n, reason=None), lambda n: {"O05"} if n.is_outage else set()),
    ("areas", lambda n: replace(n, areas=()), lambda n: {"O05"} if n.is_outage else set()),
    ("start", lambda n: replace(n, start=None), lambda n: {"O05"} if n.is_outage else set()),
    ("phones", lambda n: replace(n, phones=()), lambda n: {"O06"} if n.is_outage else set()),
    (
        "estimate",
        lambda n: replace(n, expected_end=None, actual_end=None, updates=()),
        lambda n: {"O05"} if n.is_planned else {"O07"} if n.is_outage else set(),
    ),
]


@pytest.mark.parametrize(("name", "take", "expected"), NOTICE_PARTS, ids=[part[0] for part in NOTICE_PARTS])
@pytest.mark.parametrize("company", ALL)
def test_a_part_of_a_notice_taken_away_breaks_exactly_the_rule_that_asks_for_it(
    demonstration: Any,
    company: str,
    name: str,
    take: Callable[[Notice], Notice],
    expected: Callable[[Notice], set[str]],
) -> None:
    del name
    notices = demonstration.company(company).notices
    broken = {}
    for index, notice in enumerate(notices):
        changed = (*notices[:index], take(notice), *notices[index + 1 :])
        turned = demonstration.turned(company, lambda one, changed=changed: replace(one, notices=changed))
        broken[notice.id] = {rule for rule, outcome in turned.items() if outcome is Outcome.NOT_MET}
    assert broken == {notice.id: expected(notice) for notice in notices}


@pytest.mark.parametrize("company", [WATER, GAS], ids=str)
def test_a_planned_stop_announced_too_late_breaks_the_lead_time_alone(demonstration: Any, company: str) -> None:
    rule = {"water": "O01", "gas": "O03"}[company]

    def late(one: Company) -> Company:
        notices = tuple(replace(n, published_at=n.start) if planned(n) else n for n in one.notices)
        return replace(one, notices=notices)

    assert demonstration.broken(company, late) == {rule}


@pytest.mark.parametrize(("company", "rule"), [(WATER, "D16"), (GAS, "D17"), (HEAT, "D18")], ids=str)
def test_without_outage_notices_a_dated_statement_is_owed(demonstration: Any, company: str, rule: str) -> None:
    before = demonstration.company(company)
    silent = replace(before, notices=(), no_outages_as_of=None)
    stated = replace(silent, no_outages_as_of=TODAY)
    assert demonstration.outcomes(silent)[rule] is Outcome.NOT_MET
    assert demonstration.outcomes(stated)[rule] is Outcome.MET
