"""What is wrong with one value by its schema, in the words of its field, and what to type instead."""

import re
from collections.abc import Callable
from typing import Final

from jsonschema_rs import ValidationError

from disclosure.content.fields import Field
from disclosure.content.formats import DATE_LIKE, FORMATS, MOBILE, is_no_day, repaired
from disclosure.content.naming import slugged
from disclosure.content.punctuation import colon_slip, listed
from disclosure.content.subject import Complaint, Subject, scalar
from disclosure.content.suggestions import choice_meant
from disclosure.content.typed import Path
from disclosure.wording import problems as wording
from disclosure.wording.meant import DITTO, DITTO_ADVICE, NOTHING, NOTHING_ADVICE


def value_complaint(subject: Subject, path: Path, error: ValidationError) -> Complaint:
    """Say what a schema finds wrong with the value at a path."""
    return _WORDS.get(error.kind.name, _other)(subject, path, error)


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
