"""What one file says of another: codes, ids and clauses that must be there, and days in their order."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from disclosure.content.bulletin_ends import bulletin_ends
from disclosure.content.inspection_ends import inspection_ends
from disclosure.content.known import Known, Loose
from disclosure.content.rectification_ends import rectification_ends
from disclosure.content.redirect_ends import redirect_ends
from disclosure.content.suggestions import did_you_mean
from disclosure.content.synonym_ends import synonym_ends
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, region_parents
from disclosure.model.notice import Notice
from disclosure.model.region import Region
from disclosure.model.regulation import Regulation
from disclosure.wording.problems import listed

if TYPE_CHECKING:
    from disclosure.model.tariff import Charge, Tariff


def loose_ends(known: Known, regulations: Iterable[Regulation]) -> Iterator[Loose]:
    """Give every reference that leads nowhere, and every pair of days in the wrong order."""
    yield from synonym_ends(known.synonyms)
    yield from redirect_ends(known.redirects)
    for region in known.regions.values():
        yield from _region(region, known)
    for regulation in regulations:
        yield from _regulation(regulation, known)
    for inspection in known.inspections.values():
        yield from inspection_ends(inspection, known)
    for bulletin in known.bulletins.values():
        yield from bulletin_ends(bulletin, known)
    for rectification in known.rectifications.values():
        yield from rectification_ends(rectification, known)
    for company in known.companies.values():
        yield from _company(company, known)
        for notice in company.notices:
            yield from _notice(notice, company, known)


def _region(region: Region, known: Known) -> Iterator[Loose]:
    for province in region_parents(region.code)[-1:]:
        if not known.has_region(province):
            values = {"code": region.code, "parent": province}
            yield Loose(code="REF-008", path=region.record.path, pointer="", values=values)


def _regulation(regulation: Regulation, known: Known) -> Iterator[Loose]:
    path = regulation.record.path
    if regulation.region is not None:
        yield from known.region(regulation.region, path, "/region")
    clauses = {
        **{f"/limits/{index}/clause": limit.clause for index, limit in enumerate(regulation.limits)},
        **{f"/cancelled_fees/{index}/clause": fee.clause for index, fee in enumerate(regulation.cancelled_fees)},
    }
    for pointer, clause in clauses.items():
        if clause not in regulation.clauses:
            yield _unknown("REF-004", (path, pointer), {"clause": clause}, regulation.clauses)
    yield from _order(path, "", ("valid_from", regulation.valid_from), ("valid_to", regulation.valid_to))


def _unknown(code: str, place: tuple[str, str], said: Mapping[str, str], options: Iterable[str]) -> Loose:
    """Complain about the one name that is `said`, when it is none of the options."""
    names = tuple(options)
    values = {**said, "options": listed(names)}
    instead = did_you_mean(next(iter(said.values())), names)
    return Loose(code=code, path=place[0], pointer=place[1], values=values, instead=instead)


def _order(path: str, pointer: str, first: tuple[str, date | None], last: tuple[str, date | None]) -> Iterator[Loose]:
    if first[1] is not None and last[1] is not None and last[1] < first[1]:
        values = {"first": first[0], "start": first[1], "last": last[0], "end": last[1]}
        yield Loose(code="REF-007", path=path, pointer=f"{pointer}/{last[0]}", values=values)


def _company(company: Company, known: Known) -> Iterator[Loose]:
    yield from known.region(company.id.region, *company.place(""))
    if company.service_area is not None:
        for index, code in enumerate(company.service_area.regions):
            yield from known.region(code, *company.place(f"/service_area/regions/{index}"))
    prices: dict[str, Tariff | Charge] = {
        **{f"/tariffs/{index}": tariff for index, tariff in enumerate(company.tariffs)},
        **{f"/charges/{index}": charge for index, charge in enumerate(company.charges)},
    }
    for pointer, price in prices.items():
        yield from _order(*company.place(pointer), ("effective", price.effective), ("until", price.until))
    yield from _outlets(company, known)
    if company.place("/outlets")[0] not in known.broken:
        yield from _procedures(company)


def _outlets(company: Company, known: Known) -> Iterator[Loose]:
    first: dict[str, int] = {}
    for index, outlet in enumerate(company.outlets):
        path, pointer = company.place(f"/outlets/{index}")
        if outlet.region is not None:
            yield from known.region(outlet.region, path, f"{pointer}/region")
        if outlet.id in first:
            values = {"id": outlet.id, "first": first[outlet.id] + 1}
            yield Loose(code="REF-005", path=path, pointer=f"{pointer}/id", values=values)
        first.setdefault(outlet.id, index)
        if outlet.closure is not None:
            days = (("since", outlet.closure.since), ("until", outlet.closure.until))
            yield from _order(path, f"{pointer}/closure", *days)


def _procedures(company: Company) -> Iterator[Loose]:
    ids = [outlet.id for outlet in company.outlets]
    for index, procedure in enumerate(company.procedures):
        for at, outlet in enumerate(procedure.outlets):
            if outlet not in ids:
                place = company.place(f"/procedures/{index}/outlets/{at}")
                yield _unknown("REF-006", place, {"outlet": outlet}, ids)


def _notice(notice: Notice, company: Company, known: Known) -> Iterator[Loose]:
    path = notice.record.path
    for index, code in enumerate(notice.regions):
        yield from known.region(code, path, f"/regions/{index}")
    if notice.follows is not None and company.place(f"/notices/{notice.follows}")[0] not in known.broken:
        ids = [other.id for other in company.notices if other.id != notice.id]
        if notice.follows not in ids:
            yield _unknown("REF-002", (path, "/follows"), {"notice": notice.follows}, ids)
    if notice.caused_by is not None and not _leads_to_a_notice(notice.caused_by, known):
        paths = (f"{one.id}/{other.id}" for one in known.companies.values() for other in one.notices)
        instead = did_you_mean(notice.caused_by, paths)
        yield Loose(
            code="REF-003", path=path, pointer="/caused_by", values={"notice": notice.caused_by}, instead=instead
        )


def _leads_to_a_notice(reference: str, known: Known) -> bool:
    folder, _, notice = reference.rpartition("/")
    try:
        company_id = CompanyId.parse(folder)
    except ValueError:
        return False
    if {f"content/companies/{folder}/{name}.yaml" for name in ("company", f"notices/{notice}")} & known.broken:
        return True
    company = known.companies.get(company_id)
    return company is not None and any(other.id == notice for other in company.notices)
