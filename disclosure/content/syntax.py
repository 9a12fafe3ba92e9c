"""The parser's own complaints, put so that an editor knows what to type."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from yaml import MarkedYAMLError, YAMLError

from disclosure.content.limits import LONGEST_LINE
from disclosure.content.scalars import quoted
from disclosure.content.sheet import Sheet, Span
from disclosure.problems import Problem

_QUOTES: Final = frozenset("'\"")
_SLIP: Final = 2  # columns that a line may be out by a slip of the finger
_UNTIL_COMMENT: Final = re.compile(r"(?P<value>.*?)(?P<rest>\s*|\s+#.*)")
_BEFORE_VALUE: Final = re.compile(r" *(?:- +)*(?:[^\s:]+:\s+)?")


@dataclass(frozen=True, slots=True)
class _Place:
    sheet: Sheet
    line: int
    column: int

    @property
    def before(self) -> str:
        return self.sheet.line(self.line)[: self.column - 1]

    @property
    def after(self) -> str:
        return self.sheet.line(self.line)[self.column - 1 :]

    def problem(self, code: str, *, replacement: str | None = None, **values: str) -> Problem:
        return self.sheet.problem(code, self.line, self.column, replacement=replacement, **values)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What the parser was reading when it gave up, and where it did."""

    start: _Place
    end: _Place

    @classmethod
    def of(cls, error: YAMLError, sheet: Sheet) -> "_Trouble":
        marks = (getattr(error, name, None) for name in ("context_mark", "problem_mark"))
        places = [_Place(sheet, mark.line + 1, mark.column + 1) for mark in marks if mark is not None]
        places = places or [_Place(sheet, 1, 1)]
        return cls(places[0], places[-1])


def explain(error: YAMLError, quoted_texts: Sequence[Span], sheet: Sheet) -> Problem:
    """Say where the parser gave up and why; `quoted_texts` are the quoted texts of several lines that came before."""
    trouble = _Trouble.of(error, sheet)
    if quoted_texts and quoted_texts[-1].end_line in {trouble.start.line, trouble.end.line}:
        return sheet.problem("YAML-009", *quoted_texts[-1][:2])  # it swallowed lines up to another text's quote
    message = error.problem if isinstance(error, MarkedYAMLError) else None
    return _EXPLANATIONS.get(message or "", _anything)(trouble)


def lines_of(error: YAMLError, sheet: Sheet) -> range:
    """Give the lines that the complaint is about, from what the parser was reading to where it gave up."""
    trouble = _Trouble.of(error, sheet)
    first, last = sorted((trouble.start.line, trouble.end.line))
    return range(first, last + 1)


def _anything(trouble: _Trouble) -> Problem:
    return trouble.end.problem("YAML-029")


def _indentation(trouble: _Trouble) -> Problem:
    before = trouble.end.before
    if not before.strip():
        if trouble.end.after.startswith(":"):
            return trouble.end.problem("YAML-018")
        return trouble.end.problem("YAML-010", replacement=_realigned(trouble.end))
    return trouble.end.problem("YAML-028" if before.rstrip()[-1] in _QUOTES else "YAML-029")


def _second_colon(trouble: _Trouble) -> Problem:
    line, before = trouble.end.sheet.line(trouble.end.line), trouble.end.before
    start = _BEFORE_VALUE.match(line)
    if start is None or start.end() > len(before) or ":" not in start.group():
        indent = len(line) - len(line.lstrip())
        place = _Place(trouble.end.sheet, trouble.end.line, indent + 1)
        return place.problem("YAML-010", replacement=_realigned(place))
    return trouble.end.problem("YAML-011", mark=":", replacement=_value_quoted(line, start.end()))


def _realigned(place: _Place) -> str | None:
    """The line moved to the one level above it that is nearest; nothing where two are as near, or none is near."""
    line = place.sheet.line(place.line)
    text = line.lstrip(" ")
    levels = _levels(place, of_lists=text.startswith("-"))
    indent = len(line) - len(text)
    near = sorted(levels, key=lambda level: abs(level - indent))[:2]
    if not near or abs(near[0] - indent) > _SLIP or len({abs(level - indent) for level in near}) < len(near):
        return None
    return " " * near[0] + text


def _levels(place: _Place, *, of_lists: bool) -> set[int]:
    """The columns at which the lines above begin, up to the line that holds them all."""
    found, lowest = set[int](), LONGEST_LINE
    for number in range(place.line - 1, 0, -1):
        above = place.sheet.line(number)
        text = above.lstrip(" ")
        if not text or text.startswith("#") or len(above) - len(text) > lowest:
            continue
        lowest = len(above) - len(text)
        if not of_lists:
            found.add(len(above) - len(above.lstrip(" -")))
        elif text.startswith("-"):
            found.add(lowest)
        if not lowest:
            break
    return found


def _special_start(trouble: _Trouble) -> Problem:
    return _unquoted(trouble.start)


def _special_here(trouble: _Trouble) -> Problem:
    if trouble.end.after.startswith("\t"):
        return trouble.end.problem("YAML-004")
    return _unquoted(trouble.end)


def _unquoted(place: _Place) -> Problem:
    certain = _BEFORE_VALUE.fullmatch(place.before) is not None
    line = place.sheet.line(place.line)
    replacement = _value_quoted(line, place.column - 1) if certain else None
    return place.problem("YAML-011", mark=place.after[:1], replacement=replacement)


def _value_quoted(line: str, at: int) -> str | None:
    """Put quotes around what stands from there to the end of the line or its comment."""
    found = _UNTIL_COMMENT.fullmatch(line, at) if len(line) <= LONGEST_LINE else None
    if found is None or not found["value"] or found["value"][0] in _QUOTES:
        return None
    return line[:at] + quoted(found["value"]) + found["rest"].rstrip()


def _no_colon(trouble: _Trouble) -> Problem:
    return trouble.start.problem("YAML-025")


def _dash(trouble: _Trouble) -> Problem:
    return trouble.end.problem("YAML-026")


def _square(trouble: _Trouble) -> Problem:
    return trouble.start.problem("YAML-012", close="]")


def _curly(trouble: _Trouble) -> Problem:
    return trouble.start.problem("YAML-012", close="}")


def _unclosed_quote(trouble: _Trouble) -> Problem:
    rest = trouble.start.after
    certain = rest[1:].strip() and not {*_QUOTES, "#", "\\"} & set(rest[1:])
    line = trouble.start.before + rest.rstrip() + rest[:1]
    return trouble.start.problem("YAML-009", replacement=line if certain else None)


def _escape(trouble: _Trouble) -> Problem:
    return trouble.end.problem("YAML-027")


def _tab(trouble: _Trouble) -> Problem:
    return trouble.end.problem("YAML-004")


def _tag(trouble: _Trouble) -> Problem:
    return trouble.end.problem("YAML-015")


def _directive(trouble: _Trouble) -> Problem:
    return trouble.start.problem("YAML-016")


# What libyaml 0.2.5 says; of its 60 messages those that our files can meet, the rest are `_anything`.
_EXPLANATIONS: Final[dict[str, Callable[[_Trouble], Problem]]] = {
    "block sequence entries are not allowed in this context": _dash,
    "could not find expected ':'": _no_colon,
    "could not find expected directive name": _directive,
    "did not find expected '!'": _special_start,
    "did not find expected ',' or ']'": _square,
    "did not find expected ',' or '}'": _curly,
    "did not find expected '-' indicator": _indentation,
    "did not find expected <document start>": _indentation,
    "did not find expected alphabetic or numeric character": _special_start,
    "did not find expected comment or line break": _special_start,
    "did not find expected hexdecimal number": _escape,
    "did not find expected key": _indentation,
    "did not find expected tag URI": _special_start,
    "did not find expected whitespace or line break": _special_start,
    "found a tab character that violates indentation": _tab,
    "found a tab character where an indentation space is expected": _tab,
    "found an indentation indicator equal to 0": _special_start,
    "found character that cannot start any token": _special_here,
    "found duplicate %TAG directive": _directive,
    "found duplicate %YAML directive": _directive,
    "found incompatible YAML document": _directive,
    "found invalid Unicode character escape code": _escape,
    "found undefined tag handle": _tag,
    "found unexpected document indicator": _unclosed_quote,
    "found unexpected end of stream": _unclosed_quote,
    "found unknown directive name": _directive,
    "found unknown escape character": _escape,
    "mapping keys are not allowed in this context": _special_here,
    "mapping values are not allowed in this context": _second_colon,
}
