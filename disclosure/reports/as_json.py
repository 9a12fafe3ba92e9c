"""The report as JSON, for programs; schemas/output/report.json describes it."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from disclosure import __version__
from disclosure.checking.score import score
from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.verdict import CompanyReport, Report
from disclosure.problems import Problem
from disclosure.reports.assessment import Assessment
from disclosure.reports.figures import scored, totals
from disclosure.reports.json_sections import sections
from disclosure.reports.mistakes.as_text import page
from disclosure.reports.places import Lines
from disclosure.reports.verdict_json import verdict_json

SCHEMA_VERSION = 1


def as_json(
    portal: Portal | None,
    report: Report | None,
    lines: Lines,
    problems: tuple[Problem, ...] = (),
    beside: Mapping[str, Any] = MappingProxyType({}),
) -> str:
    """The verdicts, or the problems that stood in their way; one object, keys in a fixed order, ending in a break.

    `beside` is what was judged besides the companies, by its key.
    """
    result = _opening(problems)
    if portal and report:
        result |= {**_verdicts(portal, report, lines), **beside}
    return _written(result)


def problems_json(problems: tuple[Problem, ...], base_url: str | None) -> str:
    """The problems alone, every one; `base_url` is the portal's, where it is known, for the pages that explain them."""
    return _written(_opening(problems, base_url))


def report_json(assessment: Assessment, *, indent: int | None = 2) -> str:
    """The whole report: the same, with everything else that a report says before the companies.

    Without `indent` it is one line, made in a third of the time.
    """
    found = _verdicts(assessment.portal, assessment.report, assessment.lines)
    companies = found.pop("companies")
    return _written(_opening(()) | found | sections(assessment) | {"companies": companies}, indent)


def _written(result: dict[str, Any], indent: int | None = 2) -> str:
    return json.dumps(result, ensure_ascii=False, indent=indent) + "\n"


def _opening(problems: tuple[Problem, ...], base_url: str | None = None) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "disclosure", "version": __version__},
        "problems": [_problem(problem, base_url) for problem in problems],
    }


def _problem(problem: Problem, base_url: str | None) -> dict[str, Any]:
    return {
        "code": problem.code,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "help": problem.help,
        "replacement": problem.replacement,
        "page": page(base_url, problem.code),
    }


def _verdicts(portal: Portal, report: Report, lines: Lines) -> dict[str, Any]:
    return {
        "portal": {"name": portal.info.name, "base_url": portal.info.base_url},
        "as_of": report.as_of.isoformat(),
        "edition": report.edition,
        **totals(report),
        "companies": [_company(portal.companies[key], one, lines) for key, one in report.companies.items()],
    }


def _company(company: Company, report: CompanyReport, lines: Lines) -> dict[str, Any]:
    return {
        "company": str(report.company),
        "name": company.name,
        "confirmed": report.confirmed,
        "demonstration": company.is_demonstration,
        "score": scored(score(report)),
        **totals(report),
        "verdicts": [verdict_json(verdict, lines) for verdict in report.verdicts],
        "notices": {
            notice: [verdict_json(verdict, lines) for verdict in verdicts]
            for notice, verdicts in report.notices.items()
        },
    }
