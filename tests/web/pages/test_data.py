"""The page of the open data, and what it offers."""

import csv
import io
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from disclosure.model.portal import Portal
from disclosure.web.files.api import ANSWERS
from disclosure.web.folders import SCHEMAS
from disclosure.web.open_data import names

Get = Callable[[str], str]


def test_every_file_is_offered_with_its_size(get: Get, client: FlaskClient) -> None:
    page = get("/data/")
    for name in names(SCHEMAS):
        assert f'href="../data/{name}"' in page
        assert client.get(f"/data/{name}").status_code == 200
    rows = re.findall(r'href="[./]*data/tariffs\.csv".*?data-label="行数">(\d+)<', page)
    assert rows == ["3"]


def test_what_is_not_offered_is_not_there(client: FlaskClient) -> None:
    assert client.get("/data/nothing.csv").status_code == 404
    assert client.get("/prices/power/all.csv").status_code == 404


def test_every_address_of_the_api_is_told_from_its_own_description(get: Get) -> None:
    page = get("/data/")
    assert set(re.findall(r'<dt id="api-(\w+)">', page)) == set(ANSWERS)
    assert "/api/v1/companies/{region}/{sector}/{slug}.json" in page


def test_the_licence_is_the_portals_own(get: Get, portal: Portal) -> None:
    told = portal.info.licence or f"使用前请联系{portal.info.operator.name}"
    assert told in get("/data/")


def test_the_workbook_opens_with_chinese_heads_and_no_formula(client: FlaskClient) -> None:
    book = load_workbook(BytesIO(client.get("/data/disclosure.xlsx").data))
    assert book.sheetnames[:3] == ["说明", "企业", "价格一览"]
    sheet = book["价格一览"]
    rows = [
        dict(zip([cell.value for cell in sheet[1]], row, strict=True)) for row in sheet.iter_rows(2, values_only=True)
    ]
    assert (rows[0]["企业名称"], rows[0]["行业"], rows[0]["组成部分"], rows[0]["终点"]) == (
        "测试市供水公司",
        "water",
        "阶梯",
        180,
    )
    assert not [cell for each in book for row in each.iter_rows() for cell in row if cell.data_type == "f"]


@pytest.mark.parametrize(
    "path",
    [
        "/compliance/companies",
        "/compliance/rules",
        "/compliance/water/companies",
        "/inspections/880100/2026-03-halls/halls",
        "/bulletins/880100/2026-03-hotline/figures",
        "/rectifications/ledger",
        "/outlets/all",
        "/notices/all",
        "/prices/water/all",
    ],
)
def test_a_table_is_the_same_in_both_forms(client: FlaskClient, path: str) -> None:
    text = client.get(f"{path}.csv").data.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline="")))
    sheet = load_workbook(BytesIO(client.get(f"{path}.xlsx").data)).worksheets[0]
    assert [cell.value for cell in sheet[1]] == lines[0]
    rows = list(sheet.iter_rows(2, values_only=True))
    assert len(rows) == len(lines) - 1
    for row, line in zip(rows, lines[1:], strict=True):
        assert [cell or "" for cell, text in zip(row, line, strict=True) if not _is_number(text)] == [
            text for text in line if not _is_number(text)
        ]


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?[0-9.]+", text) is not None


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/compliance/", "companies.xlsx"),
        ("/compliance/water/", "companies.xlsx"),
        ("/rectifications/", "ledger.xlsx"),
        ("/outlets/", "all.xlsx"),
        ("/inspections/880100/2026-03-halls/", "halls.xlsx"),
        ("/bulletins/880100/2026-03-hotline/", "figures.xlsx"),
    ],
)
def test_both_forms_are_offered_beside_the_table(get: Get, path: str, page: str) -> None:
    text = get(path)
    for name, form in ((page, "XLSX"), (page.replace("xlsx", "csv"), "CSV")):
        assert re.search(rf'href="[./]*{path[1:]}{name}" download>{form}</a>', text)
