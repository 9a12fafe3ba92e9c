import re
from collections.abc import Callable
from dataclasses import replace

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.region import MOST, side_by_side_in

Get = Callable[[str], str]


def test_companies_stand_by_sector_in_the_order_of_display(get: Get) -> None:
    page = get("/regions/880100/")
    told = page.partition('<h2 id="companies">')[2]
    assert told.index("<h3>供水</h3>") < told.index("测试市供水公司") < told.index("<h3>供电</h3>")


def test_the_numbers_of_the_region_can_be_dialled(get: Get) -> None:
    page = get("/regions/880100/")
    assert '<a class="phone" href="tel:12345">12345</a>' in page
    assert "全天 24 小时" in page
    assert 'href="tel:0999-2990000"' in page


def test_a_county_names_who_serves_it_from_elsewhere(get: Get) -> None:
    told = get("/regions/880102/").partition('<h2 id="companies">')[2]
    assert "还没有收录本地企业的资料" in told
    assert told.index("服务范围包括本地的其他地区企业") < told.index("测试市供水公司")


def test_the_legal_heating_season_has_its_basis(get: Get) -> None:
    page = get("/regions/990100/")
    assert "每年 11月15日至次年 3月15日（到当日二十四时）" in page
    assert "测发改价格〔2026〕1号" in page


def test_only_an_invented_region_carries_the_banner(get: Get) -> None:
    assert "banner-demonstration" in get("/regions/990100/")
    assert "banner-demonstration" not in get("/regions/880100/")


def test_the_regions_above_and_below_are_linked(get: Get) -> None:
    page = get("/regions/880100/")
    assert 'href="../../regions/880000/"' in page
    assert 'href="../../regions/880102/"' in page


def test_a_region_that_is_not_known_is_not_found(client: FlaskClient) -> None:
    assert client.get("/regions/770000/").status_code == 404


def test_what_the_hotline_promises_stands_with_its_source(get: Get) -> None:
    page = get("/regions/880100/")
    assert "时限：疑难问题 5个工作日内（原文：五日内答复）" in page
    told = page.partition('<div class="hotline-promise">')[2].partition("</div>")[0]
    assert "统一受理：市长公开电话（资料没有印出号码），并入供热服务电话。" in told
    assert "一般性问题：<b>当天</b>（原文：当天办结）" in told
    assert "复杂事项：<b>3个工作日内</b>" in told
    assert "一次停水" not in told, "what was achieved once is no promise"
    assert 'href="../../bulletins/880100/2026-03-hotline/#service"' in told
    assert '<p class="source">' in told


def test_bulletins_inspections_and_orders_are_listed(get: Get) -> None:
    told = get("/regions/880100/").partition('<h2 id="delivered">')[2].partition("</section>")[0]
    assert told.index("2026-03-hotline/") < told.index("2025-03-hotline/") < told.index("2026-03-halls/")
    assert "<caption>整改（2 项）</caption>" in told


def test_an_inspection_from_above_names_whose_it_is(get: Get) -> None:
    told = get("/regions/880102/").partition('<h2 id="delivered">')[2].partition("</section>")[0]
    assert "（测政督〔2026〕1号）" in told
    assert "测试市" in told
    assert "<h3>热线通报</h3>" not in told


def test_companies_stand_side_by_side_on_four_things(get: Get) -> None:
    table = get("/regions/880100/").partition('<table class="sides cards">')[2].partition("</table>")[0]
    water, power = table.split("<tr>")[2:]
    text = re.sub(r"<[^>]+>", "", water)
    assert "不合规 1 项" in text
    assert "资料未经企业确认" in text
    assert "大厅 1 个：一般 4 项2026年3月9日　测政督〔2026〕1号" in text
    assert "承办件数 60 件，超期件数 1 件，结果满意率 81.67%，过程满意率 75%2026年3月1日起　测政督〔2026〕2号" in text
    assert "考核总分 100 分，排名 1" in text
    assert "公开网点地址" in text
    assert '<td data-label="信息公开">不适用</td>' in power
    assert "（件数少，仅供参考）" in power


def test_what_is_not_on_record_is_said_and_not_shown_as_nought(get: Get) -> None:
    row = get("/regions/990100/").partition('<table class="sides cards">')[2].partition("</table>")[0]
    assert '<td data-label="暗访检查">未收录</td>' in row
    assert "提到，没有给出数字" in row
    assert "演示数据" in row


def test_a_region_with_nothing_says_so(portal: Portal, report: Report) -> None:
    silent = replace(portal, inspections={}, bulletins={}, rectifications={})
    page = create_app(silent, report, schemas=HOME / "schemas", catalogue=CATALOGUE).test_client()
    told = page.get("/regions/880102/").text
    assert "还没有收录本地的热线通报、暗访检查和整改。" in told
    assert "企业并列" not in told


def test_a_province_leaves_its_cities_companies_to_them(get: Get) -> None:
    page = get("/regions/880000/")
    assert "下级地区的 2 家企业，在各自地区的页面上并列。" in page
    assert '<table class="sides' not in page
    assert "<h3>热线通报</h3>" in page


def test_too_many_companies_stand_in_their_own_regions(portal: Portal) -> None:
    city = list(portal.companies_in("880100"))
    county = [replace(city[0], id=replace(city[0].id, region="880102", slug=f"c{at}")) for at in range(MOST)]
    assert side_by_side_in("880100", [*city, *county]) == city
    assert len(side_by_side_in("880100", [*city, *county[:-2]])) == MOST


def first_screen(page: str) -> str:
    return page.partition('class="answers-here"')[2].partition('<h2 id="companies">')[0]


def test_what_is_asked_first_comes_first(get: Get) -> None:
    told = first_screen(get("/regions/880100/"))
    parts = ("here_stops", "here_numbers", "here_suppliers", "here_prices", "here_outlets", "here_rights")
    places = [told.index(f'<h2 id="{part}">') for part in parts]
    assert places == sorted(places)
    assert '<a class="phone" href="tel:0999-2914176">0999-2914176</a>' in told
    assert "<strong>4.10 元/m³（第一阶梯，到户价）</strong>" in told
    assert 'href="../../hotlines/880100/#gas-leak"' in told
    assert 'href="../../rights/880100/"' in told


def test_where_no_stop_is_known_the_page_says_of_what_day_that_is(get: Get) -> None:
    told = first_screen(get("/regions/880100/"))
    assert "截至 <time" in told
    assert "没有收录不等于没有停供" in told


def test_a_stop_that_may_last_is_left_to_the_readers_clock(get: Get) -> None:
    told = first_screen(get("/regions/990100/"))
    assert "因停水停热的通知" in told
    assert 'data-module="notice-state" data-start="2026-11-22T00:00+08:00"' in told


def test_a_province_has_no_answers_but_leads_on(get: Get) -> None:
    told = first_screen(get("/regions/880000/"))
    assert "here_suppliers" not in told
    assert 'href="../../hotlines/"' in told


def test_the_page_can_be_made_the_readers_place(get: Get) -> None:
    button = get("/regions/880100/").partition('<p class="my-place-set"')[2].partition(">")[0]
    assert button == ' data-module="my-place" data-shows="button" data-code="880100" data-name="测试市" hidden'
