"""Measures, laws and standards: their clauses, their validity, and the numbers that rules take from them."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from disclosure.model.identity import Sector, region_covers
from disclosure.model.provenance import Record, Source


class Certainty(StrEnum):
    """How sure the text of a regulation or clause is; all but VERIFIED is marked as to be verified."""

    VERIFIED = "verified"
    SECOND_HAND = "second-hand"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause, in our own words; `quote` holds only the phrase that the meaning turns on."""

    summary: str
    certainty: Certainty
    article: str | None = None
    quote: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A number that rules compare with, in `unit`; `condition` narrows it to one situation."""

    name: str
    value: Decimal
    unit: str
    clause: str
    sectors: tuple[Sector, ...] = ()
    condition: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelledFee:
    """A fee that the regulation abolishes, by name; `since` defaults to the regulation's first day."""

    name: str
    clause: str
    sectors: tuple[Sector, ...] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """A regulation with its days of validity (both inclusive); no region means the whole country."""

    id: str
    title: str
    issuer: str
    certainty: Certainty
    record: Record
    clauses: dict[str, Clause]
    number: str | None = None
    published: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    region: str | None = None
    sectors: tuple[Sector, ...] = ()
    edition: str | None = None
    validity_note: str | None = None
    limits: tuple[Limit, ...] = field(default=())
    cancelled_fees: tuple[CancelledFee, ...] = field(default=())

    def is_in_force(self, day: date) -> bool:
        """Whether it applies on `day`; where the first day is not known, from when it was published, if that is."""
        if self.valid_to is not None and self.valid_to < day:
            return False
        if self.valid_from is not None:
            return self.valid_from <= day
        return self.published is None or self.published <= day.isoformat()

    def covers(self, region: str, sector: Sector) -> bool:
        """Whether it applies in a region (by code) to a sector."""
        in_region = self.region is None or region_covers(self.region, region)
        return in_region and (not self.sectors or sector in self.sectors)
