"""Keys that a schema does not know, and keys that it misses: often one and the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from disclosure.content.fields import Field
from disclosure.content.limits import MAX_PROBLEMS
from disclosure.content.punctuation import colon_slip
from disclosure.content.subject import Complaint, Subject, example
from disclosure.content.suggestions import did_you_mean, held
from disclosure.content.typed import Path
from disclosure.wording.meant import KEY_ALIASES
from disclosure.wording.problems import choices, field_name


@dataclass(slots=True)
class Keys:
    """What is wrong with the keys of one mapping, gathered from several errors.

    `missing` holds each key with the condition that asks for it, empty where it is always wanted.
    """

    present: frozenset[str]
    unknown: list[str]
    missing: dict[str, str]


def key_problems(subject: Subject, path: Path, keys: Keys, homes: Mapping[str, str]) -> Iterator[Complaint]:
    """Complain once about each unknown key, and about each missing one that no unknown key was meant for.

    `homes` says for keys of other files of the same company which file they stand in.
    """
    field = subject.field.at(path)
    if field is None:
        return
    mapping = _Mapping(subject, path, field, keys.present)
    wanted = dict(keys.missing)
    for key in keys.unknown[:MAX_PROBLEMS]:
        complaint, meant = mapping.unknown(key, wanted, homes)
        wanted.pop(meant, None)
        yield complaint
    for key, condition in wanted.items():
        yield mapping.missing(key, condition)


@dataclass(frozen=True, slots=True)
class _Mapping:
    subject: Subject
    path: Path
    field: Field
    present: frozenset[str]

    def unknown(self, key: str, wanted: Mapping[str, str], homes: Mapping[str, str]) -> tuple[Complaint, str]:
        """Give the complaint and the key that was meant, empty where none is likely."""
        if (slip := colon_slip(key)) is not None:
            code, mended = slip
            return self.about(code, key, mended), mended.partition(":")[0]
        if not self.path and key in homes:
            return self.about("SCHEMA-005", key, key=key, file=f"{homes[key]}.yaml"), ""
        if (place := parent_of(self.subject.field, self.path, key)) is not None:
            return self.about("SCHEMA-006", key, key=key, parent=self.path[len(place)]), ""
        free = {name: part for name, part in self.field.properties.items() if name not in self.present}
        meant = _by_title(key, free) or _by_alias(key, free) or did_you_mean(key, wanted) or did_you_mean(key, free)
        meant = meant or _by_part_of_title(key, {name: free[name] for name in wanted if name in free})
        if meant is None:
            options = choices({name: part.title for name, part in free.items()})
            return self.about("SCHEMA-003", key, key=key, options=options), ""
        label = field_name(meant, self.field.properties[meant].title)
        return self.about("SCHEMA-004", key, meant, key=key, label=label, meant=meant), meant

    def missing(self, key: str, condition: str) -> Complaint:
        field = self.field.properties.get(key)
        label = field_name(key, field.title if field else "")
        line = f"{key}: {example(field) if field else ''}"
        if condition:
            return self.subject.about_key("SCHEMA-002", self.path, label=label, line=line, condition=condition)
        return self.subject.about_key("SCHEMA-001", self.path, label=label, line=line)

    def about(self, code: str, key: str, instead: str | None = None, /, **values: object) -> Complaint:
        return self.subject.about_key(code, (*self.path, key), instead, **values)


def parent_of(root: Field, path: Path, key: str) -> Path | None:
    """Give the path of the mapping further out in which a key that is unknown here has its place."""
    outer = (path[:length] for length in range(len(path) - 1, -1, -1))
    return next((place for place in outer if (field := root.at(place)) is not None and key in field.properties), None)


def _by_alias(key: str, properties: Mapping[str, Field]) -> str | None:
    names = KEY_ALIASES.get(key.strip().casefold(), ())
    return next((name for name in names if name in properties), None)


def _by_part_of_title(key: str, properties: Mapping[str, Field]) -> str | None:
    title = held(key, (part.title for part in properties.values()))
    return title and _by_title(title, properties)


def _by_title(key: str, properties: Mapping[str, Field]) -> str | None:
    return next((name for name, part in properties.items() if part.title == key), None)
