"""Where things stand in a file, for those who want to look: most files are never asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple, Self

from yaml import YAMLError
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from disclosure.content.events import Event, Following, events
from disclosure.content.positions import parent, pointer
from disclosure.content.sheet import Sheet
from disclosure.content.structure import read

Place = tuple[int, int]
Places = dict[str, Place]

_TOP_KEY: Final = re.compile(r"^([A-Za-z_]+):(?=[ \n])", re.MULTILINE)
_UNUSUAL_TOP: Final = re.compile(r"^[^#\sA-Za-z_]|^\w[^:\n]*[^\w:\n][^:\n]*:|\r", re.MULTILINE)
"""A file whose keys cannot be told by how its lines begin: in braces, in quotes, with marks of documents."""
_LIST: Final = re.compile(r"[A-Za-z_]+: *\n(?P<indent> *)- +(?=\S)")
"""A key whose list stands below it, item by item."""


def locate(text: str, pointers: Iterable[str]) -> Places:
    """Give line and column (from 1) of each JSON Pointer; of what is absent, the nearest thing around it.

    Of a file that is laid out as ours are, only the parts that are asked about are read as YAML: a page shows findings
    from several files, and a site has thousands of pages.
    """
    wanted = sorted(set(pointers))
    file = _File.of(text)
    if file is None:
        places = _places(text)
        return {one: _nearest(places, one) for one in wanted}
    return {one: file.place(one) for one in wanted}


class _Part(NamedTuple):
    """A key with its value, or an item of a list: the line that it begins in, and its text."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class _File:
    """A file by its top keys; parts that had to be read as YAML are kept."""

    begin: Place
    parts: dict[str, _Part]
    _read: dict[_Part, Places] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str) -> Self | None:
        """Take a file apart; None where it is laid out otherwise."""
        keys = list(_TOP_KEY.finditer(text))
        if not keys or _UNUSUAL_TOP.search(text):
            return None
        ends = (*(key.start() for key in keys[1:]), len(text))
        parts: dict[str, _Part] = {}
        line, at = 1, 0
        for key, end in zip(keys, ends, strict=True):
            line += text.count("\n", at, key.start())
            at = key.start()
            parts[key.group(1)] = _Part(line, text[at:end])
        return cls((parts[keys[0].group(1)].line, 1), parts)

    def place(self, one: str) -> Place:
        """Where a pointer leads."""
        key, *inside = one[1:].split("/")
        part = self.parts.get(key)
        if part is None:
            return self.begin
        listed = _LIST.match(part.text)
        if listed is None:
            return self._inside(part, one)
        if not inside:
            return part.line, 1
        item = _item(part, listed["indent"], inside[0])
        return (part.line, 1) if item is None else self._inside(item, "/".join(("", "0", *inside[1:])))

    def _inside(self, part: _Part, one: str) -> Place:
        places = self._read.get(part)
        if places is None:
            places = self._read[part] = _places(part.text)
        line, column = _nearest(places, one)
        return part.line + line - 1, column


def _item(part: _Part, indent: str, index: str) -> _Part | None:
    """One item of a list by its number; None where there are fewer."""
    begins = [found.start() for found in re.finditer(rf"^{indent}-(?= )", part.text, re.MULTILINE)]
    if not index.isdecimal() or int(index) >= len(begins):
        return None
    begin, *rest = begins[int(index) :]
    return _Part(part.line + part.text.count("\n", 0, begin), part.text[begin : rest[0] if rest else len(part.text)])


def _nearest(places: Places, one: str) -> Place:
    while one not in places and one:
        one = parent(one)
    return places.get(one, (1, 1))


def _places(text: str) -> Places:
    """Every value's place; of a block that of its key."""
    try:
        following = events(text)
        following()
        following()
        found: Places = {}
        _walk(following(), following, "", found)
    except (YAMLError, StopIteration):  # a broken file: the diagnosis reads on where libyaml stops
        spans = read(text, Sheet.of(text, path="")).places
        return {one: spans.value(one)[:2] for one in spans.values}
    return found


def _walk(event: Event, following: Following, place: str, found: Places) -> None:
    found.setdefault(place, _of(event))
    if type(event) is SequenceStartEvent:
        index = 0
        while type(item := following()) is not SequenceEndEvent:
            _walk(item, following, f"{place}/{index}", found)
            index += 1
    elif type(event) is MappingStartEvent:
        while type(key := following()) is not MappingEndEvent:
            if type(key) is not ScalarEvent:
                raise YAMLError
            value, inside = following(), place + pointer((key.value,))
            if type(value) is not ScalarEvent and not value.flow_style:
                found[inside] = _of(key)
            _walk(value, following, inside, found)


def _of(event: Event) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1
