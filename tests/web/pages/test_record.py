"""A company's records, line by line."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.web.pages.record import numbered

Get = Callable[[str], str]
WATER = CompanyId.parse("880100/water/ceshi-water")
FOLDER = f"content/companies/{WATER}/"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / FOLDER
    (folder / "notices").mkdir(parents=True)
    (folder / "company.yaml").write_text("name: 测试<市>供水公司\n\nphone: 0999-2910000\n", encoding="utf-8")
    (folder / "notices" / "2026-10-02-leak.yaml").write_text("title: 抢修停水\n", encoding="utf-8")
    return folder


@pytest.fixture
def page(tmp_path: Path, folder: Path, portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> str:
    (folder / "tariffs.yaml").write_text("tariffs：\n", encoding="utf-8")
    (folder / "odd name.yaml").write_bytes(b"a\x07b\xff\n")
    portal = replace(portal, omitted=(f"{FOLDER}odd name.yaml", f"{FOLDER}tariffs.yaml"))
    app = create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue, root=tmp_path)
    return app.test_client().get(f"/companies/{WATER}/record/").get_data(as_text=True)


def part(page: str, name: str) -> str:
    found = page.partition(f'<section id="{name}">')[2]
    assert found, name
    return found.partition("</section>")[0]


def test_a_file_is_folded_up_and_says_how_long_it_is(page: str) -> None:
    assert '<details class="as-shown"><summary>逐行显示（3 行）</summary>' in part(page, "company.yaml")


def test_every_line_stands_with_its_number_and_escaped(page: str) -> None:
    company = part(page, "company.yaml")
    assert '<li id="company.yaml:1">name: 测试&lt;市&gt;供水公司</li>\n<li id="company.yaml:2"></li>\n' in company
    assert '<li id="company.yaml:3">phone: 0999-2910000</li>\n</ol>' in company


def test_a_notice_stands_under_its_title(page: str) -> None:
    notices = part(page, "notices/")
    assert '<details class="as-shown" id="notices/2026-10-02-leak.yaml">\n  <summary>抢修停水 ' in notices
    assert '<span class="count">1 行</span></summary>' in notices
    assert '<li id="notices/2026-10-02-leak.yaml:1">title: 抢修停水</li>' in notices
    assert notices.index("2026-11-23-restored") < notices.index("2026-10-02-leak")


def test_a_file_that_is_not_there_is_said_to_be_absent(page: str, get: Get) -> None:
    assert "没有这个文件。" in part(page, "outlets.yaml")
    assert "没有质量报告。" in part(get("/companies/880100/power/ceshi-power/record/"), "quality/")


def test_what_was_left_out_is_shown_and_marked(page: str) -> None:
    tariffs = part(page, "tariffs.yaml")
    assert "有错误，未采用" in tariffs
    assert '<li id="tariffs.yaml:1">tariffs：</li>' in tariffs
    assert "有错误，未采用" not in part(page, "company.yaml")


def test_a_file_out_of_place_can_be_shown_whatever_is_in_it(page: str) -> None:
    assert '<li id="odd_name.yaml:1">a\ufffdb\ufffd</li>' in part(page, "omitted")


def test_search_engines_are_told_to_leave_it(page: str, client: FlaskClient) -> None:
    assert '<meta name="robots" content="noindex">' in page
    assert "/record/" not in client.get("/sitemaps/1.xml").text


def test_an_empty_file_has_no_lines() -> None:
    assert not numbered("company.yaml", "")


def test_lines_end_where_yaml_ends_them() -> None:
    assert numbered("x", "a\r\nb\rc\n").count("<li") == 3


def test_a_company_that_there_is_not_has_no_records(client: FlaskClient) -> None:
    assert client.get("/companies/880100/water/x/record/").status_code == 404
