"""What a bulletin says, and that it says no more than the verdicts do."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.reports.assessment import Assessment, assess
from disclosure.reports.official.problems import facts
from disclosure.rules import CATALOGUE
from tests.reports.official.reading import body, bulletin_of, heads, lines, opened, rows, text, under

TOO_STRONG = re.compile("违法|违规|罚款|处罚|追究|严肃|曝光|拒不")


def section(paper: Document, title: str) -> str:
    """A section of the text up to the next."""
    return re.split("\n[一二三四五六]、", body(paper).split(f"、{title}\n")[1])[0]


def test_the_first_section_gives_the_figures_in_sentences(bulletin: Document, assessment: Assessment) -> None:
    told = section(bulletin, "总体情况")
    must, should = (assessment.totals(severity) for severity in Severity)
    assert f"涉及企业{len(assessment.report.companies)}家（供水9家、供气8家、供热1家、供电9家）" in told
    assert f"必须项判定{must[Outcome.MET] + must[Outcome.NOT_MET]}项，合规{must[Outcome.MET]}项、" in told
    assert f"建议项判定{should[Outcome.MET] + should[Outcome.NOT_MET]}项" in told
    assert f"无法判定{assessment.totals()[Outcome.NOT_JUDGED]}项" in told
    assert "有9家企业没有可以判定的事项（均为供电企业，信息公开实施办法不适用），未作评价" in told
    assert "所选范围内有整改记录13项：期限已过，无后续资料13项。" in told


def test_the_text_says_how_sure_it_is(bulletin: Document, assessment: Assessment) -> None:
    told = section(bulletin, "总体情况")
    unsure = sum(not one.confirmed for one in assessment.report.companies.values() if one.count()[Outcome.MET])
    assert f"上述{unsure}家企业的资料均据公开资料整理，未经企业确认" in told
    assert "企业可能已在其他渠道公开而检查时没有收集到" in told
    assert re.search(r"条款共\d+条，其中\d+条的文字尚待与公布机关的文本核对", told)


def test_nothing_is_stronger_than_the_verdicts(bulletin: Document, order: Document) -> None:
    for paper in (bulletin, order):
        own = re.sub("《[^》]*》", "", body(paper))  # titles of laws are not ours
        assert TOO_STRONG.findall(own) == []


def test_companies_are_praised_by_figures_only(bulletin: Document, assessment: Assessment) -> None:
    told = section(bulletin, "做得较好的方面")
    assert "没有企业达到优秀或者良好等级" in told
    (named,) = re.findall("个别企业已经做到。(.+?)做到：(.+)。", told)
    report = next(report for company, report in assessment.companies() if company.name == named[0])
    for code in re.findall(r"（([A-Z]\d+)）", named[1]):
        assert report.verdict(code).outcome is Outcome.MET
        assert assessment.on_rule(assessment.rule(code))[Outcome.MET] <= 3


@pytest.mark.parametrize(("slug", "mark"), [("ceshi-heat", "，未经企业确认"), ("ceshi-water", "")])
def test_a_good_company_is_named_with_its_points_and_marked_where_unconfirmed(
    slug: str, mark: str, excused: Assessment
) -> None:
    chosen = next(one for key, one in excused.report.companies.items() if key.slug == slug)
    verdicts = tuple(replace(one, outcome=Outcome.MET) for one in chosen.verdicts if one.outcome is Outcome.NOT_MET)
    told = section(bulletin_of(with_verdicts(excused, chosen.company, verdicts)), "做得较好的方面")
    name = excused.portal.companies[chosen.company].name
    assert f"{name}（100.0分，优秀{mark}）" in told


def with_verdicts(assessment: Assessment, company: object, verdicts: tuple[Verdict, ...]) -> Assessment:
    """The same with other verdicts on a company."""
    report = assessment.report
    known = {verdict.rule: verdict for verdict in verdicts}
    changed = {
        key: replace(one, verdicts=tuple(known.get(verdict.rule, verdict) for verdict in one.verdicts))
        if key == company
        else one
        for key, one in report.companies.items()
    }
    return assess(assessment.portal, replace(report, companies=changed), CATALOGUE, assessment.selection)


def test_every_must_finding_is_counted_under_a_matter(bulletin: Document, assessment: Assessment) -> None:
    told = section(bulletin, "存在的主要问题")
    failing = assessment.totals(Severity.MUST)[Outcome.NOT_MET]
    assert f"判定为不合规的有{failing}项，涉及企业18家" in told
    assert sum(map(int, re.findall(r"方面。共(\d+)项不合规", told))) == failing


def test_every_rule_that_is_not_met_stands_in_the_text_with_its_companies(
    bulletin: Document, assessment: Assessment
) -> None:
    told = section(bulletin, "存在的主要问题")
    for rule in assessment.rules:
        counts = assessment.on_rule(rule)
        if counts[Outcome.NOT_MET]:
            (line,) = re.findall(rf"（{rule.code}）[。，](.*)", told)
            failing = counts[Outcome.NOT_MET]
            assert f"{failing}家" in line or line.count("公司") >= failing, rule.code
        else:
            assert f"（{rule.code}）" not in told


def test_should_rules_are_advice_apart(bulletin: Document, assessment: Assessment) -> None:
    advice = section(bulletin, "存在的主要问题").split("建议改进的事项")[1]
    should = {verdict.rule for _, verdict in assessment.failures() if verdict.severity is Severity.SHOULD}
    assert set(re.findall(r"（([A-Z]\d+)）", advice)) == should
    assert "不列入责令改正的范围" in advice


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([("甲公司", ("未见电话",))], "未见电话"),
        ([("甲公司", ("未见电话",)), ("乙公司", ("未见电话",))], "未见电话"),
        ([("甲公司", ("未见电话", "未见地址")), ("乙公司", ("未见电话",))], "未见电话"),
        ([("甲公司", ("缺一",)), ("乙公司", ("缺一",)), ("丙公司", ("缺二",))], "缺一（2家）；其余1家见附件4"),
        ([("甲公司", ("缺一",)), ("乙公司", ("缺二",))], "甲公司，缺一；乙公司，缺二"),
        ([("甲", ("缺一", "缺二")), ("乙", ("缺三",)), ("丙", ("缺四",))], "如甲，缺一等；乙，缺三；其余1家见附件4"),
        ([("甲公司", ("一", "二", "三", "四", "五"))], "一；二；三；四等"),
        ([("甲公司", ("一", "二", "三", "四", "五")), ("乙公司", ("一", "二", "三", "四", "五"))], "一；二；三；四等"),
    ],
)
def test_facts_in_common_come_first_and_single_ones_by_example(
    found: list[tuple[str, tuple[str, ...]]], told: str
) -> None:
    assert facts(found) == told


def test_the_demands_leave_the_day_blank_or_name_it(bulletin: Document, signed: dict[str, bytes]) -> None:
    assert re.search("企业要于\u3000+年\u3000+月\u3000+日前改正", section(bulletin, "工作要求"))
    assert "另拟责令改正通知书" in section(bulletin, "工作要求")
    assert "企业要于2026年12月20日前改正" in section(opened(signed["report.docx"]), "工作要求")


def test_the_ranking_has_every_ranked_company_with_formula_and_mark(bulletin: Document, assessment: Assessment) -> None:
    tables = [table for table in bulletin.tables if heads(table)[0] == "名次"]
    told = [row for table in tables for row in rows(table)]
    ranked = [row for sector in assessment.rankings.values() for row in sector]
    names = {key: company.name for key, company in assessment.portal.companies.items()}
    assert [row[:3] for row in told] == [(str(one.rank), names[one.company], one.score.must.shown) for one in ranked]
    assert {row[-1] for row in told} == {"未经企业确认"}
    notes = "\n".join(lines(bulletin))
    assert "得分 = 100 × 合规的必须项数" in notes
    assert "本门户口径，不是法定评价" in notes


def test_the_table_of_findings_has_a_row_for_each_with_requirement_basis_fact_and_place(
    bulletin: Document, assessment: Assessment
) -> None:
    told = list(rows(under(bulletin, "检查所见")))
    listed: Counter[str] = Counter()
    company = ""
    for row in told:
        if len(row) == 1:
            company = row[0].partition("（")[0]
            assert "未经企业确认" in row[0]
            continue
        listed[company] += 1
        assert all(row)
        assert "《" in row[2]
    assert listed == Counter(company.name for company, _ in assessment.failures())


def test_unverified_clauses_are_marked_wherever_they_are_cited(bulletin: Document) -> None:
    basis = {row[2] for row in rows(under(bulletin, "检查所见")) if len(row) > 1}
    cited = {line for cell in basis for line in cell.split("\n")}
    assert {line for line in cited if line.startswith("《办法》")} == {"《办法》（待核实）"}
    assert "《城镇燃气管理条例》第二十条第一款" in cited


def test_every_rule_stands_in_its_annex_with_how_to_mend_it(bulletin: Document, assessment: Assessment) -> None:
    told = list(rows(under(bulletin, "检查结果（家）")))
    assert [row[0].split("\n")[0] for row in told] == [rule.code for rule in assessment.rules]
    assert all("《" in row[3] and row[4] for row in told)


def test_rules_that_did_not_run_are_named_with_the_reason(bulletin: Document, assessment: Assessment) -> None:
    told = "\n".join(" ".join(row) for table in bulletin.tables for row in rows(table) if "原因" in heads(table))
    for one in assessment.unasked:
        assert one.rule.code in told
    assert "信息公开实施办法不适用于供电企业" in told


def test_what_could_not_be_judged_is_listed_with_its_reason(bulletin: Document, assessment: Assessment) -> None:
    listed = list(rows(under(bulletin, "企业", "要求", "原因")))
    assert len(listed) == assessment.totals()[Outcome.NOT_JUDGED]
    assert all(all(row) for row in listed)


def test_exemptions_are_listed_with_their_end_and_use_and_are_no_problem(excused: Assessment) -> None:
    paper = bulletin_of(excused)
    told = list(rows(under(paper, "豁免理由")))
    assert [row[-1] for row in told] == [
        "豁免至2026年11月20日，已期满",
        "豁免至2026年12月31日，已适用",
        "豁免至2027年6月30日，有效，但未用到",
    ]
    assert "经批准豁免的1项不作为问题" in section(paper, "总体情况")
    bands = "".join(row[0] for row in rows(under(paper, "检查所见"))).split("=测试|供水<公司>")
    assert ["D03" in codes for codes in bands] == [True, False]  # the other company, then the one that is excused


def test_changes_are_told_where_something_is_compared(compared: Assessment, bulletin: Document) -> None:
    paper = bulletin_of(compared)
    told = section(paper, "变化情况")
    assert "与上次检查（2026年9月30日的资料，版本ba9876543210，按2026年10月1日判定）相比" in told
    assert "逐项情况见附件9" in told
    assert "测试供水公司" in told.split("已改正的有：")[1]
    listed = list(rows(under(paper, "变化")))
    assert sum(int(row[2]) for row in listed) == len(compared.changes)
    assert "content/companies/411700/heat/ceshi-heat/company.yaml" in text(paper)
    assert "变化情况" not in body(bulletin)


def test_invented_companies_are_marked_on_every_page_and_in_the_text(demonstration: Assessment) -> None:
    paper = bulletin_of(demonstration)
    (section_,) = paper.sections
    assert "演示数据" in section_.header.paragraphs[0].text
    assert "演示用的虚构数据" in section(paper, "总体情况")
    assert "本次没有可以排名的企业。" in lines(paper)


def test_the_method_names_revision_version_and_parameters(bulletin: Document) -> None:
    told = {row[0]: row[1] for row in rows(under(bulletin, "项目", "说明"))}
    assert "0123456789ab" in told["资料版本"]
    assert told["判定日"] == "2026年11月21日"
    assert "411700" in told["地区"]


def test_files_that_were_left_out_are_named(excused: Assessment) -> None:
    left = ("content/companies/411700/gas/x/company.yaml",)
    paper = bulletin_of(replace(excused, portal=replace(excused.portal, omitted=left)))
    assert ("没有读取的资料文件", *left) in rows(under(paper, "项目", "说明"))


def test_rules_that_were_not_chosen_are_said(assessment: Assessment) -> None:
    chosen = narrowed(assessment, "P09")
    paper = bulletin_of(chosen)
    left = len(CATALOGUE) - 1
    assert f"另有{left}条规则本次没有选用" in section(paper, "总体情况")
    assert "本次检查没有判定为不合规的必须项。" in section(paper, "存在的主要问题")
    assert "没有判定为不合规的事项。" in lines(paper)


def narrowed(assessment: Assessment, *codes: str) -> Assessment:
    selection = replace(assessment.selection, select=codes)
    return assess(assessment.portal, assessment.report, CATALOGUE, selection, root=Path())


def test_few_companies_are_addressed_by_name_and_many_together(bulletin: Document, excused: Assessment) -> None:
    assert "各有关供水、供气、供热企业：" in lines(bulletin)
    assert "测试热力公司、=测试|供水<公司>：" in lines(bulletin_of(excused))


def test_where_nobody_can_be_judged_nothing_is_claimed(assessment: Assessment) -> None:
    selection = replace(assessment.selection, sector=Sector.POWER)
    paper = bulletin_of(assess(assessment.portal, assessment.report, CATALOGUE, selection))
    told = section(paper, "总体情况")
    assert "有9家企业没有可以判定的事项（均为供电企业" in told
    assert "确认" not in told
    assert "得分" not in told
    assert "关于驻马店市供电企业信息公开情况的通报" in lines(paper)
    assert "责令改正通知书" not in section(paper, "工作要求")
