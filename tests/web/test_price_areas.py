from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.web.price_areas import COUNTRY, MOST, above, price_areas

PRICE = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=Decimal(2))


def company(region: str, slug: str = "a", sector: Sector = Sector.GAS) -> Company:
    return Company(id=CompanyId(region, sector, slug), records={}, name=slug, tariffs=(PRICE,))


def holding(portal: Portal, companies: Iterable[Company]) -> Portal:
    return replace(portal, companies={one.id: one for one in companies})


def full(region: str) -> list[Company]:
    return [company(region, f"c{number}") for number in range(MOST)]


def test_few_companies_are_compared_on_the_countrys_page_and_on_their_provinces(portal: Portal) -> None:
    areas = price_areas(holding(portal, (company("411700"), company("370100"))), Sector.GAS)
    assert list(areas) == [COUNTRY, "370000", "410000"]
    assert len(areas[COUNTRY].companies) == 2
    assert areas[COUNTRY].inside == ()
    assert [one.id.region for one in areas["410000"].companies] == ["411700"]


def test_invented_companies_have_their_own_page_and_are_not_among_the_countrys(portal: Portal) -> None:
    areas = price_areas(holding(portal, (company("411700"), company("990100"))), Sector.GAS)
    assert [one.id.region for one in areas[COUNTRY].all_companies] == ["411700"]
    assert list(areas) == [COUNTRY, "410000", "990000"]


def test_more_than_a_page_holds_leads_on_to_provinces_cities_and_counties(portal: Portal) -> None:
    areas = price_areas(holding(portal, (*full("411722"), company("411723", "d"), company("411700", "e"))), Sector.GAS)
    assert areas[COUNTRY].companies == ()
    assert areas[COUNTRY].inside == ("410000",)
    assert areas["410000"].inside == ("411700",)
    city = areas["411700"]
    assert city.inside == ("411722", "411723")
    assert [one.id.slug for one in city.companies] == ["e"]
    assert len(city.all_companies) == MOST + 2
    assert len(areas["411722"].companies) == MOST
    assert above("411722", areas) == ("410000", "411700")


def test_more_than_a_page_holds_in_one_county_stay_together(portal: Portal) -> None:
    areas = price_areas(holding(portal, (*full("411722"), company("411722", "d"))), Sector.GAS)
    assert len(areas["411722"].companies) == MOST + 1


def test_other_sectors_and_companies_without_prices_are_not_there(portal: Portal) -> None:
    silent = replace(company("411700"), tariffs=())
    areas = price_areas(holding(portal, (silent, company("370100", sector=Sector.HEAT))), Sector.GAS)
    assert list(areas) == [COUNTRY]
    assert areas[COUNTRY].all_companies == ()
