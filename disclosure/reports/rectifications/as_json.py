"""The ledger as JSON says it: each order with how it stands, what either side said, and its verdicts."""

from collections.abc import Iterable
from typing import Any

from disclosure.model.rectification import Event
from disclosure.reports.places import Lines
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.verdict_json import verdict_json


def ledger_json(entries: Iterable[Entry], lines: Lines) -> list[dict[str, Any]]:
    """Every order, in the order given; `lines` are where findings stand."""
    return [_order(entry, lines) for entry in entries]


def _order(entry: Entry, lines: Lines) -> dict[str, Any]:
    order, standing = entry.order, entry.standing
    return {
        "order": order.key,
        "title": order.title,
        "nature": order.nature.value,
        "state": standing.state.value,
        "urgency": standing.urgency.value,
        "situation": entry.situation,
        "due": _day(entry.due),
        "due_told": standing.due.told,
        "days": standing.days,
        "issuer": order.issuer,
        "document": order.document,
        "ordered_on": _day(order.ordered_on),
        "demand": order.demand,
        "report_to": order.report_to,
        "responsible": entry.responsible,
        "companies": list(order.responsible.companies),
        "concerned": [str(company) for company in order.concerned],
        "finding": {"kind": order.finding.kind.value, "text": order.finding.text, "link": entry.link or None},
        "known_until": _day(order.known_until),
        "events": [_event(event) for event in order.events_until(standing.as_of)],
        "verdicts": [verdict_json(verdict, lines) for verdict in entry.verdicts],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "day": event.day.isoformat(),
        "kind": event.kind.value,
        "by": event.by,
        "company_words": event.company_words,
        "proof": [proof.title for proof in event.proof],
        "inspector_words": event.inspector_words,
        "corrected": event.corrected,
        "deadline": _day(event.deadline),
    }


def _day(day: object) -> str | None:
    return None if day is None else str(day)
