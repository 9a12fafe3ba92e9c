"""Working days in China: weekends, public holidays and make-up workdays as the State Council sets them each year."""

from datetime import date, timedelta

from chinese_calendar import is_workday


class UnknownYearError(ValueError):
    """No holiday calendar is known for a year: refuse, never guess."""


def workdays_after(first: date, last: date) -> int:
    """How many working days lie after `first` up to and including `last`; 0 where `last` is not later.

    Administrative periods are counted from the day after the event (2019 Regulations on Disclosure practice).
    UnknownYearError for years without a known calendar.
    """
    try:
        return sum(is_workday(first + timedelta(days=n)) for n in range(1, (last - first).days + 1))
    except NotImplementedError as error:
        raise UnknownYearError(f"{first} - {last}") from error
