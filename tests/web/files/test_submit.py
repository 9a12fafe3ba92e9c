"""The files that the forms read."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.load import read as read_content
from disclosure.content.schemas import Schemas
from disclosure.rules import CATALOGUE
from disclosure.web.app import addresses, create_app
from tests.conftest import HOME, Sandbox

Get = Callable[[str], str]
COMPANY = "990100/water/ceshi-water"
TARIFFS = "# 说明\ntariffs:\n  - category: 居民 # 一户一表\n    form: flat\n    unit: 元/m³\n    price: 2.80\n"
ORDER = """
title: 公布退费办法
nature: order
issuer: 示例市城市管理局
demand: 公布
finding: {kind: other, text: 查不到}
responsible: {companies: [990100/water/ceshi-water]}
"""


@pytest.fixture
def made(tmp_path: Path) -> tuple[Flask, Path]:
    sandbox = Sandbox(tmp_path)
    sandbox.company(COMPANY, company="name: 测试供水\n", tariffs=TARIFFS)
    sandbox.write(f"companies/{COMPANY}/notices/2026-11-20-x.yaml", "kind: planned-outage\ntitle: 停水\n")
    sandbox.write("rectifications/990100/2026-001.yaml", ORDER)
    portal = load(sandbox.content, Schemas.under(HOME / "schemas"))
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    return create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE, root=tmp_path), tmp_path


def read(client: FlaskClient, path: str) -> Any:
    response = client.get(path)
    assert response.status_code == 200, path
    return json.loads(response.get_data(as_text=True))


def test_a_companys_files_are_one_with_their_comments_as_they_stand(made: tuple[Flask, Path]) -> None:
    app, root = made
    texts = read(app.test_client(), f"/companies/{COMPANY}/record.json")
    folder = root / "content" / "companies" / COMPANY
    assert texts == {
        name: (folder / name).read_text("utf-8")
        for name in ("company.yaml", "tariffs.yaml", "notices/2026-11-20-x.yaml")
    }
    assert texts["tariffs.yaml"].startswith(TARIFFS)


def test_a_file_that_could_not_be_used_is_among_them(tmp_path: Path) -> None:
    sandbox = Sandbox(tmp_path)
    sandbox.company(COMPANY, company="name: 测试供水\n", tariffs="tariffs: 无\n")
    portal = read_content(sandbox.content, Schemas.under(HOME / "schemas")).portal
    assert portal is not None
    report = check(portal, CATALOGUE, date(2026, 11, 21))
    app = create_app(portal, report, schemas=HOME / "schemas", catalogue=CATALOGUE, root=tmp_path)
    assert "tariffs: 无" in read(app.test_client(), f"/companies/{COMPANY}/record.json")["tariffs.yaml"]


def test_an_offices_records_are_one_file_a_region(made: tuple[Flask, Path]) -> None:
    client = made[0].test_client()
    (name, text), *others = read(client, "/submit/records/990100.json").items()
    assert name == "rectifications/2026-001.yaml"
    assert "公布退费办法" in text
    assert others == []
    assert client.get("/submit/records/410100.json").status_code == 404


def test_what_can_be_chosen_is_listed_by_prefecture(made: tuple[Flask, Path]) -> None:
    client = made[0].test_client()
    regions = read(client, "/submit/regions.json")
    assert {"code": "9901", "name": "示例省 示例市"} in regions
    assert [one["code"] for one in regions] == sorted(one["code"] for one in regions)
    listed = read(client, "/submit/regions/9901.json")
    assert [one["id"] for one in listed["companies"]] == [COMPANY]
    assert listed["records"] == [{"path": "content/rectifications/990100/2026-001.yaml", "title": "公布退费办法"}]
    assert "990100" in [one["code"] for one in listed["regions"]]
    assert client.get("/submit/regions/0000.json").status_code == 404


def test_a_portal_names_its_repository_and_the_branch(tmp_path: Path) -> None:
    sandbox = Sandbox(tmp_path)
    schemas = Schemas.under(HOME / "schemas")
    file = sandbox.content / "portal.yaml"
    text = file.read_text("utf-8")
    file.write_text(f"{text}repository: https://gitee.com/a/b\nbranch: release/2026\n", encoding="utf-8")
    info = load(sandbox.content, schemas).info
    assert (info.repository, info.branch) == ("https://gitee.com/a/b", "release/2026")
    file.write_text(f"{text}branch: --x\n", encoding="utf-8")
    assert [one.code for one in read_content(sandbox.content, schemas).problems] == ["SCHEMA-010"]


def test_words_say_where_the_file_goes(made: tuple[Flask, Path]) -> None:
    app, _ = made
    portal = read(app.test_client(), "/submit/words.json")["portal"]
    assert (portal["repository"], portal["branch"]) == ("", "main")
    assert portal["operator"]["name"] == "演示：门户运营方"
    site = app.extensions["disclosure"]
    info = replace(site.portal.info, repository="https://gitee.com/a/b", branch="release")
    app.extensions["disclosure"] = replace(site, portal=replace(site.portal, info=info))
    portal = read(app.test_client(), "/submit/words.json")["portal"]
    assert (portal["repository"], portal["branch"]) == ("https://gitee.com/a/b", "release")


def test_every_file_is_among_the_addresses(made: tuple[Flask, Path]) -> None:
    app, _ = made
    found = [
        values for name, values in addresses(app.extensions["disclosure"].portal) if name.startswith("submit_files")
    ]
    assert {"code": "9901"} in found
    assert {"code": "990100"} in found
    assert {"region": "990100", "sector": "water", "slug": "ceshi-water"} in found
