"""The data package, as frictionless reads it, and the database."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from disclosure.reports.open_data.as_csv import table_csv
from disclosure.reports.open_data.package import package_json
from disclosure.reports.open_data.sqlite import database
from disclosure.reports.open_data.tables import data_tables
from disclosure.rules import CATALOGUE
from disclosure.wording.names import OUTCOMES

VALIDATE = """
import sys
from frictionless import Package
report = Package(sys.argv[1]).validate()
print(len(report.tasks), "tables")
for task in report.tasks:
    for error in task.errors:
        print(task.name, error.message)
print("valid" if report.valid else "not valid")
"""


def test_frictionless_finds_nothing_to_say(real: Any, tmp_path: Path) -> None:
    tables = real.tables.values()
    package = package_json(real.portal.info, real.report.as_of, [table.layout for table in tables])
    (tmp_path / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    for table in tables:
        (tmp_path / f"{table.name}.csv").write_bytes(table_csv(table))
    done = subprocess.run(
        [sys.executable, "-c", VALIDATE, "datapackage.json"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == [f"{len(real.tables)} tables", "valid"], done.stdout + done.stderr[-2000:]


def test_the_package_says_whose_it_is_and_what_each_column_means(real: Any) -> None:
    package = package_json(real.portal.info, real.report.as_of, [real.tables["tariffs"].layout])
    assert package["licenses"][0]["title"] == real.portal.info.licence
    schema = package["resources"][0]["schema"]
    assert schema["primaryKey"] == ["company", "position"]
    assert schema["foreignKeys"] == [
        {"fields": ["company"], "reference": {"resource": "companies", "fields": ["id"]}},
    ]
    form = next(field for field in schema["fields"] if field["name"] == "form")
    assert (form["title"], form["constraints"]) == ("计价方式", {"enum": ["flat", "tiered", "two-part", "area"]})
    assert "two-part 两部制" in form["description"]


def opened(content: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return connection


def test_the_database_is_sound_and_holds_every_row(real: Any) -> None:
    tables = list(real.tables.values())
    with closing(opened(database(tables, {"as_of": "2026-11-21"}))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in tables:
            (count,) = connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()  # noqa: S608 - our names
            assert count == len(table.rows)
        assert connection.execute("SELECT value FROM about").fetchall() == [("2026-11-21",)]


def test_the_database_is_the_same_to_the_byte_each_time(real: Any) -> None:
    again = data_tables(real.portal, real.report, CATALOGUE, real.labels)
    first = database(list(real.tables.values()), {"a": "b"})
    assert first == database(again, {"a": "b"})


def test_views_speak_chinese(real: Any) -> None:
    with closing(opened(database(list(real.tables.values()), {}))) as connection:
        found = connection.execute(
            'SELECT "企业名称", "组成部分", "到户价" FROM "价格一览" WHERE "终点" = 108'
        ).fetchone()
        assert found == ("营口水务", "阶梯", 3.1)
        outcomes = {outcome for (outcome,) in connection.execute('SELECT DISTINCT "判定" FROM "判定"')}
        assert {"合规", "不合规", "不适用"} <= outcomes <= set(OUTCOMES.values())


def test_numbers_can_be_counted_with(real: Any) -> None:
    with closing(opened(database(list(real.tables.values()), {}))) as connection:
        (highest,) = connection.execute("SELECT max(price) FROM tariffs_tiers").fetchone()
        assert highest == max(float(row[4]) for row in real.tables["tariffs_tiers"].rows)
