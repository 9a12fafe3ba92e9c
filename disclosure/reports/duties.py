"""What companies owe, as text, Markdown, CSV and a calendar; the same duties in each."""

import json
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
from disclosure.reports.markdown_text import plain
from disclosure.reports.tables.table import Table
from disclosure.wording import duties as wording

SCHEMA_VERSION: Final = 1
_DAY: Final = timedelta(days=1)


def duties_text(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """For a terminal or a letter: company by company."""
    return _written(portal, duties, as_of, str, lambda text: f"  {text}")


def duties_markdown(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """For a page or an issue."""
    return _written(portal, duties, as_of, lambda text: f"### {plain(text)}\n", lambda text: f"- {plain(text)}")


def _written(
    portal: Portal, duties: Sequence[Duty], as_of: date, head: Callable[[str], str], item: Callable[[str], str]
) -> bytes:
    lines = [_counted(duties, as_of) if duties else wording.NOTHING, ""]
    for company, members in groupby(sorted(duties, key=lambda duty: duty.company), key=lambda duty: duty.company):
        lines.append(head(wording.company(portal.companies[company].name, str(company))))
        lines += [
            item(wording.line(duty.kind, duty.subject, wording.when(duty.day, as_of), duty.told)) for duty in members
        ]
        lines.append("")
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _counted(duties: Sequence[Duty], as_of: date) -> str:
    owed = sum(duty.is_owed(as_of) for duty in duties)
    return wording.counted(owed, len(duties) - owed, len({duty.company for duty in duties}))


def duties_json(portal: Portal, duties: Sequence[Duty], as_of: date) -> bytes:
    """For programs: by company; `owed` where the day has passed, `words` without counting days."""
    companies = [
        {
            "company": str(company),
            "name": portal.companies[company].name,
            "duties": [
                {
                    "kind": duty.kind.value,
                    "day": duty.day.isoformat(),
                    "owed": duty.is_owed(as_of),
                    "subject": duty.subject,
                    "told": duty.told,
                    "path": duty.path,
                    "words": wording.plainly(duty.kind, duty.subject, duty.told),
                }
                for duty in members
            ],
        }
        for company, members in groupby(sorted(duties, key=lambda duty: duty.company), key=lambda duty: duty.company)
    ]
    whole = {"schema_version": SCHEMA_VERSION, "as_of": as_of.isoformat(), "companies": companies}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


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
    "json": duties_json,
    "csv": duties_csv,
    "ics": duties_ics,
}
