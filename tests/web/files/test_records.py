"""Inspections, bulletins and the ledger as files."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.rules import CATALOGUE
from disclosure.web.app import create_app
from disclosure.web.service_records import named_companies

HOME = Path(__file__).resolve().parents[3]
INSPECTION = "/inspections/411700/2019-01-shuidianqinuan"
BULLETIN = "/bulletins/411723/2022-01-hotline"


@pytest.fixture(scope="module")
def real() -> FlaskClient:
    """The site of the real content."""
    portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
    app: Flask = create_app(
        portal, check(portal, CATALOGUE, date(2026, 11, 21)), schemas=HOME / "schemas", catalogue=CATALOGUE
    )
    return app.test_client()


def rows(client: FlaskClient, path: str) -> list[dict[str, str]]:
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "text/csv"
    assert response.data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))


def test_each_hall_has_a_line_with_every_column(real: FlaskClient) -> None:
    halls = rows(real, f"{INSPECTION}/halls.csv")
    assert [hall["序号"] for hall in halls] == [str(number) for number in range(1, 55)]
    assert sum(int(hall["问题项数"]) for hall in halls) == 188
    first = halls[0]
    assert (first["自助终端"], first["排队人数"], first["方便停车"], first["企业标识"]) == (
        "1台正常",
        "3",
        "否",
        "411700/water/zhongye-zilaishui",
    )


def test_blank_merged_and_no_stay_apart_in_a_table(real: FlaskClient) -> None:
    halls = {hall["序号"]: hall for hall in rows(real, f"{INSPECTION}/halls.csv")}
    assert halls["6"]["自助终端"] == "无"
    assert (halls["3"]["类别"], "类别" in halls["3"]["与上一行合并的栏"]) == ("供电公司业务办理大厅", True)
    assert halls["15"]["工作纪律"] == "5个窗口，1人值班且不办理任何业务，无任何便民设备。"
    assert {halls["15"][column] for column in ("现场秩序", "排队人数", "智能支付")} == {"←"}
    assert halls["15"]["横向合并的栏"].startswith("工作纪律、现场秩序、")
    assert halls["1"]["横向合并的栏"] == ""


def test_blank_merged_and_no_stay_apart_in_an_object(real: FlaskClient) -> None:
    found = real.get(f"{INSPECTION}/inspection.json").get_json()
    by_number = {hall["number"]: hall for hall in found["halls"]}
    assert by_number[15]["queue"] is None
    assert by_number[15]["remarks"][0]["columns"][0] == "discipline"
    assert by_number[4]["queue"] == 0
    assert "kind" in by_number[3]["joined"]
    assert by_number[1]["remarks"] == []
    assert len(found["findings"]) == 188
    assert found["source"]["publisher"] == "驻马店市人民政府督查室"


@pytest.mark.parametrize(
    ("path", "schema", "own"),
    [
        (f"{INSPECTION}/inspection.json", "inspection", {"inspection", "findings"}),
        (f"{BULLETIN}/bulletin.json", "bulletin", {"bulletin", "verdicts"}),
    ],
)
def test_a_record_has_the_fields_of_its_schema(real: FlaskClient, path: str, schema: str, own: set[str]) -> None:
    known = set(json.loads((HOME / "schemas" / f"{schema}.json").read_text("utf-8"))["properties"])
    response = real.get(path)
    assert response.mimetype == "application/json"
    assert set(response.get_json()) - own - {"id", "region", "path"} <= known


def test_every_figure_of_a_bulletin_has_a_line(real: FlaskClient) -> None:
    figures = rows(real, f"{BULLETIN}/figures.csv")
    units = [row for row in figures if row["部分"].endswith("汇总表")]
    assert len(units) == 4 * 49
    cases = [row for row in units if row["指标"] == "承办件数"]
    assert sum(int(row["数值"]) for row in cases) == 1576
    fire = [(row["数值"], row["备注"]) for row in units if row["项目"] == "消防大队"]
    assert fire == [("2", ""), ("0", ""), ("", "未回访"), ("", "未回访")]
    assert {row["企业标识"] for row in units if row["企业标识"]} == {
        "411723/water/qingyuan-shuiye",
        "411723/gas/pingyu-ranqi",
        "411723/power/pingyu-gongdian",
    }
    (change,) = (row for row in figures if row["指标"] == "办理结果满意率同比")
    assert (change["数值"], change["单位"]) == ("-7.59", "%")


def test_the_ledger_holds_real_orders_only(real: FlaskClient, client: FlaskClient) -> None:
    orders = rows(real, "/rectifications/ledger.csv")
    told = real.get("/rectifications/ledger.json").get_json()
    assert [order["编号"] for order in orders] == [order["order"] for order in told["rectifications"]]
    assert len(orders) == 14
    assert told["as_of"] == "2026-11-21"
    assert {order["编号"][:6] for order in rows(client, "/rectifications/ledger.csv")} == {"880100"}


def test_a_company_has_its_own_record_with_each_thing_apart(real: FlaskClient) -> None:
    told = real.get("/companies/411723/gas/pingyu-ranqi/service.json").get_json()
    assert told["company"] == "411723/gas/pingyu-ranqi"
    (inspection,) = told["inspection_findings"]
    assert {hall["company"] for hall in inspection["halls"]} == {told["company"]}
    assert len(inspection["halls"]) + inspection["elsewhere"] == 54
    (unit,) = (unit for one in told["hotline_figures"] for unit in one["units"])
    assert (unit["called"], unit["cases"], unit["is_small"]) == ("燃气公司", 6, True)
    assert isinstance(told["rectifications"], list)


def test_an_invented_company_has_its_own_record(client: FlaskClient) -> None:
    told = client.get("/companies/990100/heat/shili-heat/service.json").get_json()
    assert [order["order"] for order in told["rectifications"]] == ["990100/2026-001"]
    assert [one["bulletin"] for one in told["hotline_figures"]] == ["990100/2026-05-hotline"]


def test_companies_without_any_record_have_no_file(real: FlaskClient) -> None:
    assert real.get("/companies/410100/water/gaoxin-water/service.json").status_code == 404


def test_companies_are_named_once_and_in_the_portals_order(real: FlaskClient) -> None:
    portal = real.application.extensions["disclosure"].portal
    named = named_companies(portal)
    assert list(named) == [company for company in portal.companies if company in set(named)]
    assert len(named) > 20


@pytest.mark.parametrize(
    "path",
    [
        "/inspections/411700/x/halls.csv",
        "/inspections/411700/x/inspection.json",
        "/bulletins/411723/x/figures.csv",
        "/bulletins/411723/x/bulletin.json",
        "/companies/411723/coal/x/service.json",
    ],
)
def test_there_are_no_other_files(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("page", "files"),
    [
        (f"{INSPECTION}/", ("halls.csv", "inspection.json")),
        (f"{BULLETIN}/", ("figures.csv", "bulletin.json")),
        ("/rectifications/", ("ledger.csv", "ledger.json")),
        ("/companies/411723/gas/pingyu-ranqi/", ("service.json",)),
    ],
)
def test_pages_lead_to_their_files(real: FlaskClient, page: str, files: tuple[str, ...]) -> None:
    text = real.get(page).text
    for name in files:
        assert f'{name}" download' in text, name
