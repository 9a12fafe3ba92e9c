"""What differs between two values of one field, place by place, each said with the Chinese names of its fields."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from disclosure.content.fields import Field
from disclosure.wording import differences as wording

_Item: TypeAlias = Mapping[str, Any]
_NAMES: Final = (
    "id",
    "category",
    "name",
    "area",
    "kind",
    "purpose",
    "title",
    "number",
    "at",
    "above",
    "unit",
    "effective",
)
"""Keys by which an item of a list is known again, as far as it has them."""
_CAPTIONS: Final = ("name", "title", "category", "purpose", "kind", "number", "at", "id", "text")
"""Keys by which an item is called; the first that it has."""


_ALIKE: Final = 0.5
"""Two items with other names are one that was renamed if half of their values are the same, as with files."""
_TELLING: Final = 4
"""Keys that an item needs to be known by its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One value that differs. `pointer` leads to it in the file as it is now (or was, if it is gone)."""

    pointer: str
    label: str
    before: str | None
    after: str | None

    @property
    def words(self) -> str:
        """The difference in a line."""
        return wording.difference(self.label, self.before, self.after)


def differences(before: Mapping[str, Any], after: Mapping[str, Any], field: Field) -> Iterator[Difference]:
    """Give each difference between two records of a kind, in the order of the schema."""
    yield from _mappings(before, after, field, "", ())


def _mappings(
    before: Mapping[str, Any], after: Mapping[str, Any], field: Field | None, pointer: str, labels: tuple[str, ...]
) -> Iterator[Difference]:
    known = list(field.properties) if field else []
    for key in sorted({*before, *after}, key=lambda key: (known.index(key) if key in known else len(known), key)):
        part = field and field.child(key)
        title = part.title if part and part.title else key
        yield from _values(before.get(key), after.get(key), part, f"{pointer}/{key}", (*labels, title))


def _values(
    before: object, after: object, field: Field | None, pointer: str, labels: tuple[str, ...]
) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _mappings(before, after, field, pointer, labels)
    elif (was := _listing(before)) is not None and (now := _listing(after)) is not None and (was or now):
        yield from _lists(was, now, field and field.items, pointer, labels)
    else:
        said_before, said_after = (None if one is None else said(one, field) for one in (before, after))
        yield Difference(pointer=pointer, label=wording.place(labels), before=said_before, after=said_after)


def _listing(value: object) -> list[_Item] | None:
    """A list of mappings, empty where there is nothing; None for anything else."""
    if value is None:
        return []
    if isinstance(value, list) and all(isinstance(one, dict) for one in value):
        return value
    return None


def _lists(
    before: Sequence[Mapping[str, Any]],
    after: Sequence[Mapping[str, Any]],
    field: Field | None,
    pointer: str,
    labels: tuple[str, ...],
) -> Iterator[Difference]:
    """Items of lists by what they are called, whatever their order; what is new or gone is named as a whole."""
    for was, now in paired(before, after):
        if was is None or now is None:
            at = before.index(was) if was is not None else after.index(now or {})
            gone = (said(was, field), None) if was is not None else (None, said(now, field))
            label = wording.place(labels)
            yield Difference(pointer=f"{pointer}/{at}", label=label, before=gone[0], after=gone[1])
        elif was != now:
            called = (*labels[:-1], wording.item(labels[-1], caption(now, field)))
            yield from _mappings(was, now, field, f"{pointer}/{after.index(now)}", called)


def paired(before: Sequence[_Item], after: Sequence[_Item]) -> list[tuple[_Item | None, _Item | None]]:
    """Pair items that are the same, then those with the longest beginning of names in common, then those much alike.

    In the order of `after`; what is gone comes last.
    """
    left = [item for item in before if item not in after]
    partners: dict[int, _Item] = {}
    for depth in range(len(_NAMES), 0, -1):
        for at, item in enumerate(after):
            if at in partners or item in before:
                continue
            match = next(
                (one for one in left if _identity(one, depth) == _identity(item, depth) and _identity(item, depth)),
                None,
            )
            if match is not None:
                partners[at] = match
                left.remove(match)
    for at, item in enumerate(after):
        if at not in partners and item not in before and left:
            match = max(left, key=lambda one: _likeness(one, item))
            if _likeness(match, item) >= _ALIKE:
                partners[at] = match
                left.remove(match)
    same = [(item, item) if item in before else (partners.get(at), item) for at, item in enumerate(after)]
    return [*same, *((item, None) for item in left)]


def _likeness(one: _Item, other: _Item) -> float:
    """The share of keys under which both have the same; none where either is too small to tell."""
    if min(len(one), len(other)) < _TELLING:
        return 0.0
    keys = {*one, *other}
    return len([key for key in keys if one.get(key) == other.get(key)]) / len(keys)


def _identity(item: _Item, depth: int) -> tuple[tuple[str, str], ...]:
    """The first `depth` of the names that items have."""
    return tuple((name, str(item[name])) for name in _NAMES[:depth] if name in item)


def caption(item: _Item, field: Field | None) -> str:
    """What an item is called."""
    key = next((name for name in _CAPTIONS if name in item), None)
    return "" if key is None else said(item[key], field and field.child(key))


def said(value: object, field: Field | None) -> str:
    """A value in words: choices by their names, mappings by what they are called."""
    if isinstance(value, bool):
        return wording.truth(yes=value)
    if isinstance(value, list):
        return wording.listed([said(one, field and field.items) for one in value])
    if isinstance(value, Mapping):
        return caption(value, field) or wording.listed(
            [said(one, field and field.child(key)) for key, one in value.items()]
        )
    return field.choices.get(str(value), str(value)) if field else str(value)
