"""The workbook as a whole: its sheets, its bytes, and that no text in it is ever a formula."""

import re
from dataclasses import replace
from datetime import date, datetime

from disclosure.reports.assessment import Assessment
from disclosure.reports.xlsx.workbook import report_xlsx
from tests.reports.xlsx.reading import COMMAND, SHEETS, Workbook, opened, parts, records, values, workbook_of


def test_the_sheets_stand_in_the_order_of_the_report(report: Workbook) -> None:
    assert report.sheetnames == SHEETS
    assert report.active is report["概况"]


def test_changes_have_a_sheet_where_the_report_compares(compared: Assessment) -> None:
    others = [name for name in SHEETS if name != "整改"]  # of which this portal has none
    assert workbook_of(compared).sheetnames == [*others[:7], "变化", *others[7:]]


def test_the_same_assessment_gives_the_same_bytes(assessment: Assessment, made: bytes) -> None:
    assert report_xlsx(assessment) == made
    assert report_xlsx(replace(assessment)) == made


def test_no_time_but_the_day_of_judging_is_in_it(made: bytes) -> None:
    core = parts(made)["docProps/core.xml"].decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", core) == ["2026-11-21T00:00:00Z"] * 2


def test_properties_say_who_and_what(report: Workbook) -> None:
    properties = report.properties
    assert properties.creator == "演示：门户运营方"
    assert properties.title == "驻马店企业信息公开检查报告"
    assert properties.subject == "判定日 2026-11-21"
    assert properties.created == datetime(2026, 11, 21)  # noqa: DTZ001 - as Excel keeps it


def test_hostile_texts_stay_texts(hostile: Assessment) -> None:
    report = workbook_of(hostile)
    kinds = {cell.data_type for sheet in report for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}
    assert records(report["排名"])[0]["企业"].value == COMMAND
    first, second = map(values, records(report["豁免"]))
    assert (first["豁免理由"], first["批准机关"], first["批准文号"]) == ("@SUM(1+1)", "+1", "http://evil.example/")
    assert (second["豁免理由"], second["批准机关"], second["批准文号"]) == ("-2+3", "00123", "internal:Sheet1!A1")


def test_hostile_texts_make_no_links(hostile: Assessment) -> None:
    content = report_xlsx(hostile)
    links = [cell.hyperlink for sheet in opened(content) for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert links
    assert not [link for link in links if "evil" in str(link.target) or link.location == "Sheet1!A1"]
    assert b"<f>" not in b"".join(part for name, part in parts(content).items() if name.startswith("xl/worksheets/"))


def test_text_that_begins_like_a_formula_stays_text_when_it_is_edited(hostile: Assessment) -> None:
    report = workbook_of(hostile)
    company = records(report["排名"])[0]["企业"]
    exemption = records(report["豁免"])[1]
    assert company.quotePrefix
    assert exemption["豁免理由"].quotePrefix
    assert not exemption["批准机关"].quotePrefix
    assert not exemption["企业"].value.startswith("'")


def test_chinese_has_chinese_fonts_that_lead_to_others_where_they_are_missing(report: Workbook) -> None:
    cells = [cell for sheet in report for row in sheet.iter_rows() for cell in row]
    assert {cell.font.name for cell in cells} == {"宋体", "微软雅黑"}
    assert {(cell.font.charset, cell.font.scheme) for cell in cells} == {(134, None)}


def test_dates_are_dates(excused: Assessment) -> None:
    report = workbook_of(excused)
    until = [record["豁免至"] for record in records(report["豁免"])]
    assert all(cell.is_date for cell in until)
    assert until[0].value.date() == date(2026, 11, 20)
