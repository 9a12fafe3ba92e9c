"""The calendar, read back by its library, and looked at as the bytes that RFC 5545 asks for."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar

from disclosure.model.portal import Portal
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.rectifications.feed import ledger_ics
from tests.reports.conftest import AS_OF

Entries = tuple[Entry, ...]
REMIND = timedelta(days=14)


def events(data: bytes) -> dict[str, Any]:
    calendar = icalendar.Calendar.from_ical(data)
    return {str(event["uid"]).partition("@")[0]: event for event in calendar.walk("VEVENT")}


def test_open_orders_are_all_day_events_on_their_last_days(content: Portal, invented: Entries) -> None:
    found = events(ledger_ics(content, invented, AS_OF, REMIND))
    assert set(found) == {f"2026-00{number}.990100.rectifications" for number in (1, 5, 6)}
    running = found["2026-001.990100.rectifications"]
    assert running["dtstart"].dt == date(2026, 12, 15)
    assert running["dtend"].dt == date(2026, 12, 16)
    assert running["dtstamp"].dt == datetime(2026, 11, 21, tzinfo=UTC)
    assert running["summary"] == "整改期限：示例市燃气有限公司补足示例路大厅窗口人员"
    assert "责任单位：示例市燃气有限公司\n" in running["description"]


def test_a_reminder_rings_before_days_to_come_and_only_where_asked_for(content: Portal, invented: Entries) -> None:
    found = events(ledger_ics(content, invented, AS_OF, REMIND))
    (alarm,) = found["2026-001.990100.rectifications"].walk("VALARM")
    assert alarm["trigger"].dt == -REMIND
    assert alarm["action"] == "DISPLAY"
    assert str(alarm["description"]).startswith("14 天后到期：")
    assert not found["2026-005.990100.rectifications"].walk("VALARM")
    assert b"VALARM" not in ledger_ics(content, invented, AS_OF)


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_says(content: Portal, real: Entries) -> None:
    data = ledger_ics(content, real, AS_OF)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in data.replace(b"\r\n", b"")
    for line in lines:
        line.decode()  # no fold goes through a character
    assert {b"VERSION:2.0", b"METHOD:PUBLISH"} <= set(lines)


def test_the_same_ledger_gives_the_same_bytes_and_identities_that_stay(content: Portal, invented: Entries) -> None:
    assert ledger_ics(content, invented, AS_OF, REMIND) == ledger_ics(content, invented, AS_OF, REMIND)
    later = events(ledger_ics(content, invented, date(2026, 11, 30)))
    assert set(later) == set(events(ledger_ics(content, invented, AS_OF)))


def test_what_nobody_must_do_any_more_is_not_in_the_calendar(content: Portal, invented: Entries) -> None:
    closed = tuple(entry for entry in invented if entry.order.id in {"2026-002", "2026-003", "2026-004"})
    assert len(closed) == 3
    assert events(ledger_ics(content, closed, AS_OF)) == {}
