"""Every address outside the portal that its records name, with the records that name it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Final
from urllib.parse import urlsplit

from disclosure.model.company import FILE_OF_KEY, Company
from disclosure.model.portal import Portal
from disclosure.model.provenance import Record

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"')\]\u3000-\u9fff\uff00-\uffef]+")
_RESERVED: Final = re.compile(r"(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$")
"""Names that belong to nobody (RFC 2606): those of invented companies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address, and the files of content that name it."""

    url: str
    places: tuple[str, ...]


def listed(portal: Portal) -> tuple[Link, ...]:
    """The addresses in order, each once; names that belong to nobody are left out."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text, place in _texts(portal):
        for url in _ADDRESS.findall(text):
            if not _RESERVED.search(urlsplit(url).hostname or "localhost"):
                found[url].add(place)
    return tuple(Link(url=url, places=tuple(sorted(found[url]))) for url in sorted(found))


def _texts(portal: Portal) -> Iterator[tuple[str, str]]:
    yield portal.info.repository or "", "content/portal.yaml"
    for kind, records in (("regions", portal.regions), ("regulations", portal.regulations)):
        for name, record in records.items():
            yield from _walk(record, f"content/{kind}/{name}.yaml")
    for page in portal.pages:
        yield page.text, f"content/pages/{page.slug}.md"
    for company in portal.companies.values():
        yield from _of_company(company)
    for inspection in portal.inspections.values():
        yield from _walk(inspection, inspection.record.path)
    for bulletin in portal.bulletins.values():
        yield from _walk(bulletin, bulletin.record.path)
    for order in portal.rectifications.values():
        yield from _walk(order, order.record.path)


def _of_company(company: Company) -> Iterator[tuple[str, str]]:
    for record in company.records.values():
        yield from _walk(record, record.path)
    for notice in company.notices:
        yield from _walk(notice, notice.record.path)
    for report in company.quality:
        yield from _walk(report, report.record.path)
    for field in fields(company):
        if field.name not in {"records", "notices", "quality"}:
            path = f"{company.folder}{FILE_OF_KEY.get(field.name, 'company')}.yaml"
            yield from _walk(getattr(company, field.name), path)


def _walk(value: object, place: str) -> Iterator[tuple[str, str]]:
    """Every text of a value, with the file that it stands in."""
    if isinstance(value, str):
        yield value, place
    elif isinstance(value, Record):
        yield from _walk(value.source, value.path)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _walk(getattr(value, field.name), place)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _walk(one, place)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _walk(one, place)
