"""A table as a workbook, made in the reader's browser and read by openpyxl, which did not make it."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
from flask import Flask
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Browser, Page, Route, expect
from werkzeug.test import Client

from disclosure.reports.as_csv import as_csv
from disclosure.reports.tables.table import Table
from tests.answering import fulfil

pytestmark = pytest.mark.browser

ORIGIN = "http://portal.example"
COMPANY = "/companies/880100/water/ceshi-water/"
NASTY = Table(
    name="nasty",
    heads=("甲", "乙", "丙"),
    rows=(
        ("有,逗号", '有"引号"', "两\n行"),
        ("=1+1", "＝全角", "-5"),
        ("<b>&amp;</b>", "", "\x07铃"),
        (411700, None, "0431"),
    ),
)


@pytest.fixture
def page(browser: Browser, app: Flask) -> Iterator[Page]:
    client = Client(app)
    complaints: list[str] = []

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path == "/nasty.csv":
            route.fulfill(body=as_csv(NASTY), content_type="text/csv")
            return
        fulfil(route, client)

    context = browser.new_context(accept_downloads=True)
    context.route("**/*", answer)
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    yield page
    context.close()
    assert complaints == []


def made(page: Page, path: str, name: str, folder: Path) -> Worksheet:
    page.goto(ORIGIN + path)
    with page.expect_download() as download:
        page.get_by_role("button", name="转成 XLSX").click()
    assert download.value.suggested_filename == name
    file = folder / name
    download.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
    (sheet,) = openpyxl.load_workbook(file).worksheets
    return sheet


def rows_of(sheet: Worksheet) -> list[list[str]]:
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_a_workbook_holds_what_the_file_beside_it_holds(page: Page, app: Flask, tmp_path: Path) -> None:
    sheet = made(page, COMPANY, "verdicts.xlsx", tmp_path)
    text = app.test_client().get(f"{COMPANY}verdicts.csv").data.decode("utf-8-sig")
    assert rows_of(sheet) == list(csv.reader(io.StringIO(text)))
    assert len(rows_of(sheet)) > 30
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:N{sheet.max_row}"
    assert (sheet["A1"].font.b, sheet["A2"].font.b) == (True, False)


def test_whatever_stands_in_a_cell_arrives_as_it_was_meant(page: Page, tmp_path: Path) -> None:
    page.route(f"**{COMPANY}", lambda route: route.fulfill(body=_page(), content_type="text/html"))
    assert rows_of(made(page, COMPANY, "nasty.xlsx", tmp_path)) == [
        ["甲", "乙", "丙"],
        ["有,逗号", '有"引号"', "两\n行"],
        ["=1+1", "＝全角", "-5"],
        ["<b>&amp;</b>", "", "铃"],
        ["411700", "", "0431"],
    ]


def _page() -> str:
    return (
        '<!doctype html><meta charset="utf-8"><title>.</title><a href="/nasty.csv">CSV</a> '
        '<button data-module="workbook" hidden>转成 XLSX</button>'
        '<script type="module" src="/static/js/main.js"></script>'
    )


def test_a_file_that_cannot_be_read_is_said_to_be(browser: Browser, app: Flask) -> None:
    client = Client(app)

    def answer(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.endswith(".csv"):
            route.abort()
            return
        fulfil(route, client)

    context = browser.new_context()
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(ORIGIN + COMPANY)
    page.get_by_role("button", name="转成 XLSX").click()
    expect(page.get_by_role("button", name="没有转成，请下载 CSV")).to_be_enabled()
    context.close()


def test_columns_are_named_as_spreadsheets_do(page: Page) -> None:
    page.goto(ORIGIN + COMPANY)
    page.route("**/sheet/**", lambda route: route.fulfill(body=_module(route), content_type="text/javascript"))
    script = "async (places) => places.map((await import('/sheet/workbook/xlsx.js')).columnName)"
    assert page.evaluate(script, [0, 25, 26, 51, 52, 701]) == ["A", "Z", "AA", "AZ", "BA", "ZZ"]


def _module(route: Route) -> str:
    path = urlsplit(route.request.url).path.removeprefix("/sheet/")
    return (Path(__file__).resolve().parents[2] / "static" / "js" / path).read_text("utf-8")
