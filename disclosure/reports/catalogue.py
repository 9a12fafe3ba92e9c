"""The catalogue of rules as text, Markdown and JSON, and one rule explained."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from disclosure.model.portal import Portal
from disclosure.model.regulation import Certainty
from disclosure.reports.citations import Citation, citations
from disclosure.rules.rule import Rule, Subject
from disclosure.wording import catalogue as wording
from disclosure.wording import names


def as_text(rules: Sequence[Rule], _: Portal) -> str:
    """One line a rule: code, severity, what it is about, title."""
    return "".join(f"{rule.code}  {names.SEVERITIES[rule.severity]}  {_about(rule)}  {rule.title}\n" for rule in rules)


def as_markdown(rules: Sequence[Rule], portal: Portal) -> str:
    """A table for documents; clauses whose text is not verified are marked."""
    head = f"| {' | '.join(wording.COLUMNS)} |\n|{'---|' * len(wording.COLUMNS)}\n"
    return head + "".join(
        f"| {rule.code} | {names.SEVERITIES[rule.severity]} | {_about(rule)} | {rule.title} | "
        f"{', '.join(_marked(one) for one in citations(portal, rule.basis))} |\n"
        for rule in rules
    )


def _about(rule: Rule) -> str:
    return wording.SUBJECTS.get(rule.subject) or wording.sectors(rule.sectors)


def _marked(citation: Citation) -> str:
    return citation.reference if citation.is_verified else f"{citation.reference}{wording.UNVERIFIED}"


def as_json(rules: Iterable[Rule], portal: Portal) -> str:
    """All that is known of each rule but its code, with how sure the text of each of its clauses is."""
    return json.dumps([_rule(rule, portal) for rule in rules], ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule, portal: Portal) -> dict[str, Any]:
    return {
        "code": rule.code,
        "title": rule.title,
        "rationale": rule.rationale,
        "remedy": rule.remedy,
        "severity": rule.severity.value,
        "should_in": list(rule.should_in),
        "subject": rule.subject.value,
        "sectors": [sector.value for sector in rule.sectors],
        "basis": list(rule.basis),
        "clauses": [_clause(citation) for citation in citations(portal, rule.basis)],
        "requires": list(rule.requires),
        "examples": [{"label": label, "yaml": text} for label, text in rule.examples()],
    }


def _clause(citation: Citation) -> dict[str, Any]:
    return {
        "reference": citation.reference,
        "title": citation.regulation.title,
        "number": citation.regulation.number,
        "article": citation.clause.article,
        "edition": citation.regulation.edition,
        "certainty": citation.clause.certainty.value,
        "summary": citation.clause.summary,
    }


def explain(rule: Rule, portal: Portal) -> str:
    """A rule with its reason, its clauses and how sure they are, its examples and what to do."""
    return "\n".join(_explained(rule, portal)) + "\n"


def _explained(rule: Rule, portal: Portal) -> Iterator[str]:
    yield f"{rule.code} {rule.title}"
    yield f"{names.SEVERITIES[rule.severity]} · {_about(rule)}"
    yield ""
    yield rule.rationale
    if rule.basis:
        yield ""
        yield wording.BASIS
    elif rule.subject is Subject.BULLETIN:
        yield ""
        yield f"{wording.BASIS}{wording.ARITHMETIC}"
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
