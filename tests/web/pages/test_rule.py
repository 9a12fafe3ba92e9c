"""One rule."""

from collections.abc import Callable
from dataclasses import replace

from flask.testing import FlaskClient

from disclosure.model.verdict import Severity
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import Rule
from disclosure.web.pages.rule import severities

Get = Callable[[str], str]


def test_a_rule_shows_why_on_which_clause_and_how_to_mend(get: Get) -> None:
    page = get("/rules/D05/")
    assert CATALOGUE[4].rationale in page
    assert '<a href="../../regulations/measures-2021/#prices">' in page
    assert CATALOGUE[4].remedy in page


def test_examples_stand_as_they_are_written(get: Get) -> None:
    page = get("/rules/D15/")
    assert "<figcaption>不合规</figcaption>" in page
    assert f"<code>{dict(CATALOGUE[14].examples())['合规']}</code>" in page


def test_what_is_wrong_is_said_beside_the_company(get: Get) -> None:
    not_met = get("/rules/D13/").partition('<section id="not-met">')[2].partition("</section>")[0]
    assert "../../companies/880100/water/ceshi-water/#verdict-D13" in not_met
    assert "没有地址" in not_met


def test_each_outcome_has_its_companies(get: Get) -> None:
    page = get("/rules/O01/")
    assert "测试市供水公司" in page.partition('<section id="met">')[2].partition("</section>")[0]
    assert "主管部门批准豁免。" in page.partition('<section id="exempt">')[2].partition("</section>")[0]
    assert "<li>公开办法不适用于供电企业。（1 家）</li>" in page
    assert "缺少资料。" in get("/rules/D20/").partition('<section id="not-judged">')[2].partition("</section>")[0]


def test_a_rule_on_notices_names_the_kinds_it_speaks_of(get: Get) -> None:
    assert "计划停供" in get("/rules/O01/")


def test_an_unknown_rule_is_not_found(client: FlaskClient) -> None:
    assert client.get("/rules/X99/").status_code == 404


def test_the_weight_of_a_rule_is_told_by_edition_only_where_it_differs(catalogue: tuple[Rule, ...], get: Get) -> None:
    assert severities(catalogue[0]) == {None: Severity.MUST}
    assert severities(replace(catalogue[0], should_in=("2021",))) == {"2021": Severity.SHOULD, "2008": Severity.MUST}
    assert "2021 年版：宜做到（建议项）；2008 年版：应当做到（必查项）" in get("/rules/D29/")


def test_the_examples_of_every_real_rule_can_be_shown() -> None:
    assert all(rule.rationale and rule.examples() for rule in CATALOGUE)


def test_the_verdicts_by_a_rule_can_be_taken_along(get: Get) -> None:
    assert '<a href="../../rules/D13/verdicts.csv" download>下载 CSV' in get("/rules/D13/")
