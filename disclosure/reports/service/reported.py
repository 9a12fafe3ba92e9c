"""What hotline bulletins say of chosen companies, up to a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from disclosure.checking.bulletins import check_bulletin
from disclosure.checking.hotline import LEAST, is_small
from disclosure.checking.selection import Selection
from disclosure.model.bulletin import Bulletin
from disclosure.model.claim import Mention
from disclosure.model.company import Company
from disclosure.model.hotline_unit import HotlineUnit, UnitTable
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.reports.service.inspected import is_region_meant


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFigures:
    """A chosen company's row in a bulletin's table, and what the text says of it by name."""

    company: Company
    unit: HotlineUnit
    table: UnitTable
    is_small: bool
    praised: tuple[str, ...]
    criticised: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """A bulletin as far as chosen companies are concerned.

    `least` is from how many cases on a unit is compared; `flaws` how many rules found the paper's figures wrong.
    """

    bulletin: Bulletin
    figures: tuple[UnitFigures, ...]
    least: int
    flaws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The figures that every form must show alike: bulletins with rows of chosen companies, those companies, rows."""

    bulletins: int
    companies: int
    rows: int

    @classmethod
    def of(cls, reported: Iterable[Reported]) -> "Extent":
        """Those of several bulletins."""
        listing = [one for one in reported if one.figures]
        rows = [row for one in listing for row in one.figures]
        return cls(bulletins=len(listing), companies=len({row.company.id for row in rows}), rows=len(rows))


def reported(portal: Portal, selection: Selection, as_of: date) -> tuple[Reported, ...]:
    """The bulletins up to a day that list the portal's companies, or speak of the region that is asked for.

    By the days that they are about. `portal` holds the chosen companies only.
    """
    found = (_of(portal, one) for one in portal.bulletins.values() if dated(one) <= as_of)
    kept = [one for one in found if one.figures or is_region_meant(one.bulletin.region, selection)]
    return tuple(sorted(kept, key=lambda one: (one.bulletin.period.end, one.bulletin.key)))


def dated(bulletin: Bulletin) -> date:
    """The day of the paper, or the last of its period."""
    return bulletin.issued_on or bulletin.period.end


def _of(portal: Portal, bulletin: Bulletin) -> Reported:
    least = bulletin.minimum_cases or LEAST
    verdicts = check_bulletin(bulletin, portal.bulletins.values()).verdicts
    return Reported(
        bulletin=bulletin,
        figures=tuple(_figures(portal, bulletin, least)),
        least=least,
        flaws=sum(verdict.outcome is Outcome.NOT_MET for verdict in verdicts),
    )


def _figures(portal: Portal, bulletin: Bulletin, least: int) -> Iterator[UnitFigures]:
    for table in bulletin.unit_tables:
        for unit in table.units:
            company = portal.companies.get(unit.company_id) if unit.company_id else None
            if company is not None:
                yield UnitFigures(
                    company=company,
                    unit=unit,
                    table=table,
                    is_small=is_small(unit, least),
                    praised=tuple(_mentions(bulletin.praised, unit)),
                    criticised=tuple(_mentions(bulletin.criticised, unit)),
                )


def _mentions(mentions: Iterable[Mention], unit: HotlineUnit) -> Iterator[str]:
    return (one.text for one in mentions if any(named.unit == unit.name for named in one.units))
