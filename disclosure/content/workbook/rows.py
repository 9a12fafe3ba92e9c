"""The rows of a record: its own values, and the items of its lists, each with the mark by which it is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from disclosure.content.canonical.laid import Block, Entry, Record
from disclosure.content.workbook.layout import Layout, Table
from disclosure.content.workbook.values import Shown, at, plain, shown
from disclosure.wording import company_book as wording

_LABEL: Final = 16
"""Characters of a row's name in its mark."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """A row as it is written: its mark, the mark of the row that it belongs to, and its values by column."""

    table: Table
    mark: str
    parent: "Row | None"
    block: Block
    entry: Entry | None
    values: tuple[Shown, ...]

    @property
    def record(self) -> str:
        """The name of the file that it is of."""
        return self.mark if self.parent is None else self.parent.record


Rows = Mapping[Table, tuple[Row, ...]]


def rows_of(layout: Layout, root: Table, record: Record, name: str) -> Rows:
    """All rows of one file, by table; `name` is the file's, where a kind has several."""
    values = tuple(shown(column, record.root) for column in root.columns)
    first = Row(table=root, mark=name, parent=None, block=record.root, entry=None, values=values)
    found: dict[Table, tuple[Row, ...]] = {root: (first,)}
    _below(layout, first, name, found)
    return found


def _below(layout: Layout, parent: Row, number: str, found: dict[Table, tuple[Row, ...]]) -> None:
    for table in layout.children(parent.table):
        rows = [*found.get(table, ())]
        for place, entry in enumerate(_items(parent.block, table.step), 1):
            row = _row(table, parent, entry, f"{number}{wording.BETWEEN}{place}" if number else str(place))
            rows.append(row)
            _below(layout, row, row.mark.partition(" ")[0], found)
        found[table] = tuple(rows)


def _items(block: Block, step: tuple[str, ...]) -> Iterator[Entry]:
    items = at(block, step)
    if isinstance(items, Block):
        yield from (entry for entry in items.entries if isinstance(entry.value, Block))


def _row(table: Table, parent: Row, entry: Entry, number: str) -> Row:
    block = entry.value
    if not isinstance(block, Block):
        raise TypeError(block)
    values = tuple(shown(column, block) for column in table.columns)
    mark = f"{number} {_label(table, values)}".strip() if table.has_children else number
    return Row(table=table, mark=mark, parent=parent, block=block, entry=entry, values=values)


def _label(table: Table, values: tuple[Shown, ...]) -> str:
    """What a row is called where other rows say that they belong to it."""
    named = dict(zip((column.path for column in table.columns), values, strict=True))
    found = next((named[path] for path in (("name",), ("title",)) if named.get(path)), None)
    text = " ".join(plain(str(found or next((value for value in values if value), ""))).split())
    return text if len(text) <= _LABEL else f"{text[: _LABEL - 1]}{wording.MORE}"
