"""Opening hours as rules that a browser can decide by: which hours hold on which days of the week and of the year.

Only what is certain is given. Hours that hang on the sun, on weeks of the year, on certain years, on school holidays or
on words (`"by appointment"`) are not decided by a machine: for them there are the printed hours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from opening_hours import OpeningHours

DAY: Final = 24 * 60
HOLIDAY: Final = 1 << 7
"""The bit of public holidays (`PH`), after those of Monday (1) to Sunday (64)."""

_EVERY_DAY: Final = HOLIDAY - 1
_DAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LAST_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_MONTH: Final = f"(?:{'|'.join(_MONTHS)})"
_DATE: Final = rf"{_MONTH}(?: \d{{1,2}})?"
_SEASON: Final = rf"{_DATE}(?:-{_DATE})?"
_WEEKDAY: Final = f"(?:{'|'.join(_DAYS)})"
_WEEKDAYS: Final = rf"(?:PH|{_WEEKDAY}(?:-{_WEEKDAY})?)"
_CLOCK: Final = r"\d{2}:\d{2}"
_SPAN: Final = rf"{_CLOCK}-{_CLOCK}"
_RULE: Final = re.compile(
    rf"(?P<always>24/7)?(?P<seasons>{_SEASON}(?:,{_SEASON})*)? ?"
    rf"(?P<days>{_WEEKDAYS}(?:,{_WEEKDAYS})*)? ?(?P<spans>closed|{_SPAN}(?:,{_SPAN})*)?"
)

Season = tuple[int, int]
"""First and last day of a part of the year as month * 100 + day; a first after the last goes over the new year."""
Span = tuple[int, int]
"""From and to in minutes of the day; past 1440 it goes on into the next day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursRule:
    """Hours of some days: bits of `days` from Monday (1) to Sunday (64), and HOLIDAY; no season is the whole year.

    Of the rules that hold on a day the last decides; no span is closed.
    """

    seasons: tuple[Season, ...]
    days: int
    spans: tuple[Span, ...]


@lru_cache(maxsize=256)
def hours_by_day(text: str) -> tuple[HoursRule, ...] | None:
    """The rules of a valid text of OpenStreetMap's opening_hours, in its order; None where a machine cannot decide."""
    known = OpeningHours(text)
    return _rules(str(known)) or _rules(str(known.normalize()))


def _rules(canonical: str) -> tuple[HoursRule, ...] | None:
    found = [_RULE.fullmatch(rule) for rule in canonical.split("; ")]
    rules = tuple(_rule(match) for match in found if match)
    if len(rules) < len(found):
        return None
    if len(rules) > 1 and any(end > DAY for rule in rules for _, end in rule.spans):
        return None  # whether the next day's rule ends the night before is read in different ways
    return rules


def _rule(match: re.Match[str]) -> HoursRule:
    days = _EVERY_DAY if match["days"] is None else _bits(match["days"])
    return HoursRule(
        seasons=tuple(_season(one) for one in _parts(match["seasons"])),
        days=days | HOLIDAY if match["always"] else days,
        spans=tuple(_span(one) for one in _spans(match["spans"])),
    )


def _parts(text: str | None) -> list[str]:
    return text.split(",") if text else []


def _spans(text: str | None) -> list[str]:
    return [] if text == "closed" else _parts(text or "00:00-24:00")


def _season(text: str) -> Season:
    first, _, last = text.partition("-")
    return _date(first, last=False), _date(last or first, last=True)


def _date(text: str, *, last: bool) -> int:
    month = _MONTHS.index(text[:3])
    day = int(text[4:]) if len(text) > len("Jan") else (_LAST_DAYS[month] if last else 1)
    return (month + 1) * 100 + day


def _bits(text: str) -> int:
    return sum({1 << place for part in _parts(text) for place in _places(part)})


def _places(part: str) -> Iterator[int]:
    if part == "PH":
        yield len(_DAYS)
        return
    first, _, last = part.partition("-")
    place, end = _DAYS.index(first), _DAYS.index(last or first)
    yield place
    while place != end:
        place = (place + 1) % len(_DAYS)
        yield place


def _span(text: str) -> Span:
    start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in text.split("-"))
    return start, end if end > start else end + DAY
