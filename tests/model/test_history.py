from datetime import date

import pytest

from disclosure.model.history import Month, Standing, Tally, last_day, last_day_after, last_day_before, month_of
from disclosure.model.verdict import Outcome, Severity

STANDING = Standing(
    must=Tally(met=20, not_judged=4, not_applicable=12, exempt=1, not_met=("D01", "D05")),
    should=Tally(met=6, not_judged=0, not_applicable=3, exempt=0, not_met=("D15",)),
)


@pytest.mark.parametrize(
    ("month", "day"),
    [("2026-01", 31), ("2026-02", 28), ("2028-02", 29), ("2026-04", 30), ("2026-12", 31)],
)
def test_a_month_ends_on_its_last_day(month: str, day: int) -> None:
    end = last_day(month)
    assert (month_of(end), end.day) == (month, day)


@pytest.mark.parametrize("day", [date(2026, 12, 1), date(2026, 12, 31)])
def test_the_months_beside_a_day_end_before_and_after_it(day: date) -> None:
    assert last_day_before(day) == date(2026, 11, 30)
    assert last_day_after(day) == date(2027, 1, 31)


@pytest.mark.parametrize("text", ["2026", "2026-13", "2026-08-01", "", "August"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        last_day(text)


def test_a_standing_counts_as_a_report_does() -> None:
    assert STANDING.count(Severity.MUST) == {
        Outcome.MET: 20, Outcome.NOT_MET: 2, Outcome.NOT_JUDGED: 4, Outcome.NOT_APPLICABLE: 12, Outcome.EXEMPT: 1,
    }  # fmt: skip
    assert STANDING.count(Severity.SHOULD)[Outcome.NOT_MET] == 1
    assert STANDING.count().total() == 49


def test_a_standing_knows_the_rules_that_were_not_met() -> None:
    assert [STANDING.fails(rule) for rule in ("D01", "D05", "D15", "D02", "D")] == [True, True, True, False, False]


def test_a_month_is_named_by_its_last_day() -> None:
    month = Month(as_of=date(2026, 8, 31), revision="0" * 12, rules="1" * 12, tool="0", edition=None, companies={})
    assert month.name == "2026-08"
