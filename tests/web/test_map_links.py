from decimal import Decimal
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from disclosure.model.outlet import Coordinates, Outlet
from disclosure.web.gcj02 import gcj02
from disclosure.web.map_links import MapLink, map_links

PLACE = Coordinates(lat=Decimal("32.9801"), lon=Decimal("114.0302"))
HALL = Outlet(id="hall", name="解放 & 大道营业厅", address="解放大道 1 号", coordinates=PLACE)


def links(outlet: Outlet) -> tuple[MapLink, ...]:
    return map_links(outlet, city="驻马店市", code="411702")


def query(link: MapLink) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(link.url).query).items()}


def test_chinese_maps_are_given_their_own_datum_and_told_so() -> None:
    lat, lon = (f"{degrees:.6f}" for degrees in gcj02(PLACE))
    amap, baidu, _ = links(HALL)
    assert amap.url.startswith("https://uri.amap.com/marker?")
    assert query(amap) == {
        "position": f"{lon},{lat}",
        "name": "解放 & 大道营业厅",
        "coordinate": "gaode",
        "callnative": "1",
        "src": "disclosure",
    }
    assert baidu.url.startswith("https://api.map.baidu.com/marker?")
    assert query(baidu)["location"] == f"{lat},{lon}"
    assert query(baidu)["coord_type"] == "gcj02"


def test_other_maps_are_given_the_coordinates_of_the_record() -> None:
    *_, other = links(HALL)
    assert unquote(other.url) == "geo:32.9801,114.0302?q=32.9801,114.0302(解放 & 大道营业厅)"
    assert "&" not in other.url


@pytest.mark.parametrize(
    ("address", "asked"),
    [("解放大道 1 号", "驻马店市解放大道 1 号"), ("河南省驻马店市解放大道", "河南省驻马店市解放大道")],
)
def test_with_an_address_alone_the_map_searches_for_it_in_its_city(address: str, asked: str) -> None:
    amap, baidu, other = links(Outlet(id="hall", name="营业厅", address=address))
    assert query(amap)["keyword"] == asked
    assert query(amap)["city"] == "411702"
    assert (query(baidu)["query"], query(baidu)["region"]) == (asked, "驻马店市")
    assert unquote(other.url) == f"geo:0,0?q={asked}"


def test_where_nothing_says_where_a_hall_is_no_map_is_offered() -> None:
    assert links(Outlet(id="hall", name="营业厅")) == ()
