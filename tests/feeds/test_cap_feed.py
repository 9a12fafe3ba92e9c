"""Feeds of alerts, read back by feedparser."""

from collections.abc import Callable

import feedparser  # type: ignore[import-untyped]  # ships no types

from disclosure.feeds.atom import MOST, Channel
from disclosure.feeds.cap_feed import alerts_feed
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind

CHANNEL = Channel(name="x", title="x", page="/x/", itself="/x/cap.atom", since=Moment.parse("2026-11-01"))
AT = Moment.parse("2026-10-24 06:40")


def address(item: Item) -> str:
    return f"/{item.name}/cap.xml"


def test_an_entry_leads_to_the_alert_and_to_the_page(
    publisher: Publisher, item: Callable[..., Item], notice: Callable[..., Notice]
) -> None:
    told = item(notice(published_at=AT))
    found = feedparser.parse(alerts_feed(publisher, CHANNEL, [told], address))
    assert not found.bozo
    (entry,) = found.entries
    assert [(link.rel, link.type, link.href) for link in entry.links] == [
        ("alternate", "application/cap+xml", "https://city.example/portal/880100/water/ceshi/burst/cap.xml"),
        ("related", "text/html", told.page),
    ]
    assert entry.updated == found.feed.updated == "2026-10-24T06:40:00+08:00"


def test_each_message_is_an_entry_of_its_own(
    publisher: Publisher, item: Callable[..., Item], notice: Callable[..., Notice]
) -> None:
    first = notice(published_at=AT)
    back = notice("back", NoticeKind.RESTORATION, follows="burst", published_at=Moment.parse("2026-10-24 15:20"))
    begun, over = (
        feedparser.parse(alerts_feed(publisher, CHANNEL, [one], address)).entries[0].id
        for one in (item(first), item(first, back))
    )
    assert begun.removesuffix("/0") == over.removesuffix("/1")
    assert begun != over


def test_only_the_newest_are_held(
    publisher: Publisher, item: Callable[..., Item], notice: Callable[..., Notice]
) -> None:
    many = (item(notice(f"n{number}", published_at=AT)) for number in range(MOST + 1))
    assert len(feedparser.parse(alerts_feed(publisher, CHANNEL, many, address)).entries) == MOST
