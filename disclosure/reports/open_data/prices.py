"""Prices in one table: a row for each component of each price, each tier and surcharge, complete in itself."""

from collections.abc import Iterator
from typing import Any, Final

from disclosure.content.labels import Labels
from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff
from disclosure.reports.open_data.encoding import plain
from disclosure.reports.open_data.layout import COMPANIES, Column, Layout, Reference, Words
from disclosure.wording import open_data as wording

_OF_TARIFF: Final = ("category", "name", "form", "period")
_LAST: Final = ("includes", "excludes", "area", "area_basis", "effective", "until", "proposed", "note")
_TYPES: Final = {
    **dict.fromkeys(("tariff", "position"), "integer"),
    **dict.fromkeys(("above", "up_to", "price", "total"), "number"),
    **dict.fromkeys(("includes", "excludes"), "array"),
    **dict.fromkeys(("effective", "until"), "date"),
    "proposed": "boolean",
}
_OWN: Final = ("company_name", "region", "region_name", "sector")
_COMPONENT: Final = ("component", "component_name", "above", "up_to", "price", "total", "unit")
_BASIS: Final = ("basis_number", "basis_issuer")
_PATHS: Final = {
    "above": "tiers/above",
    "up_to": "tiers/up_to",
    "basis_number": "basis/number",
    "basis_issuer": "basis/issuer",
}
"""Where the schema of prices describes a column, if not under its own name."""


def price_layout(labels: Labels) -> Layout:
    """The table."""
    names = (*_OWN, *_OF_TARIFF, *_COMPONENT, *_LAST, *_BASIS)
    return Layout(
        name="prices",
        words=Words(title=wording.TABLES["prices"][0], description=wording.TABLES["prices"][1]),
        key=tuple(_column(labels, name) for name in ("company", "tariff", "position")),
        columns=tuple(_column(labels, name) for name in names),
        references=(
            Reference(("company",), COMPANIES, ("id",)),
            Reference(("company", "tariff"), "tariffs", ("company", "position")),
        ),
    )


def _column(labels: Labels, name: str) -> Column:
    path = f"tariffs/{_PATHS.get(name, name)}"
    own = wording.COMPONENTS if name == "component" else {}
    known = {value: text for (kind, at, value), text in labels.choices.items() if (kind, at) == ("tariffs", path)}
    title = labels.titles.get(("tariffs", path)) or wording.KEYS[name]
    return Column(name=name, type=_TYPES.get(name, "string"), words=Words(title=title, choices=own or known))


def price_rows(portal: Portal, company: Company) -> Iterator[tuple[Any, ...]]:
    """The rows of a company."""
    region = portal.regions.get(company.id.region)
    who = (company.name, company.id.region, region.name if region else None, company.id.sector.value)
    for number, tariff in enumerate(company.tariffs, 1):
        said = plain(tariff)
        about = tuple(said.get(name) for name in _OF_TARIFF)
        basis = said.get("basis", {})
        last = (*(said.get(name) for name in _LAST), basis.get("number"), basis.get("issuer"))
        for position, component in enumerate(_components(tariff), 1):
            cells = (plain(value) if value is not None else None for value in component)
            yield (str(company.id), number, position, *who, *about, *cells, *last)


def _components(tariff: Tariff) -> Iterator[tuple[Any, ...]]:
    """What stands below _COMPONENT: the fixed part, the price or its tiers, what is collected with it."""
    if tariff.base:
        yield ("base", None, None, None, tariff.base.price, None, tariff.base.unit)
    if tariff.price is not None or tariff.total is not None:
        yield ("price", None, None, None, tariff.price, tariff.total, tariff.unit)
    for tier in tariff.tiers:
        yield ("tier", None, tier.above, tier.up_to, tier.price, tier.total, tariff.unit)
    for surcharge in tariff.surcharges:
        yield ("surcharge", surcharge.name, None, None, surcharge.price, None, tariff.unit)
