from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from disclosure.checking.hotline import (
    Unranked,
    full_marks,
    is_small,
    lowest,
    one_case,
    placed,
    pooled,
    sample,
    timely,
)
from disclosure.model.hotline_unit import HotlineUnit, NoRate, Rate


def unit(name: str, cases: int | None = 20, result: object = None, process: object = None, **more: Any) -> HotlineUnit:
    return HotlineUnit(name=name, cases=cases, result=rate(result), process=rate(process), **more)


def rate(value: object) -> Rate | None:
    if value is None or isinstance(value, Rate):
        return value
    return Rate(percent=Decimal(str(value)))


def names(found: Any) -> list[tuple[str, int | None]]:
    return [(one.unit.name, one.rank) for one in found]


def test_equal_figures_share_a_rank_and_the_next_skips() -> None:
    units = [unit("a", result=90), unit("b", result=100), unit("c", result=100), unit("d", result=80)]
    assert names(placed(units, "result")) == [("b", 1), ("c", 1), ("a", 3), ("d", 4)]


def test_a_unit_with_few_cases_is_listed_but_not_ranked() -> None:
    units = [unit("a", 8, 100), unit("b", 9, 50), unit("c", 30, Rate(instead=NoRate.NOT_REVISITED))]
    found = placed(units, "result")
    assert names(found) == [("b", 1), ("a", None), ("c", None)]
    assert [one.unranked for one in found] == [None, Unranked.SMALL, Unranked.NO_FIGURE]


def test_the_minimum_is_the_papers_own_where_it_has_one() -> None:
    assert names(placed([unit("a", 3, 100)], "result", least=3)) == [("a", 1)]
    assert is_small(unit("a", 8))
    assert not is_small(unit("a", 9))
    assert not is_small(unit("a", None))


def test_scores_are_ranked_too_and_unknown_cases_do_not_exclude() -> None:
    units = [unit("a", None, score=Decimal(88)), unit("b", None, score=Decimal("88.5"))]
    assert names(placed(units, "score")) == [("b", 1), ("a", 2)]


def test_the_lowest_come_first_and_small_units_are_not_among_them() -> None:
    units = [unit("a", 20, 60), unit("b", 20, 50), unit("c", 6, 10), unit("d", 20, 90)]
    assert names(lowest(units, "result", Decimal(80))) == [("b", 3), ("a", 2)]


def test_full_marks_need_both_rates_and_a_call_back() -> None:
    never = Rate(instead=NoRate.NOT_REVISITED)
    units = [unit("a", result=100, process=100), unit("b", result=100, process=never), unit("c", result=100)]
    assert [one.name for one in full_marks(units)] == ["a"]


def test_overdue_cases_count_against_the_rate_whether_open_or_closed() -> None:
    closed, still_open = unit("a", 10, overdue=2), unit("b", 10, overdue=2, overdue_open=2, closed=8)
    found = timely([closed, still_open])
    assert found is not None
    assert (found.kept, found.cases, found.share) == (16, 20, Fraction(80))


def test_an_unknown_overdue_count_leaves_the_rate_unknown() -> None:
    assert timely([unit("a", 10, overdue=0), unit("b", 10)]) is None
    assert timely([]) is None
    nothing = timely([unit("a", 0, overdue=0)])
    assert nothing is not None
    assert nothing.share is None


def test_rates_are_pooled_by_their_samples_and_never_averaged() -> None:
    large, small = (
        Rate(percent=Decimal(80), satisfied=8, revisited=10),
        Rate(percent=Decimal(50), satisfied=1, revisited=2),
    )
    exact = pooled([unit("a", result=large), unit("b", result=small)], "result")
    assert exact is not None
    assert exact.exact == 75
    unknown = pooled([unit("a", result=80), unit("b", result=50)], "result")
    assert unknown is not None
    assert unknown.exact is None
    assert (unknown.lowest, unknown.highest) == (Decimal(50), Decimal(80))
    assert pooled([unit("a")], "result") is None


@pytest.mark.parametrize(
    ("cases", "printed", "expected"),
    [(8, "66.67", (3, 8)), (2, "99.1", None), (5, "100", (1, 5)), (0, "100", None)],
)
def test_the_sample_behind_a_rate(cases: int, printed: str, expected: tuple[int, int] | None) -> None:
    assert sample(unit("a", cases, printed), "result") == expected
    assert sample(unit("a", cases, Rate(percent=Decimal(printed), revisited=4)), "result") == (4, 4)
    assert sample(unit("a", cases), "result") is None


def test_one_case_of_a_small_unit_weighs_much() -> None:
    assert one_case(unit("a", 2)) == 50
    assert one_case(unit("a", 0)) is None
