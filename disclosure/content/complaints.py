"""What a schema finds wrong, each thing once, in the words of the field that it is about."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from jsonschema_rs import ValidationError

from disclosure.content.keys import Keys, key_problems, parent_of
from disclosure.content.kind import Kind
from disclosure.content.limits import MAX_PROBLEMS
from disclosure.content.naming import Names
from disclosure.content.nodes import Mapping
from disclosure.content.positions import pointer
from disclosure.content.scalars import quoted
from disclosure.content.sheet import Sheet, Span
from disclosure.content.source import Document
from disclosure.content.structure import read
from disclosure.content.subject import Complaint, Subject
from disclosure.content.typed import Mistake, Path, mistakes
from disclosure.content.value_complaints import value_complaint
from disclosure.problems import Problem
from disclosure.wording import problems as wording

# Enough for the list to be cut short in reading order.
_MOST: Final = 3 * MAX_PROBLEMS

_NUMBER_SIGN: Final = re.compile(r"\s+(?P<text>#[^\s#].*)")
_KEY_ERRORS: Final = frozenset(("required", "additionalProperties"))


def complaints(kind: Kind, root: Mapping, document: Document, names: Names) -> Iterator[Problem]:
    """Say all that is wrong with a file that could be read as YAML; lines already complained about are left alone."""
    sheet = Sheet.of(document.text, document.path)
    subject = Subject(kind.field, sheet, read(document.text, sheet).places, names)
    value, found = mistakes(kind.field, root)
    errors = list(islice(kind.validator.iter_errors(value), _MOST))
    named = {problem.line for problem in document.problems}
    everything = (
        *(_mistyped(subject, path, mistake) for path, mistake in found[:_MOST]),
        *_values(subject, errors, {path for path, _ in found}),
        *_keys(subject, errors, kind),
    )
    return subject.settled(one for one in everything if one.span.line not in named)


def _mistyped(subject: Subject, path: Path, mistake: Mistake) -> Complaint:
    if mistake.code == "TYPE-002" and (comment := _taken_for_comment(subject, path)) is not None:
        text = subject.sheet.line(comment.line)[comment.column - 1 :]
        return subject.at(comment, "YAML-011", quoted(text.rstrip()), mark="#")
    return subject.about(mistake.code, path, mistake.instead, **mistake.values)


def _taken_for_comment(subject: Subject, path: Path) -> Span | None:
    """Where a value begins with a number sign and no space, as a house number may: YAML takes it for a comment."""
    span = subject.places.value(pointer(path))
    line = subject.sheet.line(span.line)
    found = _NUMBER_SIGN.match(line, span.column - 1)
    return (
        span._replace(column=found.start("text") + 1, end_line=span.line, end_column=len(line) + 1) if found else None
    )


def _keys(subject: Subject, errors: Iterable[ValidationError], kind: Kind) -> Iterator[Complaint]:
    found: dict[Path, Keys] = {}
    for error in errors:
        if error.kind.name in _KEY_ERRORS and isinstance(error.instance, dict):
            keys = found.setdefault(tuple(error.instance_path), Keys(frozenset(error.instance), [], {}))
            if error.kind.name == "required":
                keys.missing.setdefault(error.kind.as_dict()["property"], _condition(kind, error))
            else:
                keys.unknown.extend(error.kind.as_dict()["unexpected"])
    strays = {(key, parent_of(kind.field, path, key)) for path, keys in found.items() for key in keys.unknown}
    for path, keys in found.items():
        here = {key for key, parent in strays if parent == path}
        keys.missing = {key: condition for key, condition in keys.missing.items() if key not in here}
        yield from key_problems(subject, path, keys, kind.homes)


def _condition(kind: Kind, error: ValidationError) -> str:
    """Say when a key is wanted, if it is not always: where another has a certain value, or is there at all."""
    path = list(error.schema_path)
    if path[-1] == "dependentRequired":
        present = error.instance if isinstance(error.instance, dict) else {}
        wants = [key for key, keys in kind.schema_at(path).items() if error.kind.as_dict()["property"] in keys]
        return next((wording.written(key) for key in wants if key in present), "")
    if "then" not in path:
        return ""
    test = kind.schema_at([*path[: path.index("then")], "if"])
    return next((wording.when(key, part.get("const", "")) for key, part in test.get("properties", {}).items()), "")


def _values(subject: Subject, errors: Iterable[ValidationError], mistaken: set[Path]) -> Iterator[Complaint]:
    """Complain about each value once; of several errors a wrong type is the one that explains the others."""
    others = [error for error in errors if error.kind.name not in _KEY_ERRORS]
    for error in sorted(others, key=lambda error: error.kind.name != "type"):
        path = tuple(error.instance_path)
        if path not in mistaken:
            mistaken.add(path)
            yield value_complaint(subject, path, error)
