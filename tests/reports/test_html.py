"""The HTML form as a browser reads it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import Browser, Page

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.as_html import report_html
from disclosure.reports.assessment import Assessment
from disclosure.wording.names import OUTCOMES

FIXTURES = ["assessment", "everything", "demonstration", "selected", "power", "excused", "compared"]
BASE = "https://portal.example/"


@cache
def parse(text: str) -> Element:
    """ParseError for anything that HTML does not allow."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    return tree


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def one(tree: Element, path: str) -> Element:
    found = tree.find(path)
    assert found is not None, path
    return found


def by_id(tree: Element, identity: str) -> Element:
    return one(tree, f".//*[@id='{identity}']")


def table(tree: Element, caption: str) -> list[list[str]]:
    """The cells of the table whose caption begins so, its head first."""
    tables = [each for each in tree.iter("table") if words(one(each, "caption")).startswith(caption)]
    assert len(tables) == 1, caption
    return [[words(cell) for cell in row] for row in tables[0].iter("tr")]


@pytest.fixture(scope="module")
def tree(assessment: Assessment) -> Element:
    return parse(report_html(assessment))


@pytest.fixture(params=FIXTURES)
def read(request: pytest.FixtureRequest) -> tuple[Assessment, Element]:
    """Every assessment with its report."""
    assessment: Assessment = request.getfixturevalue(request.param)
    return assessment, parse(report_html(assessment))


def test_there_is_one_file_that_fetches_nothing_and_runs_nothing(read: tuple[Assessment, Element]) -> None:
    _, tree = read
    for element in tree.iter():
        assert element.tag not in {"script", "link", "img", "iframe", "object", "base"}
        assert not {"src", "srcset", "style", "onclick"} & element.attrib.keys()
    (style,) = tree.iter("style")
    assert not re.search(r"@import|url\(|@font-face", style.text or "")
    assert one(tree, ".").attrib["lang"] == "zh-CN"
    assert len(list(tree.iter("h1"))) == 1


def test_every_link_inside_the_report_leads_somewhere(read: tuple[Assessment, Element]) -> None:
    _, tree = read
    identities = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]
    assert len(set(identities)) == len(identities)
    addresses = [link.attrib["href"] for link in tree.iter("a")]
    inside = {address[1:] for address in addresses if address.startswith("#")}
    assert inside <= set(identities)
    assert all(address.startswith(("#", BASE)) for address in addresses)
    labels = {element.attrib["aria-labelledby"] for element in tree.iter() if "aria-labelledby" in element.attrib}
    assert labels <= set(identities)


def test_every_table_has_a_caption_and_says_what_its_heads_are_for(read: tuple[Assessment, Element]) -> None:
    _, tree = read
    for each in tree.iter("table"):
        assert each[0].tag == "caption"
        assert words(each[0])
        assert {head.attrib.get("scope") for head in each.iter("th")} <= {"col", "row", "rowgroup"}
        columns = len(one(each, "thead/tr"))
        for row in each.iter("tr"):
            assert sum(int(cell.attrib.get("colspan", 1)) for cell in row) == columns


def test_the_totals_are_those_of_the_assessment(read: tuple[Assessment, Element]) -> None:
    assessment, tree = read
    _, must, should, total = table(tree, "判定汇总")
    for row, counts in (
        (must, assessment.totals(Severity.MUST)),
        (should, assessment.totals(Severity.SHOULD)),
        (total, assessment.totals()),
    ):
        assert row[1:7] == [*(str(counts[outcome]) for outcome in Outcome), str(counts.total())]
    assert f"{len(assessment.report.companies)} 家企业，{len(assessment.rules)} 条规则" in words(by_id(tree, "summary"))


def test_every_company_has_its_section_with_its_name_mark_and_page(read: tuple[Assessment, Element]) -> None:
    assessment, tree = read
    names = [words(each) for each in tree.findall(".//section[@class='company']//h3")]
    assert names == [company.name for company, _ in assessment.companies()]
    for company, report in assessment.companies():
        section = by_id(tree, f"company-{company.id.region}-{company.id.sector}-{company.id.slug}")
        assert f"{BASE}companies/{company.id}/" in [link.attrib["href"] for link in section.iter("a")]
        mark = "演示数据" if company.is_demonstration else "企业已确认" if report.confirmed else "未经企业确认"
        assert mark in words(section)


def test_every_verdict_against_a_company_says_what_by_which_clause_where_and_what_to_do(
    read: tuple[Assessment, Element],
) -> None:
    assessment, tree = read
    rows = {element.attrib["id"]: words(element) for element in tree.iter("tr") if "id" in element.attrib}
    for company, verdict in assessment.failures():
        rule = assessment.rule(verdict.rule)
        row = rows[f"company-{company.id.region}-{company.id.sector}-{company.id.slug}-{rule.code}"]
        assert f"{rule.code} {rule.title}" in row
        assert " ".join(rule.remedy.split()) in row
        for finding in verdict.findings:
            line = assessment.lines.get((finding.path, finding.pointer))
            assert finding.text in row
            assert (f"{finding.path}:{line}" if line else finding.path) in row
        for reference in verdict.clauses:
            regulation, _ = assessment.portal.clause(reference)
            assert f"《{regulation.title}》" in row
        for text in verdict.evidence:
            assert " ".join(text.split()) in row


def test_every_doubt_stands_with_its_reason(read: tuple[Assessment, Element]) -> None:
    assessment, tree = read
    rows = {element.attrib["id"]: words(element) for element in tree.iter("tr") if "id" in element.attrib}
    for company, verdict in assessment.report.verdicts():
        if verdict.outcome in (Outcome.NOT_JUDGED, Outcome.EXEMPT):
            row = rows[f"company-{company.region}-{company.sector}-{company.slug}-{verdict.rule}"]
            assert " ".join((verdict.reason or "").split()) in row


def test_every_rule_leads_to_its_page(read: tuple[Assessment, Element]) -> None:
    assessment, tree = read
    for rule in assessment.rules:
        row = by_id(tree, f"rule-{rule.code}")
        assert one(row, "th/a").attrib["href"] == f"{BASE}rules/{rule.code}/"
        counts = assessment.on_rule(rule)
        assert [words(cell) for cell in row[2:7]] == [str(counts[outcome]) for outcome in Outcome]


def test_the_ranking_shows_points_that_are_worked_out_and_marks_what_is_not_confirmed(
    tree: Element, assessment: Assessment
) -> None:
    _, *rows = table(tree, "供气企业排名")
    for row, ranked in zip(rows, assessment.rankings[Sector.GAS], strict=True):
        must = ranked.score.must
        assert row[:4] == [
            assessment.portal.companies[ranked.company].name,
            str(ranked.rank),
            f"{must.shown} {must.met}/{must.judged}",
            "不合格",
        ]
        assert row[-1] == "未经企业确认"
    assert "得分 = 100 ×" in words(by_id(tree, "sectors"))
    assert "本门户口径" in words(by_id(tree, "sectors"))


def test_the_matrix_says_each_outcome_by_a_mark_and_leads_to_what_is_not_met(
    tree: Element, assessment: Assessment
) -> None:
    marks = {"合": "合规", "否": "不合规", "疑": "无法判定", "—": "不适用", "免": "豁免"}
    legend = words(one(by_id(tree, "sectors"), "dl[@class='legend']"))
    assert all(f"{mark} {name}" in legend for mark, name in marks.items())
    matrix = next(each for each in tree.iter("table") if words(one(each, "caption")).startswith("供气企业对照"))
    codes = [words(head) for head in one(matrix, "thead/tr")][1:]
    companies = {company.name: report for company, report in assessment.companies()}
    for row in one(matrix, "tbody"):
        report = companies[words(row[0])]
        for code, cell in zip(codes, row[1:], strict=True):
            outcome = report.verdict(code).outcome
            assert cell.attrib["title"] == marks[words(cell)] == OUTCOMES[outcome]
            links = [link.attrib["href"] for link in cell.iter("a")]
            assert len(links) == (outcome is Outcome.NOT_MET)
            assert all(link.endswith(f"-{code}") for link in links)


def test_a_bar_says_nothing_that_a_number_beside_it_does_not_say(tree: Element) -> None:
    for share in tree.iterfind(".//span[@class='share']"):
        bar, figure, of = share
        assert bar.attrib["aria-hidden"] == "true"
        assert bar[1].attrib["width"] == (figure.text or "").removesuffix("%")
        assert re.fullmatch(r"\d+/\d+", of.text or "")
    assert all(bar.attrib["aria-hidden"] == "true" for bar in tree.iter("svg"))


def test_an_outcome_is_always_a_word(read: tuple[Assessment, Element]) -> None:
    _, tree = read
    for element in tree.iter():
        classes = element.attrib.get("class", "").split()
        if "verdict" in classes:
            assert words(element) == OUTCOMES[classes[1]]


def test_few_companies_are_open_and_many_are_folded(tree: Element, everything: Assessment) -> None:
    assert not list(tree.iter("details"))
    many = parse(report_html(everything))
    assert len(list(many.iter("details"))) == len(everything.report.companies)
    for each in many.iter("details"):
        summary, body = each
        assert body.attrib["id"].startswith("company-")
        assert re.search(r"必须项不合规 \d+，建议项不合规 \d+，无法判定 \d+", words(summary))
    first, report = next(everything.companies())
    failures = sum(verdict.outcome is Outcome.NOT_MET for verdict in report.verdicts if verdict.severity == "must")
    assert f"{first.name} 未经企业确认 必须项不合规 {failures}，" in words(next(many.iter("summary")))


def test_exemptions_stand_with_their_ends_and_use(excused: Assessment) -> None:
    rows = table(parse(report_html(excused)), "豁免 3 份")
    assert [(row[1][:3], row[-2], row[-1]) for row in rows[1:]] == [
        ("D04", "2026年11月20日", "已期满"),
        ("D03", "2026年12月31日", "已适用"),
        ("D24", "2027年6月30日", "有效，但未用到"),
    ]


def test_what_companies_write_is_shown_and_not_obeyed(excused: Assessment) -> None:
    text = report_html(excused)
    assert "<公司>" not in text
    assert "待&lt;任命&gt;" in text
    assert "=测试|供水<公司>" in words(parse(text))


def test_what_somebody_asks_for_is_not_obeyed_either(compared: Assessment) -> None:
    assert compared.earlier is not None
    text = report_html(replace(compared, earlier=replace(compared.earlier, asked="<b>v1</b>")))
    assert "<b>v1" not in text
    assert "&lt;b&gt;v1" in text


def test_changes_stand_by_company_and_turn(compared: Assessment) -> None:
    tree = parse(report_html(compared))
    head, gone, stayed = table(tree, "各企业的变化")
    assert head == ["企业", "新出现", "仍存在", "已改正", "待确定"]
    assert gone[:4] == ["411700/gas/ceshi-gas（现已没有）", "—", "—", "—"]
    assert (stayed[1], stayed[3], stayed[4]) == ("D02", "D03", "D04（豁免）")
    changes = words(by_id(tree, "changes"))
    assert "content/companies/411700/heat/ceshi-heat/company.yaml" in changes
    assert "不算已改正" in changes
    assert "2026-10-01" in words(by_id(tree, "summary"))
    assert "新出现" in words(by_id(tree, "company-411700-water-ceshi-water-D02"))


def test_orders_whose_day_has_passed_are_listed_with_either_sides_words_apart(
    tree: Element, demonstration: Assessment, excused: Assessment
) -> None:
    head, first, *others = table(tree, "期限已过")
    assert head[:6] == ["编号", "责任单位", "事项", "期限", "情况", "办理状态"]
    assert first[0] == "411700/2019-001"
    assert first[3:] == [
        "2019年1月24日",
        "期限已过 2858 天，无后续资料",
        "未见报送（无后续资料）",
        "—",
        "—",
    ]
    assert len(others) == 12
    assert "不能理解为没有办理" in words(by_id(tree, "rectification"))
    assert len(table(parse(report_html(demonstration)), "期限已过")) == 1 + 2
    everything = table(parse(report_html(replace(demonstration, beside=frozenset({"rectifications"})))), "全部整改记录")
    assert len(everything) == 1 + 7
    assert "本期没有整改记录。" in words(by_id(parse(report_html(excused)), "rectification"))


def test_what_is_not_there_is_said(tree: Element, power: Assessment) -> None:
    assert "本期没有豁免。" in words(by_id(tree, "exemptions"))
    assert "不作比较" in words(by_id(tree, "changes"))
    nothing = parse(report_html(power))
    assert "没有一条规则适用于这个行业的企业" in words(by_id(nothing, "sectors"))
    assert "必须项合规率—" in words(by_id(nothing, "summary"))


def test_rules_that_did_not_run_stand_with_the_reason(selected: Assessment) -> None:
    resting = words(by_id(parse(report_html(selected)), "resting"))
    for one_left_out in selected.unasked:
        assert one_left_out.rule.code in resting
        if one_left_out.rule in selected.rules:
            assert one_left_out.reason in resting
    assert "本次没有选用的规则" in resting


def test_the_method_names_the_data_and_what_was_asked(tree: Element) -> None:
    method = words(by_id(tree, "method"))
    for said in ("0123456789ab", "2026-11-21", "驻马店市（411700", "disclosure ", "得分 = 100 ×"):
        assert said in method


def test_invented_companies_are_marked_above_all_else(demonstration: Assessment) -> None:
    summary = by_id(parse(report_html(demonstration)), "summary")
    assert words(summary[1]).startswith("演示数据")
    assert "演示企业不排名。" in words(by_id(parse(report_html(demonstration)), "sectors"))


def test_the_same_assessment_gives_the_same_bytes(excused: Assessment) -> None:
    assert report_html(excused) == report_html(excused)


def test_it_prints_on_a4_with_heads_repeated_and_rows_whole(assessment: Assessment) -> None:
    style = report_html(assessment)
    for rule in ("size: A4;", "display: table-header-group;", "break-inside: avoid;", "break-before: page;"):
        assert rule in style


@pytest.fixture
def open_report(tmp_path: Path, browser: Browser) -> Iterator[Callable[[Assessment, int], Page]]:
    pages: list[Page] = []

    def open_report(assessment: Assessment, width: int) -> Page:
        file = tmp_path / "report.html"
        file.write_text(report_html(assessment), encoding="utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        page.goto(file.as_uri())
        return page

    yield open_report
    for page in pages:
        page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(
    open_report: Callable[[Assessment, int], Page], assessment: Assessment, compared: Assessment, width: int
) -> None:
    for each in (assessment, compared):
        assert open_report(each, width).evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.browser
def test_a_link_into_a_folded_company_opens_it(
    open_report: Callable[[Assessment, int], Page], everything: Assessment
) -> None:
    page = open_report(everything, 1280)
    link = page.locator("td.not-met a").first
    row = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    assert not row.is_visible()
    link.click()
    row.wait_for(state="visible")
