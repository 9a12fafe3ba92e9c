"""The pages, in the order of publishing. Each module holds its blueprint `bp`, its view `show`, and `urls`."""

from collections.abc import Iterator
from typing import Protocol

from flask import Blueprint

from disclosure.model.portal import Portal
from disclosure.web.pages import (
    bill,
    board,
    bulletin,
    bulletins,
    companies,
    company,
    company_prices,
    compliance,
    corrections,
    data,
    directory,
    home,
    hotlines,
    inspection,
    inspections,
    mistake,
    mistakes,
    not_found,
    notice,
    notices,
    notices_archive,
    outlet,
    outlets,
    prices,
    procedure,
    procedures,
    prose,
    record,
    rectification,
    rectifications,
    region,
    regions,
    regulation,
    regulations,
    rights,
    rule,
    rules,
    search,
    sector,
    site_map,
    submit,
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
    company_prices,
    procedure,
    record,
    notice,
    notices,
    notices_archive,
    outlets,
    outlet,
    board,
    hotlines,
    prices,
    procedures,
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
    rights,
    directory,
    bill,
    search,
    corrections,
    mistakes,
    mistake,
    data,
    submit,
    site_map,
    prose,
    not_found,
)
