"""The document beside the paper that it is of: it carries all that the paper says, and says what it adds."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from docx.document import Document

from disclosure.model.portal import Portal
from disclosure.reports.inspections.papers import documents
from disclosure.reports.inspections.subject import Subject
from tests.content.test_real_inspection import DATA, TOGETHER

FORMS = pytest.mark.parametrize("form", ["md", "docx"])
KEY = "411700/2019-01-shuidianqinuan"


@pytest.fixture
def told(form: str, markdown: str, written: Document) -> str:
    """What a form says outside its annex, without line breaks and the escapes of Markdown."""
    if form == "md":
        return re.sub(r"\\(?=\W)|\s", "", markdown.partition("## 附件")[0])
    return "".join(paragraph.text for paragraph in written.paragraphs)


# The paper says two names again after 其中, a little differently, and joins its last two problems with a comma.
VARIANTS = {
    "泰山路交叉口燃气公司大厅未到": "泰山路燃气公司大厅未到",
    "大厅内有客户": "大厅有客户",
    "渠道，县城": "渠道；县城",
    "督 查 通 报": "督查通报",
}


def as_written(line: str) -> str:
    """A line of the paper without its number, each hall by itself."""
    for said, again in {**TOGETHER, **VARIANTS}.items():
        line = line.replace(said, again)
    return re.sub("^[（(]?[一二三四五][)）、]+", "", line)


@FORMS
def test_every_paragraph_of_the_paper_is_carried(told: str) -> None:
    lines = (DATA / "2019-01-text.txt").read_text("utf-8").splitlines()
    missing = [line for line in map(as_written, lines) if line not in told]
    assert missing == []


ORDER = """
一、整体情况 二、存在问题 （一）空岗问题普遍存在。 （二）环境卫生脏乱差问题突出。 （三）部分工作人员服务态度较差
（四）个别自助终端设备 （五）暗访发现的其他问题。 （六）附件所记、正文没有单列的问题。
三、下步工作要求 （一）提升认识 （二）立即行动 （三）举一反三 （四）明确责任 （五）整改责任和报送时限。
"""


@FORMS
def test_sections_and_parts_are_numbered_as_in_the_paper(told: str) -> None:
    order = ORDER.split()
    places = [told.index(heading) for heading in order]
    assert places == sorted(places)


@FORMS
def test_counts_are_worked_out_from_the_rows(told: str) -> None:
    assert "暗访大厅共54个，其中自来水类10个、电力类31个、燃气类12个、热力类1个" in told
    assert (
        "中心城区15个、遂平县5个、西平县4个、上蔡县6个、汝南县4个、平舆县5个、正阳县6个、确山县5个、泌阳县4个" in told
    )
    assert "1月10日15个、1月14日18个、1月15日21个" in told


def test_counts_follow_the_rows(content: Portal, subject: Subject) -> None:
    fewer = replace(subject.inspection, halls=subject.inspection.halls[:-1], overview=None)
    portal = replace(content, inspections={KEY: fewer})
    (document,) = documents(portal, KEY, ("md",))
    assert "暗访大厅共53个，其中自来水类10个、电力类31个、燃气类11个、热力类1个" in document.content.decode()


@FORMS
def test_where_text_and_table_differ_a_note_says_what_each_says(told: str) -> None:
    notes = [
        "正文点名中心城区刘阁乡供电公司大厅（“性质较为严重的有”）；附件第10行“工作纪律”一栏为“玩手机”。",
        "正文点名中心城区南海路南段老街方庄供电公司大厅（“语气生硬、态度冷漠、沟通欠佳的有”）；附件第5行“服务态度”一栏为“柜台拒收现金”。",
        "附件第49行（确山县供电公司龙山路营业厅）“工作纪律”一栏为“玩手机”，正文没有点名。",
        "正文点名西平县凯达燃气公司大厅（“有客户抽烟，无人劝阻”）；附件第24行没有这一记载。",
        "正文列为情况较好的汝南县老君庙供电公司大厅，附件第33行“自助终端”一栏为“2台1坏”。",
        "附件另有20个大厅有同类记载：中心城区第1、2、3、4、6、11、12、14行，遂平县第17行，",
    ]
    for note in notes:
        assert note in told


@FORMS
def test_notes_are_numbered_through_and_each_is_called(told: str) -> None:
    called = [int(number) for marks in re.findall("〔(注[注0-9、]+)〕", told) for number in re.findall("[0-9]+", marks)]
    assert called == list(range(1, len(called) + 1))
    assert all(f"注{number}" in told.replace(f"、注{number}", "").replace(f"〔注{number}", "") for number in called)


@FORMS
def test_where_they_agree_it_says_so(told: str) -> None:
    assert "附件所记与上列5个大厅一致。" in told
    assert "附件所记与上列32个大厅一致。" in told


@FORMS
def test_what_only_the_table_shows_is_told_by_rule(told: str) -> None:
    assert "没有办事指南、一次性告知书的12个：" in told
    assert "公示牌不规范的3个：平舆县永乐大道与挚地大道自来水公司大厅（35）、泌阳县自来水公司第一营业厅（51）、" in told
    assert "没有便民设备的1个：中心城区骏马路儿童公园西北角热力公司大厅（15）。" in told
    assert "不办理业务的" not in told, "the text says it of the one company"


def test_it_says_that_it_is_not_the_original(markdown: str, written: Document) -> None:
    assert "不是原件" in markdown.partition("\n")[0]
    for section in written.sections:
        assert "不是原件" in section.header.paragraphs[0].text


def test_deadlines_say_who_reports_to_whom(written: Document, markdown: str) -> None:
    table = next(table for table in written.tables if table.rows[0].cells[0].text == "时限（此日前）")
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    reporters = "各县区、市供电公司、国电驻马店热力公司、中业自来水公司、豫南燃气公司"
    assert rows == [
        ["2019年1月24日", reporters, "市城市管理局", "整改落实情况"],
        ["2019年1月28日", "市城市管理局", "市政府督查室", "汇总核实后的整改落实情况"],
    ]
    assert re.search(r"\| 2019年1月28日 +\| 市城市管理局 +\| 市政府督查室 ", markdown)


def test_two_runs_give_equal_bytes(content: Portal, made: Mapping[str, bytes]) -> None:
    assert {one.name: one.content for one in documents(content, KEY, ("md", "docx"))} == made


def test_a_bare_record_makes_a_document_too(content: Portal, subject: Subject) -> None:
    bare = replace(
        subject.inspection, document_type=None, number=None, issued_on=None, addressees=(), opening=None, overview=None,
        problems=(), other_problems=(), requirements=(), responsibilities=(), deadlines=(), annex_title=None, note=None,
    )  # fmt: skip
    made = list(documents(replace(content, inspections={KEY: bare}), KEY, ("md", "docx")))
    text = made[0].content.decode()
    assert "（一）附件所记、正文没有单列的问题。" in text
    assert "营业时间无人值守的3个" in text
    assert "None" not in text
    assert made[1].content.startswith(b"PK")
