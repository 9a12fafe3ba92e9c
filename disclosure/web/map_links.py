"""Addresses that open a hall in the phone's map.

Amap and Baidu are given GCJ-02, which both name among the systems they take; `geo:` (RFC 5870) is WGS 84. Where only
the address is known the map searches for it: the place is not guessed here.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlencode

from disclosure.model.outlet import Coordinates, Outlet
from disclosure.web.gcj02 import gcj02
from disclosure.wording import outlets as wording

_AMAP: Final = "https://uri.amap.com"
_BAIDU: Final = "https://api.map.baidu.com"
_ASKER: Final = "disclosure"
"""Both maps ask who sends the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLink:
    """A map's name and the address that opens it."""

    name: str
    url: str


def map_links(outlet: Outlet, *, city: str, code: str) -> tuple[MapLink, ...]:
    """The maps that can show an outlet of a city (its full name; `code` is its region's).

    None where nothing says where it is.
    """
    if outlet.coordinates:
        return _at(outlet.coordinates, outlet.name)
    if outlet.address:
        return _searched(outlet.address if city in outlet.address else f"{city}{outlet.address}", city, code)
    return ()


def _at(place: Coordinates, name: str) -> tuple[MapLink, ...]:
    lat, lon = (f"{degrees:.6f}" for degrees in gcj02(place))
    geo = f"{place.lat},{place.lon}"
    amap = {"position": f"{lon},{lat}", "name": name, "coordinate": "gaode", "callnative": "1", "src": _ASKER}
    baidu = {"location": f"{lat},{lon}", "title": name, "content": name, "coord_type": "gcj02"}
    return (
        MapLink(name=wording.AMAP, url=f"{_AMAP}/marker?{_query(amap)}"),
        MapLink(name=wording.BAIDU, url=f"{_BAIDU}/marker?{_query(baidu | _FOR_PAGES)}"),
        MapLink(name=wording.OTHER_MAPS, url=f"geo:{geo}?q={geo}({quote(name, safe='')})"),
    )


def _searched(words: str, city: str, code: str) -> tuple[MapLink, ...]:
    amap = {"keyword": words, "city": code, "callnative": "1", "src": _ASKER}
    baidu = {"query": words, "region": city}
    return (
        MapLink(name=wording.AMAP, url=f"{_AMAP}/search?{_query(amap)}"),
        MapLink(name=wording.BAIDU, url=f"{_BAIDU}/place/search?{_query(baidu | _FOR_PAGES)}"),
        MapLink(name=wording.OTHER_MAPS, url=f"geo:0,0?q={quote(words, safe='')}"),
    )


_FOR_PAGES: Final = {"output": "html", "src": _ASKER}


def _query(values: dict[str, str]) -> str:
    return urlencode(values, safe=",", quote_via=quote)
