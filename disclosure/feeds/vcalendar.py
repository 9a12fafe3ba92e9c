"""Stops as a calendar (RFC 5545)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from itertools import islice

from disclosure.feeds.atom import MOST
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.model.moment import Moment
from disclosure.wording import notices as wording

ZONE = "Asia/Shanghai"
_BEIJING = timezone(timedelta(hours=8))
_OCTETS = 75
"""The longest a line may be (section 3.1); what goes on begins with a blank."""
_CONTINUES, _CONTINUED = 0b1100_0000, 0b1000_0000
"""How an octet is known that is not the first of a character (UTF-8)."""
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_ZONE_LINES = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:STANDARD",
    "DTSTART:19910915T000000",  # the end of the last summer in which clocks were changed in China
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar(publisher: Publisher, title: str, items: Iterable[Item]) -> bytes:
    """Give the newest stops that say when they begin; `items` are newest first, what is no stop is left out."""
    events = islice((item for item in items if item.is_event and item.notice.start), MOST)
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{publisher.host}//disclosure//ZH",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(title)}",
        f"X-WR-TIMEZONE:{ZONE}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        *_ZONE_LINES,
    ]
    return "".join((_written(lines), *(event(publisher, item) for item in events), "END:VCALENDAR\r\n")).encode()


@lru_cache(maxsize=4096)  # a stop stands in the calendars of its company and of each region around
def event(publisher: Publisher, item: Item) -> str:
    """Give a stop's lines. One that was called off is cancelled; one that is over ends then."""
    return _written(_event(publisher, item))


def _written(lines: Iterable[str]) -> str:
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(publisher: Publisher, item: Item) -> Iterator[str]:
    notice, course = item.notice, item.course
    stamp = _utc(item.updated)
    yield "BEGIN:VEVENT"
    yield f"UID:{item.name}@{publisher.host}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{len(course.told)}"
    yield from _times(notice.start, course.end if course.is_called_off else course.over or course.end)
    yield f"SUMMARY:{_text(item.title)}"
    yield f"LOCATION:{_text(wording.areas_text(notice.areas) or item.place)}"
    yield f"DESCRIPTION:{_text(item.text)}"
    yield f"URL:{item.page}"
    yield f"CATEGORIES:{_text(wording.event_name(item.company.id.sector, notice.kind))}"
    yield f"STATUS:{'CANCELLED' if course.is_called_off else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _times(start: Moment | None, end: Moment | None) -> Sequence[str]:
    """Both as days where of one no clock time is known: the two must be of one kind, and no hour is made up."""
    if start is None:
        return ()
    if start.is_exact and (end is None or end.is_exact):
        times = [f"DTSTART;TZID={ZONE}:{start.earliest:%Y%m%dT%H%M%S}"]
        if end and end.earliest > start.earliest:
            times.append(f"DTEND;TZID={ZONE}:{end.earliest:%Y%m%dT%H%M%S}")
        return times
    last = max((end or start).day, start.day)
    return (f"DTSTART;VALUE=DATE:{start.day:%Y%m%d}", f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}")


def _utc(moment: Moment) -> str:
    aware: datetime = moment.earliest.replace(tzinfo=_BEIJING)
    return f"{aware.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    plain = _CONTROL.sub("", text.replace("\r\n", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    octets = line.encode()
    begin, room, lead = 0, _OCTETS, ""
    while len(octets) - begin > room:
        end = begin + room
        while octets[end] & _CONTINUES == _CONTINUED:
            end -= 1
        yield lead + octets[begin:end].decode()
        begin, room, lead = end, _OCTETS - 1, " "
    yield lead + octets[begin:].decode()
