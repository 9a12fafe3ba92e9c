"""A strict reading of YAML: every scalar is text, nothing is guessed, nothing is lost.

Taken from YAML: block and flow mappings and sequences, plain, quoted and block scalars, comments. Refused by rule:
anchors, aliases, merge keys, tags, directives, a second document, a key written twice, plain text over several lines.
"""

from dataclasses import dataclass

from yaml import YAMLError
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from disclosure.content.diagnosis import diagnose
from disclosure.content.encoding import UNWANTED
from disclosure.content.events import Event, Following, events
from disclosure.content.limits import MAX_BYTES, MAX_DEPTH
from disclosure.content.nodes import NOT_KEYS, Mapping, Node, Quoted
from disclosure.content.punctuation import FULL_WIDTH_COMMA
from disclosure.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as it was read.

    `root` holds plain scalars as `str` and quoted or block ones as `Quoted`; it is None when the file cannot be read as
    YAML. It may be there beside problems: then it is what the file would say with its clear slips mended, good for
    finding further mistakes in the same run, not for publishing.
    """

    path: str
    text: str
    root: Mapping | None
    problems: tuple[Problem, ...] = ()


def parse(data: bytes, path: str, limit: int = MAX_BYTES) -> Document:
    """Read one file of at most `limit` bytes; whatever they are, the answer is a Document and never an exception."""
    if len(data) <= limit:
        try:
            return Document(path=path, text=_text(data), root=_root(data))
        except (_Unusual, YAMLError, UnicodeDecodeError, StopIteration):
            pass  # a second, slower reading says why
    found = diagnose(data, path, limit)
    return Document(path=path, text=found.text, root=found.root, problems=found.problems)


class _Unusual(Exception):  # noqa: N818 - a signal inside this module
    """Something that the fast reading leaves to the diagnosis."""


def _text(data: bytes) -> str:
    text = data.decode()
    # One test in C for tabs, wide spaces, byte order marks and every hidden character, but for two that count as shown.
    if not text.replace("\r\n", "\n").replace("\n", "").isprintable() or "\ufffc" in text or "\ufffd" in text:
        raise _Unusual
    return text


def _root(data: bytes) -> Mapping:
    following = events(data)
    following()
    start = following()
    if type(start) is not DocumentStartEvent or start.version or start.tags:
        raise _Unusual
    if type(event := following()) is not MappingStartEvent or event.anchor or event.tag:
        raise _Unusual
    root = _mapping(following, 1)
    following()
    if type(following()) is not StreamEndEvent:
        raise _Unusual
    return root


def _mapping(following: Following, depth: int) -> Mapping:
    mapping: Mapping = {}
    while type(event := following()) is not MappingEndEvent:
        if type(event) is not ScalarEvent:
            raise _Unusual
        key = str(_scalar(event))
        if key in mapping or key in NOT_KEYS:
            raise _Unusual
        mapping[key] = _node(following, following(), depth)
    return mapping


def _sequence(following: Following, depth: int, *, flow: bool) -> list[Node]:
    sequence: list[Node] = []
    while type(event := following()) is not SequenceEndEvent:
        sequence.append(item := _node(following, event, depth))
        if flow and type(item) is str and FULL_WIDTH_COMMA in item:
            raise _Unusual
    return sequence


def _node(following: Following, event: Event, depth: int) -> Node:
    if type(event) is ScalarEvent:
        return _scalar(event)
    if depth >= MAX_DEPTH or event.anchor or event.tag:  # an alias always has an anchor
        raise _Unusual
    if type(event) is MappingStartEvent:
        return _mapping(following, depth + 1)
    return _sequence(following, depth + 1, flow=event.flow_style)


def _scalar(event: Event) -> str:
    if event.tag or event.anchor:
        raise _Unusual
    value: str = event.value
    if event.style:
        if event.style == '"' and UNWANTED.search(value):
            raise _Unusual
        return Quoted(value)
    if event.start_mark.line != event.end_mark.line:
        raise _Unusual
    return value
