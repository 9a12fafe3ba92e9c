"""GCJ-02, the datum of Chinese maps: WGS 84 shifted by 100 to 700 m, by a formula that is known though not official.

The formula is the one published as `eviltransform` and in Wikipedia's "Restrictions on geographic data in China": a sum
of sines in degrees east of 105° and north of 35°, laid on the Krasovsky ellipsoid. It is right to a few metres.
"""

from math import cos, pi, radians, sin, sqrt
from typing import Final

from disclosure.model.outlet import Coordinates

_RADIUS: Final = 6_378_245.0
_ECCENTRICITY: Final = 0.00669342162296594323
"""Of the Krasovsky ellipsoid: its greater half axis in metres, its eccentricity squared."""


def gcj02(place: Coordinates) -> tuple[float, float]:
    """Latitude and longitude, degrees, of a place in China as its maps have them."""
    lat, lon = float(place.lat), float(place.lon)
    north, east = _north(lon - 105, lat - 35), _east(lon - 105, lat - 35)
    flat = 1 - _ECCENTRICITY * sin(radians(lat)) ** 2
    meridian = _RADIUS * (1 - _ECCENTRICITY) / flat**1.5
    parallel = _RADIUS / sqrt(flat) * cos(radians(lat))
    return lat + north / radians(meridian), lon + east / radians(parallel)


def _north(x: float, y: float) -> float:
    """The shift to the north in metres."""
    plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    return plain + _ripple(x) + _wave(y, 20, 40 / 3) + (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3


def _east(x: float, y: float) -> float:
    """The shift to the east in metres."""
    plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    return plain + _ripple(x) + _wave(x, 20, 40 / 3) + (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3


def _ripple(x: float) -> float:
    return (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3


def _wave(value: float, first: float, second: float) -> float:
    return first * 2 / 3 * sin(value * pi) + second * 2 * sin(value / 3 * pi)
