from datetime import date
from decimal import Decimal

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.web.comparison import Span, comparisons
from disclosure.web.price_charts import MOST, bill_chart, middle_chart, price_chart, use_text

AS_OF = date(2026, 11, 21)


def company(name: str, price: str, **more: object) -> Company:
    fields: dict[str, object] = {"category": "居民", "form": TariffForm.FLAT, "unit": "元/m³", "price": Decimal(price)}
    tariff = Tariff(**(fields | more))  # type: ignore[arg-type]
    return Company(id=CompanyId("411700", Sector.GAS, name), records={}, name=name, tariffs=(tariff,))


def test_each_bar_has_its_figure_and_the_description_says_them_all() -> None:
    (found,) = comparisons((company("a", "2"), company("b", "3")), AS_OF)
    drawing = price_chart(found)
    assert drawing is not None
    assert drawing.title == "居民·单一价（元/m³）：单价"
    assert drawing.description == "a 2.00；b 3.00。"
    assert [row.text.text for row in drawing.rows] == ["2.00", "3.00"]


def test_one_price_is_no_drawing_and_neither_are_too_many() -> None:
    (alone,) = comparisons((company("a", "2"),), AS_OF)
    assert price_chart(alone) is None
    (many,) = comparisons([company(f"c{number}", "2") for number in range(MOST + 1)], AS_OF)
    assert price_chart(many) is None


def test_a_bill_that_leaves_something_out_is_hollow_and_says_at_least() -> None:
    found = comparisons((company("a", "2", surcharges=()), company("b", "3", excludes=("污水处理费",))), AS_OF)
    drawing = bill_chart(found, Sector.GAS)
    assert drawing is not None
    assert drawing.title == "全年应付多少元（一户 3 口人，每月用气 20 m³，按现行价格算一整年）"
    assert [(row.text.text, row.is_minor) for row in drawing.rows] == [("480.00", False), ("720.00 起", True)]


def test_bills_that_cannot_be_worked_out_are_not_drawn() -> None:
    found = comparisons((company("a", "2"), company("b", "3", unit="元/只")), AS_OF)
    assert bill_chart(found, Sector.GAS) is None


def test_the_home_of_a_seasons_bill_is_stated() -> None:
    text = use_text(Sector.HEAT)
    assert "100 ㎡" in text
    assert "120 天" in text
    assert "4 个月" in text
    assert "30 GJ" in text


def test_the_prices_in_the_middle_are_drawn_by_place() -> None:
    spans = {"河南": Span(text="", middle=Decimal("2.5")), "山东": Span(text="", middle=Decimal(3))}
    drawing = middle_chart(spans, "居民")
    assert drawing is not None
    assert drawing.description == "河南 2.50；山东 3.00。"
