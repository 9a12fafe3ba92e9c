"""Outlets as GeoJSON (RFC 7946): longitude and latitude in WGS 84; an outlet without coordinates has no geometry."""

from collections.abc import Iterable, Mapping
from typing import Any

from disclosure.model.company import Company
from disclosure.model.outlet import Closure, Outlet
from disclosure.web.board import page_address
from disclosure.web.site import Site
from disclosure.wording import outlets as wording

_PLAIN = ("kind", "address", "phone", "hours_note", "windows", "terminals", "parking", "step_free", "note")


def outlets_json(current: Site, title: str, located: Iterable[tuple[Company, Outlet]]) -> dict[str, Any]:
    """A collection of outlets; what is not published is left out. `hours` are in OpenStreetMap's syntax."""
    return {
        "type": "FeatureCollection",
        "name": title,
        "description": wording.FILE_NOTE,
        "as_of": current.as_of.isoformat(),
        "features": [_feature(current, company, outlet) for company, outlet in located],
    }


def _feature(current: Site, company: Company, outlet: Outlet) -> dict[str, Any]:
    place = outlet.coordinates
    return {
        "type": "Feature",
        "id": f"{company.id}/outlets/{outlet.id}",
        "geometry": {"type": "Point", "coordinates": [float(place.lon), float(place.lat)]} if place else None,
        "properties": {
            name: value for name, value in _properties(current, company, outlet).items() if _is_known(value)
        },
    }


def _properties(current: Site, company: Company, outlet: Outlet) -> Mapping[str, Any]:
    record = company.records.get("outlets")
    source = outlet.source or (record.source if record else None)
    return {
        "name": outlet.name,
        "company": company.name,
        "company_id": str(company.id),
        "sector": company.id.sector.value,
        "region": outlet.region or company.id.region,
        "url": page_address(current, company, outlet),
        "hours": outlet.hours,
        **{name: getattr(outlet, name) for name in _PLAIN},
        "services": list(outlet.services),
        "payment_methods": list(outlet.payment_methods),
        "closure": _closure(outlet.closure) if outlet.closure else None,
        "publisher": source.publisher if source else None,
        "published": source.published if source else None,
        "retrieved": source.retrieved.isoformat() if source else None,
        "confirmed": record.confirmed if record else None,
        "demonstration": company.is_demonstration or None,
    }


def _closure(closed: Closure) -> dict[str, str]:
    days = {"since": closed.since, "until": closed.until}
    return {"reason": closed.reason, **{name: day.isoformat() for name, day in days.items() if day}}


def _is_known(value: object) -> bool:
    return value is not None and value != []
