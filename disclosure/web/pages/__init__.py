"""The pages, in the order of publishing. Each module holds its blueprint `bp`, its view `show`, and `urls`."""

from collections.abc import Iterator
from typing import Protocol

from flask import Blueprint

from disclosure.model.portal import Portal
from disclosure.web.pages import (
    bill,
    bulletin,
    bulletins,
    companies,
    company,
    compliance,
    directory,
    home,
    hotlines,
    inspection,
    inspections,
    not_found,
    notice,
    notices,
    outlets,
    prose,
    record,
    rectification,
    rectifications,
    region,
    regions,
    regulation,
    regulations,
    rule,
    rules,
    search,
    sector,
)

Address = tuple[str, dict[str, str]]


class PageModule(Protocol):
    """What a page's module offers; modules are passed where this is asked for."""

    bp: Blueprint

    def urls(self, portal: Portal, /) -> Iterator[Address]:
        """Every address of the page."""
        ...


PAGES: tuple[PageModule, ...] = (
    home,
    regions,
    region,
    sector,
    companies,
    company,
    record,
    notice,
    notices,
    outlets,
    hotlines,
    compliance,
    inspections,
    inspection,
    bulletins,
    bulletin,
    rectifications,
    rectification,
    rules,
    rule,
    regulations,
    regulation,
    directory,
    bill,
    search,
    prose,
    not_found,
)
