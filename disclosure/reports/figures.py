"""Counts and scores, as JSON says them."""

from collections import Counter
from typing import Any

from disclosure.checking.score import Score, Share
from disclosure.model.verdict import CompanyReport, Outcome, Report, Severity


def counted(counts: Counter[Outcome]) -> dict[str, int]:
    """The figure of every outcome, also of those that did not occur."""
    return {outcome.value: counts[outcome] for outcome in Outcome}


def totals(report: Report | CompanyReport) -> dict[str, Any]:
    """How many verdicts came out how: all, then MUST and SHOULD apart."""
    return {
        "totals": counted(report.count()),
        "totals_by_severity": {severity.value: counted(report.count(severity)) for severity in Severity},
    }


def scored(score: Score) -> dict[str, Any]:
    """A score; points are cut to one decimal, and null where nothing could be judged."""
    return {
        "grade": score.grade.value if score.grade else None,
        "must": _shared(score.must),
        "should": _shared(score.should),
        "applicable": score.applicable,
    }


def _shared(share: Share) -> dict[str, Any]:
    return {"met": share.met, "judged": share.judged, "points": float(share.shown) if share.shown else None}
