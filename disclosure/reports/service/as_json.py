"""Inspection findings and hotline figures as JSON says them."""

from collections.abc import Iterable
from typing import Any

from disclosure.model.hall_finding import HallFinding
from disclosure.model.hotline_unit import Rate
from disclosure.model.provenance import Source
from disclosure.reports.service.inspected import Inspected, Visit
from disclosure.reports.service.reported import Reported, UnitFigures


def inspections_json(inspected: Iterable[Inspected]) -> list[dict[str, Any]]:
    """Every inspection with the halls of chosen companies."""
    return [
        {
            "inspection": one.inspection.key,
            "title": one.inspection.title,
            "document": one.inspection.number,
            "issuer": one.inspection.issuer,
            "issued_on": _day(one.inspection.issued_on),
            "source": source_json(one.inspection.record.source),
            "halls": [_hall(visit) for visit in one.visits],
            "elsewhere": one.elsewhere,
            "unlinked": one.unlinked,
        }
        for one in inspected
    ]


def _hall(visit: Visit) -> dict[str, Any]:
    hall = visit.hall
    return {
        "number": hall.number,
        "company": str(visit.company.id),
        "name": visit.company.name,
        "area": hall.area,
        "location": hall.location,
        "outlet": hall.outlet,
        "visited_at": hall.visited_at,
        "findings": [finding_json(one) for one in visit.findings],
    }


def finding_json(one: HallFinding) -> dict[str, Any]:
    """A finding: what the table says and what the text says, apart."""
    return {
        "code": one.code,
        "title": one.title,
        "gravity": one.gravity.value,
        "seen": [{"columns": [column.value for column in seen.columns], "text": seen.text} for seen in one.seen],
        "said": [{"heading": said.heading, "text": said.text} for said in one.said],
    }


def bulletins_json(reported: Iterable[Reported]) -> list[dict[str, Any]]:
    """Every bulletin with the rows of chosen companies."""
    return [
        {
            "bulletin": one.bulletin.key,
            "title": one.bulletin.title,
            "document": one.bulletin.document_number,
            "issuer": one.bulletin.issuer,
            "issued_on": _day(one.bulletin.issued_on),
            "start": one.bulletin.period.start.isoformat(),
            "end": one.bulletin.period.end.isoformat(),
            "source": source_json(one.bulletin.record.source),
            "least": one.least,
            "flaws": one.flaws,
            "units": [_unit(row) for row in one.figures],
        }
        for one in reported
    ]


def _unit(row: UnitFigures) -> dict[str, Any]:
    unit = row.unit
    return {
        "company": str(row.company.id),
        "name": row.company.name,
        "called": unit.name,
        "table": row.table.title,
        "cases": unit.cases,
        "closed": unit.closed,
        "overdue": unit.overdue,
        "overdue_open": unit.overdue_open,
        "result": _rate(unit.result),
        "process": _rate(unit.process),
        "score": _text(unit.score),
        "rank": unit.rank,
        "is_small": row.is_small,
        "praised": list(row.praised),
        "criticised": list(row.criticised),
    }


def _rate(rate: Rate | None) -> dict[str, Any] | None:
    if rate is None:
        return None
    return {"percent": _text(rate.percent), "instead": rate.instead.value if rate.instead else None}


def source_json(source: Source) -> dict[str, Any]:
    """Who published it, under which title, when, where."""
    return {"publisher": source.publisher, "title": source.title, "published": source.published, "url": source.url}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


_day = _text
