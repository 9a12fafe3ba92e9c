"""One file under complaint: its fields, its places, and the way from a path in it to a Problem."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from disclosure.content.fields import Field
from disclosure.content.formats import DATE_LIKE
from disclosure.content.limits import LONGEST_LINE
from disclosure.content.naming import NO_NAMES, Names
from disclosure.content.positions import Places, pointer
from disclosure.content.scalars import ambiguous, quoted
from disclosure.content.sheet import Sheet, Span
from disclosure.content.typed import Path
from disclosure.problems import Problem
from disclosure.wording.problems import field_name


@dataclass(frozen=True, slots=True)
class Complaint:
    """A problem, the place that it is about, and what to type there where that is certain."""

    problem: Problem
    span: Span
    instead: str | None


@dataclass(frozen=True, slots=True)
class Subject:
    """A file's fields, lines and places, and the names of what stands beside it."""

    field: Field
    sheet: Sheet
    places: Places
    names: Names = NO_NAMES

    def label(self, path: Path) -> str:
        """Name what a path leads to: by its key, or for an item of a list by the key of the list."""
        keys = [part for part in path if isinstance(part, str)]
        field = self.field.at(path)
        return field_name(keys[-1] if keys else "", field.title if field else "")

    def about(self, code: str, path: Path, instead: str | None = None, /, **values: object) -> Complaint:
        """Complain about a value; `instead` is the scalar to type in its place."""
        span = self.places.value(pointer(path))
        return self.at(span, code, instead, **{"label": self.label(path), **values})

    def about_key(self, code: str, path: Path, instead: str | None = None, /, **values: object) -> Complaint:
        """Complain about a key, or about what is missing under it."""
        return self.at(self.places.key(pointer(path)), code, instead, **values)

    def at(self, span: Span, code: str, instead: str | None = None, /, **values: object) -> Complaint:
        """Complain about a place; `instead` is the text to type there."""
        return Complaint(self.sheet.problem(code, span.line, span.column, replacement=None, **values), span, instead)

    def is_beside_its_key(self, path: Path) -> bool:
        """Whether a value stands in the line of its key."""
        place = pointer(path)
        return place in self.places.keys and self.places.keys[place].line == self.places.value(place).line

    def settled(self, complaints: Iterable[Complaint]) -> Iterator[Problem]:
        """Give the problems, each with its line as it should be: all that is certain in a line is mended together."""
        for _, group in groupby(sorted(complaints, key=lambda one: one.span), key=lambda one: one.span.line):
            line = tuple(group)
            mended = self.mended(line)
            yield from (
                one.problem if one.instead is None else replace(one.problem, replacement=mended) for one in line
            )

    def mended(self, complaints: tuple[Complaint, ...]) -> str | None:
        fixes = [(one.span, one.instead) for one in complaints if one.instead is not None]
        line = self.sheet.line(fixes[0][0].line) if fixes else ""
        if not line or len(line) > LONGEST_LINE or any(span.line != span.end_line for span, _ in fixes):
            return None
        for span, text in reversed(fixes):  # from right to left, so that no fix moves the next one
            line = line[: span.column - 1] + text + line[span.end_column - 1 :]
        return line


def scalar(field: Field | None, text: str) -> str:
    """Write a text as YAML for a field: in quotes where it would be taken for something else."""
    kind = ambiguous(text)
    harmless = kind is None or (kind == "timestamp" and field is not None and field.format in DATE_LIKE)
    special = text[:1] in set("&*!|>'\"%@`#?:-") or set(text) & set(",[]{}\n") or ": " in text or " #" in text
    return text if harmless and not special and text == text.strip() else quoted(text)


def example(field: Field) -> str:
    """Write an example of a field as YAML, with all that it must hold, ready to paste after its key."""
    if field.type == "object":
        parts = (f"{key}: {example(part)}" for key, part in field.properties.items() if key in field.required)
        return "{" + ", ".join(parts) + "}"
    if field.type == "array" and field.items is not None:
        return f"[{example(field.items)}]"
    shown = next(iter(field.examples), None)
    if isinstance(shown, str):
        return scalar(field, shown)
    return "…" if shown is None else str(shown).lower()
