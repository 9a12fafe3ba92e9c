"""Atom feeds, read back by feedparser."""

from collections.abc import Callable
from typing import Any

import feedparser  # type: ignore[import-untyped]  # ships no types
import pytest
from lxml import etree  # type: ignore[import-untyped]  # ships no types

from disclosure.feeds.atom import MOST, Channel, notices_feed
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind, Update

MakeNotice = Callable[..., Notice]
MakeItem = Callable[..., Item]
CHANNEL = Channel(
    name="notices/880100/feed.atom",
    title="测试市停供公告",
    page="/notices/880100/",
    itself="/notices/880100/feed.atom",
    since=Moment.parse("2026-11-01"),
)
AT = Moment.parse("2026-10-24 06:40")


def read(content: bytes) -> Any:
    found = feedparser.parse(content)
    assert not found.bozo, found.bozo_exception
    return found


def test_a_reader_sees_who_what_and_when(publisher: Publisher, notice: MakeNotice, item: MakeItem) -> None:
    told = item(notice(published_at=AT, title="抢修停水", areas=("甲路",), phones=("0999-1",)))
    found = read(notices_feed(publisher, CHANNEL, [told]))
    assert found.version == "atom10"
    assert found.feed.title == "测试市停供公告"
    assert found.feed.id == "tag:city.example,2026:/portal/notices/880100/feed.atom"
    assert [(link.rel, link.href) for link in found.feed.links] == [
        ("self", "https://city.example/portal/notices/880100/feed.atom"),
        ("alternate", "https://city.example/portal/notices/880100/"),
    ]
    assert found.feed.author_detail.name == "测试 <门户> & 公司"
    (entry,) = found.entries
    assert entry.id == "tag:city.example,2026:/portal/notices/880100/water/ceshi/burst"
    assert (entry.title, entry.author, entry.link) == ("抢修停水", "测试供水", told.page)
    assert entry.published == entry.updated == found.feed.updated == "2026-10-24T06:40:00+08:00"
    assert entry.content[0].value == told.text
    assert "影响区域：甲路\n电话：0999-1\n" in told.text


def test_an_entry_is_updated_when_something_of_its_event_is_told(
    publisher: Publisher, notice: MakeNotice, item: MakeItem
) -> None:
    first = notice(published_at=AT, updates=(Update(at=Moment.parse("2026-10-24 07:30"), text="x"),))
    back = notice("restored", NoticeKind.RESTORATION, follows="burst", published_at=Moment.parse("2026-10-24 15:20"))
    (entry,) = read(notices_feed(publisher, CHANNEL, [item(first)])).entries
    assert entry.updated == "2026-10-24T07:30:00+08:00"
    both = read(notices_feed(publisher, CHANNEL, [item(first, back, shown=back), item(first, back)]))
    assert {one.updated for one in both.entries} == {"2026-10-24T15:20:00+08:00"}
    assert [one.published for one in both.entries] == ["2026-10-24T15:20:00+08:00", "2026-10-24T06:40:00+08:00"]


def test_of_a_day_alone_its_beginning_stands_and_without_any_the_day_of_collection(
    publisher: Publisher, notice: MakeNotice, item: MakeItem
) -> None:
    days = [item(notice(published_at=Moment.parse("2026-10-24"))), item(notice("undated"))]
    found = read(notices_feed(publisher, CHANNEL, days))
    assert [one.updated for one in found.entries] == ["2026-10-24T00:00:00+08:00", "2026-11-01T00:00:00+08:00"]


def test_only_the_newest_are_held(publisher: Publisher, notice: MakeNotice, item: MakeItem) -> None:
    many = [item(notice(f"n{number}", published_at=AT)) for number in range(MOST + 1)]
    assert len(read(notices_feed(publisher, CHANNEL, many)).entries) == MOST


def test_a_feed_without_anything_is_one_still(publisher: Publisher) -> None:
    found = read(notices_feed(publisher, CHANNEL, []))
    assert (found.entries, found.feed.updated) == ([], "2026-11-01T00:00:00+08:00")


@pytest.mark.parametrize("title", ["]]>", "<script>alert(1)</script>", "a & b &amp; c", "\"'", "\x00\x0b\x1f\ufffe尾"])
def test_titles_that_mean_harm_are_only_text(
    publisher: Publisher, notice: MakeNotice, item: MakeItem, title: str
) -> None:
    content = notices_feed(publisher, CHANNEL, [item(notice(title=title, published_at=AT))])
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    kept = "".join(one for one in title if one.isprintable() and one != "\ufffe")
    assert root.findtext("{*}entry/{*}title") == kept


def test_what_is_invented_says_so(publisher: Publisher, notice: MakeNotice, item: MakeItem) -> None:
    (entry,) = read(notices_feed(publisher, CHANNEL, [item(notice(title="停水"), region="990100")])).entries
    assert entry.title == "停水（演示数据）"
    assert entry.content[0].value.startswith("【演示数据，不是真实的停供】\n")


def test_the_same_notices_give_the_same_bytes(publisher: Publisher, notice: MakeNotice, item: MakeItem) -> None:
    first, second = (notices_feed(publisher, CHANNEL, [item(notice(published_at=AT))]) for _ in range(2))
    assert first == second
