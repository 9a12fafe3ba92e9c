"""The tables as an SQLite file, with their references, and a view of each whose names are Chinese words.

The same tables give the same bytes: the pages are of a fixed size, nothing is written twice, no clock is asked.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from disclosure.reports.open_data.encoding import written
from disclosure.reports.open_data.layout import Column, Layout
from disclosure.reports.open_data.tables import DataTable
from disclosure.wording import open_data as wording

_TYPES: Final = {
    "string": "TEXT",
    "array": "TEXT",
    "date": "TEXT",
    "number": "NUMERIC",
    "integer": "INTEGER",
    "boolean": "INTEGER",
}
_PREPARED: Final = """
PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8';
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
"""


def database(tables: Sequence[DataTable], about: Mapping[str, str]) -> bytes:
    """The file; `about` (the day, the licence) is a table of its own.

    It is made on disk: in memory it would be there three times at the end.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "tables.sqlite")
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            _fill(connection, tables, about)
        return file.read_bytes()


def _fill(connection: sqlite3.Connection, tables: Sequence[DataTable], about: Mapping[str, str]) -> None:
    connection.executescript(_PREPARED)
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    for table in tables:
        _write(connection, table)
    connection.execute("COMMIT")
    connection.execute("VACUUM")


def _write(connection: sqlite3.Connection, table: DataTable) -> None:
    layout = table.layout
    connection.execute(_definition(layout))
    places = ", ".join("?" * len(layout.all))
    arrays = [index for index, column in enumerate(layout.all) if column.type == "array"]
    connection.executemany(
        f"INSERT INTO {_quoted(layout.name)} VALUES ({places})",  # noqa: S608 - names of ours
        _cells(table.rows, arrays),
    )
    connection.execute(_view(layout))


def _cells(rows: Iterable[tuple[Any, ...]], arrays: Sequence[int]) -> Iterator[Sequence[Any]]:
    if not arrays:
        return iter(rows)
    return (_with_json(row, arrays) for row in rows)


def _with_json(row: tuple[Any, ...], arrays: Sequence[int]) -> list[Any]:
    cells = list(row)
    for index in arrays:
        if cells[index] is not None:
            cells[index] = written(cells[index])
    return cells


def _definition(layout: Layout) -> str:
    lines = [f"{_quoted(one.name)} {_TYPES[one.type]}{_required(one, layout)}" for one in layout.all]
    lines.append(f"PRIMARY KEY ({_names(one.name for one in layout.key)})")
    lines += [
        f"FOREIGN KEY ({_names(one.columns)}) REFERENCES {_quoted(one.table)} ({_names(one.targets)})"
        for one in layout.references
    ]
    return f"CREATE TABLE {_quoted(layout.name)} ({', '.join(lines)})"


def _required(column: Column, layout: Layout) -> str:
    return " NOT NULL" if column in layout.key else ""


def _view(layout: Layout) -> str:
    """The table in Chinese: its title, its columns' titles, what values of closed lists are called."""
    columns = ", ".join(
        f"{_named(column)} AS {_quoted(title)}" for column, title in zip(layout.all, titles(layout), strict=True)
    )
    return f"CREATE VIEW {_quoted(layout.words.title)} AS SELECT {columns} FROM {_quoted(layout.name)}"  # noqa: S608 - names of ours


def _named(column: Column) -> str:
    name = _quoted(column.name)
    if column.type == "boolean":
        return f"CASE {name} WHEN 1 THEN {_text(wording.YES)} WHEN 0 THEN {_text(wording.NO)} END"
    if column.type != "string" or not any(key != said for key, said in column.words.choices.items()):
        return name
    cases = " ".join(f"WHEN {_text(key)} THEN {_text(said)}" for key, said in column.words.choices.items())
    return f"CASE {name} {cases} ELSE {name} END"


def titles(layout: Layout) -> list[str]:
    """A title for each column, no two the same."""
    said = [column.words.title for column in layout.all]
    return [
        title if said.count(title) == 1 else wording.told_apart(title, column.name)
        for column, title in zip(layout.all, said, strict=True)
    ]


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
