"""The difference as text for a terminal, as Markdown for a comment, and as JSON."""

import json
from collections.abc import Iterator
from typing import Any, Final

from disclosure.problems import Problem, render_all
from disclosure.reports.differences.difference import ContentDifference, Group, RecordChange
from disclosure.reports.differences.prices import PriceChange
from disclosure.wording import differences as wording

_MOST_PAGES: Final = 50
SCHEMA_VERSION: Final = 1


def as_text(found: ContentDifference) -> str:
    """For a terminal."""
    lines = [wording.compared(found.base, found.records, len(found.problems)), ""]
    if found.problems:
        lines += [wording.head("problems"), render_all(found.problems), ""]
    for group in found.groups:
        lines += [*_group_lines(group), ""]
    if found.pages:
        lines += [wording.head("pages"), *(f"  {page}" for page in _some(found.pages))]
    return "\n".join(lines).rstrip("\n") + "\n"


def _group_lines(group: Group) -> Iterator[str]:
    if group.company:
        yield wording.company(group.name, str(group.company))
    for record in group.records:
        yield f"  {_heading(record)}"
        yield from (f"    {line}" for line in record.lines)
    if group.verdicts:
        yield f"  {wording.HEADS['verdicts']}"
        yield from (f"    {one.words}" for one in group.verdicts)


def _heading(record: RecordChange) -> str:
    title = record.title if record.kind != "company" else ""
    return wording.heading(record.kind, title, record.path)


def as_markdown(found: ContentDifference) -> str:
    """For a comment on a request; what comes from records is escaped: nobody's text becomes a link or a call."""
    lines = [f"**{_escaped(wording.compared(found.base, found.records, len(found.problems)))}**", ""]
    if found.problems:
        lines += [f"### {wording.HEADS['problems']}", "", *(_problem(one) for one in found.problems), ""]
    for group in found.groups:
        if group.company:
            lines += [f"### {wording.company(_escaped(group.name), f'`{group.company}`')}", ""]
        for record in group.records:
            lines += [f"- {_escaped(wording.KINDS[record.kind])} `{record.path}`"]
            lines += [f"  - {_escaped(line)}" for line in record.lines]
        if group.verdicts:
            lines += [f"- {wording.HEADS['verdicts']}", *(f"  - {_escaped(one.words)}" for one in group.verdicts)]
        lines += [""]
    if found.pages:
        lines += [f"<details><summary>{wording.HEADS['pages']}</summary>", ""]
        lines += [*(f"- `{page}`" for page in _some(found.pages)), "", "</details>"]
    return "\n".join(lines).rstrip("\n") + "\n"


def _some(pages: tuple[str, ...]) -> Iterator[str]:
    yield from pages[:_MOST_PAGES]
    if len(pages) > _MOST_PAGES:
        yield wording.and_more(len(pages))


def _problem(problem: Problem) -> str:
    place = f"`{problem.path}:{problem.line}:{problem.column}`"
    advice = problem.replacement or problem.help or ""
    return f"- {place} {problem.code} {_escaped(problem.message)}{f' → {_escaped(advice.strip())}' if advice else ''}"


def _escaped(text: str) -> str:
    """Text as text, whatever Markdown or GitHub would make of it: no markup, no mention, no reference."""
    for mark in "\\`*_[]<>|~#!":
        text = text.replace(mark, f"\\{mark}")
    return (
        text.replace("@", "@\N{ZERO WIDTH NON-JOINER}")
        .replace("://", ":\N{ZERO WIDTH NON-JOINER}//")
        .replace("\n", " ")
    )


def as_json(found: ContentDifference) -> str:
    """For programs."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "base": found.base,
        "groups": [_group(group) for group in found.groups],
        "problems": [_problem_json(one) for one in found.problems],
        "pages": list(found.pages),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _group(group: Group) -> dict[str, Any]:
    company = {"company": str(group.company), "name": group.name} if group.company else {}
    verdicts = [
        {"rule": one.rule, "title": one.title, "turn": one.turn.value, "before": one.before, "after": one.after}
        for one in group.verdicts
    ]
    return {**company, "records": [_record(record) for record in group.records], "verdicts": verdicts}


def _record(record: RecordChange) -> dict[str, Any]:
    values = [
        {"pointer": one.pointer, "label": one.label, "before": one.before, "after": one.after} for one in record.values
    ]
    return {
        "path": record.path,
        "kind": record.kind,
        "title": record.title,
        **({"moved_from": record.moved_from} if record.moved_from else {}),
        "words": list(record.lines),
        "values": values,
        "prices": [_price(one) for one in record.prices],
    }


def _price(change: PriceChange) -> dict[str, Any]:
    def amount(value: object) -> str | None:
        return None if value is None else str(value)

    rates = [
        {"name": one.name, "unit": one.unit, "before": amount(one.before), "after": amount(one.after)}
        for one in change.rates
    ]
    return {"words": change.words, "rates": rates}


def _problem_json(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
    }
