"""Where in a file each key and value stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from disclosure.content.sheet import Span

_START = Span(1, 1, 1, 1)


def pointer(path: Iterable[str | int]) -> str:
    """Write a path as a JSON Pointer (RFC 6901): `/tariffs/0/price`."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in path)


def parent(place: str) -> str:
    return place.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Places:
    """The spans of keys and of values, by JSON Pointer; `blocks` are the values that are laid out over lines."""

    keys: dict[str, Span] = field(default_factory=dict)
    values: dict[str, Span] = field(default_factory=dict)
    blocks: set[str] = field(default_factory=set)

    def value(self, place: str) -> Span:
        """Give the value's span; of a block that of its key; of what is absent that of the nearest thing around it."""
        while place not in self.values and place:
            place = parent(place)
        if place in self.blocks and place in self.keys:
            return self.keys[place]
        return self.values.get(place, _START)

    def key(self, place: str) -> Span:
        """Give the key's span, or the value's where there is no key (the root, an item of a list)."""
        return self.keys.get(place) or self.value(place)
