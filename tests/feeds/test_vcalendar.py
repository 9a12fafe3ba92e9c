"""Calendars, read back by two libraries."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import ics  # type: ignore[import-untyped]  # ships no types
import pytest
from icalendar import Calendar

from disclosure.feeds.atom import MOST
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.feeds.vcalendar import calendar
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind

MakeNotice = Callable[..., Notice]
MakeItem = Callable[..., Item]


def at(text: str) -> Moment:
    return Moment.parse(f"2026-10-{text}")


@pytest.fixture
def stop(notice: MakeNotice) -> Notice:
    return notice(
        "works",
        NoticeKind.PLANNED_OUTAGE,
        title="管道改造；停水, 夜间\\",
        published_at=at("20 09:00"),
        start=at("24 22:00"),
        expected_end=at("25 06:00"),
        areas=("甲路", "乙小区"),
    )


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_stop_is_an_event_in_beijing_time(publisher: Publisher, item: MakeItem, stop: Notice) -> None:
    content = calendar(publisher, "测试市停供公告", [item(stop)])
    (event,) = events(content)
    assert event["UID"] == "880100/water/ceshi/works@city.example"
    assert event["DTSTAMP"].dt == datetime.fromisoformat("2026-10-20T01:00:00+00:00")
    assert event["DTSTART"].dt.isoformat() == "2026-10-24T22:00:00+08:00"
    assert event["DTEND"].dt.isoformat() == "2026-10-25T06:00:00+08:00"
    assert (event["SUMMARY"], event["LOCATION"]) == (stop.title, "甲路；乙小区")
    assert event["DESCRIPTION"] == item(stop).text
    assert (event["STATUS"], event["URL"]) == ("CONFIRMED", item(stop).page)


def test_another_library_reads_the_same(publisher: Publisher, item: MakeItem, stop: Notice) -> None:
    content = calendar(publisher, "测试市停供公告", [item(stop)])
    (event,) = ics.Calendar(content.decode()).events
    assert event.begin.isoformat() == "2026-10-24T22:00:00+08:00"
    assert event.end.isoformat() == "2026-10-25T06:00:00+08:00"
    assert (event.name, event.description) == (stop.title, item(stop).text)


def test_lines_are_short_and_end_as_they_must(publisher: Publisher, item: MakeItem, notice: MakeNotice) -> None:
    long = notice(title="停" * 200, start=at("24 22:00"), published_at=at("20"))
    content = calendar(publisher, "题" * 100, [item(long)])
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in lines:
        line.decode()  # no character is cut in two
    assert events(content)[0]["SUMMARY"] == "停" * 200
    assert Calendar.from_ical(content)["X-WR-CALNAME"] == "题" * 100


def test_one_that_is_over_ends_then(publisher: Publisher, item: MakeItem, notice: MakeNotice, stop: Notice) -> None:
    longer = notice(
        "longer", NoticeKind.EXTENSION, follows="works", published_at=at("25 05:00"), expected_end=at("25 09:00")
    )
    back = notice(
        "back", NoticeKind.RESTORATION, follows="works", published_at=at("25 08:10"), actual_end=at("25 08:00")
    )
    (planned,) = events(calendar(publisher, "x", [item(stop)]))
    (extended,) = events(calendar(publisher, "x", [item(stop, longer)]))
    (over,) = events(calendar(publisher, "x", [item(stop, longer, back)]))
    ends = [one["DTEND"].dt.strftime("%H:%M") for one in (planned, extended, over)]
    assert ends == ["06:00", "09:00", "08:00"]
    assert len({one["UID"] for one in (planned, extended, over)}) == 1
    assert planned["SEQUENCE"] < extended["SEQUENCE"] < over["SEQUENCE"]


def test_one_that_was_called_off_is_cancelled(
    publisher: Publisher, item: MakeItem, notice: MakeNotice, stop: Notice
) -> None:
    off = notice("off", NoticeKind.RESTORATION, follows="works", published_at=at("23 10:00"))
    (event,) = events(calendar(publisher, "x", [item(stop, off)]))
    assert event["STATUS"] == "CANCELLED"
    assert event["DTEND"].dt.strftime("%d %H:%M") == "25 06:00"


def test_where_only_days_are_known_it_takes_whole_days(
    publisher: Publisher, item: MakeItem, notice: MakeNotice
) -> None:
    (event,) = events(calendar(publisher, "x", [item(notice(start=at("24"), expected_end=at("25 06:00")))]))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 10, 24), date(2026, 10, 26))


def test_the_end_of_a_day_is_the_next_midnight(publisher: Publisher, item: MakeItem, notice: MakeNotice) -> None:
    (event,) = events(calendar(publisher, "x", [item(notice(start=at("24 08:00"), expected_end=at("24 24:00")))]))
    assert event["DTEND"].dt.isoformat() == "2026-10-25T00:00:00+08:00"


@pytest.mark.parametrize("end", [None, "24 06:00"])
def test_an_end_that_is_not_known_or_cannot_be_is_not_there(
    publisher: Publisher, item: MakeItem, notice: MakeNotice, end: str | None
) -> None:
    (event,) = events(
        calendar(publisher, "x", [item(notice(start=at("24 08:00"), expected_end=at(end) if end else None))])
    )
    assert "DTEND" not in event


def test_what_is_no_stop_or_has_no_beginning_is_left_out(
    publisher: Publisher, item: MakeItem, notice: MakeNotice, stop: Notice
) -> None:
    back = notice("back", NoticeKind.RESTORATION, follows="works", actual_end=at("25 08:00"), start=at("24 22:00"))
    reading = notice("reading", NoticeKind.METER_READING, start=at("24"))
    content = calendar(publisher, "x", [item(stop, back, shown=back), item(reading), item(notice("when"))])
    assert events(content) == []


def test_only_the_newest_are_held(publisher: Publisher, item: MakeItem, notice: MakeNotice) -> None:
    many = [item(notice(f"n{number}", start=at("24"))) for number in range(MOST + 1)]
    assert len(events(calendar(publisher, "x", many))) == MOST


def test_no_text_can_begin_a_line_of_its_own(publisher: Publisher, item: MakeItem, notice: MakeNotice) -> None:
    title = "停水\r\nEND:VEVENT\nBEGIN:VEVENT\r\x00"
    (event,) = events(calendar(publisher, "x", [item(notice(title=title, start=at("24")))]))
    assert event["SUMMARY"] == "停水\nEND:VEVENT\nBEGIN:VEVENT"


def test_the_same_notices_give_the_same_bytes(publisher: Publisher, item: MakeItem, stop: Notice) -> None:
    assert len({calendar(publisher, "x", [item(stop)]) for _ in range(2)}) == 1
