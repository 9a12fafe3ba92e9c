"""The slower reading, with positions: every place in a file, and every use of YAML that we refuse."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from disclosure.content.encoding import UNWANTED, describe
from disclosure.content.events import Event, Following, events
from disclosure.content.limits import MAX_DEPTH, MAX_NODES, MAX_PROBLEMS
from disclosure.content.nodes import MERGE_KEY, NOT_KEYS, Mapping, Node, Quoted
from disclosure.content.positions import Places, pointer
from disclosure.content.punctuation import FULL_WIDTH_COMMA
from disclosure.content.scalars import quoted
from disclosure.content.sheet import Sheet, Span
from disclosure.problems import Problem
from disclosure.wording.problems import TOP_LEVEL

_Path: TypeAlias = tuple[str | int, ...]

CONTINUED: Final = "YAML-024"

# What punctuation that is not YAML's leads to; and what leaves the rest of the file saying what its editor meant.
_SHAPE: Final = frozenset(("YAML-018", "YAML-020", CONTINUED))
_HARMLESS: Final = frozenset(("YAML-003", "YAML-013", CONTINUED, "YAML-031"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """What the parser's events say. `error` is where the parser itself gave up; then `root` is None."""

    root: Mapping | None
    places: Places
    problems: tuple[Problem, ...]
    error: YAMLError | None = None
    long_texts: tuple[Span, ...] = ()
    """Quoted and block scalars that run over several lines, in order."""
    quoted_texts: tuple[Span, ...] = ()
    """Those of them that stand in quotes."""

    @property
    def covered(self) -> frozenset[int]:
        """The lines inside long texts, their first ones not counted."""
        return frozenset(line for span in self.long_texts for line in span.inner_lines)

    @property
    def readable(self) -> bool:
        """Whether the text is YAML in the shape of `key: value` lines, whatever else may be wrong."""
        return self.error is None and not any(problem.code in _SHAPE for problem in self.problems)

    @property
    def sound(self) -> bool:
        return self.root is not None and all(problem.code in _HARMLESS for problem in self.problems)


def read(text: str, sheet: Sheet) -> Structure:
    """Read a text that holds no control characters; its problems are said in the words of the sheet."""
    walk = _Walk(sheet, events(text))
    root, error = None, None
    try:
        root = walk.document()
    except YAMLError as caught:
        error = caught
    except StopIteration:
        walk.note("YAML-023", Span(len(sheet.lines), 1, len(sheet.lines), 1), limit=MAX_NODES)
    except _TooDeep as caught:
        walk.note("YAML-022", caught.span, limit=MAX_DEPTH)
    return Structure(
        root=root,
        places=walk.places,
        problems=tuple(walk.problems),
        error=error,
        long_texts=tuple(walk.long_texts),
        quoted_texts=tuple(walk.quoted_texts),
    )


class _TooDeep(Exception):  # noqa: N818 - a signal inside this module
    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


def span_of(event: Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


@dataclass(frozen=True, slots=True)
class _Walk:
    sheet: Sheet
    following: Following
    places: Places = field(default_factory=Places)
    problems: list[Problem] = field(default_factory=list)
    long_texts: list[Span] = field(default_factory=list)
    quoted_texts: list[Span] = field(default_factory=list)

    def note(self, code: str, span: Span, *, replacement: str | None = None, **values: object) -> None:
        if len(self.problems) <= MAX_PROBLEMS:
            self.problems.append(self.sheet.problem(code, span.line, span.column, replacement=replacement, **values))

    def note_at(self, code: str, event: Event, **values: object) -> None:
        self.note(code, span_of(event), replacement=None, **values)

    def document(self) -> Mapping | None:
        self.following()
        if isinstance(start := self.following(), StreamEndEvent):
            self.note("YAML-019", Span(1, 1, 1, 1))
            return None
        if isinstance(start, DocumentStartEvent) and (start.version or start.tags):
            self.note_at("YAML-016", start)
        root = self.top(self.following())
        self.following()
        if not isinstance(event := self.following(), StreamEndEvent):
            self.note_at("YAML-017", event)
        return root

    def top(self, event: Event) -> Mapping | None:
        node = self.node(event, (), 1)
        if isinstance(node, dict):
            return node
        if node == "" and not isinstance(node, Quoted):
            self.note_at("YAML-019", event)
        elif not isinstance(event, AliasEvent):
            found = "sequence" if isinstance(node, list) else "text"
            self.note_at("YAML-020", event, found=TOP_LEVEL[found])
        return None

    def node(self, event: Event, path: _Path, depth: int) -> Node:
        place = pointer(path)
        self.places.values[place] = span_of(event)
        if isinstance(event, NodeEvent):
            self.refuse_decorations(event)
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        if not isinstance(event, CollectionStartEvent):
            return ""  # an alias, already refused
        if depth > MAX_DEPTH:
            raise _TooDeep(span_of(event))
        if not event.flow_style:
            self.places.blocks.add(place)
        if isinstance(event, MappingStartEvent):
            return self.mapping(path, depth)
        return self.sequence(path, depth, flow=bool(event.flow_style))

    def refuse_decorations(self, event: NodeEvent) -> None:
        if event.anchor is not None:  # an alias has one too
            self.note_at("YAML-014", event)
        if getattr(event, "tag", None) is not None:
            self.note_at("YAML-015", event)

    def mapping(self, path: _Path, depth: int) -> Mapping:
        mapping: Mapping = {}
        while not isinstance(event := self.following(), MappingEndEvent):
            key = self.key(event, path, depth)
            if key in mapping and key not in NOT_KEYS:
                first = self.places.keys[pointer((*path, key))].line
                self.note_at("YAML-013", event, key=key, first=first)
            self.places.keys[pointer((*path, key))] = span_of(event)
            mapping[key] = self.node(self.following(), (*path, key), depth + 1)
        return mapping

    def key(self, event: Event, path: _Path, depth: int) -> str:
        """Give the key; what cannot be one is refused, read to its end, and stands as the empty key."""
        key = self.node(event, (*path, ""), depth + 1)
        if not isinstance(event, ScalarEvent) or not isinstance(key, str) or not key:
            if not isinstance(event, AliasEvent):
                self.note_at("YAML-018", event)
            return ""
        if key == MERGE_KEY:
            self.note_at("YAML-014", event)
        return str(key)

    def sequence(self, path: _Path, depth: int, *, flow: bool) -> Node:
        sequence: list[Node] = []
        while not isinstance(event := self.following(), SequenceEndEvent):
            item = self.node(event, (*path, len(sequence)), depth + 1)
            if flow and FULL_WIDTH_COMMA in item and type(item) is str:
                self.full_width_comma(item, span_of(event))
            sequence.append(item)
        return sequence

    def scalar(self, event: ScalarEvent) -> str:
        span = span_of(event)
        if event.style:
            self.quoted(event, span)
            return Quoted(event.value)
        if span.line != span.end_line:
            self.note(CONTINUED, self.sheet.start_of(span.line + 1))
        return event.value

    def quoted(self, event: ScalarEvent, span: Span) -> None:
        if span.line != span.end_line:
            self.long_texts.append(span)
            if event.style in {"'", '"'}:
                self.quoted_texts.append(span)
        if hidden := UNWANTED.search(event.value):
            self.note("YAML-003", span, character=describe(hidden.group()))

    def full_width_comma(self, value: str, span: Span) -> None:
        replacement = self.sheet.replaced(span, ", ".join(value.split(FULL_WIDTH_COMMA)))
        comma = span._replace(column=span.column + value.index(FULL_WIDTH_COMMA))
        self.note("YAML-031", comma, replacement=replacement, quoted=quoted(value))
