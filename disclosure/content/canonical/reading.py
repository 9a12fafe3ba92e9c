"""From a text to a record with its comments."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from disclosure.content.canonical.comments import Comment, comments
from disclosure.content.canonical.laid import Block, Entry, Record, Text, Value
from disclosure.content.events import Event, Following, events
from disclosure.content.structure import span_of

if TYPE_CHECKING:
    from disclosure.content.sheet import Span

SCHEMA_LINE: Final = re.compile(r"# *yaml-language-server: *\$schema=.*")
"""By which an editor knows a file's schema (https://github.com/redhat-developer/yaml-language-server)."""


def laid_out(text: str) -> Record:
    """Read a text that has been found sound (`source.parse` without problems)."""
    following = events(text)
    following()
    following()
    reading = _Reading(following)
    root = reading.value(following(), None)
    if not isinstance(root, Block):
        raise TypeError(root)
    record = Record(root=root)
    _give(comments(text, reading.scalars), record, list(_entries(root)))
    if root.entries:
        record.head, root.entries[0].above = _parted(root.entries[0].above)
    return record


def _parted(above: list[str]) -> tuple[list[str], list[str]]:
    """What the first lines of a file say of the whole file, and what they say of its first entry."""
    end = max((at + 1 for at, line in enumerate(above) if not line or SCHEMA_LINE.match(line)), default=0)
    return above[:end], above[end:]


class _Reading:
    """One pass over the events; `scalars` gathers where each scalar stands."""

    def __init__(self, following: Following) -> None:
        self.following = following
        self.scalars: list[Span] = []

    def value(self, event: Event, braces: int | None) -> Value:
        """Read a value; `braces` is the line of the braces around it, where these are closed in the same line."""
        if type(event) is ScalarEvent:
            self.scalars.append(span_of(event))
            return Text(event.value, bool(event.style))
        flow = event.start_mark.line if event.flow_style else None
        if type(event) is MappingStartEvent:
            return Block(True, self.keys(flow if flow is not None else braces))  # noqa: FBT003 - what it holds
        return Block(False, self.items(flow if flow is not None else braces))  # noqa: FBT003 - what it holds

    def keys(self, braces: int | None) -> list[Entry]:
        entries = []
        while type(event := self.following()) is not MappingEndEvent:
            self.scalars.append(span_of(event))
            value = self.value(self.following(), braces)
            entries.append(Entry(key=event.value, value=value, line=_line(event, braces)))
        return entries

    def items(self, braces: int | None) -> list[Entry]:
        entries = []
        while type(event := self.following()) is not SequenceEndEvent:
            value = self.value(event, braces)
            entries.append(Entry(key=None, value=value, line=_line(event, braces)))
        return entries


def _line(event: Event, braces: int | None) -> int | None:
    line: int = event.start_mark.line
    return None if line == braces else line


def _entries(block: Block) -> Iterator[Entry]:
    """All entries that begin a line of their own or share one, in the order of the text."""
    for entry in block.entries:
        if entry.line is not None:
            yield entry
        if isinstance(entry.value, Block):
            yield from _entries(entry.value)


def _give(found: Iterator[Comment], record: Record, entries: list[Entry]) -> None:
    """Hang each comment on an entry: a line of its own on the one below, one at a line's end on the one there."""
    for comment in found:
        before = [entry for entry in entries if entry.line is not None and entry.line <= comment.line]
        if comment.beside and before and not before[-1].beside:
            before[-1].beside = comment.text
            continue
        below = next((entry for entry in entries if entry.line is not None and entry.line > comment.line), None)
        (record.tail if below is None else below.above).append(comment.text)
