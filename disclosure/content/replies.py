"""A company's own words in an order to correct: the one part of the ledger that it may write."""

from typing import Any, Final

from disclosure.content.canonical.laid import Block, Record
from disclosure.content.canonical.reading import laid_out
from disclosure.content.canonical.writing import text_of
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse

_KIND: Final = "rectification"
_SUBMITTED: Final = "submitted"
_OWN_KEYS: Final = frozenset(("day", "kind", "by", "company_words", "proof", "source"))
"""What a company may say in an event: its day, its words and papers. Not what an inspector found, nor a deadline."""


def is_own_reply(before: bytes, after: bytes, companies: frozenset[str], schemas: Schemas) -> bool:
    """Whether the only difference is events at the end in which one of these companies, called upon, submits its reply.

    Comments and order count too: without the new events, both texts must have the same canonical form.
    """
    was, now = (schemas.check(_KIND, parse(data, "x.yaml")).value for data in (before, after))
    if was is None or now is None:
        return False
    added = now.get("events", [])[len(was.get("events", [])) :]
    asked = {*was["responsible"].get("companies", []), *was["responsible"].get("concerned", [])}
    if not added or not all(_is_reply(event, companies & asked) for event in added):
        return False
    return _canonical(before, 0, schemas) == _canonical(after, len(added), schemas)


def _is_reply(event: dict[str, Any], companies: frozenset[str]) -> bool:
    return event["kind"] == _SUBMITTED and event["by"] in companies and event.keys() <= _OWN_KEYS


def _canonical(data: bytes, without: int, schemas: Schemas) -> str:
    """The canonical text, without so many events at the end."""
    record = laid_out(data.decode())
    _drop(record, without)
    return text_of(record, schemas.kinds[_KIND].field)


def _drop(record: Record, count: int) -> None:
    for entry in record.root.entries:
        if count and entry.key == "events" and isinstance(entry.value, Block):
            del entry.value.entries[-count:]
            if not entry.value.entries:
                record.root.entries.remove(entry)
            return
