"""The difference as Markdown for a comment, made of its JSON: that may come from where nobody is trusted."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

from disclosure.reports.markdown_text import code, cut, plain
from disclosure.wording import differences as wording
from disclosure.wording import hints as hint_wording

LIMIT: Final = 60_000
"""Characters: a comment may have 65,536 on GitHub; the rest is for what stands around it."""
_MOST_PAGES: Final = 50
_MOST_LINES: Final = 60
_LONGEST: Final = 600
_T = TypeVar("_T")


class NotADifferenceError(ValueError):
    """The value is not what `disclosure diff --format json` writes."""


def as_markdown(value: Mapping[str, Any], limit: int = LIMIT) -> str:
    """Write the words of a difference. NotADifferenceError where the value has another form.

    Whatever stands in it is shown as text; what is over the limit is left out, and said to be.
    """
    lines = [f"**{plain(_compared(value))}**", ""]
    lines += [*_problems(value), *_groups(value), *_hints(value), *_pages(value)]
    return "\n".join(cut(lines, limit, wording.CUT)).rstrip("\n") + "\n"


def _compared(value: Mapping[str, Any]) -> str:
    records = sum(len(_list(group, "records", dict)) for group in _list(value, "groups", dict))
    return wording.compared(_field(value, "base", str)[:_LONGEST], records, len(_list(value, "problems", dict)))


def _problems(value: Mapping[str, Any]) -> Iterator[str]:
    problems = _list(value, "problems", dict)
    if not problems:
        return
    yield from (f"### {wording.HEADS['problems']}", "")
    for one in problems[:_MOST_LINES]:
        place = code(f"{_field(one, 'path', str)}:{_field(one, 'line', int)}:{_field(one, 'column', int)}")
        advice = f" → {_text(one, 'help')}" if "help" in one else ""
        yield f"- {place} {_text(one, 'code')} {_text(one, 'message')}{advice}"
    yield from (*_more(len(problems), _MOST_LINES, "- "), "")


def _groups(value: Mapping[str, Any]) -> Iterator[str]:
    for group in _list(value, "groups", dict):
        if "company" in group:
            yield f"### {wording.company(_text(group, 'name'), code(_field(group, 'company', str)))}"
            yield ""
        records = _list(group, "records", dict)
        if "moved_from" in group:
            moved = sum("moved_from" in record for record in records)
            yield f"- {_shortened(wording.moved_folder(_field(group, 'moved_from', str), moved))}"
        for record in records:
            yield from _record(record)
        verdicts = _list(group, "verdicts", dict)
        if verdicts:
            yield f"- {wording.HEADS['verdicts']}"
            yield from (f"  - {_text(one, 'words')}" for one in verdicts)
        yield ""


def _record(record: Mapping[str, Any]) -> Iterator[str]:
    words = _list(record, "words", str)
    if "moved_from" in record and not words:
        return
    kind = _field(record, "kind", str)
    title = "" if kind == "company" else _field(record, "title", str)
    heading = wording.titled(wording.KINDS.get(kind, kind), title)
    yield f"- {_shortened(heading)} {code(_field(record, 'path', str))}"
    yield from (f"  - {_shortened(line)}" for line in words[:_MOST_LINES])
    yield from _more(len(words), _MOST_LINES, "  - ")


def _hints(value: Mapping[str, Any]) -> Iterator[str]:
    hints = _list(value, "hints", dict) if "hints" in value else []
    if hints:
        yield from (f"### {hint_wording.HEAD}", "")
        for one in hints[:_MOST_LINES]:
            yield f"- {hint_wording.line(_text(one, 'name'), _text(one, 'words'))}"
        yield from (*_more(len(hints), _MOST_LINES, "- "), "")


def _pages(value: Mapping[str, Any]) -> Iterator[str]:
    pages = _list(value, "pages", str)
    if pages:
        yield from (f"<details><summary>{wording.HEADS['pages']}</summary>", "")
        yield from (f"- {code(page)}" for page in pages[:_MOST_PAGES])
        yield from (*_more(len(pages), _MOST_PAGES, "- "), "", "</details>")


def _more(count: int, shown: int, lead: str) -> Iterator[str]:
    if count > shown:
        yield f"{lead}{wording.and_more(count)}"


def _text(value: Mapping[str, Any], key: str) -> str:
    return _shortened(_field(value, key, str))


def _shortened(text: str) -> str:
    return plain(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _field(value: Mapping[str, Any], key: str, kind: type[_T]) -> _T:
    found = value.get(key)
    if not isinstance(found, kind):
        raise NotADifferenceError(key)
    return found


def _list(value: Mapping[str, Any], key: str, kind: type[_T]) -> list[_T]:
    found = _field(value, key, list)
    if not all(isinstance(one, kind) for one in found):
        raise NotADifferenceError(key)
    return found
