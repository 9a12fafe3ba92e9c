"""From text to the types that a schema names: numbers, true and false, and text that is text beyond doubt."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias
from unicodedata import normalize

from disclosure.content.fields import Field
from disclosure.content.formats import DATE_LIKE, FORMATS
from disclosure.content.limits import LONGEST_WORD
from disclosure.content.nodes import Node, Quoted
from disclosure.content.scalars import ambiguous, number, quoted
from disclosure.wording.meant import BEFORE_A_NUMBER, LARGE_UNITS, TEN_THOUSAND_YUAN, YUAN
from disclosure.wording.problems import KINDS, TRUTHS

Value: TypeAlias = "str | Decimal | int | bool | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]
_Reader: TypeAlias = Callable[[Node], Value]

_TRUTH: Final = {"true": True, "false": False}
_AROUND: Final = " \u201c\u201d\u2018\u2019"  # and curly quotes
_POWER: Final = re.compile(r"(?<=m)[23]")  # of a square or cubic metre
_FIRST_NUMBER: Final = re.compile(r"\+?(-?[0-9]*\.?[0-9]+)[^0-9.]*")


class Mistake(Exception):  # noqa: N818 - a mistake in the content
    """A scalar that is not what its field holds; `instead` is what to type where that is certain."""

    def __init__(self, code: str, instead: str | None = None, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.instead = instead
        self.values = values


def reader(field: Field) -> _Reader:
    """Make the function that gives a node of this field its types; it raises the first Mistake.

    What does not fit at all (a list where a text should be) is passed on for the schema to refuse.
    """
    if field.type == "object":
        return _object(field)
    if field.type == "array" and field.items is not None:
        return _array(field.items)
    return _LEAVES.get(field.type, _text)(field)


def mistakes(field: Field | None, node: Node, path: Path = ()) -> tuple[Value, list[tuple[Path, Mistake]]]:
    """Read like `reader`, but to the end: give the value as far as it goes and every Mistake with its path."""
    found: list[tuple[Path, Mistake]] = []
    return _read_all(field, node, path, found), found


def _read_all(field: Field | None, node: Node, path: Path, found: list[tuple[Path, Mistake]]) -> Value:
    if isinstance(node, dict):
        return {key: _read_all(field and field.child(key), below, (*path, key), found) for key, below in node.items()}
    if isinstance(node, list):
        return [_read_all(field and field.items, below, (*path, at), found) for at, below in enumerate(node)]
    try:
        return plain(node) if field is None or field.type not in _LEAVES else _LEAVES[field.type](field)(node)
    except Mistake as mistake:
        found.append((path, mistake))
        return str(node)


def plain(node: Node) -> Value:
    """Give the node with exact `str` for every scalar, whatever its quotes."""
    if isinstance(node, dict):
        return {key: plain(below) for key, below in node.items()}
    if isinstance(node, list):
        return [plain(below) for below in node]
    return str(node)


def _object(field: Field) -> _Reader:
    readers = {name: reader(part) for name, part in field.properties.items()}
    other = reader(field.values) if field.values is not None else plain

    def read(node: Node) -> Value:
        if type(node) is not dict:
            return plain(node)
        return {key: readers.get(key, other)(below) for key, below in node.items()}

    return read


def _array(items: Field) -> _Reader:
    item = reader(items)

    def read(node: Node) -> Value:
        return [item(below) for below in node] if type(node) is list else plain(node)

    return read


def _text(field: Field) -> _Reader:
    harmless = {None, "timestamp"} if field.format in DATE_LIKE else {None}
    form = FORMATS.get(field.format or "", _any_form)

    def read(node: Node) -> Value:
        if type(node) is not str:
            return plain(node)
        kind = ambiguous(node)
        if kind in harmless:
            return node
        if node == "":
            raise Mistake("TYPE-002")
        if not form(node):
            return node  # quotes alone would not help: the format has more to say
        raise Mistake("TYPE-001", quoted(node), text=node, kind=KINDS[kind or "value"])

    return read


def _any_form(_: str) -> bool:
    return True


def _number(field: Field) -> _Reader:
    example = next(iter(field.examples), 2.8)

    def read(node: Node) -> Value:
        if not isinstance(node, str):
            return plain(node)
        value = number(node)
        if node == "" and type(node) is str:
            raise Mistake("TYPE-002")
        if type(node) is Quoted:
            raise Mistake("TYPE-003", None if value is None else str(value), text=node)
        if value is None:
            raise Mistake("TYPE-004", _nearest_number(node, field.description), text=node, example=example)
        return value

    return read


def _integer(field: Field) -> _Reader:
    read_number = _number(field)

    def read(node: Node) -> Value:
        value = read_number(node)
        if not isinstance(value, Decimal):
            return value
        if value != value.to_integral_value():
            raise Mistake("TYPE-005", text=node)
        return int(value)

    return read


def _nearest_number(text: str, description: str) -> str | None:
    """Read 2.80 out of `2.80` with a unit, with full-width digits or with a thousands separator.

    Nothing where the unit is not the one that the field's description asks for: 5 of ten thousand is not 5.
    """
    plain = normalize("NFKC", text).strip(_AROUND).lstrip(BEFORE_A_NUMBER)
    if len(text) > LONGEST_WORD or _is_of_another_unit(plain, description):
        return None
    found = _FIRST_NUMBER.fullmatch(re.sub(r"(?<=[0-9])[,_](?=[0-9]{3})", "", _POWER.sub("", plain)))
    digits = found[1] if found else ""
    digits = f"0{digits}" if digits.startswith(".") else digits
    return digits if number(digits) is not None else None


def _is_of_another_unit(text: str, description: str) -> bool:
    large = [character for character in text if character in LARGE_UNITS]
    if TEN_THOUSAND_YUAN in description:
        return large not in ([], [TEN_THOUSAND_YUAN[0]]) or (YUAN in text and not large)
    return bool(large)


def _boolean(_: Field) -> _Reader:
    def read(node: Node) -> Value:
        if not isinstance(node, str):
            return plain(node)
        if node == "" and type(node) is str:
            raise Mistake("TYPE-002")
        if type(node) is str and node in _TRUTH:
            return _TRUTH[node]
        raise Mistake("TYPE-006", TRUTHS.get(normalize("NFKC", node).strip(_AROUND).casefold()), text=node)

    return read


_LEAVES: Final[dict[str, Callable[[Field], _Reader]]] = {
    "string": _text,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
}
