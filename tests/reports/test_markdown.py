"""The Markdown form: as it is read raw, and as tables and links that a renderer understands."""

import re
from itertools import groupby

import pytest

from disclosure.model.verdict import Outcome
from disclosure.reports.as_html import report_html
from disclosure.reports.as_markdown import report_markdown
from disclosure.reports.assessment import Assessment
from disclosure.reports.templating import plain

FIXTURES = ["assessment", "everything", "demonstration", "selected", "power", "excused", "compared"]
PIPE = re.compile(r"(?<!\\)\|")


@pytest.fixture(params=FIXTURES)
def read(request: pytest.FixtureRequest) -> tuple[Assessment, str]:
    """Every assessment with its report."""
    assessment: Assessment = request.getfixturevalue(request.param)
    return assessment, report_markdown(assessment)


def section(text: str, heading: str) -> str:
    """What stands below a heading, up to the next one of that or a higher level."""
    level = heading.partition(" ")[0]
    _, found, rest = text.partition(f"\n{heading}\n")
    assert found, heading
    return re.split(rf"\n#{{1,{len(level)}}} ", rest)[0]


def tables(text: str) -> list[list[list[str]]]:
    runs = groupby(text.splitlines(), key=lambda line: line.startswith("|"))
    return [
        [[cell.strip() for cell in PIPE.split(line)[1:-1]] for line in lines] for is_table, lines in runs if is_table
    ]


def test_the_sections_are_those_of_the_html_form(read: tuple[Assessment, str]) -> None:
    assessment, text = read
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings == ["目录", *re.findall(r'-heading">(.*)</h2>', report_html(assessment))]
    assert len(headings) == 10


def test_every_table_is_whole(read: tuple[Assessment, str]) -> None:
    _, text = read
    for rows in tables(text):
        head, rule, *body = rows
        assert head[0]
        assert body
        assert all(re.fullmatch("-+:?", cell) for cell in rule)
        assert {len(row) for row in rows} == {len(head)}


def test_every_link_inside_the_report_leads_somewhere(read: tuple[Assessment, str]) -> None:
    _, text = read
    anchors = re.findall(r'^<a id="([^"]+)"></a>$', text, re.MULTILINE)
    assert len(set(anchors)) == len(anchors)
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)
    assert all(address.startswith(("#", "https://portal.example/")) for address in re.findall(r"\]\(([^)]+)\)", text))


def test_the_totals_are_those_of_the_assessment(read: tuple[Assessment, str]) -> None:
    assessment, text = read
    head, _, must, should, total = tables(section(text, "## 一、摘要"))[0]
    assert head[0] == "程度"
    assert [must[0], should[0]] == ["必须项", "建议项"]
    assert [int(cell) for cell in total[1:6]] == [assessment.totals()[outcome] for outcome in Outcome]
    assert [int(a) + int(b) for a, b in zip(must[1:7], should[1:7], strict=True)] == [int(c) for c in total[1:7]]


def test_every_verdict_against_a_company_says_what_by_which_clause_where_and_what_to_do(
    read: tuple[Assessment, str],
) -> None:
    assessment, text = read
    for company, _ in assessment.companies():
        assert f"\n### {plain(company.name)}\n" in text
    for company, verdict in assessment.failures():
        anchor = f'<a id="company-{company.id.region}-{company.id.sector}-{company.id.slug}"></a>'
        body = text.partition(anchor)[2].partition("<a id=")[0]
        rule = assessment.rule(verdict.rule)
        entry = body.partition(f"- **[{rule.code} ")[2].partition("\n- **[")[0]
        assert f"怎么改：{plain(rule.remedy)}" in entry
        assert entry.count("- 依据：《") == len(verdict.clauses)
        for finding in verdict.findings:
            line = assessment.lines.get((finding.path, finding.pointer))
            assert plain(finding.text) in entry
            assert f"`{finding.path}:{line}`" if line else f"`{finding.path}`" in entry


def test_unconfirmed_and_invented_companies_are_marked(excused: Assessment, demonstration: Assessment) -> None:
    text = report_markdown(excused)
    assert section(text, "### 测试热力公司").strip().startswith("未经企业确认。")
    assert section(text, r"### =测试\|供水\<公司\>").strip().startswith("企业已确认。")
    invented = report_markdown(demonstration)
    assert section(invented, "## 一、摘要").strip().startswith("> **演示数据：** ")
    assert "演示企业不排名。" in section(invented, "## 二、分行业排名和对照")


def test_what_companies_write_breaks_no_table_and_makes_no_markup(excused: Assessment) -> None:
    rows = tables(section(report_markdown(excused), "## 六、豁免"))[0]
    assert [row[-1] for row in rows[2:]] == ["已期满", "已适用", "有效，但未用到"]
    assert rows[3][2] == r"领导班子调整中 \| 待\<任命\> \*公布\*"
    assert rows[3][0].startswith(r"[=测试\|供水\<公司\>](#company-411700-water-ceshi-water)")


def test_changes_stand_by_company_and_turn(compared: Assessment, power: Assessment) -> None:
    changes = section(report_markdown(compared), "## 八、与上次相比的变化")
    head, _, gone, stayed = tables(changes)[0]
    assert head == ["企业", "新出现", "仍存在", "已改正", "待确定"]
    assert gone[0] == "411700/gas/ceshi-gas（现已没有）"
    assert (stayed[1], stayed[3], stayed[4]) == ("D02", "D03", "D04（豁免）")
    assert "不作比较" in section(report_markdown(power), "## 八、与上次相比的变化")


def test_rules_that_did_not_run_stand_with_the_reason(selected: Assessment) -> None:
    resting = section(report_markdown(selected), "## 七、没有运行的规则和原因")
    for one in selected.unasked:
        assert one.rule.code in resting
        if one.rule in selected.rules:
            assert plain(one.reason) in resting


def test_it_is_readable_raw(read: tuple[Assessment, str]) -> None:
    _, text = read
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert not re.search(r"\n- .*\n\n  - ", text), "a list that falls apart"


def test_bold_ends_where_a_renderer_sees_it(read: tuple[Assessment, str]) -> None:
    """After a full stop or bracket, `**` closes only before a space or another mark."""
    _, text = read
    assert re.search(r"\*\*", text)
    assert not re.search(r"(?<=[。：）])\*\*(?=[\u4e00-\u9fffA-Za-z0-9])", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("*a* `b` [c](d) <e> ~f~ $g$", r"\*a\* \`b\` \[c\](d) \<e\> \~f\~ \$g\$"),
        ("no_outages_as_of", "no_outages_as_of"),
        ("_a_ 甲_乙", r"\_a\_ 甲\_乙"),
        (r"a\|b", r"a\\\|b"),
        ("&lt; A&B", r"\&lt; A&B"),
        ("两行\n一行", "两行 一行"),
    ],
)
def test_plain_text_stays_plain(text: str, shown: str) -> None:
    assert plain(text) == shown
