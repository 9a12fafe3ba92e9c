from datetime import date, timedelta

import pytest
from chinese_calendar import is_workday

from disclosure.calendar.workdays import UnknownYearError, workday_after, workday_from, workdays_after


def counted(first: date, last: date) -> int:
    return sum(is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (date(2026, 2, 13), date(2026, 2, 28), 6),  # Spring Festival off, made up for on two Saturdays
        (date(2026, 11, 20), date(2026, 11, 23), 1),  # Friday to Monday
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 21), date(2026, 11, 20), 0),
    ],
)
def test_holidays_do_not_count_and_made_up_workdays_do(first: date, last: date, days: int) -> None:
    assert workdays_after(first, last) == days


def test_the_count_is_that_of_each_day_by_itself_over_years() -> None:
    for start in range(0, 700, 37):
        first = date(2024, 1, 1) + timedelta(days=start)
        for length in (1, 20, 45, 365):
            last = first + timedelta(days=length)
            assert workdays_after(first, last) == counted(first, last), (first, last)


@pytest.mark.parametrize(
    ("first", "last"), [(date(2003, 12, 1), date(2004, 1, 9)), (date(2026, 12, 30), date(2027, 1, 4))]
)
def test_a_year_without_a_known_calendar_is_refused_never_guessed(first: date, last: date) -> None:
    with pytest.raises(UnknownYearError):
        workdays_after(first, last)


@pytest.mark.parametrize(
    ("first", "number", "last"),
    [
        (date(2026, 9, 30), 1, date(2026, 10, 8)),  # National Day and Mid-Autumn off
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 17), 20, date(2026, 12, 15)),
    ],
)
def test_a_number_of_working_days_leads_to_the_day_that_counts_as_many(first: date, number: int, last: date) -> None:
    assert workday_after(first, number) == last
    assert workdays_after(first, last) == number


def test_a_day_of_rest_gives_way_to_the_next_working_day() -> None:
    assert workday_from(date(2026, 11, 21)) == date(2026, 11, 23)
    assert workday_from(date(2026, 11, 23)) == date(2026, 11, 23)
    assert workday_from(date(2026, 2, 14)) == date(2026, 2, 14)  # a Saturday that is worked


def test_a_last_day_beyond_the_known_years_is_refused() -> None:
    with pytest.raises(UnknownYearError):
        workday_after(date(2026, 12, 31), 1)
