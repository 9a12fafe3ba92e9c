import json
import shutil
from pathlib import Path

import pytest

from disclosure.content.fields import Field
from disclosure.content.schemas import Schemas
from disclosure.content.workbook.layout import Layout, Table
from disclosure.content.workbook.marks import SHEET
from disclosure.model.identity import Sector
from disclosure.wording import company_book as wording
from tests.conftest import HOME

SCHEMAS = Schemas.under(HOME / "schemas")


def leaves(field: Field, path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    """Every scalar, and every list of scalars, that a kind of file has."""
    if field.type == "object":
        return {leaf for name, part in field.properties.items() for leaf in leaves(part, (*path, name))}
    if field.items is not None and field.items.type == "object":
        return leaves(field.items, path)
    return {path}


def way(table: Table) -> tuple[str, ...]:
    return () if table.parent is None else (*way(table.parent), *table.step)


@pytest.mark.parametrize("sector", Sector)
def test_every_value_of_every_schema_has_its_column(sector: Sector) -> None:
    layout = Layout.of(SCHEMAS, sector)
    for root in layout.roots():
        tables = [table for table in layout.tables if table.root is root]
        columns = {(*way(table), *column.path) for table in tables for column in table.columns}
        assert columns == leaves(SCHEMAS.kinds[root.kind].field)


@pytest.mark.parametrize("sector", Sector)
def test_sheets_and_columns_have_names_that_tell_them_apart(sector: Sector) -> None:
    layout = Layout.of(SCHEMAS, sector)
    titles = [table.title for table in layout.lists]
    assert len({*titles, wording.ABOUT, wording.FORM, wording.CHOICES, SHEET}) == len(titles) + 4
    assert all(0 < len(title) <= 31 and not set(title) & set("[]:*?/\\'") for title in titles)
    for table in layout.tables:
        heads = [column.head for column in table.columns]
        assert len(set(heads)) == len(heads)
        assert all(heads)
    assert len({table.title for table in layout.forms}) == len(layout.forms)


def test_a_power_company_has_no_sheet_of_quality() -> None:
    kinds = {table.kind for table in Layout.of(SCHEMAS, Sector.POWER).tables}
    assert kinds == {"company", "tariffs", "services", "outlets", "notice"}


def test_a_list_in_a_list_says_whose_it_is() -> None:
    tables = {table.title: table for table in Layout.of(SCHEMAS, Sector.WATER).tables}
    assert tables["价格·阶梯"].is_linked
    assert not tables["价格"].is_linked
    assert tables["水质·检测点·检测指标"].parent is tables["水质·检测点"]
    assert tables["公告"].is_named


def test_what_a_schema_gets_the_workbook_has(tmp_path: Path) -> None:
    shutil.copytree(HOME / "schemas", tmp_path / "schemas", dirs_exist_ok=True)
    file = tmp_path / "schemas" / "outlets.json"
    schema = json.loads(file.read_text("utf-8"))
    outlet = schema["properties"]["outlets"]["items"]["properties"]
    outlet["lift"] = {"type": "boolean", "title": "电梯", "description": "有没有电梯。"}
    stops = {"line": {"type": "string", "title": "线路", "description": "公交线路。"}, "name": dict(outlet["name"])}
    item = {"type": "object", "title": "车站", "description": "", "properties": stops, "additionalProperties": False}
    outlet["stops"] = {"type": "array", "title": "车站", "description": "附近车站。", "items": item}
    file.write_text(json.dumps(schema), "utf-8")
    tables = {table.title: table for table in Layout.of(Schemas.under(tmp_path / "schemas"), Sector.WATER).lists}
    assert "电梯" in [column.head for column in tables["网点"].columns]
    assert [column.head for column in tables["网点·车站"].columns] == ["线路", "名称"]


def test_columns_of_one_name_are_told_apart_by_their_keys(tmp_path: Path) -> None:
    shutil.copytree(HOME / "schemas", tmp_path / "schemas", dirs_exist_ok=True)
    file = tmp_path / "schemas" / "outlets.json"
    text = file.read_text("utf-8").replace('"title": "自助终端数"', '"title": "窗口数"')
    file.write_text(text, "utf-8")
    tables = {table.title: table for table in Layout.of(Schemas.under(tmp_path / "schemas"), Sector.WATER).lists}
    heads = [column.head for column in tables["网点"].columns]
    assert "窗口数（windows）" in heads
    assert "窗口数（terminals）" in heads
