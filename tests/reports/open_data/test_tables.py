"""Tables worked out from the model."""

import csv
import io
from decimal import Decimal
from typing import Any

import pytest

from disclosure.reports.open_data.as_csv import table_csv
from disclosure.reports.open_data.layout import Column, Layout, Words, singular
from disclosure.reports.open_data.tables import DataTable, layouts


def rows(real: Any, name: str) -> list[dict[str, str]]:
    text = table_csv(real.tables[name]).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_real_company_has_a_line_and_no_invented_one(real: Any) -> None:
    known = [str(key) for key, one in real.portal.companies.items() if not one.is_demonstration]
    assert [row["id"] for row in rows(real, "companies")] == known
    assert len(known) < len(real.portal.companies)


@pytest.mark.parametrize("name", ["prices", "tariffs", "outlets", "notices", "verdicts", "rectifications", "regions"])
def test_invented_things_are_in_no_table(real: Any, name: str) -> None:
    found = rows(real, name)
    assert found
    assert not [row for row in found if any(value.startswith("9901") for value in row.values())]


def test_every_price_of_every_company_is_in_the_prices(real: Any) -> None:
    written = [
        (str(company.id), tier.price)
        for company in real.portal.companies.values()
        if not company.is_demonstration
        for tariff in company.tariffs
        for tier in tariff.tiers
    ]
    shown = [(row["company"], Decimal(row["price"])) for row in rows(real, "prices") if row["component"] == "tier"]
    assert shown == written
    assert len(written) > 10


def test_a_price_names_its_components_one_a_line(real: Any) -> None:
    yingkou = [row for row in rows(real, "prices") if row["company"] == "210800/water/yingkou-water"]
    first = [row for row in yingkou if row["tariff"] == "1"]
    assert [(row["component"], row["above"], row["up_to"], row["price"], row["total"]) for row in first[:3]] == [
        ("tier", "0", "108", "2.15", "3.10"),
        ("tier", "108", "180", "3.30", "4.25"),
        ("tier", "180", "", "6.45", "7.40"),
    ]
    assert first[0]["region_name"] == "营口市"


def test_the_order_of_tables_puts_what_is_referred_to_first(real: Any) -> None:
    seen: set[str] = set()
    for layout in layouts(real.labels):
        assert {one.table for one in layout.references} <= seen | {layout.name}
        seen.add(layout.name)


def test_references_lead_to_rows(real: Any) -> None:
    for table in real.tables.values():
        for reference in table.layout.references:
            targets = keys(real.tables[reference.table], reference.targets)
            found = {key for key in keys(table, reference.columns) if None not in key}
            assert found <= targets, (table.name, reference)


def keys(table: DataTable, columns: tuple[str, ...]) -> set[tuple[Any, ...]]:
    names = [column.name for column in table.layout.all]
    places = [names.index(column) for column in columns]
    return {tuple(row[place] for place in places) for row in table.rows}


def test_no_two_rows_have_one_key(real: Any) -> None:
    for table in real.tables.values():
        assert len(keys(table, tuple(one.name for one in table.layout.key))) == len(table.rows), table.name


def test_names_and_titles_are_said_once(real: Any) -> None:
    found = layouts(real.labels)
    assert len({one.name for one in found}) == len({one.words.title for one in found}) == len(found)
    for layout in found:
        names = [column.name for column in layout.all]
        assert len(set(names)) == len(names), layout.name
        assert all(column.words.title for column in layout.all), layout.name


def test_every_text_of_a_company_is_in_some_table(real: Any) -> None:
    told = {value for table in real.tables.values() for row in table.rows for value in row if isinstance(value, str)}
    for company in real.portal.companies.values():
        if not company.is_demonstration:
            assert {outlet.name for outlet in company.outlets} <= told
            assert {step.text for step in company.promises} <= told
            assert {record.source.publisher for record in company.all_records} <= told


def test_csv_is_for_excel_too_and_runs_no_formula() -> None:
    table = DataTable(
        layout=Layout(
            name="odd",
            words=Words(title="表"),
            key=(Column(name="id", type="string", words=Words(title="标识")),),
            columns=tuple(
                Column(name=name, type=name, words=Words(title=name)) for name in ("number", "boolean", "array")
            ),
        ),
        rows=(("=1+1", "-7.50", False, ["一", "二,三"]), ("b", None, None, None)),
    )
    assert table_csv(table).decode("utf-8") == (
        '\ufeffid,number,boolean,array\r\n\'=1+1,-7.50,false,"[""一"",""二,三""]"\r\nb,,,\r\n'
    )


@pytest.mark.parametrize(
    ("table", "row"),
    [("companies", "company"), ("tariffs", "tariff"), ("quality_points", "point"), ("quality", "quality")],
)
def test_a_row_is_named_after_its_table(table: str, row: str) -> None:
    assert singular(table) == row
