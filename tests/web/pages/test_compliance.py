"""Who discloses what."""

import re
from collections.abc import Callable

from flask.testing import FlaskClient

from disclosure.checking.score import Share
from disclosure.model.identity import Sector
from disclosure.rules import CATALOGUE

Get = Callable[[str], str]


def test_the_counts_leave_out_invented_companies(get: Get) -> None:
    page = get("/compliance/")
    assert "示例热力" not in page
    assert "示例市" not in page


def test_each_rule_has_its_counts_and_its_share(get: Get) -> None:
    row = get("/compliance/").partition("D05 公开供水销售价格和收费依据</a>")[2].partition("</tr>")[0]
    assert '<td class="number">1</td>' in row
    assert ">100.0%</td>" in row


def test_a_city_has_its_counts_under_its_province(get: Get) -> None:
    page = get("/compliance/")
    assert page.index("测试省</th>") < page.index('<a href="../regions/880100/">测试市</a>')
    judged = len(CATALOGUE) - 1  # one rule does not apply
    assert f">{Share(judged - 1, judged).shown}%</td>" in page


def test_the_matrix_shows_one_character_a_verdict(get: Get) -> None:
    matrix = get("/compliance/water/").partition('<table class="matrix" data-module="sortable-table">')[2]
    row = matrix.partition("测试市供水公司</a>")[2].partition("</tr>")[0]
    assert '<td class="mark mark-met">合</td>' in row
    assert row.count("<td") == 3 + sum(Sector.WATER in rule.sectors for rule in CATALOGUE)


def test_what_is_not_met_leads_to_why(get: Get) -> None:
    page = get("/compliance/water/")
    assert '<a href="../../companies/880100/water/ceshi-water/#verdict-D13">否</a>' in page


def test_invented_companies_stand_marked_in_the_matrix(get: Get) -> None:
    page = get("/compliance/heat/")
    assert '示例热力有限公司</a> <span class="tag tag-demonstration">' in page


def test_a_sector_without_companies_says_so(get: Get) -> None:
    assert "尚未收录供气企业" in get("/compliance/gas/")


def test_the_measures_do_not_cover_power(client: FlaskClient) -> None:
    assert client.get("/compliance/power/").status_code == 404
    assert client.get("/compliance/nothing/").status_code == 404


def test_a_sector_ranks_its_companies_by_the_portals_own_score(get: Get) -> None:
    row = get("/compliance/water/").partition('<table class="ranking cards"')[2].partition("</tbody>")[0]
    assert '<td class="number" data-label="名次">1</td>' in row
    assert 'ceshi-water/">测试市供水公司</a>' in row
    assert '<td data-label="等级">优秀</td>' in row
    assert '<span class="tag tag-doubt">未经企业确认</span>' in row
    assert "示例" not in row


def test_the_method_stands_beside_the_ranking(get: Get) -> None:
    for page in (get("/compliance/"), get("/compliance/water/")):
        assert "得分 = 100 × 合规的必须项数 ÷（合规的必须项数 + 不合规的必须项数）" in page
        assert "优秀 90 分及以上" in page
        assert "得分、等级、名次都是本门户口径，不是法定评价。" in page


def test_each_sector_has_its_grades(get: Get) -> None:
    grades = get("/compliance/").partition('<table class="counts grades">')[2].partition("</table>")[0]
    water = grades.partition(">供水</a></th>")[2].partition("</tr>")[0]
    assert re.findall(r'number">(\d+)', water) == ["1", "0", "0", "0", "0"]


def test_where_nobody_has_a_rank_none_is_shown(get: Get) -> None:
    page = get("/compliance/heat/")
    assert "没有可以列名次的企业。" in page
    assert 'class="ranking' not in page
    assert "verdicts.csv" not in page


def test_the_rules_that_judged_nobody_say_why(get: Get) -> None:
    idle = get("/compliance/water/").partition('<h2 id="idle">')[2]
    assert "只适用于供气企业。" in idle
    assert '<a href="../../rules/D22/">D22 ' in idle
    assert 'id="idle"' not in get("/compliance/heat/")


def test_each_table_has_its_files(get: Get) -> None:
    whole = get("/compliance/")
    for name in ("companies.csv", "companies.xlsx", "verdicts.csv", "rules.csv", "rules.xlsx", "report.json"):
        assert f'<a href="../compliance/{name}" download>' in whole
    for name in ("companies.csv", "verdicts.csv"):
        assert f'<a href="../../compliance/water/{name}" download>' in get("/compliance/water/")


def test_how_a_sector_stood_is_drawn_once_it_is_known(past: FlaskClient, get: Get) -> None:
    for path in ("/compliance/", "/compliance/water/"):
        page = past.get(path).text
        assert '<svg viewBox="0 0 480 200" role="img" aria-labelledby="trend-water-title ' in page
        assert "竖虚线处检查规则有变" in page
        assert '<td class="number" data-label="必须项合规率">85.0</td>' in page
        assert "<svg" not in get(path)
    assert "<svg" not in past.get("/compliance/heat/").text


def test_exemptions_are_listed_with_their_ends(past: FlaskClient, get: Get) -> None:
    listed = past.get("/compliance/").text.partition('<h2 id="exemptions">')[2]
    rows = listed.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")
    assert ["已期满" in row for row in rows[:3]] == [True, False, False]
    assert "测试市供水公司" in rows[1]
    assert '至 <time datetime="2026-12-31">2026年12月31日</time> <span class="tag">有效</span>' in rows[1]
    assert "有效，未用到" in rows[2]
    assert 'id="exemptions"' not in get("/compliance/")
