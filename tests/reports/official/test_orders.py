"""The drafts of orders to correct."""

import re
from collections.abc import Mapping
from dataclasses import replace

from docx.document import Document

from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.official.papers import papers
from tests.reports.official.reading import GAS, body, lines, opened, rows, under
from tests.reports.official.test_bulletin import narrowed

BLANKS = ("联系人：＿", "联系电话：＿", "地址：＿", "（印章）", "签收人：", "（发文机关署名）")


def facts(order: Document) -> list[tuple[int, str]]:
    return [
        (int(number), code) for number, code in re.findall(r"^(\d+)\..*（([A-Z]\d+)）。$", body(order), re.MULTILINE)
    ]


def must(assessment: Assessment) -> dict[str, list[str]]:
    """By company, the MUST rules that it does not meet."""
    found: dict[str, list[str]] = {}
    for company, verdict in assessment.failures():
        if verdict.severity is Severity.MUST:
            found.setdefault(f"orders/{str(company.id).replace('/', '-')}.docx", []).append(verdict.rule)
    return found


def test_each_company_with_must_findings_gets_one_and_no_other(
    made: Mapping[str, bytes], assessment: Assessment
) -> None:
    assert list(made) == ["report.docx", *must(assessment)]
    assert 0 < len(must(assessment)) < len(assessment.report.companies)


def test_an_order_lists_every_must_finding_once_and_nothing_else(
    made: Mapping[str, bytes], assessment: Assessment
) -> None:
    for name, codes in must(assessment).items():
        order = opened(made[name])
        told = facts(order)
        assert [number for number, _ in told] == list(range(1, len(codes) + 1))
        assert sorted(code for _, code in told) == sorted(codes)
        assert f"有{len(codes)}项与规定不符" in body(order)


def test_a_company_that_breaks_no_must_rule_gets_none(assessment: Assessment) -> None:
    chosen = narrowed(assessment, "D26")  # the repair number: one company has it
    names = [name for name, _ in papers(chosen)]
    assert GAS not in names
    assert len(names) == 1 + chosen.totals()[Outcome.NOT_MET]


def test_should_findings_alone_make_no_order(assessment: Assessment) -> None:
    chosen = narrowed(assessment, "D15")
    assert chosen.totals(Severity.SHOULD)[Outcome.NOT_MET] > 0
    assert [name for name, _ in papers(chosen)] == ["report.docx"]


def test_what_is_exempt_is_not_ordered(excused: Assessment) -> None:
    made = dict(papers(excused))
    codes = [code for _, code in facts(opened(made["orders/411700-water-ceshi-water.docx"]))]
    assert "D03" not in codes
    assert "D04" in codes  # its exemption has ended
    heat = [code for _, code in facts(opened(made["orders/411700-heat-ceshi-heat.docx"]))]
    assert "D03" in heat


def test_the_list_has_the_same_numbers_with_clause_certainty_remedy_and_place(order: Document) -> None:
    listed = list(rows(under(order, "改正要求")))
    codes = [(int(row[0]), found[1]) for row in listed if (found := re.search(r"（([A-Z]\d+)）$", row[1]))]
    assert codes == facts(order)
    for row in listed:
        assert all(re.search("〔(已核对原文|据转引，待核实|待核实)〕$", line) for line in row[2].split("\n"))
        assert row[3]
        assert row[4]


def test_it_says_what_is_found_by_which_law_and_how_sure_that_is(order: Document) -> None:
    told = body(order)
    assert "截至2026年11月21日" in told
    assert "（建城规〔2021〕4号，以下简称《办法》）" in told
    assert "未经企业确认；本通知书印发前，应当就所列事实与你单位核实" in told
    assert "不符合《办法》（待核实）" in told
    assert "《城镇燃气管理条例》（国务院令第583号）第" in told
    assert "依照《办法》关于责令改正的规定（待核实），责令你单位于" in told


def test_a_right_to_reply_is_offered_and_no_other_right_is_made_up(order: Document) -> None:
    told = body(order)
    assert "认为上列情况与事实不符的" in told
    assert "其他权利和途径：＿" in told
    assert not re.search("复议|诉讼|听证|罚", told)


def test_what_a_person_fills_in_is_left_blank(order: Document, signed: Mapping[str, bytes]) -> None:
    told = "\n".join(lines(order))
    assert [blank for blank in BLANKS if blank not in told] == []
    assert re.search("〔2026〕\u3000+号", told)
    assert re.search("责令你单位于\u3000+年\u3000+月\u3000+日前改正", told)
    assert "责令你单位于2026年12月20日前改正" in body(opened(signed[GAS]))


def test_the_legal_name_stands_in_the_address_where_it_is_known(excused: Assessment) -> None:
    key, company = next(iter(excused.portal.companies.items()))
    known = replace(company, legal_name="测试集团热力有限公司")
    portal = replace(excused.portal, companies={**excused.portal.companies, key: known})
    name = f"orders/{str(key).replace('/', '-')}.docx"
    assert "测试集团热力有限公司：" in lines(opened(dict(papers(replace(excused, portal=portal)))[name]))


def test_orders_to_invented_companies_say_so(demonstration: Assessment) -> None:
    made = {name: opened(content) for name, content in papers(demonstration) if name.startswith("orders/")}
    for order in made.values():
        assert "虚构企业" in body(order)
        assert "演示数据" in order.sections[0].header.paragraphs[0].text


def test_without_a_clause_on_orders_the_basis_is_left_to_the_office(excused: Assessment) -> None:
    regulations = excused.portal.regulations
    measures = regulations["measures-2021"]
    clauses = {name: clause for name, clause in measures.clauses.items() if name != "penalty"}
    portal = replace(excused.portal, regulations={**regulations, measures.id: replace(measures, clauses=clauses)})
    for name, content in papers(replace(excused, portal=portal)):
        if name.startswith("orders/"):
            assert "依照＿＿＿＿＿＿（责令改正的法律依据由签发机关填写），责令" in body(opened(content))
