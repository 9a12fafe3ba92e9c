from decimal import Decimal

from disclosure.model.outlet import Outlet
from disclosure.model.quality import Indicator
from disclosure.model.service import Promise
from disclosure.model.tariff import BasePart, Tariff, TariffForm, Tier
from disclosure.web import phrases


def test_only_what_is_known_of_an_outlet_is_said() -> None:
    assert phrases.facilities(Outlet(id="a", name="甲")) == ()
    full = Outlet(id="a", name="甲", windows=4, terminals=0, parking=False, step_free=True)
    assert phrases.facilities(full) == ("服务窗口 4 个", "没有自助终端", "没有停车位", "有无障碍通道")


def test_a_promise_in_words_only_has_no_number() -> None:
    assert phrases.promised(Promise(topic="other", text="文明服务")) == ""
    number = Promise(topic="reply", text="答复", value=Decimal(3), unit="个工作日", bound="at-most")
    assert phrases.promised(number) == "不超过 3 个工作日"


def test_an_indicator_without_bounds_has_no_limits() -> None:
    assert phrases.limits(Indicator(name="臭和味", text="无")) == "—"


def test_a_price_is_said_as_people_know_it() -> None:
    price = Decimal("3.1")
    flat = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=price)
    assert phrases.price_said(flat) == "3.10 元/m³"
    with_total = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=price, total=Decimal(4))
    assert phrases.price_said(with_total) == "4.00 元/m³（到户价）"
    tiers = (Tier(above=Decimal(0), up_to=Decimal(180), price=price), Tier(above=Decimal(180), price=Decimal(5)))
    tiered = Tariff(category="居民", form=TariffForm.TIERED, unit="元/m³", tiers=tiers)
    assert phrases.price_said(tiered) == "3.10 元/m³（第一阶梯）"


def test_a_price_in_two_parts_says_both_where_both_are_known() -> None:
    base = BasePart(price=Decimal("6.84"), unit="元/㎡·季")
    both = Tariff(category="居民", form=TariffForm.TWO_PART, unit="元/GJ", price=Decimal(42), base=base)
    assert phrases.price_said(both) == "基本 6.84 元/㎡·季，计量 42.00 元/GJ"
    only = Tariff(category="居民", form=TariffForm.TWO_PART, unit="元/GJ", base=base)
    assert phrases.price_said(only) == "基本 6.84 元/㎡·季"


def test_a_price_without_a_number_says_nothing() -> None:
    assert phrases.price_said(Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³")) == ""
