"""What a browser needs to say whether a hall is open now: static/js/open-now.js reads it from the page."""

import json
from functools import lru_cache
from typing import Final

from disclosure.calendar.holidays import holidays_from
from disclosure.calendar.hours_by_day import hours_by_day

ALWAYS: Final = "24/7"


@lru_cache(maxsize=256)
def hours_data(hours: str) -> str:
    """Give opening hours as JSON rules [seasons, days, spans]; nothing where only a person can read them."""
    rules = hours_by_day(hours)
    return "" if rules is None else _compact([[rule.seasons, rule.days, rule.spans] for rule in rules])


def tells_holidays(hours: str) -> bool:
    """Whether opening hours say something of public holidays; round the clock does."""
    return "PH" in hours or hours == ALWAYS


def holidays_data(year: int) -> str:
    """Give the public holidays of a year and of later ones, as far as they are known, as JSON {year: [off, worked]}."""
    return _compact({known: [days.off, days.worked] for known, days in holidays_from(year).items()})


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
