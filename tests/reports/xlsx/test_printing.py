"""How the sheets come out on paper."""

import re

import pytest

from disclosure.reports.xlsx.printing import foot
from tests.reports.xlsx.reading import SHEETS, Workbook, head_row


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_prints_on_a4_landscape_one_page_wide(report: Workbook, name: str) -> None:
    sheet = report[name]
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in {(1, 0), (None, 0)}


@pytest.mark.parametrize("name", SHEETS)
def test_everything_is_in_the_print_area(report: Workbook, name: str) -> None:
    sheet = report[name]
    assert sheet.print_area.replace("$", "") == f"'{name}'!{sheet.dimensions}"


@pytest.mark.parametrize("name", SHEETS[1:])
def test_every_page_of_a_list_begins_with_its_head(report: Workbook, name: str) -> None:
    row = head_row(report[name])
    assert report[name].print_title_rows == f"${row}:${row}"


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_has_its_number_the_title_and_the_day_below(report: Workbook, name: str) -> None:
    below = report[name].oddFooter
    assert "第 &P 页，共 &N 页" in below.center.text.replace("&[Page]", "&P").replace("&[Pages]", "&N")
    assert below.left.text.strip() == "供水供气供热信息公开门户　驻马店企业信息公开检查报告"
    assert below.right.text.strip() == f"{name}　判定日 2026-11-21"


def test_ampersands_in_a_name_are_no_commands() -> None:
    assert "甲 &&P 乙" in foot("甲 &P 乙", "报告", "概况", "2026-11-21")


@pytest.mark.parametrize("portal", ["门" * 300, "&" * 300])
def test_a_foot_is_never_longer_than_excel_allows(portal: str) -> None:
    said = foot(portal, "报告", "未运行的规则", "2026-11-21")
    assert 200 < len(said) <= 255
    assert said.endswith("未运行的规则　判定日 2026-11-21")
    assert not re.search(r"(?<!&)(&&)*&(?![&LCRPN8])", said)
