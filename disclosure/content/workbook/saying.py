"""Problems of a file's text said of the cells that the text comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from disclosure.content.canonical.laid import Block, Entry, Record, Text
from disclosure.content.fields import Field
from disclosure.content.positions import Places, pointer
from disclosure.content.schemas import Schemas
from disclosure.content.sheet import Sheet, Span
from disclosure.content.source import parse
from disclosure.content.structure import read as read_structure
from disclosure.content.workbook.changes import FileChange
from disclosure.content.workbook.editing import Edited
from disclosure.content.workbook.grid import BookRow
from disclosure.content.workbook.layout import Column, Layout, Table
from disclosure.content.workbook.slips import Spot, said
from disclosure.content.workbook.values import word
from disclosure.problems import Problem
from disclosure.wording import company_book as wording
from disclosure.wording.problems import choices, field_name, when

_MISSING: Final = frozenset(("SCHEMA-001", "SCHEMA-002"))


def in_cells(problem: Problem, change: FileChange | None, schemas: Schemas, layout: Layout | None) -> Problem:
    """Say a problem of a file's text as one of the cell that the text comes from."""
    if layout is None or change is None or change.edited is None or change.after is None:
        return problem
    sheet = Sheet.of(change.after, change.path)
    places = read_structure(change.after, sheet).places
    found = _pointer(problem, places)
    return _Finder(change.edited, schemas.kinds[change.kind].field, layout).find(found, problem).said(problem)


def _pointer(problem: Problem, places: Places) -> str:
    """The innermost value at a place of the text; of a list's item and its first key, the item."""
    here = (problem.line, problem.column)
    exact = [one for one, span in (*places.keys.items(), *places.values.items()) if span[:2] == here]
    if exact:
        return min(exact, key=len)
    around = [one for one, span in places.values.items() if _holds(span, here)]
    near = [one for one, span in places.keys.items() if span.line == problem.line]
    return max(around, key=len, default="") or max(near, key=len, default="")


def _holds(span: Span, here: tuple[int, int]) -> bool:
    return span[:2] <= here < (span.end_line, span.end_column)


@dataclass(frozen=True, slots=True)
class _Found:
    """A cell with its row, its column if it is of one, and the field of what the problem is about.

    Where something is `missing` that stands in a table of its own, `rows` is that table.
    """

    book: BookRow
    column: Column | None
    field: Field
    spot: Spot
    missing: bool
    rows: Table | None

    def said(self, problem: Problem) -> Problem:
        """The problem in the words of the sheet: by the heads of columns, and by what cells show."""
        index = None if self.column is None else self.book.table.columns.index(self.column)
        cell = None if index is None else self.book.cells[index]
        column = self.column
        instead = None if column is None else _typed(problem.replacement, column)
        help_text = self._translated(problem.help or "")
        if self.missing:
            help_text = wording.FILL_IN if self.rows is None else wording.add_rows(self.rows.title)
        elif problem.code in wording.ADVICE:
            help_text = wording.ADVICE[problem.code]
        return replace(
            problem,
            path=self.spot.sheet,
            line=self.spot.row,
            column=self.spot.column,
            cell=self.spot.name,
            message=self._translated(problem.message),
            help=help_text or None,
            replacement=instead,
            excerpt=said(cell) if cell is not None else None,
        )

    def _translated(self, text: str) -> str:
        """Keys of files by the names of columns, codes by their words."""
        fields = {**self.field.properties, **self.book.table.field.properties}
        for name, part in fields.items():
            for code, title in part.choices.items():
                text = text.replace(when(name, code), when(part.title, title))
        for name, part in fields.items():
            text = text.replace(field_name(name, part.title), field_name("", part.title))
        if self.column is not None:
            key = next((one for one in reversed(self.column.path)), "")
            title = self.column.head.rpartition(wording.DOT)[2]
            for name in (field_name(key, self.column.field.title), field_name(key, title), field_name("", title)):
                text = text.replace(name, field_name("", self.column.head))
            named = self.column.field.choices
            text = text.replace(choices(dict(named)), choices(dict.fromkeys(named.values(), "")))
        return wording.in_cells(text)


def _typed(replacement: str | None, column: Column) -> str | None:
    """What to type into the cell, out of the line that would be typed into the file."""
    if replacement is None or column.many:
        return None
    root = parse(replacement.strip().removeprefix("- ").strip().encode(), "").root
    value = None if root is None else root.get(column.path[-1])
    return word(column.field, value) if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds the cell of a pointer in the record that a file became."""

    edited: Edited
    field: Field
    layout: Layout

    def find(self, place: str, problem: Problem) -> _Found:
        """The cell: of a value its own; of what is missing that of its column, or where the row begins."""
        steps = [part for part in place.split("/")[1:] if part]
        record: Record = self.edited.record
        block, field = record.root, self.field
        book = self.edited.rows[id(block)]
        rest: list[str] = []
        for step in steps:
            entry = _step(block, step)
            field = field.child(int(step) if not block.keyed else step) or field
            rest.append(step)
            if entry is None or isinstance(entry.value, Text):
                break
            block = entry.value
            if (next_book := self.edited.rows.get(id(block))) is not None:
                book, rest = next_book, []
        path = tuple(part for part in rest if not part.isdecimal())
        missing = problem.code in _MISSING
        if missing:
            path += tuple(_named_key(problem.message, field))
        column = book.table.column_at(path) if path else None
        rows = next((one for one in self.layout.children(book.table) if one.step == path), None) if missing else None
        return _Found(book, column, field, book.spot(column), missing=missing, rows=rows)


def _step(block: Block, step: str) -> Entry | None:
    if block.keyed:
        return next((entry for entry in block.entries if pointer((entry.key or "",)) == f"/{step}"), None)
    return block.entries[int(step)] if step.isdecimal() and int(step) < len(block.entries) else None


def _named_key(message: str, field: Field) -> Iterator[str]:
    """The key that is said to be missing."""
    for name, part in field.properties.items():
        if field_name(name, part.title) in message:
            yield name
            return
