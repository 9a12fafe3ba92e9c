"""Who discloses what."""

from collections.abc import Callable

from flask.testing import FlaskClient

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
    assert ">100%</td>" in row


def test_a_city_has_its_counts_under_its_province(get: Get) -> None:
    page = get("/compliance/")
    assert page.index("测试省</th>") < page.index('<a href="../regions/880100/">测试市</a>')
    judged = len(CATALOGUE) - 1  # one rule does not apply
    assert f">{round(100 * (judged - 1) / judged)}%</td>" in page


def test_the_matrix_shows_one_character_a_verdict(get: Get) -> None:
    row = get("/compliance/water/").partition("测试市供水公司</a>")[2].partition("</tr>")[0]
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
