"""A company and all of its parts that a person might look for."""

from collections.abc import Callable, Iterator
from datetime import date

from disclosure.content.labels import Labels
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.outlet import Outlet
from disclosure.model.service import slugs
from disclosure.model.tariff import Tariff
from disclosure.search.document import Document, Kind
from disclosure.search.documents.lines import distinct, lines
from disclosure.search.documents.price import answer, charge_line, price_body, price_names, price_title
from disclosure.wording import names
from disclosure.wording import search as wording

CURRENT_DAYS = 30
"""How long a notice counts as current that says nothing of an end."""

Maker = Callable[..., Document]


def company_documents(company: Company, place: str, labels: Labels, as_of: date) -> Iterator[Document]:
    """A company and its parts in its own region."""
    document = maker(company, place)
    yield _profile(company, document)
    for index, tariff in enumerate(company.tariffs):
        yield _price(index, tariff, company, document, as_of)
    if company.charges:
        yield _charges(company, document)
    for index, slug in enumerate(slugs(company.procedures)):
        yield _procedure(index, slug, company, document, labels)
    for outlet in company.outlets:
        if outlet.region in (None, company.id.region):
            yield outlet_document(outlet, company, document)
    for notice in company.notices:
        yield _notice(notice, company, document, labels, as_of)


def maker(company: Company, place: str) -> Maker:
    """Makes documents of a company: `document(kind, part, title, body=..., ...)`; `below` follows its address."""

    def document(kind: Kind, part: str, title: str, *, below: str = "", body: str = "", **more: object) -> Document:
        url = f"{folder(company.id)}{below}"
        owner = str(company.id)
        fields = {"url": url, "place": place, "region": company.id.region, "sector": company.id.sector.value} | more
        return Document(kind=kind, key=f"{owner}/{part}", title=title, body=body, owner=owner, **fields)  # type: ignore[arg-type]

    return document


def folder(company: CompanyId) -> str:
    """The address of a company's page below the site's root."""
    return f"companies/{company}/"


def outlet_document(outlet: Outlet, company: Company, document: Maker) -> Document:
    """A hall, with its number to call."""
    return document(
        Kind.OUTLET,
        f"outlets/{outlet.id}",
        wording.outlet_title(company.name, outlet.name),
        below=f"outlets/{outlet.id}/",
        numbers=distinct([outlet.phone]),
        addresses=distinct([outlet.address]),
        spelled=(outlet.name,),
        body=lines(outlet.address, wording.listed(outlet.services), outlet.hours_note, outlet.note),
        region=outlet.region or company.id.region,
    )


def _profile(company: Company, document: Maker) -> Document:
    area = company.service_area.description if company.service_area else None
    return document(
        Kind.COMPANY,
        "company",
        company.name,
        aliases=distinct((company.legal_name, *company.aliases)),
        numbers=distinct((*(line.number for line in company.hotlines), company.phone)),
        addresses=distinct([company.office_address]),
        spelled=distinct((company.name, company.legal_name, *company.aliases)),
        body=lines(
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
    )


def _price(index: int, tariff: Tariff, company: Company, document: Maker, as_of: date) -> Document:
    return document(
        Kind.PRICE,
        f"tariffs/{index:03}",
        price_title(company, tariff, as_of),
        below=f"prices/#{tariff.anchor}",
        aliases=price_names(company, tariff),
        body=price_body(tariff),
        answer=answer(tariff),
        date=tariff.effective.isoformat() if tariff.effective else None,
    )


def _charges(company: Company, document: Maker) -> Document:
    return document(
        Kind.PRICE,
        "charges",
        wording.charges_title(company.name),
        below="#charges",
        body=lines(*map(charge_line, company.charges)),
    )


def _procedure(index: int, slug: str, company: Company, document: Maker, labels: Labels) -> Document:
    procedure = company.procedures[index]
    kind = labels.choice("services", "procedures/kind", procedure.kind)
    return document(
        Kind.PROCEDURE,
        f"procedures/{index:03}",
        wording.procedure_title(company.name, procedure.name or kind),
        below=f"procedures/{slug}/",
        numbers=distinct([procedure.phone]),
        aliases=(kind,),
        body=lines(
            *procedure.steps,
            *(material.name for material in procedure.materials),
            *(channel.name for channel in procedure.online),
            *procedure.offline,
            procedure.note,
        ),
    )


def _notice(notice: Notice, company: Company, document: Maker, labels: Labels, as_of: date) -> Document:
    return document(
        Kind.PAST if is_past(notice, as_of) else Kind.NOTICE,
        f"notices/{notice.id}",
        notice.title,
        below=f"notices/{notice.id}/",
        numbers=distinct(notice.phones),
        addresses=notice.areas,
        body=lines(
            company.name,
            labels.choice("notice", "kind", notice.kind),
            notice.reason,
            *notice.areas,
            notice.measures,
            *(update.text for update in notice.updates),
            notice.body,
        ),
        date=str(notice.published_at or notice.start or "")[:10] or None,
    )


def is_past(notice: Notice, as_of: date) -> bool:
    """Whether what a notice tells of was over before a day.

    Without an announced end it counts as over some weeks after it began or was published: nobody says when a meter has
    been read.
    """
    if notice.kind == NoticeKind.RESTORATION or notice.actual_end:
        end = notice.actual_end or notice.start or notice.published_at
        return end is not None and end.day < as_of
    ends = [update.expected_end for update in notice.updates if update.expected_end]
    end = ends[-1] if ends else notice.expected_end
    if end is not None:
        return end.day < as_of
    began = notice.start or notice.published_at
    return began is not None and (as_of - began.day).days > CURRENT_DAYS
