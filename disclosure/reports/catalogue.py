"""The catalogue of rules as text, Markdown and JSON, and one rule explained."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from disclosure.model.portal import Portal
from disclosure.model.regulation import Certainty
from disclosure.rules.rule import Rule
from disclosure.wording import catalogue as wording
from disclosure.wording import names


def as_text(rules: Sequence[Rule]) -> str:
    """One line a rule: code, severity, sectors, title."""
    return "".join(
        f"{rule.code}  {names.SEVERITIES[rule.severity]}  {wording.sectors(rule.sectors)}  {rule.title}\n"
        for rule in rules
    )


def as_markdown(rules: Sequence[Rule]) -> str:
    """A table for documents."""
    head = f"| {' | '.join(wording.COLUMNS)} |\n|{'---|' * len(wording.COLUMNS)}\n"
    return head + "".join(
        f"| {rule.code} | {names.SEVERITIES[rule.severity]} | {wording.sectors(rule.sectors)} | {rule.title} | "
        f"{', '.join(rule.basis)} |\n"
        for rule in rules
    )


def as_json(rules: Iterable[Rule]) -> str:
    """All that is known of each rule but its code."""
    return json.dumps([_rule(rule) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "title": rule.title,
        "rationale": rule.rationale,
        "remedy": rule.remedy,
        "severity": rule.severity.value,
        "subject": rule.subject.value,
        "sectors": [sector.value for sector in rule.sectors],
        "basis": list(rule.basis),
        "requires": list(rule.requires),
        "examples": [{"label": label, "yaml": text} for label, text in rule.examples()],
    }


def explain(rule: Rule, portal: Portal) -> str:
    """A rule with its reason, its clauses and how sure they are, its examples and what to do."""
    return "\n".join(_explained(rule, portal)) + "\n"


def _explained(rule: Rule, portal: Portal) -> Iterator[str]:
    yield f"{rule.code} {rule.title}"
    yield f"{names.SEVERITIES[rule.severity]} · {wording.sectors(rule.sectors)}"
    yield ""
    yield rule.rationale
    yield ""
    yield wording.BASIS
    for reference in rule.basis:
        regulation, clause = portal.clause(reference)
        unsure = "" if clause.certainty is Certainty.VERIFIED else wording.UNVERIFIED
        yield f"  {wording.cite(regulation.title, regulation.number, clause.article)}{unsure}"
        yield f"    {clause.summary}"
    for label, text in rule.examples():
        yield ""
        yield f"{label}{wording.COLON}"
        yield from (f"  {line}" for line in text.splitlines())
    yield ""
    yield f"{wording.REMEDY}{rule.remedy}"
