"""A verdict as JSON, the same wherever it stands: on a company, a bulletin, an order."""

from typing import Any

from disclosure.model.verdict import Verdict
from disclosure.reports.places import Lines


def verdict_json(verdict: Verdict, lines: Lines) -> dict[str, Any]:
    """A verdict with the places of its findings."""
    return {
        "rule": verdict.rule,
        "outcome": verdict.outcome.value,
        "severity": verdict.severity.value,
        "reason": verdict.reason,
        "findings": [
            {
                "path": finding.path,
                "line": lines.get((finding.path, finding.pointer)),
                "pointer": finding.pointer,
                "text": finding.text,
            }
            for finding in verdict.findings
        ],
        "evidence": list(verdict.evidence),
        "clauses": list(verdict.clauses),
    }
