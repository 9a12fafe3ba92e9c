"""The ledger for a terminal: what is overdue on top."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from disclosure.reports.rectifications.entry import Entry
from disclosure.wording import rectifications as wording


def ledger_text(entries: Sequence[Entry], as_of: date) -> str:
    """Every order with its situation, who must act, by when, and what either side said last."""
    counts = Counter(entry.standing.urgency.value for entry in entries)
    parts = [wording.heading(as_of, len(entries), counts), ""]
    for entry in entries:
        parts += [*_lines(entry), ""]
    if not entries:
        return f"{wording.NOTHING}\n"
    return "\n".join([*parts, wording.NOTE]) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    order = entry.order
    yield f"{order.key}  {entry.situation}"
    yield f"  {order.title}"
    paper = " ".join(filter(None, (order.issuer, order.document, str(order.ordered_on or ""))))
    told = {
        wording.STATE: entry.state,
        wording.DUE: entry.standing.due.told,
        wording.RESPONSIBLE: entry.responsible,
        wording.CONCERNED: entry.concerned,
        wording.DOCUMENT: paper,
        wording.COMPANY_WORDS: _said(entry, by_company=True),
        wording.INSPECTOR_WORDS: _said(entry, by_company=False),
        wording.NOTES: order.note or "",
    }
    yield from (f"  {wording.labelled(label, value)}" for label, value in told.items() if value)


def _said(entry: Entry, *, by_company: bool) -> str:
    event = entry.reply if by_company else entry.opinion
    if event is None:
        return ""
    return wording.said(event.day, event.by, (event.company_words if by_company else event.inspector_words) or "")
