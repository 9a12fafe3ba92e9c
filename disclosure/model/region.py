"""Regions by GB/T 2260 and what they offer."""

from dataclasses import dataclass

from disclosure.model.bulletin import TimeUnit
from disclosure.model.identity import is_demonstration
from disclosure.model.provenance import Basis, Record, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulator:
    """The authority over the sectors in a region."""

    name: str
    phone: str | None = None
    address: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HotlinePromise:
    """How soon a hotline promises to answer or settle a kind of matter; `text` as its source words it."""

    matter: str
    unit: TimeUnit
    text: str
    within: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnifiedHotline:
    """A number that takes every matter in a region, such as 12345."""

    name: str
    number: str
    hours: str | None = None
    note: str | None = None
    promises: tuple[HotlinePromise, ...] = ()
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatingSeason:
    """The legal season, MM-DD to MM-DD; `end_rule` is the hour at which the last day ends it (00:00 or 24:00)."""

    start: str
    end: str
    end_rule: str | None = None
    basis: Basis | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """An administrative region; `code` comes from the file's name."""

    code: str
    name: str
    record: Record
    short_name: str | None = None
    regulator: Regulator | None = None
    hotlines: tuple[UnifiedHotline, ...] = ()
    heating_season: HeatingSeason | None = None
    demonstration: bool = False

    @property
    def is_demonstration(self) -> bool:
        """Whether the region and all in it is invented."""
        return is_demonstration(self.code)

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name
