"""A workbook's rows merged into a company's files, one file after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Final

from disclosure.content.canonical.formatting import canonical
from disclosure.content.canonical.laid import Block, Record, Text
from disclosure.content.canonical.writing import text_of
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import CompanyFolder, is_name
from disclosure.content.workbook.changes import Changes, FileChange
from disclosure.content.workbook.editing import Edited, Editor, RowChange
from disclosure.content.workbook.grid import BookRow, Grid
from disclosure.content.workbook.layout import Table
from disclosure.content.workbook.linking import Linked, linked
from disclosure.content.workbook.marks import FileMark, Marks
from disclosure.content.workbook.slips import Note, problem
from disclosure.content.workbook.sources import Source, Sources, print_of
from disclosure.content.workbook.values import at
from disclosure.wording import company_book as wording

_FOLDERS: Final = {"notice": "notices/", "quality": "quality/"}


def merged(folder: CompanyFolder, sources: Sources, marks: Marks, grid: Grid, schemas: Schemas) -> Changes:
    """Hold a workbook's rows against a company's files."""
    found = Changes(problems=list(grid.problems), notes=list(grid.notes), layout=sources.layout)
    if found.problems:
        return found  # without its sheets and columns nothing of it can be told
    rows = {table: {row.mark: row for row in sources.rows(table)} for table in sources.layout.tables}
    together = linked(sources.layout, grid, rows)
    found.problems += together.problems
    found.is_whole = not together.problems
    merging = _Merging(folder, sources, marks, schemas, together, found)
    for root in sources.layout.roots():
        merging.kind(root)
    return found


@dataclass(slots=True)
class _Merging:
    folder: CompanyFolder
    sources: Sources
    marks: Marks
    schemas: Schemas
    linked: Linked
    found: Changes

    def kind(self, root: Table) -> None:
        """All files of a kind: those that both sides know, those that are new, those that are gone."""
        files = {one.name: one for one in self.sources.files if one.root is root}
        marked = {one.name: one for one in self.marks.files if one.kind == root.kind}
        seen: set[str] = set()
        for book in self.linked.roots.get(root, []):
            seen.add(book.mark)
            source, mark = files.get(book.mark), marked.get(book.mark)
            if mark is None:
                self.unmarked(book, source)
            elif source is None or source.print != mark.print:
                self.stale(book, mark, root, source)
            else:
                self.file(book, source)
        for name, mark in marked.items():
            if name not in seen and (source := files.get(name)) is not None and not root.single:
                self.gone(source, mark)

    def unmarked(self, book: BookRow, source: Source | None) -> None:
        """A row of no file that was exported: a new one, unless it is there by now."""
        if not book.table.single or not self.is_blank(book):
            self.new(book, source)

    def is_blank(self, book: BookRow) -> bool:
        """Whether the workbook says nothing of a file."""
        return book.is_blank and not self.linked.children.get(book)

    def stale(self, book: BookRow, mark: FileMark, root: Table, source: Source | None) -> None:
        """A file that changed since the export: left alone; a problem only where the workbook changes it too."""
        path = source.entry.path if source else self.path(root, mark.name)
        shown = self.shown(book)
        if self.is_blank(book) if source is None else shown == source.shown_print:
            return  # imported before
        if shown == mark.shown:
            self.found.notes.append(Note(None, wording.left_alone(path)))
        else:
            self.name_stale(book, path)

    def name_stale(self, book: BookRow, path: str) -> None:
        self.found.stale.append(problem("BOOK-020", book.mark_spot, None, file=path))

    def shown(self, book: BookRow) -> str:
        """The print of a file's rows as the workbook has them now."""

        def rows(one: BookRow, parent: str) -> Iterator[tuple[Table, str, str, tuple[object, ...]]]:
            values = tuple(cell.formula or cell.value for cell in one.cells)
            yield (one.table, one.mark, parent, values)
            for below in self.linked.children.get(one, {}).values():
                for child in below:
                    yield from rows(child, one.mark)

        return print_of(rows(book, ""))

    def gone(self, source: Source, mark: FileMark) -> None:
        """A file whose row is no more."""
        if source.print != mark.print:
            self.found.notes.append(Note(None, wording.left_alone(source.entry.path)))
            return
        row = source.rows[source.root][0]
        name = " ".join([source.name, *(str(value) for value in row.values[:2] if value is not None)])
        self.found.removed.append(RowChange(table=source.root.title, row=name, spot=None))
        self.found.files.append(
            FileChange(path=source.entry.path, kind=source.root.kind, before=source.text, after=None)
        )

    def file(self, book: BookRow, source: Source) -> None:
        """A file that both sides know."""
        record = source.record()
        field = self.schemas.kinds[source.root.kind].field
        edited = Editor.edit(self.sources.layout, self.linked, book, record, source.name)
        self.take(edited)
        path, kind = source.entry.path, source.root.kind
        if source.root.single and kind != "company" and not record.root.entries:
            self.found.files.append(FileChange(path=path, kind=kind, before=source.text, after=None))
            self.found.removed.append(RowChange(table=source.root.title, row=path, spot=None))
            return
        untouched = text_of(source.record(), field)
        after = text_of(record, field)
        text = source.text if after == untouched else self.formatted(after, path, kind)
        change = FileChange(path=path, kind=kind, before=source.text, after=text, edited=edited)
        self.found.files.append(change)

    def new(self, book: BookRow, there: Source | None) -> None:
        """A file that was not there when the workbook was made; one of its name may be `there` by now."""
        root = book.table
        record = Record(root=Block(keyed=True, entries=[]))
        edited = Editor.edit(self.sources.layout, self.linked, book, record, book.mark)
        self.take(edited)
        name = "" if root.single else self.name(book, record)
        if name is None or not record.root.entries:
            return
        path = self.path(root, name)
        text = self.formatted(text_of(record, self.schemas.kinds[root.kind].field), path, root.kind, new=True)
        if same := next((one for one in self.sources.files if one.root is root and one.text == text), None):
            self.found.notes.append(Note(book.mark_spot, wording.there_already(same.entry.path)))
        elif there is None:
            self.found.files.append(FileChange(path=path, kind=root.kind, before=None, after=text, edited=edited))
        elif root.single:
            self.name_stale(book, path)
        else:
            self.found.problems.append(problem("BOOK-027", book.mark_spot, None, name=name))

    def name(self, book: BookRow, record: Record) -> str | None:
        """The name of a new file, as it was typed or as its day and kind give it; None where it is a problem."""
        kind = book.table.kind
        name = book.mark or self.free_name(book.table, record)
        if not name:
            advice = wording.FILE_NOTES.get(kind.partition("-")[0], "")
            self.found.problems.append(problem("BOOK-028", book.mark_spot, None, advice=advice))
        elif not is_name(kind, name):
            code = "TREE-007" if kind.startswith("quality") else "TREE-006"
            self.found.problems.append(problem(code, book.mark_spot, None, name=name))
        else:
            return name
        return None

    def take(self, edited: Edited) -> None:
        self.found.problems += edited.problems
        self.found.notes += [note for note in edited.notes if note not in self.found.notes]
        self.found.removed += edited.removed

    def formatted(self, text: str, path: str, kind: str, *, new: bool = False) -> str:
        """The canonical form, which a second reading proves to hold the same values."""
        way = "../" * path.count("/") + f"schemas/{kind}.json" if new else None
        document = parse(text.encode(), path)
        return text if document.problems else canonical(document, self.schemas.kinds[kind].field, way)

    def path(self, root: Table, name: str) -> str:
        """Where a file of a kind stands."""
        below = _FOLDERS.get(root.kind.partition("-")[0], "")
        return f"{self.folder.path}/{below}{name or root.kind}.yaml"

    def free_name(self, root: Table, record: Record) -> str:
        """A name for a new notice: its day and its kind, with a number where that is taken."""
        if root.kind != "notice":
            return ""
        day = next((text[:10] for key in ("published_at", "start") if (text := _text(record, key))), "")
        kind = _text(record, "kind") or "notice"
        taken = {one.name for one in self.sources.files if one.root is root}
        taken |= {one.path.rpartition("/")[2].removesuffix(".yaml") for one in self.found.files}
        names = (f"{day}-{kind}" if number == 1 else f"{day}-{kind}-{number}" for number in count(1))
        return next(name for name in names if name not in taken) if is_name("notice", f"{day}-{kind}") else ""


def _text(record: Record, key: str) -> str:
    value = at(record.root, (key,))
    return value.text if isinstance(value, Text) else ""
