"""One regulation with its clauses."""

from collections.abc import Callable

from flask.testing import FlaskClient

from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.web.pages.regulation import worst_by_clause

Get = Callable[[str], str]


def verdict(outcome: Outcome, *clauses: str) -> Verdict:
    return Verdict(rule="D01", outcome=outcome, severity=Severity.MUST, clauses=clauses)


def test_a_clause_stands_with_its_certainty_its_words_and_its_numbers(get: Get) -> None:
    clause = (
        get("/regulations/supply-1994/").partition('<section class="clause" id="art22">')[2].partition("</section>")[0]
    )
    assert "第二十二条" in clause
    assert "<blockquote>提前24小时通知用户</blockquote>" in clause
    assert "计划停供提前通知：<b>24 小时</b>" in clause


def test_a_clause_that_was_not_checked_is_marked(get: Get) -> None:
    clause = get("/regulations/measures-2021/").partition('id="prices"')[2].partition("</section>")[0]
    assert '<span class="tag tag-doubt">待核实</span>' in clause


def test_the_rules_that_rest_on_a_clause_stand_under_it_with_their_counts(get: Get) -> None:
    clause = get("/regulations/measures-2021/").partition('id="outlets"')[2].partition("</section>")[0]
    assert '<a href="../../rules/D13/">D13 公开服务网点</a>' in clause
    assert "不合规</span> 1 家" in clause


def test_a_rule_by_which_nobody_was_judged_says_so(get: Get) -> None:
    clause = get("/regulations/measures-2021/").partition('id="prices"')[2].partition("</section>")[0]
    assert 'D06 公开燃气销售价格和收费依据</a><span class="resting-counts">本次检查没有企业按本条判定' in clause


def test_companies_stand_against_the_clauses(get: Get) -> None:
    matrix = get("/regulations/measures-2021/").partition('<table class="matrix">')[2]
    row = matrix.partition("测试市供水公司</a>")[2].partition("</tr>")[0]
    assert '<td class="mark mark-met">合</td><td class="mark mark-not-met">否</td>' in row
    assert "测试市供电公司" not in matrix


def test_an_unknown_regulation_is_not_found(client: FlaskClient) -> None:
    assert client.get("/regulations/nothing/").status_code == 404


def test_a_clause_shows_its_worst_verdict() -> None:
    found = worst_by_clause(
        [verdict(Outcome.NOT_MET, "a"), verdict(Outcome.MET, "a", "b"), verdict(Outcome.NOT_JUDGED, "b")]
    )
    assert found == {"a": Outcome.NOT_MET, "b": Outcome.NOT_JUDGED}


def test_what_does_not_apply_says_nothing_of_a_clause() -> None:
    assert worst_by_clause([verdict(Outcome.NOT_APPLICABLE, "a")]) == {}
