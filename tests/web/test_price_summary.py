from datetime import date
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.web.price_summary import PriceSummary, price_summary


def summary(*tariffs: Tariff) -> PriceSummary:
    company = Company(id=CompanyId("411700", Sector.GAS, "a"), records={}, name="a", tariffs=tariffs)
    return price_summary(company, date(2026, 11, 21))


def price(category: str, **more: object) -> Tariff:
    fields = {"category": category, "form": TariffForm.FLAT, "unit": "元/m³", "price": Decimal(2)} | more
    return Tariff(**fields)  # type: ignore[arg-type]


def test_homes_prices_come_first_and_the_others_after_them_in_order() -> None:
    found = summary(price("特种"), price("非居民"), price("居民"))
    assert [one.category for one in found.first] == ["居民"]
    assert [one.category for one in found.others] == ["非居民", "特种"]


def test_without_a_homes_price_all_are_first() -> None:
    found = summary(price("特种"), price("非居民"))
    assert [one.category for one in found.first] == ["非居民", "特种"]
    assert not found.others


def test_a_price_is_former_from_the_day_after_its_last_and_coming_until_its_first() -> None:
    found = summary(
        price("居民", until=date(2026, 11, 20)),
        price("居民", until=date(2026, 11, 21)),
        price("居民", effective=date(2026, 11, 22)),
        price("居民", proposed=True),
    )
    assert len(found.first) == 1
    assert (found.former, found.coming, found.proposed) == (1, 1, 1)
