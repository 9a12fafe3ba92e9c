"""The report as JSON, for programs."""

import json
from typing import Any

from disclosure import __version__
from disclosure.model.portal import Portal
from disclosure.model.verdict import CompanyReport, Report, Verdict
from disclosure.problems import Problem
from disclosure.reports.places import Lines

SCHEMA_VERSION = 1


def as_json(portal: Portal | None, report: Report | None, lines: Lines, problems: tuple[Problem, ...] = ()) -> str:
    """The report, or the problems that stood in its way; one object, keys in a fixed order, ending in a line break."""
    result: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "disclosure", "version": __version__},
        "problems": [_problem(problem) for problem in problems],
    }
    if portal and report:
        result |= {
            "as_of": report.as_of.isoformat(),
            "edition": report.edition,
            "totals": _totals(report),
            "companies": [
                _company(portal.companies[one.company].name, one, lines) for one in report.companies.values()
            ],
        }
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _totals(report: Report | CompanyReport) -> dict[str, int]:
    return {outcome.value: count for outcome, count in sorted(report.count().items())}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "help": problem.help,
        "replacement": problem.replacement,
    }


def _company(name: str, report: CompanyReport, lines: Lines) -> dict[str, Any]:
    return {
        "company": str(report.company),
        "name": name,
        "confirmed": report.confirmed,
        "totals": _totals(report),
        "verdicts": [_verdict(verdict, lines) for verdict in report.verdicts],
        "notices": {
            notice: [_verdict(verdict, lines) for verdict in verdicts] for notice, verdicts in report.notices.items()
        },
    }


def _verdict(verdict: Verdict, lines: Lines) -> dict[str, Any]:
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
