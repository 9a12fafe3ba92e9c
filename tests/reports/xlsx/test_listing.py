"""A sheet that is one long table."""

import io

import pytest
from xlsxwriter import Workbook as Writer

from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Labels
from disclosure.reports.xlsx import sheet as limits
from disclosure.reports.xlsx.book import Book
from disclosure.reports.xlsx.listing import Listing
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look, Styles
from tests.reports.xlsx.reading import SHEETS, Workbook, Worksheet, head_row, heads, opened, texts

LISTING = Listing(
    name="清单",
    columns=(Column("序号", 6, Look.NUMBER), Column("两行的\n名称", 20)),
    notes=("说明一句。",),
    empty="没有记录。",
    held=1,
)


def listed(assessment: Assessment, count: int) -> Worksheet:
    """The sheet with so many records."""
    content = io.BytesIO()
    with Writer(content, {"in_memory": True}) as writer:
        book = Book(
            workbook=writer,
            styles=Styles(writer),
            assessment=assessment,
            addresses=Addresses("https://portal.example/"),
            labels=Labels.of(assessment),
        )
        LISTING.add_to(book, ((number, f"第 {number} 个") for number in range(1, count + 1)))
    return opened(content.getvalue())["清单"]


def test_title_notes_and_head_stand_above_the_records(assessment: Assessment) -> None:
    rows = list(listed(assessment, 2).iter_rows(values_only=True))
    assert rows == [
        ("驻马店企业信息公开检查报告：清单", None),
        ("说明一句。", None),
        ("序号", "两行的\n名称"),
        (1, "第 1 个"),
        (2, "第 2 个"),
    ]


def test_the_head_stays_in_view_and_filters_the_records(assessment: Assessment) -> None:
    sheet = listed(assessment, 2)
    assert sheet.freeze_panes == "B4"
    assert sheet.auto_filter.ref == "A3:B5"
    assert sheet.row_dimensions[3].height > sheet.row_dimensions[4].height


def test_a_list_without_records_says_so_and_has_no_filter(assessment: Assessment) -> None:
    sheet = listed(assessment, 0)
    assert sheet["A4"].value == "没有记录。"
    assert sheet.auto_filter.ref is None


def test_what_a_sheet_cannot_hold_is_counted_below(assessment: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 6)
    sheet = listed(assessment, 5)
    assert sheet.max_row == 6
    assert sheet["B5"].value == "第 2 个"
    assert sheet["A6"].value == "还有 3 行，工作表放不下，未列出。请用 --region、--sector 或 --company 缩小范围。"
    assert sheet.auto_filter.ref == "A3:B5"


def test_records_that_just_fit_are_all_there(assessment: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "ROWS", 6)
    assert listed(assessment, 2).max_row == 5


@pytest.mark.parametrize("name", SHEETS[1:])
def test_every_list_has_a_head_that_stays_in_view(report: Workbook, name: str) -> None:
    sheet = report[name]
    head = heads(sheet)
    assert len(head) == sheet.max_column
    assert all(head)
    assert len(set(head)) == len(head)
    if sheet.auto_filter.ref:
        assert sheet.auto_filter.ref.startswith(f"A{head_row(sheet)}:")
        assert sheet.max_row > head_row(sheet)
    else:
        assert name == "豁免"
        assert "本期没有豁免。" in texts(sheet)
