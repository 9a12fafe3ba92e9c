"""Values put into a record by their paths, and taken out of it, with the comments that stand beside them."""

from collections.abc import Sequence

from disclosure.content.canonical.laid import Block, Entry, Text, Value
from disclosure.content.workbook.values import entry_of


def listed(before: Value | None, texts: Sequence[str]) -> Block:
    """A list of texts; those that were there before keep their comments."""
    left = [entry for entry in before.entries if isinstance(entry.value, Text)] if isinstance(before, Block) else []
    entries = []
    for text in texts:
        same = next((entry for entry in left if isinstance(entry.value, Text) and entry.value.text == text), None)
        if same is not None:
            left.remove(same)
        entries.append(same or Entry(key=None, value=Text(text, quoted=False), line=0))
    return Block(keyed=False, entries=entries)


def put(block: Block, path: Sequence[str], value: Value) -> None:
    """Set a value by its path; mappings on the way are made if need be. A key that was there keeps its comments."""
    key, *rest = path
    entry = entry_of(block, key)
    if entry is None:
        entry = Entry(key=key, value=Block(keyed=True, entries=[]), line=0)
        block.entries.append(entry)
    if not rest:
        entry.value = value
        return
    if not isinstance(entry.value, Block):
        entry.value = Block(keyed=True, entries=[])
    put(entry.value, rest, value)


def drop(block: Block, path: Sequence[str]) -> None:
    """Remove a key by its path, and the mappings on the way that hold nothing more."""
    key, *rest = path
    entry = entry_of(block, key)
    if entry is None:
        return
    if rest and isinstance(entry.value, Block):
        drop(entry.value, rest)
        if entry.value.entries:
            return
    block.entries[:] = [one for one in block.entries if one is not entry]
