"""Where a value comes from."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The publication that a record or a value was taken from.

    `published` is as precise as it is known: YYYY, YYYY-MM or YYYY-MM-DD. A `reprint` was not read at its publisher; of
    an `excerpt` only a part was seen, so that what is missing there may have been published all the same.
    """

    publisher: str
    retrieved: dt.date
    title: str | None = None
    published: str | None = None
    url: str | None = None
    reprint: bool = False
    excerpt: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One file of content: its path below the portal's root, its source, and whether the company has confirmed it."""

    path: str
    source: Source
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The document that sets a price or a charge."""

    number: str | None = None
    title: str | None = None
    issuer: str | None = None
    date: dt.date | None = None
