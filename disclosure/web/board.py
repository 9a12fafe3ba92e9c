"""What hangs on the wall of a hall: all that an inspector looks for, from the records, with the way back to them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from disclosure.model.company import Company
from disclosure.model.outlet import Outlet
from disclosure.model.provenance import Basis, Source
from disclosure.model.region import Region
from disclosure.model.service import Procedure, ProcedureKind
from disclosure.model.tariff import Charge, Tariff
from disclosure.web.links import address
from disclosure.web.site import Site

_MAIN: Final = (
    ProcedureKind.NEW_CONNECTION,
    ProcedureKind.TRANSFER,
    ProcedureKind.CLOSING,
    ProcedureKind.CHANGE_OF_USE,
    ProcedureKind.PAYMENT,
    ProcedureKind.REPAIR,
    ProcedureKind.PAUSE,
    ProcedureKind.METERING,
    ProcedureKind.OTHER,
)
"""What people come for, what an inspector asks for first."""
_SHORT: Final = 12
"""Rows that fit in large letters; a procedure takes two or three lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A hall's notice board on the day of the check.

    Prices and charges are those in force; `authorities` the regions with numbers or a regulator, the nearest first;
    `sources` where the data come from, by publisher; `address` the full public address of the hall's page.
    """

    tariffs: tuple[Tariff, ...]
    charges: tuple[Charge, ...]
    procedures: tuple[Procedure, ...]
    authorities: tuple[Region, ...]
    sources: dict[str, tuple[Source, ...]]
    bases: tuple[Basis, ...]
    address: str

    @property
    def is_short(self) -> bool:
        """Whether the sheet has room for large letters."""
        prices = sum(len(one.tiers) or 1 for one in self.tariffs)
        return prices + len(self.charges) + 2 * len(self.procedures) <= _SHORT

    def note(self, basis: Basis | None) -> str:
        """The number under which a document stands below the tables; nothing where none was published."""
        return str(self.bases.index(basis) + 1) if basis in self.bases else ""


def board(current: Site, company: Company, outlet: Outlet) -> Board:
    """Gather a hall's board; what is not published is missing in it."""
    tariffs = tuple(one for one in company.tariffs if one.is_in_force(current.as_of))
    charges = tuple(one for one in company.charges if _is_in_force(one, current))
    return Board(
        tariffs=tariffs,
        charges=charges,
        procedures=tuple(sorted(company.procedures, key=lambda one: _MAIN.index(one.kind))),
        authorities=tuple(_authorities(current, outlet.region or company.id.region)),
        sources=_sources(company),
        bases=tuple(dict.fromkeys(_bases(tariffs, charges))),
        address=page_address(current, company, outlet),
    )


def page_address(current: Site, company: Company, outlet: Outlet) -> str:
    """The full public address of an outlet's page."""
    one = company.id
    path = address("outlet.show", region=one.region, sector=one.sector.value, slug=one.slug, outlet=outlet.id)
    return current.portal.info.base_url + path[1:]


def _is_in_force(charge: Charge, current: Site) -> bool:
    day = current.as_of
    return (charge.effective is None or charge.effective <= day) and (charge.until is None or day <= charge.until)


def _authorities(current: Site, code: str) -> Iterable[Region]:
    portal = current.portal
    own = filter(None, (portal.regions.get(code),))
    return (one for one in (*own, *reversed(portal.parents(code))) if one.hotlines or one.regulator)


def _sources(company: Company) -> dict[str, tuple[Source, ...]]:
    names = ("tariffs", "services", "outlets", "company")
    found: defaultdict[str, list[Source]] = defaultdict(list)
    for source in dict.fromkeys(company.records[name].source for name in names if name in company.records):
        found[source.publisher].append(source)
    return {publisher: tuple(sources) for publisher, sources in found.items()}


def _bases(tariffs: Iterable[Tariff], charges: Iterable[Charge]) -> Iterable[Basis]:
    for tariff in tariffs:
        yield from filter(None, (tariff.basis, *(one.basis for one in tariff.surcharges)))
    yield from filter(None, (one.basis for one in charges))
