"""Exported and imported, nothing changes: every company of the content, generated ones, and records of any values."""

import importlib.util
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.content.canonical.laid import Block, Entry, Record, Text
from disclosure.content.canonical.writing import text_of
from disclosure.content.fields import Field
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import CompanyFolder, survey
from disclosure.content.tree import Entry as File
from disclosure.content.workbook.changes import Changes
from disclosure.content.workbook.importing import OURS, returned
from disclosure.content.workbook.layout import Layout
from disclosure.content.workbook.merging import merged
from disclosure.content.workbook.sheets import read_grid
from disclosure.content.workbook.sources import Source, Sources, sources_of
from disclosure.model.identity import CompanyId, Sector
from disclosure.reports.company_book.book import company_book
from tests.conftest import HOME

SCHEMAS = Schemas.under(HOME / "schemas")
COMPANIES = {str(folder.id): folder for folder in survey(HOME / "content").companies}


def imported(folder: CompanyFolder, sources: Sources) -> Changes:
    book = returned(company_book(sources))
    return merged(folder, sources, book.marks, read_grid(sources.layout, book.sheets, OURS), SCHEMAS)


def assert_nothing_changes(folder: CompanyFolder, sources: Sources) -> None:
    found = imported(folder, sources)
    assert found.problems == []
    assert found.notes == []
    assert found.stale == []
    assert [one.path for one in found.files] == [one.entry.path for one in sources.files]
    for change in found.files:
        assert change.after == change.before
        assert change.edited is not None
        assert (change.edited.cells, change.edited.added, change.edited.removed) == ([], [], [])


@pytest.mark.parametrize("company", COMPANIES)
def test_of_every_company(company: str) -> None:
    folder = COMPANIES[company]
    sources = sources_of(folder, SCHEMAS)
    assert sources.problems == ()
    assert {entry.path for entry in folder.files} == {one.entry.path for one in sources.files}
    assert_nothing_changes(folder, sources)


def test_of_generated_companies(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("generate", HOME / "bench" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    generate.write_portal(4, tmp_path / "portal", 1)
    folders = survey(tmp_path / "portal" / "content").companies
    assert len(folders) == 4
    for folder in folders:
        assert_nothing_changes(folder, sources_of(folder, SCHEMAS))
    shutil.rmtree(tmp_path / "portal")


TEXTS = st.one_of(
    st.sampled_from((
        "=1+1", "+86", "-1", "@x", "'0431'", "0431", "2026-01-01", "2026/1/1", "8:30", "1e5", "是", "否", "TRUE", "  a",
        "a ", "_x0041_", "_x000D_", "甲\n乙", "甲\n\n乙\n", "⏎", "a\tb", "007", "#N/A", "#REF!", "1.10", "<b>&amp;",
        "50%", "911", "99999999999999999999", "{=A1}", "http://example.org/?a=1", "\\", '"', "中" * 300,
    )),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=9),
)  # fmt: skip
NUMBERS = st.one_of(
    st.sampled_from(
        ("0", "2.80", "2.8", "180", "-3", "0.00", "12345678901234567890", "0.1000000000000000055", "1.005")
    ),
    st.decimals(-(10**6), 10**6, places=3, allow_nan=False).map(lambda one: f"{Decimal(one):f}"),
)


def records(field: Field) -> st.SearchStrategy[Any]:
    """Blocks of a field with any of its keys, and any values of the right shape."""
    if field.type == "object":
        return st.fixed_dictionaries({}, optional={name: records(part) for name, part in field.properties.items()}).map(
            _mapping
        )
    if field.items is not None:
        return st.lists(records(field.items), min_size=1, max_size=3).map(_sequence)
    if field.choices:
        return st.sampled_from(sorted(field.choices)).map(_text)
    leaves = {"number": NUMBERS, "integer": NUMBERS, "boolean": st.sampled_from(("true", "false"))}
    return leaves.get(field.type, TEXTS).map(_text)


def _text(text: str) -> Text:
    return Text(text, quoted=False)


def _mapping(values: dict[str, Any]) -> Block:
    return Block(keyed=True, entries=[Entry(key=key, value=value, line=0) for key, value in values.items()])


def _sequence(values: list[Any]) -> Block:
    full = [one for one in values if not isinstance(one, Block) or one.entries]
    return Block(keyed=False, entries=[Entry(key=None, value=value, line=0) for value in full])


def without_empty(block: Block) -> Block:
    """Without lists and mappings that hold nothing, which no sound record has."""
    for entry in block.entries:
        if isinstance(entry.value, Block):
            without_empty(entry.value)
    block.entries[:] = [one for one in block.entries if not isinstance(one.value, Block) or one.value.entries]
    return block


@pytest.mark.parametrize("kind", ["company", "tariffs", "services", "outlets", "notice", "quality-water"])
def test_of_records_of_any_values(kind: str) -> None:
    layout = Layout.of(SCHEMAS, Sector.WATER)
    root = next(table for table in layout.roots() if table.kind == kind)
    field = SCHEMAS.kinds[kind].field
    company = CompanyId("990100", Sector.WATER, "shui")
    path = f"content/companies/{company}/x.yaml"

    @settings(derandomize=True, deadline=None, max_examples=6, suppress_health_check=list(HealthCheck))
    @given(records(field))
    def hold(block: Block) -> None:
        text = text_of(Record(root=without_empty(block)), field)
        document = parse(text.encode(), path)
        if document.problems or not block.entries:
            return
        name = "" if root.single else "2026-01-01-x"
        entry = File(path=path, file=Path("x.yaml"), kind=kind, name="x")
        source = Source(entry=entry, root=root, name=name, data=text.encode(), layout=layout)
        folder = CompanyFolder(id=company, path=f"content/companies/{company}", files=(entry,))
        assert_nothing_changes(folder, Sources(company, layout, (source,), ()))

    hold()
