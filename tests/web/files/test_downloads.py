"""The tables as files."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from disclosure.checking import check
from disclosure.checking.selection import Selection
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.reports.as_csv import csv_documents
from disclosure.reports.as_json import report_json
from disclosure.reports.assessment import Assessment, assess
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app

HOME = Path(__file__).resolve().parents[3]
WATER = "880100/water/ceshi-water"


@pytest.fixture(scope="module")
def real() -> tuple[FlaskClient, Assessment]:
    """The site of the real content, and the report on it."""
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    app: Flask = create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    return app.test_client(), assess(portal, report, CATALOGUE, Selection(), root=HOME)


def rows(client: FlaskClient, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))


@pytest.mark.parametrize("name", ["companies", "rules", "verdicts"])
def test_the_tables_are_byte_for_byte_those_of_the_report(real: tuple[FlaskClient, Assessment], name: str) -> None:
    client, assessment = real
    assert client.get(f"/compliance/{name}.csv").data == dict(csv_documents(assessment))[f"{name}.csv"]


def test_the_whole_report_is_that_of_the_command_line(real: tuple[FlaskClient, Assessment]) -> None:
    client, assessment = real
    response = client.get("/compliance/report.json")
    assert response.mimetype == "application/json"
    assert response.get_json() == json.loads(report_json(assessment))


def test_excel_is_told_the_encoding(client: FlaskClient) -> None:
    assert client.get("/compliance/companies.csv").data.startswith(b"\xef\xbb\xbf")


def test_invented_companies_are_in_their_own_file_only(client: FlaskClient) -> None:
    for path in ("/compliance/verdicts.csv", "/compliance/heat/verdicts.csv", "/rules/D13/verdicts.csv"):
        assert "示例热力" not in client.get(path).text
    assert {row["企业"] for row in rows(client, "/companies/990100/heat/shili-heat/verdicts.csv")} == {
        "示例热力有限公司"
    }


def test_a_sector_has_its_companies_and_their_verdicts(client: FlaskClient) -> None:
    (company,) = rows(client, "/compliance/water/companies.csv")
    assert (company["企业"], company["名次"], company["等级"]) == ("测试市供水公司", "1", "优秀")
    verdicts = rows(client, "/compliance/water/verdicts.csv")
    assert [verdict["规则"] for verdict in verdicts] == [rule.code for rule in CATALOGUE]


def test_a_rule_has_a_line_for_each_company(client: FlaskClient) -> None:
    judged = rows(client, "/rules/D13/verdicts.csv")
    assert {row["企业"]: row["判定"] for row in judged} == {"测试市供电公司": "不适用", "测试市供水公司": "不合规"}
    assert [row["发现的情况"] for row in judged] == ["", "没有地址"]


def test_a_company_has_a_line_for_each_rule(client: FlaskClient) -> None:
    judged = rows(client, f"/companies/{WATER}/verdicts.csv")
    assert [row["规则"] for row in judged] == [rule.code for rule in CATALOGUE]


@pytest.mark.parametrize(
    "path",
    [
        "/compliance/power/companies.csv",
        "/compliance/coal/verdicts.csv",
        "/rules/X99/verdicts.csv",
        "/companies/880100/water/x/verdicts.csv",
        "/companies/880100/coal/x/verdicts.csv",
    ],
)
def test_there_are_no_other_files(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
