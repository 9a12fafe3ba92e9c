"""The State Council's calendar of public holidays, as days of each year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chinese_calendar import holidays, workdays


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOfHolidays:
    """Days off, weekends among them, and Saturdays and Sundays that are worked for them: as month * 100 + day."""

    off: tuple[int, ...]
    worked: tuple[int, ...]


def holidays_from(year: int) -> dict[int, YearOfHolidays]:
    """The calendars of a year and of those after it, as far as they are known; it may be none."""
    off, worked = _by_year(holidays), _by_year(workdays)
    return {one: YearOfHolidays(off=off[one], worked=worked.get(one, ())) for one in sorted(off) if one >= year}


def _by_year(days: Iterable[date]) -> dict[int, tuple[int, ...]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for day in sorted(days):
        found[day.year].append(day.month * 100 + day.day)
    return {year: tuple(members) for year, members in found.items()}
