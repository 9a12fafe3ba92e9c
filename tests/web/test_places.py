"""Where people look for what is near them."""

from collections.abc import Iterable
from dataclasses import replace

from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.web import places


def moved(portal: Portal, *codes: str) -> Portal:
    """Put the first company into each of the regions."""
    company = next(iter(portal.companies.values()))
    ids = [CompanyId(code, Sector.WATER, "x") for code in codes]
    return replace(portal, companies={identity: replace(company, id=identity) for identity in ids})


def alone(portal: Portal) -> Portal:
    """Take away what companies say of their service areas."""
    return replace(portal, companies={key: replace(one, service_area=None) for key, one in portal.companies.items()})


def codes(regions: Iterable[Region]) -> list[str]:
    return [region.code for region in regions]


def test_a_county_with_a_company_is_a_place_and_the_city_around_it_may_be(portal: Portal) -> None:
    county = moved(portal, "880102")
    assert codes(places.with_companies(alone(county))) == ["880102"]
    assert codes(places.places(county)) == ["880100", "880102"]


def test_a_region_that_a_company_serves_is_a_place(portal: Portal) -> None:
    assert codes(places.with_companies(portal)) == ["880100", "880102", "990100"]
    assert codes(places.with_companies(alone(portal))) == ["880100", "990100"]


def test_a_province_is_a_place_only_where_a_company_belongs_to_it(portal: Portal) -> None:
    assert codes(places.places(moved(portal, "880100"))) == ["880100"]
    assert codes(places.places(moved(portal, "880000"))) == ["880000"]


def test_a_region_that_the_portal_does_not_know_is_no_place(portal: Portal) -> None:
    assert places.places(moved(portal, "770101")) == ()


def test_the_known_regions_around_one_come_nearest_first() -> None:
    assert places.around("880102", {"880000", "880100", "880102"}) == ("880102", "880100", "880000")
    assert places.around("880199", {"880100"}) == ("880100",)


def test_places_stand_under_their_province(portal: Portal) -> None:
    groups = places.grouped(portal, places.with_companies(portal))
    assert [(group.top.name, [place.label for place in group.places]) for group in groups] == [
        ("测试省", ["测试市", "城中区"]),
        ("示例市", ["示例市"]),
    ]


def test_a_first_page_names_cities_and_counties_whose_city_is_not_known(portal: Portal) -> None:
    assert codes(places.cities(moved(portal, "880102"))) == ["880100"]
    assert codes(places.cities(moved(portal, "880100", "990100"))) == ["880100", "990100"]
    unknown = {code: region for code, region in portal.regions.items() if code != "880100"}
    assert codes(places.cities(replace(moved(portal, "880102"), regions=unknown))) == ["880102"]
