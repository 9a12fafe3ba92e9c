"""A unit that hotline cases were sent to, and how it came out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from disclosure.model.identity import CompanyId


class UnitGroup(StrEnum):
    """What kind of units a table lists."""

    COUNTY = "county"
    CITY = "city"
    TOWNS = "towns"


class NoRate(StrEnum):
    """What stands where a rate should: nobody was called back, the cell is empty, or it cannot be read."""

    NOT_REVISITED = "not-revisited"
    BLANK = "blank"
    ILLEGIBLE = "illegible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A satisfaction rate in percent as printed, with its places, or what stands instead.

    `revisited` are those called back, `satisfied` those of them who were satisfied; `sign_missing`: printed without the
    percent sign.
    """

    percent: Decimal | None = None
    instead: NoRate | None = None
    revisited: int | None = None
    satisfied: int | None = None
    sign_missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HotlineUnit:
    """A unit under its printed name; a figure is None where the table has no such column.

    `company` is the unit's identity in the portal where it is a utility. `overdue` counts those still open too.
    """

    name: str
    company: str | None = None
    cases: int | None = None
    closed: int | None = None
    overdue: int | None = None
    overdue_open: int | None = None
    result: Rate | None = None
    process: Rate | None = None
    score: Decimal | None = None
    rank: int | None = None

    @property
    def company_id(self) -> CompanyId | None:
        """The company, if it is one."""
        return CompanyId.parse(self.company) if self.company else None

    def rates(self) -> dict[str, Rate]:
        """The rates whose columns the table has, by field."""
        both = {"result": self.result, "process": self.process}
        return {name: rate for name, rate in both.items() if rate is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitTable:
    """A table of units as printed."""

    group: UnitGroup
    units: tuple[HotlineUnit, ...]
    title: str | None = None
    note: str | None = None
