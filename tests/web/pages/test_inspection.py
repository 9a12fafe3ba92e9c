"""One inspection."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def page(get: Callable[[str], str]) -> str:
    return get("/inspections/880100/2026-03-halls/")


def section(page: str, name: str) -> str:
    return page.partition(f'<section id="{name}">')[2].partition("</section>")[0]


def row(page: str, number: int) -> str:
    return page.partition(f'<tr id="hall-{number}">')[2].partition("</tr>")[0]


def plain(text: str) -> str:
    return re.sub(r"<[^>]+>|\s+", "", text)


def test_the_head_names_issuer_number_day_and_source(page: str) -> None:
    head = page.partition('<header class="page-head">')[2].partition("</header>")[0]
    assert "测试市人民政府督查室　测政督〔2026〕1号　" in head
    assert "2026年3月9日" in head
    assert "来源：测试市供水公司《收费公示》" in head


def test_halls_and_findings_are_counted_by_area_and_by_sector(page: str) -> None:
    summary = section(page, "summary")
    counts = re.findall(r"<tr><th scope=\"row\">(.+?)</th>(.+?)</tr>", summary)
    assert [(name, re.findall(r">(\d+)<", cells)) for name, cells in counts] == [
        ("城区", ["2", "1", "5", "0"]),
        ("城中区", ["1", "0", "1", "0"]),
        ("合计", ["3", "1", "6", "0"]),
        ("供水", ["1", "0", "4", "0"]),
        ("供气", ["1", "0", "1", "0"]),
        ("供电", ["1", "1", "1", "0"]),
        ("合计", ["3", "1", "6", "0"]),
    ]


def test_each_problem_has_its_gravity_and_leads_to_its_halls(page: str) -> None:
    attitude = page.partition('<tr id="problem-I08">')[2].partition("</tr>")[0]
    assert '<span class="tag tag-ordinary">一般</span>' in attitude
    assert '<td data-label="附件有记载"><a href="#hall-1">1</a></td>' in attitude
    assert '<td data-label="只见于正文"><a href="#hall-2">2</a></td>' in attitude
    assert "problem-I07" not in page


def test_where_text_and_table_differ_both_are_told(page: str) -> None:
    told = section(page, "differences")
    assert "正文点名花园路大厅（“语气生硬的有”）；附件第2行没有这一记载。" in told
    assert "正文点名解放路大厅（“有人吸烟”）" in told


def test_what_the_table_shows_of_a_praised_hall_is_told(page: str) -> None:
    praised = section(page, "praised")
    assert '<a href="#hall-3">城中区大厅</a>' in praised
    assert "附件第3行“工作纪律”一栏为“空岗现象”" in praised


def test_what_is_asked_for_stands_with_who_and_until_when(page: str) -> None:
    demands = section(page, "demands")
    assert "立行立改。" in demands
    assert "2026年3月20日" in demands
    assert '<td data-label="报送给">城管局</td>' in demands


def test_a_hall_leads_to_its_outlet_or_else_to_its_company(page: str) -> None:
    assert 'href="../../../companies/880100/water/ceshi-water/outlets/jiefang/">解放路</a>' in row(page, 1)
    assert 'href="../../../companies/880100/power/ceshi-power/">花园路</a>' in row(page, 2)
    assert "<a" not in row(page, 3)


def test_every_column_is_there_and_a_blank_cell_is_not_a_no(page: str) -> None:
    cells = re.findall(r'data-label="([^"]+)"[^>]*>(.*?)</td>', row(page, 1))
    assert len(cells) == 21
    shown = {name: plain(text) for name, text in cells}
    assert shown["公示价格"] == "无"
    assert shown["公示时限"] == "—"
    assert shown["排队人数"] == "0"
    assert shown["自助终端"] == "2台1坏"
    assert shown["暗访时间"] == "2日10:40"


def test_a_cell_that_was_merged_is_marked(page: str) -> None:
    assert '城区 <span class="joined">↑</span>' in row(page, 2)
    assert '<td colspan="3" class="whole" data-label="合并各栏">关门无公告</td>' in row(page, 2)
    assert "第 2 行说明：原表如此。" in page


def test_what_only_the_text_says_is_marked_in_the_row(page: str) -> None:
    assert "态度冷漠、生硬或恶劣（只见于正文）" in row(page, 2)
    assert "只见于正文" not in row(page, 3)


def test_a_hall_says_what_was_corrected_since_by_the_ledgers_numbers(page: str) -> None:
    order = '<a href="../../../rectifications/880100/2026-001/" title="报送暗访整改情况">2026-001</a>'
    assert f'<td class="whole brief" data-label="此后整改">未见整改记录（{order}）</td>' in row(page, 1)
    assert '<td class="whole brief" data-label="此后整改">未见整改记录</td>' in row(page, 2)


def test_orders_are_counted_by_how_they_stand_and_listed(page: str) -> None:
    orders = section(page, "orders")
    assert "据此登记的整改 1 项：期限已过，无后续资料 1 项。" in orders
    assert 'href="../../../rectifications/880100/2026-001/">报送暗访整改情况</a>' in orders


def test_halls_are_found_by_area_and_by_sector(page: str) -> None:
    jump = page.partition('aria-label="按辖区、行业找大厅"')[2].partition("</nav>")[0]
    assert re.findall(r'<li><a href="#(area-\d)">(.+?)</a>', jump) == [
        ("area-1", "城区（2）"),
        ("area-2", "城中区（1）"),
    ]
    assert page.count('<tr class="group" id="area-') == 2
    sectors = [part.partition("</summary>")[0] for part in jump.split("<summary>")[1:]]
    assert sectors == ["供水（1）", "供气（1）", "供电（1）"]
    assert '<a href="#hall-3">3　东街</a>' in jump


def test_what_stands_first_on_a_phone_is_marked_and_each_row_unfolds(page: str) -> None:
    assert re.findall(r'class="([a-z ]*brief[a-z ]*)"', row(page, 1)) == [
        "whole brief findings",
        "whole brief",
        "brief area",
        "whole brief",
    ]
    assert '<summary aria-label="第 1 行全部栏目">' in row(page, 1)


def test_without_scripts_the_table_has_no_buttons(page: str) -> None:
    halls = section(page, "halls")
    assert 'data-module="sortable-table"' in halls
    assert halls.count("data-sorts=") == 21
    assert "<button" not in halls
    assert 'data-label="归纳问题" data-sort="400"' in row(page, 1)


@pytest.mark.parametrize("path", ["880100/2026-04-halls", "990100/2026-03-halls"])
def test_an_inspection_that_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/inspections/{path}/").status_code == 404
