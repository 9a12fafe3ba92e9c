"""What can be applied for, and where it stands: each procedure of a company has a page of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.outlet import Outlet
from disclosure.model.regulation import Limit, Regulation
from disclosure.model.service import Procedure, ProcedureKind, Promise, slugs
from disclosure.model.tariff import Charge
from disclosure.web.site import Site

_K = ProcedureKind
LIMITS: Mapping[ProcedureKind, str] = {
    _K.NEW_CONNECTION: "connection_workdays",
    _K.TRANSFER: "transfer_workdays",
    _K.CLOSING: "transfer_workdays",
    _K.CHANGE_OF_USE: "transfer_workdays",
}
"""The limits of the law that speak of a kind; rules A01 to A04 judge by the same ones."""
PROMISES: Mapping[ProcedureKind, tuple[str, ...]] = {
    _K.NEW_CONNECTION: ("connection",),
    _K.REPAIR: ("repair-arrival", "repair-done"),
}
"""The topics of promises that belong to a kind."""
ORDER = tuple(ProcedureKind)


def by_slug(company: Company) -> dict[str, Procedure]:
    """Give a company's procedures by their slugs, in the order of the record."""
    return dict(zip(slugs(company.procedures), company.procedures, strict=True))


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of the law on how long a procedure may take."""

    regulation: Regulation
    limit: Limit

    @property
    def reference(self) -> str:
        """The clause that sets it."""
        return f"{self.regulation.id}#{self.limit.clause}"


def bounds(current: Site, company: Company, kind: ProcedureKind) -> tuple[Bound, ...]:
    """Give the limits in force where the company is, in the order of the regulations."""
    name = LIMITS.get(kind)
    if name is None:
        return ()
    return tuple(
        _bounds(current.portal.regulations.values(), company.id.region, company.id.sector, name, current.as_of)
    )


def _bounds(regulations: Iterable[Regulation], region: str, sector: Sector, name: str, day: date) -> Iterator[Bound]:
    for regulation in regulations:
        if regulation.covers(region, sector) and regulation.is_in_force(day):
            for limit in regulation.limits:
                if limit.name == name and (not limit.sectors or sector in limit.sectors):
                    yield Bound(regulation, limit)


def promises_on(company: Company, kind: ProcedureKind) -> tuple[Promise, ...]:
    """Give what the company promises about a kind."""
    topics = PROMISES.get(kind, ())
    return tuple(promise for promise in company.promises if promise.topic in topics)


def charges_of(company: Company, procedure: Procedure) -> tuple[Charge, ...]:
    """Give the charges of the price list that a procedure names."""
    named = procedure.fee.items if procedure.fee else ()
    return tuple(charge for charge in company.charges if charge.name in named)


def outlets_of(company: Company, procedure: Procedure) -> tuple[Outlet, ...]:
    """Give the outlets that a procedure names, as far as they are known."""
    known = {outlet.id: outlet for outlet in company.outlets}
    return tuple(known[key] for key in procedure.outlets if key in known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A procedure with its company and slug."""

    company: Company
    slug: str
    procedure: Procedure


def by_kind(companies: Iterable[Company]) -> dict[ProcedureKind, tuple[Offered, ...]]:
    """Give what companies offer, by what people want, in the order of kinds."""
    found: defaultdict[ProcedureKind, list[Offered]] = defaultdict(list)
    for company in companies:
        for slug, procedure in by_slug(company).items():
            found[procedure.kind].append(Offered(company=company, slug=slug, procedure=procedure))
    return {kind: tuple(found[kind]) for kind in ORDER if kind in found}
