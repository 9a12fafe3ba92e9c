"""What of a portal can be found, and where it stands."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from disclosure.content.labels import Labels
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.model.service import Procedure
from disclosure.model.tariff import Charge, Tariff
from disclosure.rules.rule import Rule
from disclosure.search.document import Document, Kind
from disclosure.wording import names
from disclosure.wording import search as wording

# How much a kind counts: who asks about a stop wants the company and its notices, not the rules about them.
COMPANY, NOTICE, RULES = 1.2, 1.0, 0.5


def documents(portal: Portal, catalogue: Sequence[Rule], labels: Labels) -> Iterator[Document]:
    """Everything that can be found: what holds everywhere first, then region by region, as the index wants it."""
    yield from _pages(portal)
    yield from _rules(catalogue)
    yield from _regulations(portal)
    by_region: defaultdict[str, list[Company]] = defaultdict(list)
    elsewhere: defaultdict[str, list[tuple[Outlet, Company]]] = defaultdict(list)
    for company in portal.companies.values():
        by_region[company.id.region].append(company)
        for outlet in company.outlets:
            if outlet.region not in (None, company.id.region):
                elsewhere[str(outlet.region)].append((outlet, company))
    for code, region in portal.regions.items():
        yield _region(region)
        for company in by_region[code]:
            yield from company_documents(company, region.name, labels)
        for outlet, company in elsewhere[code]:
            yield _outlet(outlet, company, _maker(company, region.name))


def result_labels(portal: Portal) -> Mapping[str, Mapping[str, str]]:
    """What the facets' values are called where results are shown."""
    regions = {code: region.name for code, region in portal.regions.items()}
    return {"kind": wording.KINDS, "sector": names.SECTORS, "region": regions}


def company_documents(company: Company, place: str, labels: Labels) -> Iterator[Document]:
    """A company and all of its parts in its own region that a person might look for."""
    document = _maker(company, place)
    yield _profile(company, document)
    for index, tariff in enumerate(company.tariffs):
        yield _price(index, tariff, company, document)
    if company.charges:
        yield _charges(company, document)
    for index, procedure in enumerate(company.procedures):
        yield _procedure(index, procedure, company, document, labels)
    for outlet in company.outlets:
        if outlet.region in (None, company.id.region):
            yield _outlet(outlet, company, document)
    for notice in company.notices:
        yield _notice(notice, company, document, labels)


Maker = Callable[..., Document]


def _maker(company: Company, place: str) -> Maker:
    def document(kind: Kind, part: str, title: str, *, anchor: str = "", body: str = "", **more: object) -> Document:
        url = f"{folder(company.id)}{anchor}"
        fields = {"url": url, "place": place, "region": company.id.region, "sector": company.id.sector.value} | more
        return Document(kind=kind, key=f"{company.id}/{part}", title=title, body=body, **fields)  # type: ignore[arg-type]

    return document


def folder(company: CompanyId) -> str:
    """The address of a company's page below the site's root."""
    return f"companies/{company}/"


def _text(*parts: str | None) -> str:
    """What there is, a line each: nothing is found across two lines."""
    return "\n".join(part for part in parts if part)


def _number(value: Decimal) -> str:
    return f"{value:f}"


def _profile(company: Company, document: Maker) -> Document:
    area = company.service_area.description if company.service_area else None
    return document(
        Kind.COMPANY,
        "company",
        company.name,
        aliases=tuple(filter(None, (company.legal_name, *company.aliases))),
        numbers=_distinct(company.phone, *(line.number for line in company.hotlines)),
        body=_text(
            names.SECTORS[company.id.sector],
            company.office_address,
            area,
            company.nature,
            company.scale,
            company.business_scope,
            *(f"{department.name} {department.function or ''}".strip() for department in company.departments),
            *(promise.text for promise in company.promises),
            *company.convenience,
            *(advice.text for advice in company.safety),
            company.note,
        ),
        weight=COMPANY,
    )


def _price(index: int, tariff: Tariff, company: Company, document: Maker) -> Document:
    return document(
        Kind.PRICE,
        f"tariffs/{index}",
        wording.price_title(company.name, tariff.label),
        anchor="#prices",
        body=_text(
            wording.PRICE_WORDS[company.id.sector],
            tariff.category,
            *_prices(tariff),
            *(wording.charge(extra.name, _number(extra.price), tariff.unit) for extra in tariff.surcharges),
            tariff.basis.number if tariff.basis else None,
            tariff.area,
            tariff.note,
        ),
        date=tariff.effective.isoformat() if tariff.effective else None,
    )


def _prices(tariff: Tariff) -> Iterator[str]:
    if tariff.base:
        yield wording.amount(_number(tariff.base.price), tariff.base.unit)
    if tariff.price is not None:
        yield wording.amount(_number(tariff.price), tariff.unit)
    for number, tier in enumerate(tariff.tiers, 1):
        up_to = _number(tier.up_to) if tier.up_to is not None else None
        yield wording.tier(number, _number(tier.above), up_to, _number(tier.price), tariff.unit)


def _charges(company: Company, document: Maker) -> Document:
    return document(
        Kind.PRICE,
        "charges",
        wording.charges_title(company.name),
        anchor="#charges",
        body=_text(*(_charge(charge) for charge in company.charges)),
    )


def _charge(charge: Charge) -> str:
    if charge.free:
        return wording.free(charge.name)
    return wording.charge(charge.name, None if charge.price is None else _number(charge.price), charge.unit)


def _procedure(index: int, procedure: Procedure, company: Company, document: Maker, labels: Labels) -> Document:
    name = procedure.name or labels.choice("services", "procedures/kind", procedure.kind)
    return document(
        Kind.PROCEDURE,
        f"procedures/{index}",
        wording.procedure_title(company.name, name),
        anchor="#procedures",
        numbers=_distinct(procedure.phone),
        body=_text(
            labels.choice("services", "procedures/kind", procedure.kind),
            *procedure.steps,
            *(material.name for material in procedure.materials),
            *(channel.name for channel in procedure.online),
            *procedure.offline,
            procedure.note,
        ),
    )


def _outlet(outlet: Outlet, company: Company, document: Maker) -> Document:
    return document(
        Kind.OUTLET,
        f"outlets/{outlet.id}",
        wording.outlet_title(company.name, outlet.name),
        anchor="#outlets",
        numbers=_distinct(outlet.phone),
        body=_text(outlet.address, wording.listed(outlet.services), outlet.hours_note, outlet.note),
        region=outlet.region or company.id.region,
    )


def _notice(notice: Notice, company: Company, document: Maker, labels: Labels) -> Document:
    return document(
        Kind.NOTICE,
        f"notices/{notice.id}",
        notice.title,
        url=f"{folder(company.id)}notices/{notice.id}/",
        numbers=_distinct(*notice.phones),
        body=_text(
            company.name,
            labels.choice("notice", "kind", notice.kind),
            notice.reason,
            *notice.areas,
            notice.measures,
            *(update.text for update in notice.updates),
            notice.body,
        ),
        date=str(notice.published_at or notice.start or "")[:10] or None,
        weight=NOTICE,
    )


def _distinct(*numbers: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, numbers)))


def _pages(portal: Portal) -> Iterator[Document]:
    for page in portal.pages:
        yield Document(key=f"page/{page.slug}", kind=Kind.PAGE, title=page.title, url=f"{page.slug}/", body=page.text)


def _region(region: Region) -> Document:
    return Document(
        key=f"region/{region.code}",
        kind=Kind.PAGE,
        title=region.name,
        url=f"regions/{region.code}/",
        place=region.name,
        region=region.code,
        aliases=tuple(filter(None, (region.short_name,))),
        numbers=_distinct(
            *(line.number for line in region.hotlines), region.regulator.phone if region.regulator else None
        ),
        body=_text(
            region.regulator.name if region.regulator else None,
            region.regulator.address if region.regulator else None,
            *(_text(line.name, line.note) for line in region.hotlines),
        ),
    )


def _rules(catalogue: Sequence[Rule]) -> Iterator[Document]:
    for rule in catalogue:
        yield Document(
            key=f"rule/{rule.code}",
            kind=Kind.RULE,
            title=f"{rule.code} {rule.title}",
            url=f"rules/{rule.code}/",
            body=_text(rule.rationale, rule.remedy),
            weight=RULES,
        )


def _regulations(portal: Portal) -> Iterator[Document]:
    for regulation in portal.regulations.values():
        yield Document(
            key=f"regulation/{regulation.id}",
            kind=Kind.REGULATION,
            title=regulation.title,
            url=f"regulations/{regulation.id}/",
            aliases=tuple(filter(None, (regulation.number,))),
            body=_text(
                regulation.issuer,
                *(_text(clause.article, clause.summary) for clause in regulation.clauses.values()),
            ),
            weight=RULES,
        )
