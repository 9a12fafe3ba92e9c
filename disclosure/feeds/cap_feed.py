"""Alerts as an Atom feed that leads to their files, as collectors of alerts read them."""

from collections.abc import Callable, Iterable

from disclosure.feeds.atom import MOST, Channel, feed
from disclosure.feeds.cap import MEDIA_TYPE, identifier, messages
from disclosure.feeds.item import Item, timestamp
from disclosure.feeds.markup import around, element, empty
from disclosure.feeds.publisher import Publisher


def alerts_feed(publisher: Publisher, channel: Channel, items: Iterable[Item], address: Callable[[Item], str]) -> bytes:
    """Give the newest alerts; `items` are events that have one, newest first, `address` gives the path of its file."""
    shown = [(item, messages(item.course)[-1]) for _, item in zip(range(MOST), items, strict=False)]
    entries = (
        around(
            "entry",
            (
                element("id", publisher.tag(f"alerts/{identifier(publisher, item, message)}")),
                element("title", item.title),
                element("updated", timestamp(message.sent)),
                empty("link", rel="alternate", type=MEDIA_TYPE, href=publisher.url(address(item))),
                empty("link", rel="related", type="text/html", href=item.page),
                around("author", [element("name", item.company.name)]),
                element("summary", item.text, type="text"),
            ),
        )
        for item, message in shown
    )
    return feed(publisher, channel, entries, [message.sent for _, message in shown])
