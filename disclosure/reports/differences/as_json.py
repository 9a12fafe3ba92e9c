"""The difference as JSON: what programs read, and what a comment on a request is made of."""

import json
from typing import Any, Final

from disclosure.problems import Problem
from disclosure.reports.differences.difference import ContentDifference, Group, RecordChange
from disclosure.reports.differences.hints import Hint
from disclosure.reports.differences.prices import PriceChange

SCHEMA_VERSION: Final = 1


def as_json(found: ContentDifference) -> str:
    """For programs."""
    return json.dumps(as_value(found), ensure_ascii=False, indent=2) + "\n"


def as_value(found: ContentDifference) -> dict[str, Any]:
    """The same as a value."""
    return {
        "schema_version": SCHEMA_VERSION,
        "base": found.base,
        "groups": [_group(group) for group in found.groups],
        "problems": [_problem(one) for one in found.problems],
        "hints": [_hint(one, found.names.get(one.company, "")) for one in found.hints],
        "pages": list(found.pages),
    }


def _group(group: Group) -> dict[str, Any]:
    company = {"company": str(group.company), "name": group.name} if group.company else {}
    if group.moved_from:
        company["moved_from"] = str(group.moved_from)
    verdicts = [
        {
            "rule": one.rule,
            "title": one.title,
            "turn": one.turn.value,
            "before": one.before,
            "after": one.after,
            "words": one.words,
        }
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


def _problem(problem: Problem) -> dict[str, Any]:
    advice = (problem.replacement or problem.help or "").strip()
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        **({"help": advice} if advice else {}),
    }


def _hint(hint: Hint, name: str) -> dict[str, Any]:
    return {
        "kind": hint.kind,
        "company": str(hint.company),
        "name": name,
        "paths": list(hint.paths),
        "words": hint.words,
    }
