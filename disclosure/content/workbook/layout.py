"""What stands where in a company's workbook: sheets and columns, made of the schemas alone."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from disclosure.content.fields import Field
from disclosure.content.schemas import Schemas
from disclosure.model.identity import Sector
from disclosure.wording import company_book as wording

SINGLE: Final = ("company", "tariffs", "services", "outlets")
"""The kinds of which a company has one file; their own values stand below each other on one sheet."""

_MOST: Final = 31
_NOT_IN_A_NAME: Final = re.compile(r"[\[\]:*?/\\']")
"""What Excel refuses in a sheet's name, and how long it may be."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Column:
    """A value of a row: the way to it from the row's own keys, and its field; of a list (`many`) its items' field."""

    path: tuple[str, ...]
    field: Field
    head: str
    many: bool
    required: bool
    about: str

    @property
    def shown_head(self) -> str:
        """The head as it stands in the sheet: what must be filled in has a star."""
        return f"{self.head}{wording.STAR}" if self.required else self.head


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Rows of one make: the files of a kind (no `parent`), or the items of a list in each row of `parent`.

    `step` leads from the parent's keys to the list. A kind of which there is one file (`single`) has one row.
    """

    kind: str
    title: str
    field: Field
    columns: tuple[Column, ...]
    parent: "Table | None" = None
    step: tuple[str, ...] = ()
    single: bool = False
    has_children: bool = False

    @property
    def root(self) -> "Table":
        """The table of the files."""
        return self if self.parent is None else self.parent.root

    @property
    def is_named(self) -> bool:
        """Whether its rows are files."""
        return self.parent is None and not self.single

    @property
    def is_linked(self) -> bool:
        """Whether a row says which other row it belongs to."""
        return self.parent is not None and not self.parent.single

    def column_at(self, path: tuple[str, ...]) -> Column | None:
        """The column that a path leads to, or the first one below it."""
        exact = next((one for one in self.columns if one.path == path), None)
        below = next((one for one in self.columns if one.path[: len(path)] == path and one.required), None)
        return exact or below or next((one for one in self.columns if one.path[: len(path)] == path), None)


@dataclass(frozen=True, slots=True)
class Layout:
    """All tables, parents before what belongs to them."""

    tables: tuple[Table, ...]

    @classmethod
    def of(cls, schemas: Schemas, sector: Sector) -> "Layout":
        """The layout for a company of a sector."""
        kinds = [*SINGLE, "notice", *([f"quality-{sector}"] if sector is not Sector.POWER else [])]
        return cls(tuple(table for kind in kinds for table in _of_kind(kind, schemas.kinds[kind].field)))

    @property
    def forms(self) -> tuple[Table, ...]:
        """Those whose one row stands upright on the common sheet."""
        return tuple(table for table in self.tables if table.single)

    @property
    def lists(self) -> tuple[Table, ...]:
        """Those that have a sheet of their own."""
        return tuple(table for table in self.tables if not table.single)

    def children(self, table: Table) -> Iterator[Table]:
        """What belongs to a table's rows."""
        return (one for one in self.tables if one.parent is table)

    def roots(self) -> Iterator[Table]:
        """The tables of files."""
        return (one for one in self.tables if one.parent is None)


def _of_kind(kind: str, field: Field) -> Iterator[Table]:
    yield from _tables(kind, field, field.title, None, ())


@dataclass(slots=True)
class _Found:
    columns: list[Column]
    lists: list[tuple[tuple[str, ...], str, Field]]


def _tables(kind: str, field: Field, title: str, parent: Table | None, step: tuple[str, ...]) -> Iterator[Table]:
    found = _Found([], [])
    _walk(field, (), "", found, required=True)
    table = Table(
        kind=kind,
        title=_sheet_name(title),
        field=field,
        columns=tuple(_distinct(found.columns)),
        parent=parent,
        step=step,
        single=parent is None and kind in SINGLE,
        has_children=bool(found.lists),
    )
    yield table
    for path, head, items in found.lists:
        lead = "" if table.single else f"{title}{wording.DOT}"
        yield from _tables(kind, items, f"{lead}{head}", table, path)


def _walk(field: Field, path: tuple[str, ...], lead: str, found: _Found, *, required: bool) -> None:
    for name, part in field.properties.items():
        here, head = (*path, name), f"{lead}{part.title}"
        wanted = required and name in field.required
        if part.type == "object" and part.properties:
            _walk(part, here, f"{head}{wording.DOT}", found, required=wanted)
        elif part.items is not None and part.items.type == "object":
            found.lists.append((here, head, part.items))
        else:
            leaf = part if part.items is None else part.items
            many = part.items is not None
            found.columns.append(
                Column(path=here, field=leaf, head=head, many=many, required=wanted, about=part.description)
            )


def _distinct(columns: Iterable[Column]) -> Iterator[Column]:
    """Two columns of one name are told apart by their keys."""
    columns = list(columns)
    heads = [column.head for column in columns]
    for one in columns:
        if heads.count(one.head) == 1:
            yield one
        else:
            head = wording.told_apart(one.head, ".".join(one.path))
            yield Column(
                path=one.path, field=one.field, head=head, many=one.many, required=one.required, about=one.about
            )


def _sheet_name(title: str) -> str:
    name = _NOT_IN_A_NAME.sub(wording.DOT, title)
    return name if len(name) <= _MOST else name[-_MOST:].lstrip(wording.DOT)
