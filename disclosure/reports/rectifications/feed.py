"""The ledger as a calendar (RFC 5545): each last day that somebody must still keep, with a reminder where asked for."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event

from disclosure import __version__
from disclosure.checking.standing import Urgency
from disclosure.model.portal import Portal
from disclosure.reports.rectifications.entry import Entry
from disclosure.wording import rectifications as wording

_DAY = timedelta(days=1)
_OPEN = frozenset({Urgency.OVERDUE, Urgency.UNFOLLOWED, Urgency.RUNNING})


def ledger_ics(portal: Portal, entries: Iterable[Entry], as_of: date, remind: timedelta | None = None) -> bytes:
    """All-day events on the last days of open orders; the same ledger on the same day gives the same bytes.

    An event's identity stays the same when its day or words change, so that calendars renew it. Past days have no
    reminder.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//{portal.info.name}//disclosure {__version__}//ZH")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.CALENDAR)
    for entry in entries:
        if entry.due is not None and entry.standing.urgency in _OPEN:
            calendar.add_component(_event(portal, entry, entry.due, as_of, remind))
    written: bytes = calendar.to_ical()
    return written


def _event(portal: Portal, entry: Entry, due: date, as_of: date, remind: timedelta | None) -> Event:
    event = Event()
    event.add("uid", f"{entry.order.id}.{entry.order.region}.rectifications@{urlsplit(portal.info.base_url).hostname}")
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    event.add("dtstart", due)
    event.add("dtend", due + _DAY)
    event.add("summary", wording.summary(entry.order.title))
    event.add("description", _description(entry))
    event.add("transp", "TRANSPARENT")
    if remind is not None and due >= as_of:
        event.add_component(_alarm(entry, remind))
    return event


def _alarm(entry: Entry, remind: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", wording.reminder(entry.order.title, remind.days))
    alarm.add("trigger", -remind)
    return alarm


def _description(entry: Entry) -> str:
    order = entry.order
    told = {
        wording.NUMBER: order.key,
        wording.STATE: entry.state,
        wording.RESPONSIBLE: entry.responsible,
        wording.DEMAND: order.demand,
        wording.REPORT_TO: order.report_to or "",
        wording.ISSUER: " ".join(filter(None, (order.issuer, order.document))),
        wording.DUE_TOLD: entry.standing.due.told,
        wording.NOTES: order.note or "",
    }
    return "\n".join(wording.labelled(label, value) for label, value in told.items() if value)
