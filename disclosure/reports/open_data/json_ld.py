"""What a page is about in schema.org's words (https://schema.org/), for search engines and other readers of JSON-LD.

Invented companies have none: nobody may take one for real. What is not known is left out.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from disclosure.content.labels import Labels
from disclosure.model.company import Company, Hotline
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.reports.open_data.encoding import written
from disclosure.reports.open_data.paths import company_page, notice_page
from disclosure.wording.names import SECTORS

Object = dict[str, Any]
_DAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RULE: Final = re.compile(r"([A-Z][a-z](?:[-,][A-Z][a-z])*) ([0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}(?:,[0-9:-]+)*)")
_HOLIDAYS: Final = re.compile(r"PH .*|PH off")
_ESCAPED: Final = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def company_ld(portal: Portal, company: Company, labels: Labels) -> Object:
    """The service that a company gives; empty for an invented one."""
    if company.is_demonstration:
        return {}
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "name": company.name,
            "serviceType": SECTORS[company.id.sector],
            "url": portal.info.base_url + company_page(company.id),
            "areaServed": _region(portal, company.id.region),
            "serviceOperator": _operator(company),
            "availableChannel": [_channel(one, labels) for one in company.hotlines],
        }
    )


def outlet_ld(portal: Portal, company: Company, outlet: Outlet, page: str) -> Object:
    """A hall or service point; `page` is its path from the site's root. Empty for an invented one."""
    if company.is_demonstration:
        return {}
    place = outlet.coordinates
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "LocalBusiness",
            "name": outlet.name,
            "url": portal.info.base_url + page,
            "telephone": outlet.phone,
            "address": _address(portal, outlet.address, outlet.region or company.id.region),
            "geo": place and {"@type": "GeoCoordinates", "latitude": float(place.lat), "longitude": float(place.lon)},
            "openingHoursSpecification": opening_hours(outlet.hours),
            "parentOrganization": _operator(company),
        }
    )


def notice_ld(portal: Portal, company: Company, notice: Notice) -> Object:
    """A notice; empty for that of an invented company."""
    if company.is_demonstration:
        return {}
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "SpecialAnnouncement",
            "name": notice.title,
            "text": notice.reason,
            "url": portal.info.base_url + notice_page(company.id, notice.id),
            "datePosted": _time(notice.published_at),
            "expires": _time(notice.actual_end or notice.expected_end),
            "publisher": {"@type": "Organization", "name": company.name},
            "spatialCoverage": [
                _region(portal, company.id.region),
                *({"@type": "Place", "name": area} for area in notice.areas),
            ],
        }
    )


@lru_cache(maxsize=1024)
def opening_hours(text: str | None) -> tuple[Object, ...]:
    """Opening hours of an ordinary week, `Mo-Fr 08:30-12:00,14:00-17:30`; none where they depend on more than that."""
    if text == "24/7":
        return (_open(_NAMES, "00:00", "23:59"),)
    found: list[Object] = []
    for part in (text or "").split(";"):
        rule = part.strip()
        if _HOLIDAYS.fullmatch(rule):
            continue
        match = _RULE.fullmatch(rule)
        if match is None:
            return ()
        days = tuple(_days(match[1]))
        found += [_open(days, *span.split("-")) for span in match[2].split(",")]
    return tuple(found)


def script(content: Object) -> str:
    """The element that holds it; no text in it can end the element."""
    if not content:
        return ""
    text = written(content)
    for character, escaped in _ESCAPED:  # mostly there is none, and `translate` would look at every character
        text = text.replace(character, escaped)
    return f'<script type="application/ld+json">{text}</script>'


def _days(text: str) -> Iterable[str]:
    for part in text.split(","):
        first, _, last = part.partition("-")
        if first not in _DAYS or (last or first) not in _DAYS:
            continue
        start, end = _DAYS.index(first), _DAYS.index(last or first)
        yield from _NAMES[start : end + 1] if start <= end else (*_NAMES[start:], *_NAMES[: end + 1])


def _open(days: Iterable[str], opens: str, closes: str) -> Object:
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": list(days), "opens": opens, "closes": closes}


def _operator(company: Company) -> Object:
    return _known(
        {
            "@type": "Organization",
            "name": company.name,
            "legalName": company.legal_name,
            "alternateName": list(company.aliases),
            "telephone": company.phone,
            "address": company.office_address,
            "sameAs": company.website,
        }
    )


def _channel(hotline: Hotline, labels: Labels) -> Object:
    return {
        "@type": "ServiceChannel",
        "servicePhone": _known(
            {
                "@type": "ContactPoint",
                "telephone": hotline.number,
                "contactType": labels.choice("company", "hotlines/purpose", hotline.purpose),
                "hoursAvailable": opening_hours(hotline.hours),
            }
        ),
    }


def _region(portal: Portal, code: str) -> Object:
    region = portal.regions.get(code)
    return _known({"@type": "AdministrativeArea", "name": region.name if region else None, "identifier": code})


def _address(portal: Portal, street: str | None, code: str) -> Object | None:
    if street is None:
        return None
    region, above = portal.regions.get(code), portal.parents(code)
    return _known(
        {
            "@type": "PostalAddress",
            "streetAddress": street,
            "addressLocality": region.name if region else None,
            "addressRegion": above[0].name if above else None,
            "addressCountry": "CN",
        }
    )


def _time(moment: Moment | None) -> str | None:
    """ISO 8601 in Beijing time; the day alone where no more is known."""
    if moment is None:
        return None
    return f"{moment.earliest.isoformat()}+08:00" if moment.is_exact else moment.day.isoformat()


def _known(content: Object) -> Object:
    return {key: value for key, value in content.items() if value not in (None, "", (), [])}
