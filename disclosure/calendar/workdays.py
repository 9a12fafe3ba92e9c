"""Working days in China: weekends, public holidays and make-up workdays as the State Council sets them each year."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from chinese_calendar import is_workday


class UnknownYearError(ValueError):
    """No holiday calendar is known for a year: refuse, never guess."""


def workdays_after(first: date, last: date) -> int:
    """How many working days lie after `first` up to and including `last`; 0 where `last` is not later.

    The day of the event itself does not count. UnknownYearError for years without a known calendar.
    """
    if last <= first:
        return 0
    whole = sum(_workdays_until(year)[-1] for year in range(first.year, last.year))
    return whole + _workdays_until(last.year)[_day(last)] - _workdays_until(first.year)[_day(first)]


def _day(day: date) -> int:
    """The day's place in its year, from 0."""
    return day.timetuple().tm_yday - 1


@cache
def _workdays_until(year: int) -> tuple[int, ...]:
    """For each day of a year, how many working days there have been; the library looks at all holidays for each day."""
    try:
        return tuple(accumulate(is_workday(day) for day in _days(year)))
    except NotImplementedError as error:
        raise UnknownYearError(year) from error


def _days(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days))
