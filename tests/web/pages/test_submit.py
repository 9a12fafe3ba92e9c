"""The pages of the forms as they stand before any script runs."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from disclosure.web.pages.submit import kinds

Get = Callable[[str], str]
SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"
NAMES = [one.name for one in kinds()]


def test_three_ways_in_are_named_and_to_whom_the_file_goes(get: Get) -> None:
    page = get("/submit/")
    for word in ("网页表单", "Excel 表格", "资料文件（YAML）", "disclosure check", "门户运营方"):
        assert word in page


def test_each_kind_of_record_has_a_form_under_the_name_of_its_schema(get: Get) -> None:
    page = get("/submit/")
    assert {"company", "tariffs", "services", "outlets", "notice", "rectification", "inspection", "bulletin"} < {*NAMES}
    assert {"quality-water", "quality-gas", "quality-heat"} < {*NAMES}
    assert not {"portal", "owners", "history", "region", "regulation", "synonyms", "common"} & {*NAMES}
    for name in NAMES:
        title = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))["title"]
        assert f'<a href="../submit/{name}/">{title}</a>' in page
        assert f"<h1>{title}：填写和修改</h1>" in get(f"/submit/{name}/")


def test_companies_and_offices_find_their_own(get: Get) -> None:
    company, _, office = get("/submit/").partition("主管部门提交")
    assert "submit/tariffs/" in company
    assert "submit/tariffs/" not in office
    assert "submit/inspection/" in office


@pytest.mark.parametrize("name", NAMES)
def test_without_scripts_the_other_ways_are_named(get: Get, name: str) -> None:
    page = get(f"/submit/{name}/")
    (said,) = re.findall(r"<noscript>(.*?)</noscript>", page)
    assert "YAML" in said
    assert "Excel" in said
    assert 'href="../"' in said or 'href="../../submit/"' in said
    assert re.search(
        rf'<div class="submit" data-module="submit" data-kind="{name}" data-root="[./]+"[^>]* hidden></div>', page
    )


def test_what_is_no_kind_of_record_has_no_form(client: FlaskClient) -> None:
    for name in ("portal", "owners", "history", "common", "x"):
        assert client.get(f"/submit/{name}/").status_code == 404


def test_the_script_is_asked_for_where_there_is_a_form_and_nowhere_else(get: Get) -> None:
    assert re.findall(r'rel="modulepreload" href="([^"]+)"', get("/submit/tariffs/")) == ["../../static/js/submit.js"]
    for path in ("/submit/", "/", "/companies/880100/water/ceshi-water/record/"):
        assert "submit.js" not in get(path)
        assert 'data-module="submit"' not in get(path)
    assert "submit" not in get("/service-worker.js")  # which every reader's browser keeps


def test_the_script_holds_all_that_it_takes_and_makes_no_code(get: Get) -> None:
    script = get("/static/js/submit.js")
    for name in ("vendor/json-schema.js", "submit/writing.js", "submit/checking.js", "search/reading.js"):
        assert f'"{name}"' in script
    assert not re.search(r"\beval\(|new Function|innerHTML|\.style\b", script)
    assert len(gzip.compress(script.encode(), 6)) < 30_000


def test_the_records_of_a_company_lead_to_their_forms(get: Get) -> None:
    page = get("/companies/880100/water/ceshi-water/record/")
    folder = "content/companies/880100/water/ceshi-water"
    assert f'href="../../../../../submit/tariffs/?record={folder}/tariffs.yaml"' in page
    assert "submit/tariffs/?record=" in get("/companies/880100/water/ceshi-water/")
