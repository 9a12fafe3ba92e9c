"""Notices as an Atom 1.0 feed (RFC 4287)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from disclosure.feeds.item import Item, timestamp
from disclosure.feeds.markup import around, document, element, empty, optional
from disclosure.feeds.publisher import Publisher
from disclosure.model.moment import Moment
from disclosure.wording import names
from disclosure.wording import notices as wording

MOST = 50
"""Notices that a feed holds: the newest."""
MEDIA_TYPE = "application/atom+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed: `name` is its lasting one, `title` what it is about; `page` and `itself` are paths from the site's root.

    `since` stands for the day of its content where it has none.
    """

    name: str
    title: str
    page: str
    itself: str
    since: Moment


def notices_feed(publisher: Publisher, channel: Channel, items: Sequence[Item]) -> bytes:
    """Give the newest notices; `items` are newest first."""
    shown = items[:MOST]
    return feed(publisher, channel, (entry(publisher, item) for item in shown), [item.updated for item in shown])


def feed(publisher: Publisher, channel: Channel, entries: Iterable[str], updated: Sequence[Moment]) -> bytes:
    """Give a feed of these entries, of which the newest is of the greatest of the moments."""
    newest = max(updated, key=lambda moment: moment.earliest, default=channel.since)
    head = (
        element("id", publisher.tag(channel.name)),
        element("title", channel.title),
        element("subtitle", wording.newest_only(MOST)),
        element("updated", timestamp(newest)),
        empty("link", rel="self", type=MEDIA_TYPE, href=publisher.url(channel.itself)),
        empty("link", rel="alternate", type="text/html", href=publisher.url(channel.page)),
        around("author", [element("name", publisher.name), element("uri", publisher.base_url)]),
        optional("rights", publisher.rights),
    )
    root = around("feed", [*head, *entries], xmlns="http://www.w3.org/2005/Atom", xml_lang="zh-CN")
    return document(root)


@lru_cache(maxsize=4096)  # a notice stands in the feeds of its company, its sector, and each region around
def entry(publisher: Publisher, item: Item) -> str:
    """Give a notice's entry: the same bytes in every feed."""
    return around(
        "entry",
        (
            element("id", publisher.tag(f"notices/{item.name}")),
            element("title", item.title),
            element("updated", timestamp(item.updated)),
            element("published", timestamp(item.published)),
            empty("link", rel="alternate", type="text/html", href=item.page),
            around("author", [element("name", item.company.name)]),
            empty("category", term=item.notice.kind.value, label=item.kind),
            empty("category", term=item.company.id.sector.value, label=names.SECTORS[item.company.id.sector]),
            element("content", item.text, type="text"),
        ),
    )
