"""The service side in the forms that people read: a section, a sheet, an annex of its own."""

import io
import re
from typing import Any

import docx
import openpyxl
import pytest

from disclosure.reports.as_html import report_html
from disclosure.reports.as_markdown import report_markdown
from disclosure.reports.assessment import Assessment
from disclosure.reports.formats import FORMATS


def headings(assessment: Assessment) -> list[str]:
    return re.findall(r"^## (.*)$", report_markdown(assessment), re.MULTILINE)[1:]


def paper(assessment: Assessment) -> Any:
    content = next(one.content for one in FORMATS["docx"](assessment) if one.name == "report.docx")
    return docx.Document(io.BytesIO(content))


def sheets(assessment: Assessment) -> Any:
    (one,) = FORMATS["xlsx"](assessment)
    return openpyxl.load_workbook(io.BytesIO(one.content), read_only=True)


def test_sections_come_before_the_method_and_the_others_keep_their_numbers(
    assessment: Assessment, served: Assessment
) -> None:
    plain, more = headings(assessment), headings(served)
    assert more[:8] == plain[:8]
    assert more[8:] == ["九、暗访检查发现的问题", "十、热线通报的数字", "十一、方法和说明"]
    assert plain[8:] == ["九、方法和说明"]


def test_a_page_has_the_same_sections(served: Assessment) -> None:
    page = report_html(served)
    assert re.findall(r'-heading">(.*)</h2>', page) == headings(served)
    assert page.count("空岗（一般），附表：工作纪律 空岗现象") >= 20


def test_nothing_is_added_up(served: Assessment) -> None:
    text = report_markdown(served)
    assert text.count("与信息公开的判定分列，不折算、不相加") == 2
    assert "检查 1 次，到访所选企业的营业厅 54 处，问题 188 项（严重 7 项，一般 117 项，轻微 64 项）。" in text


def test_what_is_empty_is_said_in_each_form(unserved: Assessment) -> None:
    for said in (report_markdown(unserved), report_html(unserved)):
        assert "所选企业截至判定日没有检查记录。" in said
        assert "截至判定日，没有列出所选企业的热线通报。" in said
    told = "\n".join(one.text for one in paper(unserved).paragraphs)
    assert "暗访检查发现问题表" in told
    assert "所选企业截至判定日没有检查记录" in told


def test_the_paper_names_each_annex_where_it_is(served: Assessment) -> None:
    told = "\n".join(one.text for one in paper(served).paragraphs)
    assert "到访所选企业的营业厅54处，问题188项（严重7项，一般117项，轻微64项），见附件9。" in told
    assert "共3行，见附件10。" in told
    for mark, title in (("9", "暗访检查发现问题表"), ("10", "热线通报数字表"), ("11", "整改情况表")):
        assert f"附件{mark}\n" in told
        assert f"{mark}.{title}" in told


def test_the_papers_tables_hold_every_hall_and_every_order(served: Assessment) -> None:
    tables = {table.rows[0].cells[0].text: table for table in paper(served).tables}
    assert len(tables["附表序号"].rows) == 1 + 54
    assert [row.cells[0].text for row in tables["通报中的名称"].rows[1:]] == ["清源水业公司", "燃气公司", "供电公司"]
    assert len(tables["编号"].rows) >= 1 + 13


@pytest.mark.parametrize("name", ["暗访检查", "热线通报"])
def test_a_workbook_has_the_sheets_only_where_they_were_asked_for(
    assessment: Assessment, served: Assessment, unserved: Assessment, name: str
) -> None:
    assert name not in sheets(assessment).sheetnames
    assert name in sheets(served).sheetnames
    first = [row[0] for row in sheets(unserved)[name].iter_rows(values_only=True)]
    assert any("没有" in str(cell) for cell in first)
    contents = [str(row[0]) for row in sheets(served).worksheets[0].iter_rows(values_only=True)]
    assert name in contents
