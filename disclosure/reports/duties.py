"""What companies owe, as text, Markdown, CSV and a calendar; the same duties in each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Final
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event

from disclosure import __version__
from disclosure.checking.duties import Duty
from disclosure.model.portal import Portal
from disclosure.reports.as_csv import as_csv
from disclosure.reports.tables.table import Table
from disclosure.wording import duties as wording

_DAY: Final = timedelta(days=1)


def duties_text(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """For a terminal or a letter: company by company."""
    return _written(portal, duties, as_of, "{}", "  {}")


def duties_markdown(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """For a page or an issue."""
    return _written(portal, duties, as_of, "### {}\n", "- {}")


def _written(portal: Portal, duties: Sequence[Duty], as_of: date, head: str, item: str) -> bytes:
    lines = [_counted(duties, as_of) if duties else wording.NOTHING, ""]
    for company, members in groupby(sorted(duties, key=lambda duty: duty.company), key=lambda duty: duty.company):
        lines.append(head.format(wording.company(portal.companies[company].name, str(company))))
        lines += [
            item.format(wording.line(duty.kind, duty.subject, wording.when(duty.day, as_of), duty.told))
            for duty in members
        ]
        lines.append("")
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _counted(duties: Sequence[Duty], as_of: date) -> str:
    owed = sum(duty.is_owed(as_of) for duty in duties)
    return wording.counted(owed, len(duties) - owed, len({duty.company for duty in duties}))


def duties_csv(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """A line a duty; the days are negative once they have passed."""
    rows = tuple(
        (
            str(duty.company),
            portal.companies[duty.company].name,
            wording.KINDS[duty.kind],
            duty.day.isoformat(),
            (duty.day - as_of).days,
            duty.subject,
            duty.told,
            duty.path,
        )
        for duty in duties
    )
    return as_csv(Table(name="duties", heads=wording.HEADS, rows=rows))


def duties_ics(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """All-day events (RFC 5545), a week's notice for those to come; an event's identity stays when its words change."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{portal.info.name}//disclosure {__version__}//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.CALENDAR)
    for event in _events(portal, duties, as_of):
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _events(portal: Portal, duties: Sequence[Duty], as_of: date) -> Iterator[Event]:
    host = urlsplit(portal.info.base_url).hostname
    for duty in duties:
        event = Event()
        event.add("uid", f"{duty.kind}.{duty.path}.{duty.subject}@{host}")
        event.add("dtstamp", datetime.combine(as_of, time(), UTC))
        event.add("dtstart", duty.day)
        event.add("dtend", duty.day + _DAY)
        event.add("summary", wording.summary(portal.companies[duty.company].name, duty.kind, duty.subject))
        event.add("description", f"{duty.told}\n{duty.path}")
        event.add("transp", "TRANSPARENT")
        if not duty.is_owed(as_of):
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", duty.told)
            alarm.add("trigger", -timedelta(days=7))
            event.add_component(alarm)
        yield event


FORMS: Final[Mapping[str, Callable[[Portal, Sequence[Duty], date], bytes]]] = {
    "text": duties_text,
    "md": duties_markdown,
    "csv": duties_csv,
    "ics": duties_ics,
}
