from collections.abc import Callable

import pytest

from disclosure.checking.changes import Change, Turn, changes
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import Outcome, Report

Make = Callable[..., Report]
A, B = CompanyId("411700", Sector.GAS, "a"), CompanyId("411700", Sector.WATER, "b")
MARKS = dict(zip("+-?0x", Outcome, strict=True))
TURNS = {"-+": Turn.FIXED, "--": Turn.STAYS, "-?": Turn.OPEN, "-0": Turn.OPEN, "-x": Turn.OPEN} | dict.fromkeys(
    ("+-", "?-", "0-", "x-"), Turn.NEW
)


@pytest.mark.parametrize("then", MARKS)
@pytest.mark.parametrize("now", MARKS)
def test_of_every_pair_of_verdicts_those_with_a_failure_are_changes(report: Make, then: str, now: str) -> None:
    found = list(changes(report("2026-10-01", gas_a=then), report("2026-11-21", gas_a=now)))
    turn = TURNS.get(then + now)
    assert [one.turn for one in found] == ([turn] if turn else [])
    assert found == ([Change(company=A, rule="D01", before=MARKS[then], after=MARKS[now])] if turn else [])


def test_changes_come_by_company_and_in_the_order_of_the_catalogue(report: Make) -> None:
    found = changes(report("2026-10-01", water_b="+-", gas_a="-+"), report("2026-11-21", water_b="-+", gas_a="+-"))
    assert [(one.company, one.rule, one.turn) for one in found] == [
        (A, "D01", Turn.FIXED), (A, "D02", Turn.NEW), (B, "D01", Turn.NEW), (B, "D02", Turn.FIXED),
    ]  # fmt: skip


def test_a_company_that_was_not_there_yet_is_new_and_one_that_is_gone_is_open(report: Make) -> None:
    found = changes(report("2026-10-01", gas_a="-+"), report("2026-11-21", water_b="+-"))
    assert [(one.company, one.before, one.after, one.turn) for one in found] == [
        (A, Outcome.NOT_MET, None, Turn.OPEN),
        (B, None, Outcome.NOT_MET, Turn.NEW),
    ]


def test_a_rule_that_is_new_and_one_that_is_gone_are_compared_too(report: Make) -> None:
    grown = list(changes(report("2026-10-01", gas_a="+"), report("2026-11-21", gas_a="+-")))
    assert [(one.rule, one.before, one.turn) for one in grown] == [("D02", None, Turn.NEW)]
    shrunk = list(changes(report("2026-10-01", gas_a="+-"), report("2026-11-21", gas_a="+")))
    assert [(one.rule, one.after, one.turn) for one in shrunk] == [("D02", None, Turn.OPEN)]


def test_nothing_is_said_of_companies_whose_files_of_then_cannot_be_read(report: Make) -> None:
    before, after = report("2026-10-01", gas_a="-"), report("2026-11-21", gas_a="-", water_b="-")
    assert [one.company for one in changes(before, after, unread={B})] == [A]
    assert list(changes(before, after, unread={A, B})) == []
