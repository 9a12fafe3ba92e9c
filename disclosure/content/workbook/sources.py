"""A company's files as a workbook takes them: their texts, their rows, and the prints by which changes are noticed."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from disclosure.content.canonical.laid import Record
from disclosure.content.canonical.reading import laid_out
from disclosure.content.records import unreadable
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import CompanyFolder, Entry
from disclosure.content.workbook.layout import Column, Layout, Table
from disclosure.content.workbook.rows import Row, rows_of
from disclosure.content.workbook.values import decimal, plain
from disclosure.model.identity import CompanyId
from disclosure.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Source:
    """One sound file of a company; `name` is empty for a kind of which there is one."""

    entry: Entry
    root: Table
    name: str
    data: bytes
    layout: Layout

    @property
    def key(self) -> tuple[str, str]:
        """The kind and the name: what a file is known by in a workbook."""
        return self.root.kind, self.name

    @property
    def text(self) -> str:
        """The file's text."""
        return self.data.decode()

    @property
    def print(self) -> str:
        """The print of the file's bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def rows(self) -> Mapping[Table, tuple[Row, ...]]:
        """The file's rows by table."""
        return rows_of(self.layout, self.root, self.record(), self.name)

    @cached_property
    def shown_print(self) -> str:
        """The print of what the workbook shows of the file."""
        rows = [row for table in self.layout.tables for row in self.rows.get(table, ())]
        return print_of((row.table, row.mark, row.parent.mark if row.parent else "", tuple(row.values)) for row in rows)

    def record(self) -> Record:
        """The file with its comments, anew each time: it may be changed."""
        return laid_out(self.text)


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a company, and the problems of those that cannot be put into a workbook."""

    company: CompanyId
    layout: Layout
    files: tuple[Source, ...]
    problems: tuple[Problem, ...]

    def rows(self, table: Table) -> list[Row]:
        """The rows of a table, those of all files."""
        return [row for source in self.files for row in source.rows.get(table, ())]


def sources_of(folder: CompanyFolder, schemas: Schemas) -> Sources:
    """Read a company's files; one with problems is named and left out."""
    layout = Layout.of(schemas, folder.id.sector)
    roots = {table.kind: table for table in layout.roots()}
    files: list[Source] = []
    problems: list[Problem] = []
    for entry in sorted(folder.files, key=lambda one: (list(roots).index(one.kind), one.path)):
        try:
            data = entry.file.read_bytes()
        except OSError as error:
            problems.append(unreadable(entry, error))
            continue
        found = schemas.check(entry.kind, parse(data, entry.path)).problems
        problems += found
        if not found:
            root = roots[entry.kind]
            name = "" if root.single else entry.name
            files.append(Source(entry=entry, root=root, name=name, data=data, layout=layout))
    return Sources(folder.id, layout, tuple(files), tuple(problems))


def print_of(rows: Iterable[tuple[Table, str, str, tuple[object, ...]]]) -> str:
    """The print of rows as their cells say them, whichever program saved them; their order counts for nothing."""
    said = sorted(
        [table.kind, *table.step, table.title, mark, parent, *map(counted, table.columns, values)]
        for table, mark, parent, values in rows
    )
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def counted(column: Column, cell: object) -> str:
    """A cell as far as it counts."""
    if cell is None:
        return ""
    numeric = decimal(cell) if column.field.type in {"number", "integer"} else None
    return plain(str(cell)) if numeric is None else _shortest(numeric)


def _shortest(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
