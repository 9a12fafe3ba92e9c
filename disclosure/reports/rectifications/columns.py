"""The ledger as a sheet shows it: what officials look at first, on a width that prints."""

from collections.abc import Iterable, Iterator

from disclosure.model.rectification import Event
from disclosure.reports.rectifications.entry import Entry
from disclosure.reports.xlsx.sheet import Column
from disclosure.reports.xlsx.styles import Look
from disclosure.reports.xlsx.values import Value
from disclosure.wording import rectifications as wording

COLUMNS = (
    Column(wording.NUMBER, 16, Look.CENTRED),
    Column(wording.SITUATION, 16),
    Column(wording.STATE, 14),
    Column(wording.DUE, 12, Look.CENTRED),
    Column(wording.RESPONSIBLE, 18),
    Column(wording.MATTER, 24),
    Column(wording.FOUND, 22),
    Column(wording.DOCUMENT, 16),
    Column(wording.COMPANY_WORDS, 28),
    Column(wording.INSPECTOR_WORDS, 28),
    Column(wording.NOTES, 30),
)


def records(entries: Iterable[Entry]) -> Iterator[tuple[Value, ...]]:
    """The rows below COLUMNS."""
    for entry in entries:
        order, reply, opinion = entry.order, entry.reply, entry.opinion
        yield (
            order.key,
            entry.situation,
            entry.state,
            entry.due,
            entry.responsible,
            order.title,
            order.finding.text,
            order.document,
            said(reply, reply.company_words if reply else None),
            said(opinion, opinion.inspector_words if opinion else None),
            order.note,
        )


def said(event: Event | None, words: str | None) -> str | None:
    """What one side said: when, who, in which words."""
    return wording.said(event.day, event.by, words or "") if event else None
