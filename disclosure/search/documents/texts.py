"""Every text that a record holds, so that nothing of a paper is left out of the search by being forgotten."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

_NO_TEXT = frozenset({
    *("id", "region", "record", "source", "url", "visited_at"),
    *("company", "companies", "concerned", "outlet", "inspection", "bulletin", "rule"),
})  # fmt: skip
"""Fields that name other records, or say where a text comes from."""


def texts(record: object) -> Iterator[str]:
    """The texts of a record and of all its parts, in the order of their fields."""
    if isinstance(record, str) and not isinstance(record, Enum):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from texts(part)
    elif is_dataclass(record):
        for field in fields(record):
            if field.name not in _NO_TEXT:
                yield from texts(getattr(record, field.name))
