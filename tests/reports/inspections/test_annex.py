"""The annex: all 54 rows with all 21 columns, merged as the paper has them."""

import re

import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from disclosure.reports.inspections.annex import COLUMNS, rows
from disclosure.reports.inspections.grid import WIDTHS
from disclosure.reports.inspections.subject import Subject
from tests.content.test_real_inspection import TABLE
from tests.reports.office import Office

ROWS = [[re.sub("：", ":", cell) if "日" in cell else cell for cell in row] for row in TABLE]


def test_every_row_is_as_wide_as_the_table(subject: Subject) -> None:
    for row in rows(subject.inspection):
        assert sum(cell.span for cell in row) == len(COLUMNS) == len(WIDTHS) == 21
    assert sum(WIDTHS) == pytest.approx(225)


def test_the_table_has_the_cells_of_the_paper(written: Document) -> None:
    table = written.tables[-1]
    body = [[_text(cell) for cell in row.iter(qn("w:tc"))] for row in table._tbl.iter(qn("w:tr"))][2:]
    assert body == ROWS


def _text(cell: object) -> str:
    return "".join(text.text or "" for text in cell.iter(qn("w:t")))  # type: ignore[attr-defined] # lxml has no types


def test_heads_stand_in_two_rows_that_are_repeated(written: Document) -> None:
    first, second, third, *_ = written.tables[-1]._tbl.iter(qn("w:tr"))
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in (first, second, third)] == [True, True, False]
    assert [text for cell in first.iter(qn("w:tc")) if (text := _text(cell)) in {"公示牌", "现场情况", "便民环境"}] == [
        "公示牌", "现场情况", "便民环境"
    ]  # fmt: skip
    assert "".join(map(_text, second.iter(qn("w:tc")))).startswith("规范价格服务时限报装电话工作纪律")


def test_cells_that_the_paper_merged_are_merged(written: Document) -> None:
    merged = [
        [(cell.tcPr.find(qn("w:vMerge")), cell.tcPr.find(qn("w:gridSpan"))) for cell in row.iter(qn("w:tc"))]
        for row in written.tables[-1]._tbl.iter(qn("w:tr"))
    ][2:]
    spans = [[int(span.get(qn("w:val"))) for _, span in row if span is not None] for row in merged]
    assert {number: one for number, one in enumerate(spans, 1) if one} == {7: [5], 15: [10], 41: [5], 44: [5], 52: [16]}
    begun = [merge for merge, _ in merged[1] if merge is not None and merge.get(qn("w:val")) == "restart"]
    assert len(begun) == 2, "kind and smart payment of row 2 reach down"


def test_the_annex_lies_across_and_the_rest_stands(written: Document) -> None:
    before, annex, after = written.sections
    assert [one.orientation for one in (before, annex, after)] == [
        WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT
    ]  # fmt: skip
    assert (annex.page_width, annex.page_height) == (before.page_height, before.page_width)
    assert annex.left_margin == before.top_margin
    sides = ("top_margin", "right_margin", "bottom_margin", "left_margin", "header_distance", "footer_distance")
    assert [getattr(after, side) for side in sides] == [getattr(before, side) for side in sides]


def test_markdown_marks_what_is_merged_and_what_was_not_filled(markdown: str) -> None:
    lines = [line for line in markdown.split("## 附件")[1].splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    assert len(cells) == 2 + 54
    assert all(len(row) == 21 for row in cells)
    assert cells[0][6:8] == ["公示牌·规范", "公示牌·价格"]
    assert cells[2 + 2][1:3] == ["↑中心城区", "↑供电公司业务办理大厅"]
    assert cells[2 + 51][4:8] == ["营业时间关门且无公告", "←", "←", "←"]


@pytest.mark.office
def test_the_pages_carry_heads_and_rows(office: Office, made: dict[str, bytes]) -> None:
    name = "411700-2019-01-shuidianqinuan.docx"
    pages = office.render({name: made[name]})[name].pages
    annex = [page for page in pages if "办事指南" in page and "设置" in page]
    assert 4 <= len(annex) <= 7
    assert 15 <= len(pages) <= 26
    assert "督查通报" in pages[0]
    assert "驻政督字〔2019〕6" in pages[0]
    assert all("不是原件" in page for page in pages)
