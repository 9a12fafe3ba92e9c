"""New records: what a schema asks for is filled in or marked as a gap, what it allows stands beside it as a comment."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from disclosure.content.canonical.laid import Block, Entry, Record, Text, Value
from disclosure.content.canonical.writing import text_of
from disclosure.content.fields import Field, Schema, resolved
from disclosure.content.kind import Kind
from disclosure.content.scalars import number
from disclosure.wording import drafts as wording

GAP: Final = wording.GAP
"""What stands where a text has not been given yet; rule T04 names each of them."""

Given = Mapping[str, str]

_JUDGED: Final = frozenset(("company", "tariffs", "services", "outlets", "notice"))
"""Kinds of files whose texts rule T04 looks through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A value that a new record needs: its path with dots (`source.publisher`), its field, whether T04 judges it."""

    path: str
    field: Field
    judged: bool

    @property
    def may_be_left(self) -> bool:
        """Whether a gap can stand there: a text of any form, where T04 sees it as one; never a source."""
        free = self.field.type == "string" and not self.field.format and not self.field.choices
        return free and self._has_form(GAP) and self.judged and not self.path.startswith("source.")

    def accepts(self, answer: str) -> bool:
        """Whether an answer can stand there, as far as its type says; the schema has the last word."""
        if self.field.choices:
            return answer in self.field.choices
        if self.field.type in {"number", "integer"}:
            return number(answer) is not None
        if self.field.type == "boolean":
            return answer in {"true", "false"}
        return bool(answer.strip()) and self._has_form(answer)

    def _has_form(self, answer: str) -> bool:
        return self.field.pattern is None or re.search(self.field.pattern, answer) is not None


class UnansweredError(ValueError):
    """Values that cannot be left open were not given."""

    def __init__(self, questions: Sequence[Question]) -> None:
        super().__init__(", ".join(question.path for question in questions))
        self.questions = questions


def questions(kind: Kind, given: Given, *, without: str = "") -> list[Question]:
    """What a new record of a kind needs and was not given, but for the list `without`, to which an item will be added.

    What one answer asks for (a tiered price its tiers) is among them once that answer is given.
    """
    asked = _asked(kind.schema, kind.field, "", given, kind)
    return [one for one in asked if one.path not in given and one.path.partition(".")[0] != without]


def item_questions(kind: Kind, inside: str, given: Given) -> list[Question]:
    """What a new item of a record's list (`tariffs`) needs and was not given."""
    schema, field = _part(kind, inside)
    return [one for one in _asked(schema, field, "", given, kind) if one.path not in given]


def unknown(kind: Kind, given: Given, *, inside: str = "") -> list[str]:
    """The paths that were given and lead to no value of the record; inside a list, to none of its items'."""
    schema, field = _part(kind, inside)
    known = {one.path for one in _asked(schema, field, "", given, kind)}
    return [path for path in given if path not in known]


def draft(kind: Kind, given: Given, *, without: str = "") -> Record:
    """A new record, without a list to which an item will be added.

    UnansweredError where something that cannot be left open was not given.
    """
    asked = [one for one in _asked(kind.schema, kind.field, "", given, kind) if one.path.partition(".")[0] != without]
    block = _answered(kind.field, asked, given)
    return Record(root=block, head=[wording.HEAD, ""])


def draft_item(kind: Kind, inside: str, given: Given) -> Entry:
    """A new item of a record's list; UnansweredError as above."""
    schema, field = _part(kind, inside)
    block = _answered(field, list(_asked(schema, field, "", given, kind)), given)
    left = [name for name in field.properties if name not in {entry.key for entry in block.entries}]
    hints = [f"# {line}" for line in wording.allowed([(name, field.properties[name].title) for name in left])]
    return Entry(key=None, value=block, line=0, above=hints)


def added(record: Record, inside: str, item: Entry) -> None:
    """Put a new item at the end of a record's list, which is made if need be."""
    for entry in record.root.entries:
        if entry.key == inside and isinstance(entry.value, Block):
            item.above.insert(0, "")
            entry.value.entries.append(item)
            return
    record.root.entries.insert(0, Entry(key=inside, value=Block(keyed=False, entries=[item]), line=0))


def hint(record: Record, field: Field) -> None:
    """Name each key that may be added, as a comment in its place; without the `#` it is a line to be filled in."""
    present = {entry.key: entry for entry in record.root.entries}
    waiting: list[str] = []
    for name, part in field.properties.items():
        if name in present:
            present[name].above += waiting
            waiting = []
        else:
            waiting.append(f"# {name}:  # {wording.about(part.title, part.description)}")
    record.tail += waiting


def written(record: Record, kind: Kind) -> str:
    """The text of a new record."""
    return text_of(record, kind.field)


def _part(kind: Kind, inside: str) -> tuple[Schema, Field]:
    if not inside:
        return kind.schema, kind.field
    items = kind.field.properties[inside].items
    if items is None:
        raise KeyError(inside)
    return resolved(kind.schema["properties"][inside], kind.definitions)["items"], items


def _asked(schema: Schema, field: Field, lead: str, given: Given, kind: Kind) -> Iterator[Question]:
    """The values that are wanted here and below, in the order of the schema; of a list its first item's."""
    schema = resolved(schema, kind.definitions)
    wanted = {*schema.get("required", ()), *_wanted_by_others(schema, lead, given)}
    wanted |= {path.removeprefix(lead).partition(".")[0] for path in given if path.startswith(lead)}
    for name, part in field.properties.items():
        if name in wanted:
            yield from _asked_of(schema["properties"][name], part, f"{lead}{name}", given, kind)


def _asked_of(schema: Schema, field: Field, path: str, given: Given, kind: Kind) -> Iterator[Question]:
    if field.type == "object":
        yield from _asked(schema, field, f"{path}.", given, kind)
    elif field.type == "array" and field.items is not None:
        items = resolved(schema, kind.definitions)["items"]
        if field.items.type == "object":
            yield from _asked(items, field.items, f"{path}.", given, kind)
        else:
            yield Question(path=path, field=field.items, judged=kind.name in _JUDGED)
    else:
        yield Question(path=path, field=field, judged=kind.name in _JUDGED)


def _wanted_by_others(schema: Schema, lead: str, given: Given) -> Iterator[str]:
    """Keys that the schema wants because of what another one says (`if` a constant, `then` required)."""
    for rule in schema.get("allOf", ()):
        conditions: dict[str, Any] = rule.get("if", {}).get("properties", {})
        if conditions and all(given.get(f"{lead}{name}") == one.get("const") for name, one in conditions.items()):
            yield from rule.get("then", {}).get("required", ())


def _answered(field: Field, asked: Sequence[Question], given: Given) -> Block:
    if left := [one for one in asked if one.path not in given and not one.may_be_left]:
        raise UnansweredError(left)
    return _filled(field, "", asked, given)


def _filled(field: Field, lead: str, asked: Sequence[Question], given: Given) -> Block:
    entries = []
    for name, part in field.properties.items():
        path = f"{lead}{name}"
        below = [one for one in asked if one.path == path or one.path.startswith(f"{path}.")]
        if below:
            entries.append(Entry(key=name, value=_value(part, path, below, given), line=0))
    return Block(keyed=True, entries=entries)


def _value(field: Field, path: str, asked: Sequence[Question], given: Given) -> Value:
    if field.type == "object":
        return _filled(field, f"{path}.", asked, given)
    if field.type == "array" and field.items is not None:
        inner = field.items
        item = _filled(inner, f"{path}.", asked, given) if inner.type == "object" else _scalar(asked[0], given)
        return Block(keyed=False, entries=[Entry(key=None, value=item, line=0)])
    return _scalar(asked[0], given)


def _scalar(question: Question, given: Given) -> Text:
    return Text(given.get(question.path, GAP), quoted=False)
