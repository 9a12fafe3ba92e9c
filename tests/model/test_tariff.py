"""What a price is called."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from disclosure.model.tariff import Tariff, TariffForm

PRICE = Tariff(
    category="居民", form=TariffForm.FLAT, unit="元/m³", price=Decimal("2.80"), effective=date(2026, 1, 1), area="城区"
)


def test_a_price_keeps_its_name_when_it_ends_and_when_a_slip_of_its_amount_is_mended() -> None:
    assert PRICE.anchor == replace(PRICE, until=date(2026, 12, 31), price=Decimal("2.85"), note="更正").anchor


def test_another_class_name_place_or_day_is_another_price() -> None:
    others = (
        replace(PRICE, category="非居民"),
        replace(PRICE, name="居民合用"),
        replace(PRICE, area=None),
        replace(PRICE, effective=date(2027, 1, 1)),
        replace(PRICE, proposed=True),
    )
    assert len({PRICE.anchor, *(one.anchor for one in others)}) == len(others) + 1


def test_the_name_can_stand_in_an_address_as_it_is() -> None:
    assert PRICE.anchor.removeprefix("price-").isalnum()
    assert PRICE.anchor.isascii()
