"""The verdicts on hotline bulletins as JSON says them."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from disclosure.checking.bulletins import BulletinReport
from disclosure.model.verdict import Outcome
from disclosure.reports.places import Lines
from disclosure.reports.record_json import record_json
from disclosure.reports.verdict_json import verdict_json


def bulletins_json(reports: Iterable[BulletinReport], lines: Lines) -> list[dict[str, Any]]:
    """Every bulletin, in the order given; `lines` are where findings stand."""
    return [_bulletin(report, lines) for report in reports]


def _bulletin(report: BulletinReport, lines: Lines) -> dict[str, Any]:
    bulletin = report.bulletin
    counts = Counter(verdict.outcome for verdict in report.verdicts)
    return {
        "bulletin": bulletin.key,
        "title": bulletin.title,
        "document": bulletin.document_number,
        "start": bulletin.period.start.isoformat(),
        "end": bulletin.period.end.isoformat(),
        "totals": {outcome.value: counts[outcome] for outcome in Outcome},
        "verdicts": [verdict_json(verdict, lines) for verdict in report.verdicts],
    }


def bulletin_json(report: BulletinReport) -> dict[str, Any]:
    """All fields of a bulletin's record, those of `schemas/bulletin.json`, and the verdicts on its figures."""
    verdicts = [verdict_json(verdict, {}) for verdict in report.verdicts]
    return {"bulletin": report.bulletin.key, **record_json(report.bulletin), "verdicts": verdicts}
