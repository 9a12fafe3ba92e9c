"""Prices compared: choose a sector and a place, then see alike prices side by side."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask import Blueprint, abort, render_template

from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.rules.rule import DISCLOSING
from disclosure.web.bars import Drawing
from disclosure.web.comparison import Likeness, Span, commonest, comparisons, spans
from disclosure.web.names import region_name
from disclosure.web.once import once
from disclosure.web.price_areas import COUNTRY, PriceArea, above, price_areas
from disclosure.web.price_charts import bill_chart, middle_chart, price_chart, use_text
from disclosure.web.site import Site, site
from disclosure.wording import comparison as wording

bp = Blueprint("prices", __name__)

KINDS = 2
"""So many kinds of homes' prices does the table of places show."""


@bp.get("/prices/")
def show() -> str:
    """Give the sectors and the places to choose from."""
    known = once(_areas)
    return render_template(
        "pages/prices.html",
        sectors={sector: [code for code in areas if code.endswith("0000")] for sector, areas in known.items()},
        areas=known,
        uses={sector: use_text(Sector(sector)) for sector in known},
    )


@bp.get("/prices/<sector>/")
def sector(sector: str) -> str:
    """Give a sector's prices: all of them while they are few, else how far they lie apart from province to province."""
    return _page("pages/prices_sector.html", sector, COUNTRY)


@bp.get("/prices/<sector>/<code>/")
def region(sector: str, code: str) -> str:
    """Give the prices of one province, or of a smaller place in one with many companies."""
    if not code:
        abort(404)
    return _page("pages/prices_region.html", sector, code)


def _page(template: str, name: str, code: str) -> str:
    areas = once(_areas).get(name) or abort(404)
    area, current = areas.get(code) or abort(404), site()
    return render_template(
        template,
        sector=Sector(name),
        area=area,
        above=above(code, areas),
        near=[one for one in areas if one.endswith("0000")],
        places=_places(area),
        **_contents(current, area, areas),
        **_alike(current, area, Sector(name)),
    )


def _places(area: PriceArea) -> tuple[str, ...]:
    """The provinces of the companies shown, or their prefectures where it is one province's page: to choose from."""
    digits = 4 if area.code else 2
    return tuple(sorted({one.id.region[:digits].ljust(6, "0") for one in area.companies}))


def _contents(current: Site, area: PriceArea, areas: Mapping[str, PriceArea]) -> dict[str, Any]:
    """The places that a full page leads to, each with how far its homes' prices lie apart."""
    found = {code: spans(areas[code].all_companies, current.as_of) for code in area.inside}
    kinds = commonest(found.values(), KINDS)
    return {
        "inside": {code: len(areas[code].all_companies) for code in area.inside},
        "spans": found,
        "kinds": kinds,
        "middles": [(kind, _middles(current, found, kind)) for kind in kinds],
    }


def _middles(current: Site, found: Mapping[str, Mapping[Likeness, Span]], kind: Likeness) -> Drawing | None:
    places = {region_name(current, code): one[kind] for code, one in found.items() if kind in one}
    return middle_chart(places, wording.middles(kind.title))


def _alike(current: Site, area: PriceArea, sector: Sector) -> dict[str, Any]:
    found = comparisons(area.companies, current.as_of)
    return {
        "comparisons": [(one, price_chart(one)) for one in found if one.likeness.parts],
        "unclear": [one for one in found if not one.likeness.parts],
        "bills": bill_chart(found, sector),
        "use": use_text(sector),
        "bill_head": wording.BILL_HEADS[sector is not Sector.HEAT],
    }


def _areas(current: Site) -> Mapping[str, Mapping[str, PriceArea]]:
    return {sector.value: price_areas(current.portal, sector) for sector in DISCLOSING}


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the index, each sector, and each place that has a page of its own."""
    yield "prices.show", {}
    for sector in DISCLOSING:
        yield "prices.sector", {"sector": sector.value}
        for code in price_areas(portal, sector):
            if code != COUNTRY:
                yield "prices.region", {"sector": sector.value, "code": code}
