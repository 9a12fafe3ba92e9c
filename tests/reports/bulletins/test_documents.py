"""The month's document: what the paper says, what is computed beside it, and a note wherever the two differ."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.reports.bulletins.papers import documents
from disclosure.reports.bulletins.subject import Subject
from disclosure.reports.templating import plain
from disclosure.wording.official import hotline as words
from tests.reports.office import Office

SCHEMAS = Schemas.under(Path(__file__).resolve().parents[3] / "schemas")
PINGYU, RUZHOU, PINGDU = "411723-2022-01-hotline", "410482-2024-04-hotline", "370283-2009-11-heating-week"


def markdown(made: Mapping[str, bytes], name: str) -> str:
    return made[f"{name}.md"].decode()


def all_text(content: bytes) -> str:
    paper = docx.Document(io.BytesIO(content))
    cells = (cell.text for table in paper.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def test_each_slip_is_noted_once_and_nothing_doubtful_is_left_out(content: Portal, made: Mapping[str, bytes]) -> None:
    for key in content.bulletins:
        subject, text = Subject.of(content, key), markdown(made, key.replace("/", "-"))
        for _, slip in subject.report.findings():
            assert text.count(plain(words.told(slip.text))) == 1
        for verdict in subject.report.verdicts:
            if verdict.outcome == "not-judged":
                assert plain(words.told(verdict.reason or "")) in text


def test_both_forms_say_the_same(content: Portal, made: Mapping[str, bytes]) -> None:
    for key in content.bulletins:
        name = key.replace("/", "-")
        told = all_text(made[f"{name}.docx"])
        for line in markdown(made, name).splitlines():
            if line and not line.startswith(("|", "#", ">", "*")) and "\\" not in line:
                assert line.partition(". ")[2] in told or line in told, line


def test_every_row_of_every_table_is_there(content: Portal, made: Mapping[str, bytes]) -> None:
    rows = [line for line in markdown(made, PINGYU).splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert ["供电公司", "17", "0", "90%", "50%"] in cells
    assert ["生态环境局", "10", "0", "未回访", "未回访"] in cells
    assert ["发改委", "9", "0", "83.33", "50%"] in cells
    assert sum(len(table.units) for table in content.bulletins["411723/2022-01-hotline"].unit_tables) == 49
    assert sum(len(row) == 5 for row in cells) == 49 + 2 * 2


def test_units_with_few_cases_are_marked_and_not_compared(made: Mapping[str, bytes]) -> None:
    text = markdown(made, PINGYU)
    assert "| 燃气公司＊" in text
    assert "| 发改委 " in text
    assert "最低的是自然资源局（60%）、阳城镇（71.43%）、杨埠镇（71.43%）。另有燃气公司（50%）承办不到9件" in text
    assert "残联承办不到9件，样本小" in text


def test_figures_of_the_text_are_computed_from_the_table(made: Mapping[str, bytes]) -> None:
    text = markdown(made, PINGYU)
    for told in (
        "县直单位30个，承办1209件；乡镇（街道）19个，承办367件",
        "卫健体委（252件）、人社局（140件）、医保局（117件）",
        "按期1564件，按期率99.24%",
        "均为100%的有6个单位：民政局、医保局、卫健体委、残联、双庙乡、老王岗乡",
        "射桥镇（25%）、清河街道（41.67%）、郭楼镇（42.86%）",
        "社会事业类556件（占35.28%）",
    ):
        assert told in text


def test_ties_are_named_in_full(made: Mapping[str, bytes]) -> None:
    text = markdown(made, RUZHOU)
    assert "市直单位并列第1的3个：国网汝州市供电公司、自来水公司、汝州市消防大队（100分）" in text
    assert "| 投诉举报类 | 1045       | 20.90%     | 20.91%     |" in text
    assert "| 合计              | 2423       | 48.48%     | 48.48%     |" in text


def test_the_heating_week_carries_its_line_and_its_limits(made: Mapping[str, bytes]) -> None:
    text = markdown(made, PINGDU)
    assert "统一受理电话：市长公开电话，并入市公用事业处供热服务电话、12319热线电话" in text
    assert "一般性问题：要求在当天办结，当天答复来话人；比较复杂的事项：要在3个工作日内办结并答复来话人" in text
    assert "文丰小区停水恢复供水：于40分钟内恢复了供水" in text
    assert "参加接话和答复的有建设局、物价局、公用事业处、建管处、物业办、兴平热电、金泉热力。" in text
    assert "由兴平热电、金泉热力公司两家供热企业提供热源" in text
    assert "（此类专题接话周活动在平度乃至青岛市周边地区尚属首次）" in text
    assert "用户3.35万户；10.43万人" in text
    assert "## 附件" not in text, "a list of two names is no table"


@pytest.mark.parametrize("form", ["md", "docx"])
def test_what_stands_at_the_papers_end_stands_at_the_documents(made: Mapping[str, bytes], form: str) -> None:
    said = {name: told(made, name, form) for name in (PINGYU, RUZHOU)}
    assert "督查通报" in said[PINGYU]
    assert "1.四月份乡镇街道考核表" in said[RUZHOU]
    assert "2.四月份市直单位考核表" in said[RUZHOU]
    assert said[RUZHOU].count("（本简报在汝州市人民政府网站予以公开）") == 1
    assert said[RUZHOU].count("工单量小于9件的单位未计入本次考核") == 1, "a table's note stands with the table alone"
    assert said[RUZHOU].rindex("汝州市人民政府办公室") < said[RUZHOU].rindex("2024年5月24日")


def told(made: Mapping[str, bytes], name: str, form: str) -> str:
    return markdown(made, name) if form == "md" else all_text(made[f"{name}.docx"])


@pytest.mark.parametrize(
    ("titles", "line"),
    [([], []), (["考核表"], ["附件：考核表"]), (["甲", "乙"], ["附件：1.甲；2.乙"])],
)
def test_annexes_are_listed_in_a_line(titles: list[str], line: list[str]) -> None:
    assert words.annexes(titles) == line


MONTHS = {
    "2026-04-april": "period: {kind: month, start: 2026-04-01, end: 2026-04-30}\ntotals: {cases: 110}\n"
    "rates: [{measure: result, percent: 90.5, text: 满意率90.5%}]\n",
    "2026-03-march": "period: {kind: month, start: 2026-03-01, end: 2026-03-31}\ntotals: {cases: 100}\n",
    "2025-04-april": "period: {kind: month, start: 2025-04-01, end: 2025-04-30}\ntotals: {cases: 120}\n"
    "rates: [{measure: result, percent: 92, text: 满意率92%}]\n",
}


@pytest.fixture
def april(sandbox: Any) -> str:
    for name, text in MONTHS.items():
        sandbox.write(f"bulletins/990100/{name}.yaml", f"title: 热线通报\n{text}")
    (one,) = documents(load(sandbox.content, SCHEMAS), "990100/2026-04-april", ("md",))
    return one.content.decode()


def test_changes_are_computed_where_the_base_is_stored(april: str) -> None:
    assert "统计：办件量110，同比下降8.33%（基期120，见本门户收录的《热线通报》）。" in april
    assert "统计：办件量110，环比上升10.00%（基期100，" in april
    assert "统计：办理结果满意率90.5%，同比下降1.5个百分点（基期92%，" in april
    assert "办理结果满意率90.5%，环比" not in april


def test_a_bulletin_with_nothing_but_a_title_still_makes_a_document(sandbox: Any) -> None:
    text = "title: 热线通报\nperiod: {kind: day, start: 2026-04-01, end: 2026-04-01}\n"
    sandbox.write("bulletins/990100/2026-04-april.yaml", text)
    md, paper = documents(load(sandbox.content, SCHEMAS), "990100/2026-04-april", ("md", "docx"))
    assert "本期为2026年4月1日至2026年4月1日（1天）。" in md.content.decode()
    assert "没有发现差错。" in all_text(paper.content)


def test_the_same_data_gives_the_same_bytes(content: Portal, made: Mapping[str, bytes]) -> None:
    for one in documents(content, "411723/2022-01-hotline", ("md", "docx")):
        assert made[one.name] == one.content


def test_the_pages_are_laid_out(office: Office, made: Mapping[str, bytes]) -> None:
    papers = {name: content for name, content in made.items() if name.endswith(".docx")}
    pages = office.render(papers)
    first = pages[f"{PINGYU}.docx"].pages[0]
    assert "督查通报" in first
    assert "平舆县委县政府督查局" in "".join(pages[f"{PINGYU}.docx"].pages)
    assert "平督通报〔2022〕10 号" in first or "平督通报〔2022〕10号" in first
    assert {name: len(one.pages) for name, one in pages.items()} == {
        f"{PINGDU}.docx": 5,
        f"{RUZHOU}.docx": 8,
        f"{PINGYU}.docx": 10,
    }
