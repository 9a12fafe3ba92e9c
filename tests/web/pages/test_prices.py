"""Prices compared, by sector and place."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from flask.testing import FlaskClient

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.web.price_areas import MOST

Get = Callable[[str], str]


@pytest.fixture
def many(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> Get:
    """A portal with more gas companies than one page holds, in two provinces."""

    def company(region: str, number: int) -> Company:
        price = Decimal(200 + number) / 100
        tariff = Tariff(category="居民", form=TariffForm.FLAT, unit="元/m³", price=price)
        return Company(
            id=CompanyId(region, Sector.GAS, f"gas-{number}"), records={}, name=f"第{number}燃气", tariffs=(tariff,)
        )

    companies = [company("880100" if number else "770100", number) for number in range(MOST + 2)]
    portal = replace(portal, companies={one.id: one for one in companies})
    client = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue).test_client()
    return lambda path: client.get(path).get_data(as_text=True)


def test_one_chooses_a_sector_and_a_place(get: Get) -> None:
    page = get("/prices/")
    assert '<a href="../prices/water/">全国供水价格（1 家）</a>' in page
    assert '<a href="../prices/water/880000/">测试省</a>' in page
    assert '<a href="../prices/heat/990000/">' in page
    assert '还没有收录<a href="../prices/gas/">供气价格</a>' in page


def test_prices_of_one_kind_are_compared_with_all_that_belongs_to_them(get: Get) -> None:
    page = get("/prices/water/")
    assert "居民·阶梯价（元/m³）：基本价格，不含代收费，1 项" in page
    assert '<td data-label="第 2 阶梯"><b class="price">4.65</b>' in page
    assert "每年 180 以上至 300<br>到户价 5.65" in page
    assert "另收污水处理费 1.00" in page
    assert "测发改价格〔2026〕1号（测试市发展和改革委员会" in page
    # 120 m³: 120 × (3.10 + 1.00)
    assert '<td data-label="全年应付">492.00 元</td>' in page


def test_a_former_price_is_not_compared(get: Get) -> None:
    assert "2.40" not in get("/prices/water/")


def test_every_row_names_its_company_and_every_cell_its_column(get: Get) -> None:
    page = get("/prices/water/")
    assert '<th scope="row"><a href="../../companies/880100/water/ceshi-water/prices/#price-' in page
    table = page.partition("<tbody>")[2].partition("</tbody>")[0]
    assert table.count("<td") == table.count("<td data-label=")


def test_invented_prices_are_compared_among_themselves_only(get: Get) -> None:
    assert "示例热力有限公司" not in get("/prices/heat/")
    page = get("/prices/heat/990000/")
    assert "示例热力有限公司" in page
    assert "banner-demonstration" in page


def test_more_companies_than_a_page_holds_are_shown_by_place(many: Get) -> None:
    page = many("/prices/gas/")
    assert f"{MOST + 2} 家企业" in page
    assert '<a href="../../prices/gas/880000/">测试省</a>' in page
    assert "2.01 至 2.41，中间 2.21（41 家）" in page
    assert "2.00（1 家）" in page
    assert "居民·单一价（元/m³）：各地居中的价格" in page
    assert "第1燃气" not in page
    assert "第1燃气" not in many("/prices/gas/880000/")
    county = many("/prices/gas/880100/")
    assert "第1燃气" in county
    assert '<a href="../../../prices/gas/880000/">测试省</a>' in county


def test_a_place_of_few_companies_shows_them_all_with_a_drawing_of_none(many: Get) -> None:
    page = many("/prices/gas/770000/")
    assert "第0燃气" in page
    assert "<svg" not in page.partition("<main")[2].partition("</main>")[0]


def test_a_sector_without_prices_says_so(get: Get) -> None:
    assert "资料中还没有这里正在执行的价格" in get("/prices/gas/")


@pytest.mark.parametrize("path", ["/prices/power/", "/prices/water/110000/", "/prices/coal/", "/prices/gas/880000/"])
def test_a_page_without_prices_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
