"""Where things stand in a file, for those who want to look: most files are never asked."""

import re
from collections.abc import Iterable
from typing import Final

from yaml import YAMLError
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from disclosure.content.events import Event, Following, events
from disclosure.content.positions import parent, pointer
from disclosure.content.sheet import Sheet
from disclosure.content.structure import read

Place = tuple[int, int]

_TOP_KEY: Final = re.compile(r"^([A-Za-z_]+):(?=[ \n])", re.MULTILINE)
_UNUSUAL_TOP: Final = re.compile(r"^[^#\sA-Za-z_]|^\w[^:\n]*[^\w:\n][^:\n]*:|\r", re.MULTILINE)
"""A file whose keys cannot be told by how its lines begin: in braces, in quotes, with marks of documents."""


def locate(text: str, pointers: Iterable[str]) -> dict[str, Place]:
    """Give line and column (from 1) of each JSON Pointer; of what is absent, the nearest thing around it.

    Most findings are of something missing at the top of a file: that is told without reading all of it.
    """
    wanted = sorted(set(pointers))
    if begin := _begin(text):
        keys = frozenset(_TOP_KEY.findall(text))
        if all(one[1:].partition("/")[0] not in keys for one in wanted):
            return dict.fromkeys(wanted, begin)
    places = _places(text)
    return {one: _nearest(places, one) for one in wanted}


def _begin(text: str) -> Place | None:
    """The first key's place in a file laid out as ours are; None for any other."""
    first = _TOP_KEY.search(text)
    if first is None or _UNUSUAL_TOP.search(text):
        return None
    return text.count("\n", 0, first.start()) + 1, 1


def _nearest(places: dict[str, Place], one: str) -> Place:
    while one not in places and one:
        one = parent(one)
    return places.get(one, (1, 1))


def _places(text: str) -> dict[str, Place]:
    """Every value's place; of a block that of its key."""
    try:
        following = events(text)
        following()
        following()
        found: dict[str, Place] = {}
        _walk(following(), following, "", found)
    except (YAMLError, StopIteration):  # a broken file: the diagnosis reads on where libyaml stops
        spans = read(text, Sheet.of(text, path="")).places
        return {one: spans.value(one)[:2] for one in spans.values}
    return found


def _walk(event: Event, following: Following, place: str, found: dict[str, Place]) -> None:
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
