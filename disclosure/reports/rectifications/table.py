"""The ledger as a plain table: one order a row, for sorting and for programs."""

from collections.abc import Iterable

from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.tables.table import Cell, Row, Table
from disclosure.wording import rectifications as wording

HEADS = (
    wording.NUMBER,
    wording.MATTER,
    wording.SITUATION,
    wording.STATE,
    wording.DUE,
    wording.LATE,
    wording.DUE_TOLD,
    wording.RESPONSIBLE,
    wording.CONCERNED,
    wording.ISSUER,
    wording.DOCUMENT,
    wording.ORDERED,
    wording.DEMAND,
    wording.REPORT_TO,
    wording.KIND,
    wording.FOUND,
    wording.LINK,
    wording.REPLIED,
    wording.COMPANY_WORDS,
    wording.PROOF,
    wording.CHECKED,
    wording.INSPECTOR,
    wording.INSPECTOR_WORDS,
    wording.KNOWN_UNTIL,
    wording.NOTES,
    wording.SOURCE,
)


def ledger_table(entries: Iterable[Entry]) -> Table:
    """A row for each order."""
    return Table(name="rectifications", heads=HEADS, rows=tuple(_row(entry) for entry in entries))


def _row(entry: Entry) -> Row:
    order = entry.order
    return (
        order.key,
        order.title,
        entry.situation,
        entry.state,
        _day(entry.due),
        entry.late,
        entry.standing.due.told,
        entry.responsible,
        entry.concerned or None,
        order.issuer,
        order.document,
        _day(order.ordered_on),
        order.demand,
        order.report_to,
        wording.KINDS[order.finding.kind],
        order.finding.text,
        entry.link or None,
        *_reply(entry),
        *_opinion(entry),
        _day(order.known_until),
        order.note,
        " ".join(filter(None, (order.record.source.publisher, order.record.source.title))),
    )


def _reply(entry: Entry) -> Row:
    event = entry.reply
    if event is None:
        return (None, None, None)
    return (_day(event.day), event.company_words, wording.listed(proof.title for proof in event.proof) or None)


def _opinion(entry: Entry) -> Row:
    event = entry.opinion
    return (None, None, None) if event is None else (_day(event.day), event.by, event.inspector_words)


def _day(day: object) -> Cell:
    return None if day is None else str(day)
