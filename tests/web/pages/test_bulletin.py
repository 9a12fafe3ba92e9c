"""One bulletin."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.model.rectification import FindingKind, RectificationFinding
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app

Get = Callable[[str], str]


@pytest.fixture
def page(get: Get) -> str:
    return get("/bulletins/880100/2026-03-hotline/")


def section(page: str, name: str) -> str:
    found = page.partition(f'<section id="{name}">')[2]
    assert found, name
    return re.split("<section id=|</main>", found)[0]


def plain(text: str) -> str:
    return re.sub(r"<[^>]+>", "", text)


def rows(text: str) -> list[list[str]]:
    found = re.findall(r"<tr[^>]*>(.+?)</tr>", text.partition("<tbody>")[2], re.DOTALL)
    return [[plain(cell).strip() for cell in re.findall(r"<t[hd].*?>(.*?)</t[hd]>", row, re.DOTALL)] for row in found]


def test_the_contents_lead_to_every_section(page: str) -> None:
    contents = page.partition('class="contents"')[2].partition("</nav>")[0]
    anchors = re.findall(r'href="#(.+?)"', contents)
    assert anchors == re.findall(r'<section id="(.+?)">', page)
    assert len(anchors) == 13


def test_the_head_names_issuer_number_day_and_source(page: str) -> None:
    head = plain(page.partition('<header class="page-head">')[2].partition("</header>")[0])
    assert "测试市人民政府督查室　测政督〔2026〕2号　2026年4月9日" in head
    assert "来源：测试市供水公司《收费公示》" in head


def test_totals_and_rates_say_what_they_rest_on(page: str) -> None:
    facts = plain(section(page, "summary"))
    assert "31 天（原文写作“3月份”）" in facts
    assert "120 件" in facts
    assert "约 300 次" in facts
    assert "80%（没有给出基数）" in facts
    assert "承办 9 件以上（本门户口径，原文没有写明）" in facts
    assert "统计：承办120件，按期119件，按期率99.17%" in facts


def test_a_rate_without_a_base_is_noted_where_it_stands(page: str) -> None:
    notes = re.findall(r"<li>(.+?)</li>", section(page, "summary"))
    assert "“办理结果满意率为80%”没有给出基数，无法核验。" in notes
    assert not any("同比" in note for note in notes), "changes are noted in their own section"


def test_each_change_stands_with_its_base_or_with_the_lack_of_one(page: str) -> None:
    cases, result, calls = rows(section(page, "changes"))
    assert cases[1:] == [
        "同比（与上年同期比）",
        "办件同比上升20%",
        "100，见《关于去年3月份热线办理情况的通报》",
        "合规",
    ]
    assert result[3:] == ["90%，见《关于去年3月份热线办理情况的通报》", "不合规 不符 B15"]
    assert calls[3:] == ["没有给出", "无法判定"]
    assert "80 - 90 = -10个百分点" in section(page, "changes")


def test_sources_have_their_parts_below_them(page: str) -> None:
    assert rows(section(page, "sources")) == [
        ["本级登记", "100", "83.33%"],
        ["其中：协调办理", "60", "50.00%"],
        ["其中：交办处理", "40", "33.33%"],
        ["上级交办", "20", "16.67%"],
    ]


def test_a_share_that_is_not_what_it_works_out_to_is_marked(page: str) -> None:
    types = section(page, "categories")
    assert rows(types)[:2] == [
        ["咨询类", "70", "58.33%", "58.33%"],
        ["投诉类 不符 B03", "50", "41.66%", "41.67%"],
    ]
    assert 'href="#check-B03"' in types
    assert "50 ÷ 120 = 41.6667%" in types


def test_cases_that_a_table_leaves_out_are_counted(page: str) -> None:
    assert rows(section(page, "topics"))[-1] == ["表中没有列出的（按办件总数算）", "80", "—"]


def test_every_drawing_has_a_name_and_stands_beside_its_table(page: str) -> None:
    drawings = re.findall(r'<svg viewBox="[\d ]+" role="img" aria-labelledby="(\S+) (\S+)">', page)
    assert len(drawings) == 4
    for title, description in drawings:
        assert f'<title id="{title}">' in page
        assert f'<desc id="{description}">' in page
    assert all("<table" in part for part in page.split("</figure>")[1:])
    assert "style=" not in page


def test_units_stand_as_printed_and_small_ones_are_not_ranked(page: str) -> None:
    water, office, power, fire = rows(section(page, "units"))
    assert water == ["供水公司", "60", "1", "81.67%", "75%", "2"]
    assert office[-1] == "1"
    assert power[0] == "供电公司＊ 不符 B05"
    assert power[-1] == "不排（件数少）"
    assert fire == ["消防队＊", "4", "0", "未回访", "未回访", "不排（没有率）"]


def test_a_unit_that_is_a_company_leads_to_its_record(page: str) -> None:
    units = section(page, "units")
    assert 'href="../../../companies/880100/water/ceshi-water/#hotline-record">供水公司</a>' in units
    assert "城管局</a>" not in units
    assert "原表附注：按件数排列" in units


def test_small_units_are_hollow_and_nobody_called_back_has_no_dot(page: str) -> None:
    drawing = section(page, "units").partition("</svg>")[0]
    small = drawing.split('<g class="is-minor">')[1:]
    assert ["供电公司＊" in small[0], "<circle" in small[0]] == [True, True]
    assert ["消防队＊" in small[1], "未回访" in small[1], "<circle" in small[1]] == [True, True, False]
    assert drawing.count('class="dot-second"') == 3


def test_praise_criticism_and_computed_extremes_are_told(page: str) -> None:
    assert "对城管局通报表扬。" in section(page, "good")
    assert "供水公司：两小时内恢复供水。" in section(page, "good")
    wanting = section(page, "shortcomings")
    assert "延期办理。多次申请延期。" in wanting
    assert "另有供电公司（50%）承办不到9件，样本小，不参加比较。" in wanting


def test_promises_and_what_was_achieved_once_are_told_apart(page: str) -> None:
    service = section(page, "service")
    assert rows(service) == [
        ["一般性问题", "当天", "当天办结"],
        ["复杂事项", "3个工作日内", "3个工作日内办结"],
        ["一次停水", "40分钟内（做到的一次）", "40分钟恢复"],
    ]
    assert "市长公开电话（原文没有印出号码）" in plain(service)


def test_stationing_is_told(page: str) -> None:
    assert rows(section(page, "work")) == [["城管局", "未按规定派驻", "城管局未派驻。"]]
    assert "2026年3月5日" in section(page, "work")


def test_the_checks_show_slips_first_with_their_arithmetic(page: str) -> None:
    checks = section(page, "checks")
    assert re.findall(r'<tr id="check-(B\d\d)">', checks)[:3] == ["B03", "B05", "B15"]
    assert "不合规 3 项，无法判定 2 项" in checks
    assert "各单位共 120 件（120），与办件总数一致" in checks
    assert "怎样改正：" in checks
    assert "<li>本通报在网站公开。</li>" in checks


def test_rules_that_do_not_apply_stand_by_their_reason(page: str) -> None:
    resting = section(page, "checks").partition('<details class="resting">')[2].partition("</details>")[0]
    assert re.search(r"<li>B\d\d.*：\S+</li>", resting)


def test_printed_ranks_are_shown_as_they_are(get: Get) -> None:
    units = section(get("/bulletins/880100/2025-03-hotline/"), "units")
    assert rows(units) == [["测试市供水公司", "100", "1"], ["城管局", "76.5", "2"]]
    assert "名次（" not in units
    assert "横轴从 70 起。" in units


def test_units_without_figures_are_only_named(get: Get) -> None:
    page = get("/bulletins/990100/2026-05-hotline/")
    assert "原文没有给出各单位的数字。" in section(page, "units")
    assert "heat/shili-heat/#hotline-record" in section(page, "units")
    assert "<svg" not in page
    assert "banner-demonstration" in page
    assert "日期未注明" in page


def test_orders_that_rest_on_a_bulletin_stand_on_it(portal: Portal, report: Report) -> None:
    order = portal.rectifications["880100/2026-002"]
    finding = RectificationFinding(kind=FindingKind.BULLETIN, text="超期", bulletin="880100/2026-03-hotline")
    ordered = replace(portal, rectifications={order.key: replace(order, finding=finding)})
    app = create_app(ordered, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    orders = section(app.test_client().get("/bulletins/880100/2026-03-hotline/").text, "orders")
    assert "据此登记的整改（1 项）" in orders
    assert 'href="../../../rectifications/880100/2026-002/"' in orders


@pytest.mark.parametrize("path", ["880100/2026-04-hotline", "990100/2026-03-hotline"])
def test_a_bulletin_that_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/bulletins/{path}/").status_code == 404
