"""One company's prices in full and through time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from flask.testing import FlaskClient

from disclosure.content.labels import Labels
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.tariff import Tariff, TariffForm
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.search.documents import documents
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
PATH = f"/companies/{WATER}/prices/"


@pytest.fixture
def page(get: Get) -> str:
    return get(PATH)


@pytest.fixture
def changed(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> str:
    """The page where a price was changed, is to change again, and another is only proposed."""

    def price(amount: str, **more: object) -> Tariff:
        fields = {"category": "居民", "form": TariffForm.FLAT, "unit": "元/m³", "price": Decimal(amount)} | more
        return Tariff(**fields)  # type: ignore[arg-type]

    tariffs = (
        price("2", effective=date(2020, 1, 1), until=date(2023, 12, 31)),
        price("2.5", effective=date(2024, 1, 1), until=date(2026, 12, 31)),
        price("3", effective=date(2027, 1, 1)),
        price("9", category="特种", proposed=True),
    )
    full = replace(portal.companies[WATER], tariffs=tariffs)
    portal = replace(portal, companies=portal.companies | {WATER: full})
    app = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue)
    return app.test_client().get(PATH).get_data(as_text=True)


def test_a_price_has_tiers_unit_charges_date_basis_and_source(page: str) -> None:
    assert '每年用量<span class="unit">（m³）</span>' in page
    assert "180 以上至 300" in page
    assert '<td class="number">4.65</td><td class="number">5.65</td>' in page
    assert "污水处理费 1.00 元/m³，依据 测发改〔2025〕9号" in page
    assert "超过 4 人的，每多 1 人各档增加 30 m³（当年申请，当年有效）" in page
    assert '<time datetime="2026-01-01">2026年1月1日</time>起' in page
    assert "测发改价格〔2026〕1号（测试市发展和改革委员会，" in page
    assert "来源：测试市供水公司《收费公示》" in page


def test_a_price_without_date_or_basis_says_so(page: str) -> None:
    flat = page.partition("<h3>非居民")[2]
    assert flat.count('<span class="missing">未公开</span>') >= 2
    assert "<dd>污水处理费</dd>" in flat


def test_a_price_that_ended_says_so_and_keeps_its_figures_and_its_document(page: str) -> None:
    former = page.partition("<h3>居民</h3>")[2].partition("<h2>")[0]
    assert "现在已经不执行，现行价格资料中没有" in former
    assert "<caption>居民：历次价格</caption>" in former
    assert '至 <time datetime="2025-12-31">' in former
    assert '<details class="former">' in former


def test_each_price_leads_to_the_calculator_with_itself_filled_in(page: str) -> None:
    chosen = "company=880100/water/ceshi-water&amp;category=%E9%9D%9E%E5%B1%85%E6%B0%91&amp;name="
    assert f'href="../../../../../bill/?{chosen}' in page
    assert 'href="../../../../../companies/880100/water/ceshi-water/tariffs.json" download' in page
    assert 'href="../../../../../prices/water/"' in page


def test_a_change_says_what_it_was_in_yuan_in_percent_and_in_a_bill(changed: str) -> None:
    assert "价格 2.00 → 2.50 元，涨 0.50 元，涨 25%" in changed
    # 120 m³ a year
    assert "同样的用量，调价前应付 240.00 元，调价后 300.00 元，多付 60.00 元（25%）。" in changed
    assert "“同样的用量”：一户 3 口人，每月用水 10 m³" in changed


def test_what_is_to_come_is_said_beside_what_is_in_force(changed: str) -> None:
    assert "<strong>即将调整：</strong>" in changed
    assert "2027年1月1日</time>起。价格 2.50 → 3.00 元，涨 0.50 元，涨 20%；" in changed


def test_the_steps_are_drawn_and_said(changed: str) -> None:
    assert '<svg viewBox="0 0 480 200" role="img"' in changed
    assert "2020年1月1日 起 价格 2.00；2024年1月1日 起 价格 2.50；2027年1月1日 起 价格 3.00。" in changed


def test_a_proposal_stands_apart_and_is_not_called_a_price_in_force(changed: str) -> None:
    special = changed.partition("<h2>特种</h2>")[2]
    assert "只有拟议的价格，没有正式执行的" in special
    assert '没有执行 <span class="tag">拟议，未执行</span>' in special


def test_an_invented_company_says_so(get: Get) -> None:
    assert "banner-demonstration" in get("/companies/990100/heat/shili-heat/prices/")


@pytest.mark.parametrize("path", ["880100/water/x", "880100/power/ceshi-power", "880100/coal/x"])
def test_a_company_without_prices_has_no_such_page(client: FlaskClient, path: str) -> None:
    assert client.get(f"/companies/{path}/prices/").status_code == 404


def test_each_price_of_now_then_and_to_come_can_be_linked_to(portal: Portal, page: str, changed: str) -> None:
    for tariff in portal.companies[WATER].tariffs:
        assert page.count(f'id="{tariff.anchor}"') == 1
    assert changed.count('<section class="price-block" id="price-') == 3
    assert changed.count('<p class="price-coming" id="price-') == 1


def test_a_price_of_every_place_is_a_target_once(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    (first, *_) = (one for one in portal.companies[WATER].tariffs if not one.tiers)
    everywhere = replace(first, effective=date(2020, 1, 1))
    here, there = (replace(first, area=area, effective=date(2024, 1, 1)) for area in ("甲区", "乙区"))
    full = replace(portal.companies[WATER], tariffs=(everywhere, here, there))
    portal = replace(portal, companies=portal.companies | {WATER: full})
    app = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue)
    page = app.test_client().get(PATH).get_data(as_text=True)
    assert page.count(f'id="{everywhere.anchor}"') == 1
    assert 'id=""' not in page


def test_lists_and_results_lead_to_the_price_itself(portal: Portal, get: Get) -> None:
    company = portal.companies[WATER]
    for tariff in company.tariffs:
        if tariff.is_in_force(date(2026, 11, 21)):
            assert f'/{WATER}/prices/#{tariff.anchor}"' in get(f"/companies/{WATER}/")
    found = documents(portal, (), Labels.under(HOME / "schemas"), date(2026, 11, 21))
    urls = [one.url for one in found if one.owner == str(WATER) and "/prices/" in one.url]
    assert urls == [f"companies/{WATER}/prices/#{tariff.anchor}" for tariff in company.tariffs]
