"""Working days in China: weekends, public holidays and make-up workdays as the State Council sets them each year."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, count, islice

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


def workday_from(day: date) -> date:
    """The day itself where it is a working day, else the next one; UnknownYearError as above."""
    return next(one for one in _following(day) if _is_workday(one))


def workday_after(first: date, number: int) -> date:
    """The `number`-th working day after `first`; the day itself does not count. UnknownYearError as above."""
    working = (one for one in _following(first + timedelta(days=1)) if _is_workday(one))
    return next(islice(working, number - 1, None))


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


def _is_workday(day: date) -> bool:
    until, place = _workdays_until(day.year), _day(day)
    return until[place] > (until[place - 1] if place else 0)


def _following(day: date) -> Iterator[date]:
    return (day + timedelta(days=passed) for passed in count())
