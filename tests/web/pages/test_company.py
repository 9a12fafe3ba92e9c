import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from flask.testing import FlaskClient

from disclosure.checking.score import Share
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.moment import Moment
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.wording.web import PARTS

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")


def part(page: str, name: str) -> str:
    found = page.partition(f'<section id="{name}">')[2]
    assert found, name
    return re.split("<section id=|</main>", found)[0]


def plain(text: str) -> str:
    return re.sub(r"<[^>]+>|\s+", "", text)


@pytest.fixture
def bare(get: Get) -> str:
    return get("/companies/880100/power/ceshi-power/")


@pytest.fixture
def demonstration(get: Get) -> str:
    return get("/companies/990100/heat/shili-heat/")


def test_the_contents_lead_to_every_part(company_page: str) -> None:
    contents = company_page[company_page.index('class="contents"') :].partition("</nav>")[0]
    anchors = re.findall(r'href="#([a-z]+)"', contents)
    assert anchors == [*PARTS, "supervision", "inspections", "orders", "compliance", "sources"]
    for anchor in anchors:
        part(company_page, anchor)


def test_the_profile_shows_who_answers_for_the_company(company_page: str) -> None:
    profile = part(company_page, "profile")
    for text in ("5000 万元", "甲（总经理）：主持全面工作", "客户服务部：报装、缴费和投诉处理", "建成区（城中区）"):
        assert text in profile
    assert 'href="mailto:open@water.example"' in profile


def test_homes_prices_stand_first_and_large_and_lead_on(company_page: str) -> None:
    prices = part(company_page, "prices")
    homes, _, others = prices.partition("<caption>其他用户</caption>")
    assert '第 2 阶梯（每年 180 以上至 300 m³）</dt><dd><b class="price">4.65</b> 元/m³，到户价 5.65' in homes
    assert '<time datetime="2026-01-01">2026年1月1日</time>起执行' in homes
    assert "category=%E5%B1%85%E6%B0%91&amp;name=%E5%B1%85%E6%B0%91%E7%94%9F%E6%B4%BB%E7%94%A8%E6%B0%B4" in homes
    assert '>非居民</a></th><td class="number">4.15 元/m³</td>' in others
    assert '<a href="../../../../companies/880100/water/ceshi-water/prices/">' in others
    assert "以往价格（1 项）" in others
    assert "2.40" not in prices
    assert 'href="../../../../prices/water/"' in others


def test_free_is_said_and_so_is_a_charge_with_its_unit(company_page: str) -> None:
    charges = part(company_page, "charges")
    assert ">免费</td>" in charges
    assert ">60.00 元/次</td>" in charges


def test_each_procedure_leads_to_its_page_and_says_how_long_and_how_much(company_page: str) -> None:
    procedures = part(company_page, "procedures")
    own = "../../../../companies/880100/water/ceshi-water/procedures/"
    assert f'<a href="{own}new-connection/">报装（新装）</a>' in procedures
    assert "时限：有外线工程的 5 个工作日；无外线工程的 2 个工作日" in procedures
    assert "费用：收费项目见价目：换表；按实结算" in procedures
    assert f'<a href="{own}repair/">报修</a>' in procedures


def test_outlets_show_where_when_and_closures(company_page: str) -> None:
    outlets = part(company_page, "outlets")
    assert "周一至周五 8:30–12:00、14:00–17:30" in outlets
    assert "服务窗口" not in outlets  # its own page tells it
    assert "<strong>暂停营业</strong>：装修" in outlets
    assert "转载，待核实" in outlets


def test_every_number_can_be_dialled(company_page: str) -> None:
    hotlines = part(company_page, "hotlines")
    assert '<a class="phone" href="tel:0999-2914176">0999-2914176</a>' in hotlines
    assert "监督投诉" in hotlines
    assert "服务时间未公开" in hotlines


def test_quality_shows_each_value_against_its_limits(company_page: str) -> None:
    quality = part(company_page, "quality")
    assert "0.2 NTU</td><td>不超过 1 NTU</td>" in quality
    assert "7.4</td><td>6.5 至 8.5</td>" in quality
    assert "检测 20 次，合格 20 次" in quality


def test_unconfirmed_records_say_so_with_their_source(company_page: str) -> None:
    assert "据公开资料整理，未经企业确认。" in company_page
    assert 'datetime="2026-07">2026年7月</time>发布' in company_page
    assert '<time datetime="2026-11-01">2026年11月1日</time>取得' in company_page


def test_a_verdict_shows_its_finding_remedy_and_clause(company_page: str) -> None:
    compliance = part(company_page, "compliance")
    row = compliance[compliance.index('id="verdict-D13"') :].partition("</tr>")[0]
    assert "不合规" in row
    assert "没有地址" in row
    record = "../../../../companies/880100/water/ceshi-water/record/"
    assert f'<a class="place" href="{record}#outlets.yaml">outlets.yaml（没有这个文件）</a>' in row
    assert "怎样改正：" in row
    assert "regulations/measures-2021/#outlets" in row
    assert '<a href="../../../../rules/D13/">' in row


def test_a_clause_of_uncertain_text_is_marked(company_page: str) -> None:
    compliance = part(company_page, "compliance")
    prices = compliance[compliance.index('id="verdict-D05"') :].partition("</tr>")[0]
    outlets = compliance[compliance.index('id="verdict-D13"') :].partition("</tr>")[0]
    assert "待核实" in prices
    assert "待核实" not in outlets


def test_what_is_asked_for_and_missing_is_undisclosed_with_its_clause(demonstration: str) -> None:
    outlets = part(demonstration, "outlets")
    assert '<strong>未公开</strong> <a href="#verdict-D13">' in outlets
    assert "regulations/measures-2021/#outlets" in outlets


def test_the_heating_season_spans_two_years(demonstration: str) -> None:
    season = part(demonstration, "season")
    assert "2026—2027 供热期" in season
    assert "到当日二十四时" in season
    assert "公布为 121 天" in season
    assert "示例市规定的供热期" in season


def test_an_invented_company_carries_the_banner_and_no_doubt(demonstration: str) -> None:
    assert "banner-demonstration" in demonstration
    assert "未经企业确认" not in demonstration


def test_a_company_of_whom_nothing_is_asked_has_no_empty_parts(bare: str) -> None:
    assert re.findall(r'<section id="([a-z]+)">', bare) == [
        "profile",
        "supervision",
        "inspections",
        "orders",
        "compliance",
        "sources",
    ]
    assert "未公开" not in bare
    assert bare.count("公开办法不适用于供电企业。") >= 1


def test_records_that_could_not_be_read_are_named(portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> None:
    path = f"content/companies/{WATER}/quality/2026-11.yaml"
    app = create_app(replace(portal, omitted=(path,)), report, schemas=HOME / "schemas", catalogue=catalogue)
    page = app.test_client().get(f"/companies/{WATER}/").get_data(as_text=True)
    assert f"以下记录有错误，暂未采用：</strong>{path}" in page


@pytest.mark.parametrize("path", ["/companies/880100/coal/x/", "/companies/880100/water/x/"])
def test_a_company_that_there_is_not_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_score_is_said_to_be_the_portals_own_and_unconfirmed(company_page: str) -> None:
    standing = part(company_page, "compliance").partition('<dl class="facts standing">')[2].partition("</dl>")[0]
    assert f'<b class="price">{Share(len(CATALOGUE) - 2, len(CATALOGUE) - 1).shown}</b> 分，优秀' in standing
    assert "本门户口径" in standing
    assert "未经企业确认" in standing
    assert '<a href="../../../../compliance/water/#ranking">供水企业 1 家中第 1 名</a></dd>' in standing


def test_an_invented_company_has_a_score_and_no_rank(demonstration: str) -> None:
    standing = part(demonstration, "compliance").partition('<dl class="facts standing">')[2].partition("</dl>")[0]
    assert "本门户口径" in standing
    assert "<dt>名次</dt>" not in standing


def test_a_company_of_whom_nothing_is_asked_has_no_score(bare: str) -> None:
    assert "本门户口径" not in bare


def test_what_is_not_met_says_since_when_as_far_as_is_known(past: FlaskClient, company_page: str) -> None:
    page = past.get(f"/companies/{WATER}/").text
    row = page.partition('id="verdict-D13"')[2].partition("</tr>")[0]
    assert '<p class="since">至少自 <time datetime="2026-09-30">2026年9月30日</time> 起不合规。</p>' in row
    assert page.count('class="since"') == 1  # T04 is met today, D14 is exempt
    assert "至少自" not in company_page


def test_how_it_stood_is_drawn_with_its_numbers(past: FlaskClient, company_page: str) -> None:
    page = past.get(f"/companies/{WATER}/").text
    figure = page.partition('<figure class="trend">')[2].partition("</figure>")[0]
    assert '<title id="trend-title">各次判定的得分</title>' in figure
    assert "2026年9月30日为 85.0" in figure
    assert figure.count("<circle") == 3
    assert figure.count('class="trend-change"') == 2  # a, b, today's
    assert '<td class="number" data-label="必须项得分">90.0</td>' in figure
    assert "<svg" not in company_page


def test_exemptions_say_who_granted_them_until_when(past: FlaskClient, company_page: str) -> None:
    page = past.get(f"/companies/{WATER}/").text
    exemptions = part(page, "exemptions")
    for text in ("服务承诺正在修订", "测试市城市管理局<br>测城管函〔2026〕9号", "2026年12月31日", "已期满"):
        assert text in exemptions
    assert '<a href="#exemptions">豁免</a>' in page
    assert 'id="exemptions"' not in company_page


def test_verdicts_can_be_taken_along_and_records_be_seen(company_page: str) -> None:
    folder = f"../../../../companies/{WATER}"
    assert f'<a href="{folder}/verdicts.csv" download>下载 CSV（逐项检查结果）</a>' in company_page
    assert f'<a href="{folder}/record/">' in part(company_page, "sources")


def test_what_inspections_found_at_its_halls_is_told_with_day_and_place(company_page: str) -> None:
    found = company_page.partition('<section id="inspections">')[2].partition("</section>")[0]
    assert '<a href="../../../../inspections/880100/2026-03-halls/">关于业务大厅暗访情况的通报</a>' in found
    assert '<a href="../../../../inspections/880100/2026-03-halls/#hall-1">解放路</a>' in found
    assert "2026年3月2日" in found
    assert "吸烟无人劝阻（只见于通报正文）" in found
    assert "花园路" not in found


def test_its_orders_stand_with_their_state(company_page: str) -> None:
    orders = company_page.partition('<section id="orders">')[2].partition("</section>")[0]
    assert orders.index("公开网点地址") < orders.index("报送暗访整改情况")
    assert "逾期 12 天" in orders
    assert "期限已过 246 天，无后续资料" in orders
    assert '<a href="../../../../rectifications/880100/2026-002/">' in orders


def test_a_company_without_inspections_and_orders_has_no_such_sections(portal: Portal, report: Report) -> None:
    silent = replace(portal, inspections={}, bulletins={}, rectifications={})
    app = create_app(silent, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    page = app.test_client().get(f"/companies/{WATER}/").text
    assert 'href="#inspections"' not in page
    assert 'href="#orders"' not in page
    assert 'id="supervision"' not in page
    assert "暗访" not in page
    assert "整改" not in page


def test_the_four_records_stand_apart_each_with_day_and_source(company_page: str) -> None:
    lines = part(company_page, "supervision").partition("<tbody>")[2].split("<tr>")[1:]
    verdicts, inspection, hotline, orders = (plain(line) for line in lines)
    assert "不合规1项" in verdicts
    assert "2026年11月21日检查" in verdicts
    assert "大厅1个，一般问题4项2026年3月9日通报测试市人民政府督查室（测政督〔2026〕1号）" in inspection
    assert hotline.startswith("热线办理")
    assert "逾期1项，期限已过，无后续资料1项到2026年11月21日整改台账" in orders
    assert [re.findall(r'<th scope="row"><a href="#([a-z]+)">', lines[at]) for at in (0, 1, 3)] == [
        ["compliance"],
        ["inspections"],
        ["orders"],
    ]


def test_a_kind_that_is_not_on_record_says_so_instead_of_nought(demonstration: str) -> None:
    lines = part(demonstration, "supervision").partition("<tbody>")[2].split("<tr>")[1:]
    assert "暗访检查本门户未收录" in plain(lines[1])
    assert "已办结1项" in plain(lines[3])


def test_each_visit_says_what_was_corrected_since(company_page: str, bare: str) -> None:
    visit = part(company_page, "inspections")
    order = '<a href="../../../../rectifications/880100/2026-001/" title="报送暗访整改情况">2026-001</a>'
    day = '<time datetime="2026-03-09">2026年3月9日</time>'
    assert f"未见整改记录（{day}要求整改：{order}）" in visit
    assert '<td data-label="此后整改">未见整改记录</td>' in part(bare, "inspections")


def test_an_outlets_card_says_what_was_found_there(company_page: str) -> None:
    card = company_page.partition('id="outlet-jiefang"')[2].partition("</article>")[0]
    assert 'href="../../../../inspections/880100/2026-03-halls/#hall-1"><time datetime="2026-03-02">' in card
    assert f'/companies/{WATER}/outlets/jiefang/#inspections">4 项问题和此后的整改</a>' in card
    assert "暗访检查" not in company_page.partition('id="outlet-garden"')[2].partition("</article>")[0]


def changed(portal: Portal, report: Report, company: Company) -> str:
    companies = {**portal.companies, company.id: company}
    app = create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    return app.test_client().get(f"/companies/{company.id}/").text


def test_an_old_notice_of_what_is_still_to_come_is_not_folded_away(portal: Portal, report: Report) -> None:
    water = portal.companies[WATER]
    base = next(one for one in water.notices if one.is_outage)
    days = [f"2026-11-{day:02}" for day in range(10, 20)]
    newer = [replace(base, id=f"{day}-x", published_at=Moment.parse(day), start=Moment.parse(day)) for day in days]
    ended = [replace(one, expected_end=one.start, actual_end=one.start) for one in newer]
    coming = replace(
        base,
        id="2026-01-01-coming",
        title="一年检修的公告",
        published_at=Moment.parse("2026-01-01"),
        start=Moment.parse("2026-12-01"),
        expected_end=Moment.parse("2026-12-02"),
        actual_end=None,
    )
    notices = part(changed(portal, report, replace(water, notices=(*ended, coming))), "notices")
    shown, _, folded = notices.partition("<details")
    assert "一年检修的公告" in shown
    assert shown.count('class="notice-card"') == 4
    assert "更早的公告（7 份）" in folded
    assert "一年检修的公告" not in folded


def test_quality_shows_the_newest_period_and_folds_the_earlier_ones(portal: Portal, report: Report) -> None:
    water = portal.companies[WATER]
    (newest, *_) = water.quality
    earlier = (replace(newest, period="2026-01"), replace(newest, period="2025-12"))
    quality = part(changed(portal, report, replace(water, quality=(*earlier, newest))), "quality")
    shown, _, folded = quality.partition('<details class="as-shown"><summary>更早的（2 期）</summary>')
    assert shown.count('class="quality-report"') == 1
    assert folded.count('class="quality-report"') == 2
    assert folded.count("</details>") - folded.count("<details") == 1


def test_up_to_three_halls_are_shown_at_once(portal: Portal, report: Report) -> None:
    water = portal.companies[WATER]
    halls = [replace(water.outlets[0], id=f"hall-{number}") for number in range(5)]
    three, four = (changed(portal, report, replace(water, outlets=tuple(halls[:count]))) for count in (3, 4))
    assert "其余" not in part(three, "outlets")
    assert "<summary>其余 2 处</summary>" in part(four, "outlets")


def test_charges_say_once_what_they_rest_on_and_each_what_differs(portal: Portal, report: Report) -> None:
    water = portal.companies[WATER]
    (first, *_) = water.charges
    charges = (first, replace(first, name="换表"), replace(first, name="试压", effective=date(2025, 1, 1)))
    table = part(changed(portal, report, replace(water, charges=charges)), "charges")
    rows, _, below = table.partition("</table>")
    assert rows.count("依据") == 1
    assert "2025年1月1日</time>起；依据" in rows
    assert "没有另行注明的，" in below
    assert "没有另行注明的，" not in part(changed(portal, report, replace(water, charges=charges[:2])), "charges")


def test_what_is_missing_of_the_profile_is_said_in_one_line_for_a_rule(portal: Portal, report: Report) -> None:
    water = portal.companies[WATER]
    silent = replace(water, nature=None, scale=None, business_scope=None)
    profile = plain(part(changed(portal, report, silent), "profile"))
    assert "单位性质、规模、经营范围未公开D01" in profile
    assert profile.count("未公开D01") == 1


def test_on_paper_an_empty_duty_is_a_word_without_its_clause(demonstration: str) -> None:
    duty = part(demonstration, "outlets").partition('<ul class="undisclosed">')[2].partition("</ul>")[0]
    assert re.search(r'</a><span class="screen-only">，依据\s*<a [^>]+>[^<]+</a>', duty)
