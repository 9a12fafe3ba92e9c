"""What a schema finds wrong, each thing once, in the words of the field that it is about."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

from jsonschema_rs import ValidationError

from disclosure.content.fields import Field
from disclosure.content.formats import DATE_LIKE, FORMATS, MOBILE, is_no_day, repaired
from disclosure.content.keys import Keys, key_problems, parent_of
from disclosure.content.kind import Kind
from disclosure.content.limits import MAX_PROBLEMS
from disclosure.content.naming import Names, slugged
from disclosure.content.nodes import Mapping
from disclosure.content.positions import pointer
from disclosure.content.punctuation import colon_slip, listed
from disclosure.content.scalars import quoted
from disclosure.content.sheet import Sheet, Span
from disclosure.content.source import Document
from disclosure.content.structure import read
from disclosure.content.subject import Complaint, Subject, scalar
from disclosure.content.suggestions import choice_meant
from disclosure.content.typed import Mistake, Path, mistakes
from disclosure.problems import Problem
from disclosure.wording import problems as wording
from disclosure.wording.meant import DITTO, DITTO_ADVICE, NOTHING, NOTHING_ADVICE

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
            yield _WORDS.get(error.kind.name, _other)(subject, path, error)


def _type(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    text, field = error.instance, subject.field.at(path)
    expected = field.type if field else error.kind.as_dict()["types"][0]
    if text == "":
        return subject.about("TYPE-002", path)
    if expected == "object" and isinstance(text, str) and (slip := colon_slip(text)) is not None:
        return subject.about(slip[0], path, f"{{{slip[1]}}}" if subject.is_beside_its_key(path) else slip[1])
    instead = _as_list(field.items, text) if expected == "array" and field and isinstance(text, str) else None
    advice = wording.SHAPE_ADVICE.get(expected, "").format(
        options=wording.choices({key: part.title for key, part in field.properties.items()}) if field else ""
    )
    return subject.about(
        "SCHEMA-009",
        path,
        instead,
        expected=wording.SHAPES[expected],
        found=wording.SHAPES[_shape(text)],
        advice=advice,
    )


def _as_list(items: Field | None, text: str) -> str:
    return f"[{', '.join(scalar(items, item) for item in listed(text) or [text])}]"


def _shape(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer"}
    return names.get(type(value), "number")


def _enum(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    field, text = subject.field.at(path), str(error.instance)
    options = dict(field.choices) if field else {}
    meant = choice_meant(text, options)
    shown = wording.choices(options)
    if meant is None:
        return subject.about("SCHEMA-007", path, text=text, options=shown)
    return subject.about("SCHEMA-008", path, scalar(field, meant), text=text, options=shown, meant=meant)


def _format(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    field, text, name = subject.field.at(path), str(error.instance), error.kind.as_dict()["format"]
    instead = repaired(name, text) if name in FORMATS else None
    if instead is None and name == "region-code":
        instead = subject.names.region(text.strip())
    advice = _advice(text, wording.FORMAT_ADVICE.get(name, ""))
    if instead is None and (code := _known_flaw(name, text)) is not None:
        return subject.about(code, path, text=text)
    return subject.about(
        "SCHEMA-010", path, None if instead is None else scalar(field, instead), text=text, advice=advice
    )


def _advice(text: str, form: str) -> str:
    """What to do, for an editor who wrote that it is as above, or that there is nothing, too."""
    word = text.strip()
    if word in DITTO:
        return DITTO_ADVICE + form
    return NOTHING_ADVICE if word in NOTHING else form


def _known_flaw(name: str, text: str) -> str | None:
    """Tell a day that no calendar has, a mobile number and a wrong check digit from other slips of form."""
    if name in DATE_LIKE and is_no_day(text):
        return "SCHEMA-017"
    if name == "phone" and MOBILE.fullmatch(text):
        return "SCHEMA-018"
    return "SCHEMA-019" if name == "credit-code" and len(text) == len("91990100MA0000000C") else None


def _pattern(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    field, text = subject.field.at(path), str(error.instance)
    pattern = re.compile(error.kind.as_dict()["pattern"])
    likely = (slugged(text), subject.names.company(text.strip()))
    instead = next((one for one in likely if one and one.isascii() and pattern.search(one)), None)
    shown = next((one for one in (field.examples if field else ()) if isinstance(one, str)), "")
    advice = wording.like(field.description if field else "", shown)
    return subject.about(
        "SCHEMA-010", path, None if instead is None else scalar(field, instead), text=text, advice=advice
    )


def _limit(code: str) -> Callable[[Subject, Path, ValidationError], Complaint]:
    def say(subject: Subject, path: Path, error: ValidationError) -> Complaint:
        limit = error.kind.as_dict().get("limit")
        return subject.about(code, path, limit=limit, text=error.instance)

    return say


def _key_name(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    key = str(error.kind.as_dict()["error"].instance)
    return subject.about_key("SCHEMA-015", (*path, key), key=key)


def _other(subject: Subject, path: Path, _: ValidationError) -> Complaint:
    field = subject.field.at(path)
    return subject.about("SCHEMA-016", path, advice=field.description if field else "")


_WORDS: Final[dict[str, Callable[[Subject, Path, ValidationError], Complaint]]] = {
    "enum": _enum,
    "format": _format,
    "maxItems": _limit("SCHEMA-014"),
    "maxLength": _limit("SCHEMA-014"),
    "maximum": _limit("SCHEMA-012"),
    "minItems": _limit("SCHEMA-013"),
    "minLength": _limit("SCHEMA-013"),
    "minProperties": _limit("SCHEMA-013"),
    "minimum": _limit("SCHEMA-011"),
    "pattern": _pattern,
    "propertyNames": _key_name,
    "type": _type,
}
