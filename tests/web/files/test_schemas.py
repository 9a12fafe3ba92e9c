"""The schemas as published."""

from pathlib import Path

from flask.testing import FlaskClient

from disclosure.model.portal import Portal
from disclosure.web.files import schemas

SCHEMAS = Path(__file__).resolve().parents[3] / "schemas"


def test_a_schema_is_published_as_it_stands(client: FlaskClient) -> None:
    response = client.get("/schemas/notice.json")
    assert response.mimetype == "application/json"
    assert response.data == (SCHEMAS / "notice.json").read_bytes()


def test_the_schemas_of_what_the_portal_gives_out_stand_in_a_folder_of_their_own(client: FlaskClient) -> None:
    assert client.get("/schemas/output/report.json").data == (SCHEMAS / "output" / "report.json").read_bytes()


def test_every_schema_has_an_address(portal: Portal, client: FlaskClient) -> None:
    names = [values["name"] for _, values in schemas.urls(portal)]
    assert {"company", "notice", "common", "output/report"} <= set(names)
    assert all(client.get(f"/schemas/{name}.json").status_code == 200 for name in names)


def test_nothing_else_is_served(client: FlaskClient) -> None:
    assert client.get("/schemas/nothing.json").status_code == 404
    assert client.get("/schemas/..%2Fpyproject.json").status_code == 404
    assert client.get("/schemas/output/../../pyproject.json").status_code == 404
