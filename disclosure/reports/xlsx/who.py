"""The columns that say which company a record is about, and how far its data can be relied on."""

from collections.abc import Iterator

from disclosure.model.identity import CompanyId, is_demonstration
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.extent import fitted
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Link
from disclosure.wording import names, tables

HELD = 3
"""So many of them stay in view when one scrolls to the right."""


def columns(book: Book, least: int = 14, most: int = 26) -> Iterator[Column]:
    """Region, sector, company (a column between `least` and `most` digits wide), and the state of its data."""
    companies = [company for company, _ in book.assessment.companies()]
    yield Column(tables.REGION, fitted((book.region(company.id.region) for company in companies), 8, 14))
    yield Column(tables.SECTOR, 6, Look.CENTRED)
    yield Column(tables.COMPANY, fitted((company.name for company in companies), least, most))
    yield Column(tables.RECORDS, 14, Look.CENTRED)


def who(book: Book, company: CompanyId) -> tuple[str, str, str | Link, str | None]:
    """A company's values in these columns; by its identity where it is not in the portal any more."""
    region, sector = book.region(company.region), names.SECTORS[company.sector]
    known = book.assessment.portal.companies.get(company)
    if known is None:
        return region, sector, str(company), None
    link = Link(known.name, book.addresses.company(company))
    state = tables.records(confirmed=known.confirmed, demonstration=is_demonstration(company.region))
    return region, sector, link, state
