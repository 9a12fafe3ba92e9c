"""Which records changed between two folders of content, and which only moved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.content.tree import Entry, survey

_ALIKE: Final = 0.5
"""Two files whose values are the same by this share are one that was renamed, as git takes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A record as it stood: its path, its kind, and its values; None where it cannot be read."""

    path: str
    kind: str
    value: dict[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A record before and after; without `before` it is new, without `after` it is gone."""

    before: Side | None
    after: Side | None

    @property
    def one(self) -> Side:
        """The record as it stands now, or as it stood."""
        found = self.after or self.before
        assert found is not None, "a pair has a side"  # noqa: S101 - for the type checker
        return found

    @property
    def moved_from(self) -> str | None:
        """The path that it had, where that is another one."""
        return self.before.path if self.before and self.after and self.before.path != self.after.path else None


def changed(before: Path, after: Path, schemas: Schemas) -> list[Pair]:
    """Give each record whose bytes or path changed, by the path that it has now or had."""
    old, new = _entries(before), _entries(after)
    gone = {path: old[path] for path in old.keys() - new.keys()}
    come = {path: new[path] for path in new.keys() - old.keys()}
    moved = dict(_moves(gone, come, schemas))
    pairs = [
        *(_pair(old[path], new[path], schemas) for path in old.keys() & new.keys() if _differ(old[path], new[path])),
        *(_pair(gone[path], come[to], schemas) for path, to in moved.items()),
        *(_pair(entry, None, schemas) for path, entry in gone.items() if path not in moved),
        *(_pair(None, entry, schemas) for path, entry in come.items() if path not in moved.values()),
    ]
    return sorted(pairs, key=lambda pair: pair.one.path)


def _entries(content: Path) -> dict[str, Entry]:
    return {entry.path: entry for entry in survey(content).records()}


def _differ(one: Entry, other: Entry) -> bool:
    return one.file.read_bytes() != other.file.read_bytes()


def _pair(before: Entry | None, after: Entry | None, schemas: Schemas) -> Pair:
    return Pair(before=_side(before, schemas) if before else None, after=_side(after, schemas) if after else None)


def _side(entry: Entry, schemas: Schemas) -> Side:
    checked = schemas.check(entry.kind, parse(entry.file.read_bytes(), entry.path))
    return Side(path=entry.path, kind=entry.kind, value=checked.value)


def _moves(gone: Mapping[str, Entry], come: Mapping[str, Entry], schemas: Schemas) -> Iterator[tuple[str, str]]:
    """Which of the paths that are gone became which of the new ones: the most alike first, each once."""
    was = {path: (entry.kind, _leaves(_side(entry, schemas).value)) for path, entry in gone.items()}
    now = {path: (entry.kind, _leaves(_side(entry, schemas).value)) for path, entry in come.items()}
    ranked = sorted(
        (-_likeness(was[path][1], now[to][1]), path, to) for path in was for to in now if was[path][0] == now[to][0]
    )
    used: set[str] = set()
    for likeness, path, to in ranked:
        if -likeness >= _ALIKE and not {path, to} & used:
            used |= {path, to}
            yield path, to


def _likeness(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _leaves(value: object, path: tuple[str, ...] = ()) -> frozenset[tuple[str, ...]]:
    """Every scalar with the keys above it; its place in a list does not count, nor who published it and when."""
    if isinstance(value, dict):
        parts: Iterable[frozenset[tuple[str, ...]]] = (
            _leaves(below, (*path, key)) for key, below in value.items() if key not in {"source", "confirmed"}
        )
    elif isinstance(value, list):
        parts = (_leaves(below, path) for below in value)
    else:
        return frozenset() if value is None else frozenset({(*path, str(value))})
    return frozenset().union(*parts)
