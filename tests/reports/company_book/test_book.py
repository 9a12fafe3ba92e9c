import io
import re
import shutil
import subprocess
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from disclosure.content.schemas import Schemas
from disclosure.content.tree import survey
from disclosure.content.workbook.importing import returned
from disclosure.content.workbook.sources import Sources, sources_of
from disclosure.reports.company_book.book import company_book
from disclosure.reports.company_book.styles import number_format
from disclosure.wording import company_book as wording
from tests.clerk import COMPANY, FILES, Clerk
from tests.conftest import HOME, Sandbox
from tests.reports.office import SLOW, Office

SCHEMAS = Schemas.under(HOME / "schemas")


def sources(company: str) -> Sources:
    return next(
        sources_of(folder, SCHEMAS) for folder in survey(HOME / "content").companies if str(folder.id) == company
    )


@pytest.fixture(scope="module")
def data() -> bytes:
    return company_book(sources("990100/water/shili-water"))


@pytest.fixture(scope="module")
def book(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def heads(sheet: Any) -> dict[str, Any]:
    return {cell.value.removesuffix(wording.STAR): cell for cell in sheet[1] if cell.value}


def test_the_same_records_give_the_same_bytes(data: bytes) -> None:
    assert company_book(sources("990100/water/shili-water")) == data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time[0] for one in archive.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_the_first_sheet_says_how_and_leads_to_the_others(book: Workbook) -> None:
    sheet = book.worksheets[0]
    assert sheet.title == "说明"
    said = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    for words in ("示例市自来水有限公司", "disclosure import", "颜色", "编号", "Alt+Enter", "990100/water/shili-water"):
        assert words in said
    links = [str(cell.hyperlink.location) for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    linked = {location.split("!")[0].strip("'") for location in links}
    shown = {one.title for one in book.worksheets if one.sheet_state == "visible"}
    assert linked == shown - {"说明"}


def test_what_is_for_the_program_is_hidden(book: Workbook) -> None:
    hidden = {one.title: one.sheet_state for one in book.worksheets if one.sheet_state != "visible"}
    assert hidden == {"选项": "hidden", "disclosure": "veryHidden"}


def test_each_head_has_its_note_with_an_example_and_what_may_be_written(book: Workbook) -> None:
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible" and sheet.title not in {"说明", "概况"}:
            assert all(cell.comment is not None for cell in sheet[1] if cell.value), sheet.title
            assert sheet.freeze_panes is not None
            assert sheet.auto_filter.ref is not None
    notes = {head: cell.comment.text for head, cell in heads(book["价格"]).items()}
    assert notes["基本价格"] == "基本价格\n单一价、按面积计价，或两部制计量部分的单价。\n例：2.8"
    assert "（必填）" in notes["计价方式"]
    assert "可以填：单一价、阶梯价、两部制、按面积。" in notes["计价方式"]
    assert "一项一行" in notes["已包含"]


def test_notes_say_nothing_of_quotes_and_true(book: Workbook) -> None:
    texts = [
        cell.comment.text for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.comment
    ]
    texts += [str(row[2].value) for row in book["概况"].iter_rows()]
    assert len(texts) > 250
    assert [text for text in texts if re.search(r"引号|true|false|yaml", text, re.IGNORECASE)] == []


def test_closed_lists_are_offered_in_chinese(book: Workbook) -> None:
    sheet = book["价格"]
    offered = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    letter = heads(sheet)["计价方式"].column_letter
    range_ = next(formula for area, formula in offered.items() if area.startswith(f"{letter}2:"))
    assert [cell[0].value for cell in book["选项"][range_.split("!")[1].replace("$", "")]] == [
        "单一价", "阶梯价", "两部制", "按面积",
    ]  # fmt: skip
    tiers = {str(one.sqref): one for one in book["价格·阶梯"].data_validations.dataValidation}
    assert next(one for area, one in tiers.items() if area.startswith("B2:")).formula1 == "'价格'!$A$2:$A$2000"


def test_texts_stay_texts_and_numbers_numbers(book: Workbook) -> None:
    sheet = book["服务电话"]
    phone = heads(sheet)["电话"].column
    assert {sheet.cell(row, phone).number_format for row in range(2, 9)} == {"@"}
    assert book["服务电话"].cell(9, phone).number_format == "@"
    price = book["价格"].cell(3, heads(book["价格"])["基本价格"].column)
    assert (price.value, price.number_format) == (2.2, "0.00####")
    empty = book["价格"].cell(2, heads(book["价格"])["基本价格"].column)
    assert (empty.value, empty.number_format) == (None, "General")


@pytest.mark.parametrize(
    ("text", "shape"), [("2.80", "0.00####"), ("180", "General"), ("0.5", "0.0####"), (None, "General")]
)
def test_a_number_is_shown_with_its_places(text: str | None, shape: str) -> None:
    assert number_format(None if text is None else Decimal(text)) == shape


def test_no_text_becomes_a_formula(sandbox: Sandbox) -> None:
    sandbox.company(COMPANY, **{**FILES, "company": "name: 示例\nnote: =1+1\nnature: '+86'\nscale: '@甲'\n"})
    clerk = Clerk(sandbox.root, COMPANY)
    assert clerk.cell("概况", "企业", "说明").value == "=1+1"
    assert clerk.cell("概况", "企业", "说明").data_type in {"s", "f"}
    with zipfile.ZipFile(clerk.file) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet.replace(b"<formula1>", b"") for sheet in sheets)
    assert "没有要写的改动" in clerk.run("import", clerk.file).stderr


def test_the_common_sheet_lets_values_be_typed_and_nothing_else(book: Workbook) -> None:
    sheet = book["概况"]
    assert sheet.protection.sheet
    assert not sheet["B3"].protection.locked
    assert sheet["A3"].protection.locked
    assert [row[0].value for row in sheet.iter_rows() if str(row[0].value).startswith("【")] == [
        "【企业】", "【价格与收费】", "【服务】", "【网点】",
    ]  # fmt: skip


def test_a_text_too_long_for_a_cell_is_left_to_its_file(sandbox: Sandbox) -> None:
    long = "长" * 2000
    sandbox.company(COMPANY, company="name: 示例\naliases:\n" + f"  - {long}\n" * 20)
    clerk = Clerk(sandbox.root, COMPANY)
    assert clerk.cell("概况", "企业", "别名").value == wording.TOO_LONG
    clerk.type("概况", "企业", 名称="示例二")
    assert clerk.send("--yes").exit_code == 0
    assert clerk.text("company.yaml").count(long) == 20


def resaved(office: Office, data: bytes, ending: str) -> bytes:
    """What LibreOffice makes of a workbook that it opens and saves."""
    folder = Path(shutil.copytree(office.folder, office.folder.with_name(f"resaved-{ending}"), dirs_exist_ok=True))
    (folder / "book.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    filters = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "ods": "ods"}
    command: list[str | Path] = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        filters[ending],
        "--outdir",
        out,
        folder / "book.xlsx",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SLOW, check=False)
    file = out / f"book.{ending}"
    assert file.exists(), done.stdout + done.stderr
    return file.read_bytes()


@pytest.mark.office
@pytest.mark.parametrize("company", ["990100/water/shili-water", "410100/heat/zhengzhou-heat"])
def test_saved_by_libreoffice_nothing_changes(company: str, office: Office, tmp_path: Path) -> None:
    folder = Sandbox(tmp_path).content / "companies" / company
    shutil.copytree(HOME / "content" / "companies" / company, folder)
    clerk = Clerk(tmp_path, company)
    clerk.file.write_bytes(resaved(office, clerk.file.read_bytes(), "xlsx"))
    result = clerk.run("import", clerk.file)
    assert result.exit_code == 0, result.stderr
    assert result.stderr.endswith("没有要写的改动。\n")


@pytest.mark.office
def test_a_price_typed_in_libreoffice_is_the_only_change(office: Office, sandbox: Sandbox) -> None:
    sandbox.company(COMPANY, **FILES)
    clerk = Clerk(sandbox.root, COMPANY)
    clerk.type("价格", 2, 基本价格=3.05, 执行日期=datetime(2026, 12, 1))  # noqa: DTZ001 - as a spreadsheet has it
    clerk.book.save(clerk.file)
    clerk.file.write_bytes(resaved(office, clerk.file.read_bytes(), "xlsx"))
    result = clerk.run("import", clerk.file, "--yes")
    assert result.exit_code == 0, result.stderr
    expected = FILES["tariffs"].replace("2.80", "3.05", 1).replace("2026-01-01", "2026-12-01", 1)
    assert clerk.text("tariffs.yaml") == expected


def test_marks_are_read_back(data: bytes) -> None:
    marks = returned(data).marks
    assert str(marks.company) == "990100/water/shili-water"
    assert len(marks.files) == len(sources("990100/water/shili-water").files)
