"""How the model's records lie in tables, worked out from its dataclasses: a field that is added has its column at once.

A value of a record is a column; a part of it (`basis`) several, named after it (`basis_number`); a list of texts or
numbers is one column with an array; a list of parts is a table of its own, which names the record and the position.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from disclosure.model.identity import CompanyId
from disclosure.model.moment import Moment
from disclosure.model.provenance import Record
from disclosure.wording import open_data as wording

_SIMPLE: Final[Mapping[type, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    Decimal: "number",
    date: "date",
    Moment: "string",
    CompanyId: "string",
}
COMPANIES: Final = "companies"
Named = Callable[[str], "Words"]
"""What the schemas say of a field, by its path in a record (`tariffs/tiers/above`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The title of a field, what it holds, and what its values are called where they are of a closed list."""

    title: str
    description: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: where its value stands in a record's JSON, and its type (of Table Schema)."""

    name: str
    type: str
    words: Words
    path: tuple[str, ...] = ()

    def of(self, record: Any) -> Any:  # noqa: ANN401 - any record's JSON
        """The value; None where the record does not say it."""
        for step in self.path:
            record = record.get(step)
            if record is None:
                return None
        return record


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that name a row of another table."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table: the columns of its key (its record's first), the others, and its parts' tables by where parts are."""

    name: str
    words: Words
    key: tuple[Column, ...]
    columns: tuple[Column, ...]
    parts: tuple[tuple[tuple[str, ...], "Layout"], ...] = ()
    references: tuple[Reference, ...] = ()

    def cells(self, record: Mapping[str, Any]) -> Iterator[Any]:
        """The values of a record below `columns`."""
        get = record.get
        return (get(one.name) if len(one.path) == 1 else one.of(record) for one in self.columns)

    @property
    def all(self) -> tuple[Column, ...]:
        """Every column."""
        return (*self.key, *self.columns)

    def whole(self) -> Iterator["Layout"]:
        """The table and those of its parts, in order."""
        yield self
        for _, part in self.parts:
            yield from part.whole()


def layout_of(kind: type, key: str, *, name: str, named: Named, words: Words, extra: tuple[Column, ...] = ()) -> Layout:
    """The table of a dataclass whose records are named by the field `key`; `extra` columns come after the key."""
    own = Column(name=key, type="string", words=_worded(named, key, key), path=(key,))
    return _Table(kind, name, words, (own,), named).layout("", extra)


def singular(table: str) -> str:
    """What one row of a table is: `tariff` of `tariffs`, `point` of `quality_points`."""
    last = table.rpartition("_")[2]
    return f"{last.removesuffix('ies')}y" if last.endswith("ies") else last.removesuffix("s")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A list of parts of one kind: where it stands in the record's JSON, and what names one of them."""

    kind: type
    key: str
    type: str
    steps: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class _Table:
    """A table in the making."""

    kind: type
    name: str
    words: Words
    key: tuple[Column, ...]
    named: Named
    references: tuple[Reference, ...] = ()

    def layout(self, at: str, extra: tuple[Column, ...] = ()) -> Layout:
        taken = {column.name for column in (*self.key, *extra)}
        members = list(self._members(self.kind, at, (), ""))
        columns = (one for one in members if isinstance(one, Column) and one.name not in taken)
        parts = (one for one in members if isinstance(one, _Parts))
        return Layout(
            name=self.name,
            words=self.words,
            key=self.key,
            columns=(*extra, *columns),
            parts=tuple((one.steps, self._part(one)) for one in parts),
            references=self.references,
        )

    def _members(self, kind: type, at: str, steps: tuple[str, ...], title: str) -> Iterator["Column | _Parts"]:
        hints = get_type_hints(kind)
        for one in fields(kind):
            path = f"{at}/{one.name}".lstrip("/")
            yield from self._member(_known(hints[one.name]), path, (*steps, one.name), title)

    def _member(self, hint: Any, path: str, steps: tuple[str, ...], title: str) -> Iterator["Column | _Parts"]:  # noqa: ANN401 - an annotation
        if hint is Record:  # what a file says of itself stands beside its own fields
            yield from self._members(Record, path.rpartition("/")[0], steps[:-1], title)
        elif (parts := _parts(hint, path, steps)) is not None:
            yield parts
        elif is_dataclass(hint) and hint not in _SIMPLE:
            below = _worded(self.named, path, steps[-1]).title
            yield from self._members(hint, path, steps, wording.joined(title, below))  # type: ignore[arg-type]  # a class
        else:
            yield self._column(hint, path, steps, title)

    def _column(self, hint: Any, path: str, steps: tuple[str, ...], title: str) -> Column:  # noqa: ANN401 - as above
        array = get_origin(hint) is tuple
        inner = get_args(hint)[0] if array else hint
        kind = _SIMPLE.get(inner) or ("string" if issubclass(inner, Enum) else None)
        if kind is None:
            raise TypeError(hint)
        words = _worded(self.named, path, steps[-1])
        return Column(
            name="_".join(steps),
            type="array" if array else kind,
            words=replace(words, title=wording.joined(title, words.title)),
            path=steps,
        )

    def _part(self, parts: _Parts) -> Layout:
        # In a part's table the column that names its record is called after the record: `id` of a notice is `notice`.
        outer = (*self.key[:-1], replace(self.key[-1], name=singular(self.name), words=_row(self.name)))
        own = Column(name=parts.key, type=parts.type, words=_worded(self.named, f"{parts.path}/{parts.key}", parts.key))
        said = _worded(self.named, parts.path, parts.steps[-1])
        nested = self.name != COMPANIES
        title = self.words.title if nested else ""
        for further in range(len(parts.steps) - 1, -1, -1):
            path = "/".join(parts.path.split("/")[: parts.path.count("/") + 1 - further])
            title = wording.joined(title, _worded(self.named, path, parts.steps[-1 - further]).title)
        return _Table(
            parts.kind,
            "_".join((self.name, *parts.steps) if nested else parts.steps),
            replace(said, title=title, choices={}),
            (*outer, own),
            self.named,
            (Reference(tuple(one.name for one in outer), self.name, tuple(one.name for one in self.key)),),
        ).layout(parts.path)


def _known(hint: Any) -> Any:  # noqa: ANN401 - an annotation
    """What a field holds where it holds something."""
    arguments = get_args(hint)
    return next(one for one in arguments if one is not NoneType) if NoneType in arguments else hint


def _parts(hint: Any, path: str, steps: tuple[str, ...]) -> _Parts | None:  # noqa: ANN401 - as above
    arguments = get_args(hint)
    if get_origin(hint) is dict:
        return _Parts(arguments[1], "id", "string", steps, path)
    if get_origin(hint) is tuple and is_dataclass(arguments[0]) and arguments[0] not in _SIMPLE:
        kind: type = arguments[0]  # type: ignore[assignment]  # a class
        key = _natural(kind)
        return _Parts(kind, key or "position", "string" if key else "integer", steps, path)
    return None


def _natural(kind: type) -> str | None:
    """The field that names a part among its like; the others go by their position, counted from 1."""
    known = {one.name: one.type for one in fields(kind)}
    if "id" in known:
        return "id"
    return "period" if "period" in known and Record in known.values() else None  # a file that is named by its month


def _row(table: str) -> Words:
    """What names a row of a table, in the tables of its parts."""
    name = singular(table)
    return Words(title=wording.KEYS.get(f"{name}_key") or wording.KEYS[name])


def _worded(named: Named, path: str, name: str) -> Words:
    try:
        return named(path)
    except KeyError:
        return Words(title=wording.KEYS[name])
