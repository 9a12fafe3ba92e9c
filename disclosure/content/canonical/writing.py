"""From a record to its text: keys in the schema's order, two spaces a level, a value a line."""

from collections.abc import Iterator, Sequence
from typing import Final

from disclosure.content.canonical.laid import Block, Entry, Record, Text
from disclosure.content.canonical.scalars import key_written, written
from disclosure.content.fields import Field

_STEP: Final = 2


def text_of(record: Record, field: Field) -> str:
    """Write a record whose fields are known as far as the schema knows them; the text ends with one line break."""
    lines = [*record.head, *_block(record.root, field, 0), *record.tail]
    return "\n".join(_parted(lines)) + "\n"


def _block(block: Block, field: Field | None, indent: int) -> Iterator[str]:
    for entry in _ordered(block, field):
        yield from _above(entry, indent)
        part = None if field is None else field.items if entry.key is None else field.child(entry.key)
        yield from _entry(entry, part, indent)


def _above(entry: Entry, indent: int) -> Iterator[str]:
    for comment in entry.above:
        yield " " * indent + comment if comment else ""


def _entry(entry: Entry, field: Field | None, indent: int) -> Iterator[str]:
    lead = " " * indent + ("-" if entry.key is None else f"{key_written(entry.key)}:")
    value = entry.value
    if isinstance(value, Text):
        yield _with(lead, written(value.text, field, was_quoted=value.quoted, indent=indent + _STEP), entry.beside)
    elif not value.entries:
        yield _with(lead, "{}" if value.keyed else "[]", entry.beside)
    elif entry.key is not None:
        yield _with(lead, "", entry.beside)
        yield from _block(value, field, indent + _STEP)
    else:
        yield from _item(lead, value, field, entry.beside)


def _item(lead: str, value: Block, field: Field | None, beside: str) -> Iterator[str]:
    """An item that is a block begins in the dash's own line; comments above its first key stand above the dash."""
    inside = list(_block(value, field, len(lead) + 1))
    first = next(at for at, line in enumerate(inside) if line.strip() and not line.lstrip().startswith("#"))
    yield from (line[_STEP:] for line in inside[:first])
    yield _with(lead, inside[first].lstrip(), beside)
    yield from inside[first + 1 :]


def _with(lead: str, value: str, beside: str) -> str:
    """A line; a comment at its end stands before the lines of a block."""
    head, *rest = value.split("\n")
    parts = (lead, head, beside)
    return "\n".join((" ".join(part for part in parts if part), *rest))


def _ordered(block: Block, field: Field | None) -> Sequence[Entry]:
    """The schema's order; keys that it does not know come last as they stood, and those of a free mapping stay."""
    if not block.keyed or field is None or not field.properties:
        return block.entries
    places = {name: at for at, name in enumerate(field.properties)}
    return sorted(block.entries, key=lambda entry: places.get(entry.key or "", len(places)))


def _parted(lines: Sequence[str]) -> Iterator[str]:
    """One blank line at most between two others, none at the beginning and the end."""
    blank = False
    begun = False
    for line in lines:
        if not line:
            blank = begun
            continue
        if blank:
            yield ""
        yield line
        blank, begun = False, True
