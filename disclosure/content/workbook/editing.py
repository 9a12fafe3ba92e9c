"""One file's record changed as its rows say: only the values that differ, with every comment where it stands."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from disclosure.content.canonical.laid import Block, Entry, Record, Text
from disclosure.content.workbook.cells import Read, read_cell, refuse_made
from disclosure.content.workbook.entries import drop, listed, put
from disclosure.content.workbook.grid import BookRow
from disclosure.content.workbook.layout import Column, Layout, Table
from disclosure.content.workbook.linking import Linked
from disclosure.content.workbook.rows import Row, Rows, rows_of
from disclosure.content.workbook.slips import Note, SlipError, Spot, problem, said
from disclosure.content.workbook.values import Shown, at, says, word
from disclosure.problems import Problem
from disclosure.wording import company_book as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """A cell whose value became another: its place, its column's head, the row's name, and both values in words."""

    spot: Spot
    head: str
    row: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row that is new (with its place) or gone: its table and what it says."""

    table: str
    row: str
    spot: Spot | None


@dataclass(slots=True)
class Edited:
    """A record as it becomes, and how it became so."""

    record: Record
    cells: list[CellChange] = field(default_factory=list)
    added: list[RowChange] = field(default_factory=list)
    removed: list[RowChange] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    rows: dict[int, BookRow] = field(default_factory=dict)
    """The rows by their blocks (by `id`), for the places of problems."""


@dataclass(slots=True)
class Editor:
    """Goes through one file's rows, parents first."""

    layout: Layout
    linked: Linked
    edited: Edited
    base: Rows

    @classmethod
    def edit(cls, layout: Layout, linked: Linked, root: BookRow, record: Record, name: str) -> Edited:
        """Change a record (in place) as the rows below `root` say."""
        is_new = not record.root.entries
        base = rows_of(layout, root.table, record, name)
        editor = cls(layout, linked, Edited(record), base)
        editor.row(root, None if is_new else base[root.table][0], record.root)
        return editor.edited

    def row(self, book: BookRow, before: Row | None, block: Block) -> None:
        """Change one row and what belongs to it."""
        self.edited.rows[id(block)] = book
        values: Sequence[Shown] = before.values if before else (None,) * len(book.cells)
        for column, value in zip(book.table.columns, values, strict=True):
            self.cell(book, column, value, block, is_new=before is None)
        for table in self.layout.children(book.table):
            self.items(table, before, self.linked.below(book, table), block)

    def cell(self, book: BookRow, column: Column, value: Shown, block: Block, *, is_new: bool) -> None:
        cell, spot = book.cells[book.table.columns.index(column)], book.spot(column)
        try:
            refuse_made(cell)
            if says(cell.value, value):
                return
            read = Read(()) if cell.is_empty else read_cell(cell, column)
        except SlipError as slip:
            self.edited.problems.append(problem(slip.code, spot, cell, slip.instead, **slip.values))
            return
        words = "\n".join(word(column.field, text) for text in read.texts)
        if read.texts and says(words, value):
            return  # a slip in a value that was not changed
        if read.mended:
            self.edited.notes.append(Note(spot, wording.mended(column.head, said(cell), words)))
        _put(block, column, read.texts)
        if not is_new:
            change = CellChange(spot=spot, head=column.head, row=name_of(book), before=str(value or ""), after=words)
            self.edited.cells.append(change)

    def items(self, table: Table, parent: Row | None, books: Sequence[BookRow], block: Block) -> None:
        """The items of a list: those of before in their order, new ones after what they stand below."""
        before = {row.mark: row for row in self.base.get(table, ())}
        mine = [row for row in before.values() if row.parent is parent and parent is not None]
        order: list[Entry] = [row.entry for row in mine if row.entry is not None]
        marks = {book.mark for book in books}
        for lost in (row for row in mine if row.mark not in marks):
            order = [one for one in order if one is not lost.entry]
            self.gone(lost)
        last: Entry | None = None
        for book in books:
            row = before.get(book.mark)
            entry = row.entry if row is not None else None
            if entry is None or row is None:
                entry = Entry(key=None, value=Block(keyed=True, entries=[]), line=0)
                self.edited.added.append(RowChange(table=table.title, row=name_of(book), spot=book.mark_spot))
            elif row.parent is not parent:
                self.moved(book, row)
            if all(entry is not one for one in order):
                _insert(order, entry, last)
            last = entry
            if isinstance(entry.value, Block):
                self.row(book, row, entry.value)
        self.place(table, block, order)
        stood = [book.mark for book in books if any(book.mark == row.mark for row in mine)]
        if stood != [row.mark for row in mine if row.mark in stood]:
            note = Note(None, wording.reordered(table.title))
            self.edited.notes += [] if note in self.edited.notes else [note]

    def moved(self, book: BookRow, row: Row) -> None:
        """A row that belongs to another one than before."""
        before = row.parent.mark if row.parent else ""
        head = wording.link(book.table.parent.title) if book.table.parent else ""
        change = CellChange(
            spot=book.link_spot or book.mark_spot, head=head, row=name_of(book), before=before, after=book.link
        )
        self.edited.cells.append(change)

    def gone(self, row: Row) -> None:
        """A row that is there no more, unless it belongs to another one now."""
        if any(row.mark == book.mark for below in self.linked.children.values() for book in below.get(row.table, [])):
            return
        name = " ".join(str(value) for value in row.values[:4] if value is not None)
        self.edited.removed.append(RowChange(table=row.table.title, row=name, spot=None))

    def place(self, table: Table, block: Block, order: list[Entry]) -> None:
        """Put a list's entries where they belong; a list without any is no list."""
        items = at(block, table.step)
        if isinstance(items, Block):
            if len(items.entries) != len(order) or any(
                one is not other for one, other in zip(items.entries, order, strict=True)
            ):
                items.entries[:] = order
            if not order:
                drop(block, table.step)
        elif order:
            put(block, table.step, Block(keyed=False, entries=order))


def _insert(order: list[Entry], entry: Entry, last: Entry | None) -> None:
    place = next((index + 1 for index, one in enumerate(order) if one is last), 0 if last is None else len(order))
    if last is None and order:
        place = 0
    order.insert(place, entry)


def name_of(book: BookRow) -> str:
    """What a row is called in the list of changes: its first values."""
    texts = [said(cell) for cell in book.cells if not cell.is_empty]
    if book.table.single:
        return book.table.title
    return " ".join([*([book.mark] if book.table.is_named and book.mark else []), *texts[:3]])


def _put(block: Block, column: Column, texts: Sequence[str]) -> None:
    if not texts:
        drop(block, column.path)
    elif column.many:
        put(block, column.path, listed(at(block, column.path), texts))
    else:
        put(block, column.path, Text(texts[0], quoted=False))
