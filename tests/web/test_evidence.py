"""Where findings stand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Finding, Report, Verdict
from disclosure.rules.rule import Rule
from disclosure.web.app import HOME, create_app
from disclosure.web.evidence import anchor, company_lines, company_places, notice_places
from disclosure.web.site import NAME, Site

WATER = CompanyId.parse("880100/water/ceshi-water")
FOLDER = f"content/companies/{WATER}/"
OUTLETS = f"{FOLDER}outlets.yaml"
NOTICE = f"{FOLDER}notices/2026-10-02-leak.yaml"


@pytest.fixture
def app(tmp_path: Path, portal: Portal, report: Report, catalogue: tuple[Rule, ...]) -> Flask:
    (tmp_path / FOLDER / "notices").mkdir(parents=True)
    (tmp_path / OUTLETS).write_text("outlets:\n  - id: a\n  - id: b\n", encoding="utf-8")
    (tmp_path / NOTICE).write_text("title: x\nstart: 2026-10-02\n", encoding="utf-8")
    return create_app(portal, report, schemas=HOME / "schemas", catalogue=catalogue, root=tmp_path)


@pytest.fixture
def current(app: Flask) -> Iterator[Site]:
    with app.test_request_context(f"/companies/{WATER}/"):
        yield app.extensions[NAME]


def found(path: str, pointer: str = "") -> Finding:
    return Finding(path=path, pointer=pointer, text="没有地址")


def judged(report: Report, *findings: Finding) -> Verdict:
    return replace(report.companies[WATER].verdict("D13"), findings=findings)


def test_a_finding_leads_to_its_line(current: Site) -> None:
    places = company_places(current.portal.companies[WATER])
    record = f"../../../../companies/{WATER}/record/"
    assert places(found(OUTLETS, "/outlets/1")) == (
        f'<a class="place" href="{record}#outlets.yaml:3">outlets.yaml 第 3 行</a>'
    )


def test_what_is_missing_with_its_file_leads_to_where_that_is_said(current: Site) -> None:
    places = company_places(current.portal.companies[WATER])
    assert places(found(f"{FOLDER}tariffs.yaml")).endswith('#tariffs.yaml">tariffs.yaml（没有这个文件）</a>')
    assert places(found(f"{FOLDER}quality/")).endswith('#quality/">quality/</a>')


def test_a_finding_in_a_notice_leads_to_the_line_of_its_file(current: Site, report: Report) -> None:
    found_here = found(NOTICE, "/start")
    places = notice_places(current.portal.companies[WATER], [judged(report, found_here)])
    assert places(found_here).endswith(
        '#notices/2026-10-02-leak.yaml:2">notices/2026-10-02-leak.yaml 第 2 行</a>',
    )


def test_lines_are_looked_up_once(current: Site) -> None:
    lines = company_lines(current, WATER)
    assert lines == {(OUTLETS, "/outlets/1"): 3}
    (current.root / OUTLETS).unlink()
    assert company_lines(current, WATER) is lines


def test_what_a_place_is_called_has_no_spaces() -> None:
    assert anchor("odd name.yaml", 3) == "odd_name.yaml:3"
    assert anchor("quality/") == "quality/"
