from decimal import Decimal

import pytest

from disclosure.model.outlet import Coordinates
from disclosure.web.gcj02 import gcj02


@pytest.mark.parametrize(
    ("lat", "lon", "shifted"),
    [
        ("31.1774276", "121.5272106", (31.17530398364597, 121.531541859215)),
        ("22.543847", "113.912316", (22.540796131694766, 113.9171764808363)),
        ("39.911954", "116.377817", (39.91334545536069, 116.38404722455657)),
    ],
)
def test_known_points_of_shanghai_shenzhen_and_beijing_are_shifted_as_published(
    lat: str, lon: str, shifted: tuple[float, float]
) -> None:
    """The points are those that the implementations of the published formula are tested with."""
    assert gcj02(Coordinates(lat=Decimal(lat), lon=Decimal(lon))) == pytest.approx(shifted, abs=1e-9)
