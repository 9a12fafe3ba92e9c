"""What a report says of the ledger in a sentence."""

from collections import Counter
from collections.abc import Iterable

from disclosure.checking.standing import Urgency
from disclosure.reports.rectifications.entry import Entry
from disclosure.wording import rectifications as wording


def extent(entries: Iterable[Entry]) -> str:
    """How many orders there are, and how urgent they are."""
    counts = _counted(entries)
    return wording.extent(counts.total(), counts)


def extent_official(entries: Iterable[Entry]) -> str:
    """The same for an official document, with those that are surely overdue by name."""
    entries = tuple(entries)
    counts = _counted(entries)
    late = [(one.responsible, one.situation) for one in entries if one.standing.urgency is Urgency.OVERDUE]
    return wording.extent_official(counts.total(), counts) + (wording.named(late) if late else "")


def _counted(entries: Iterable[Entry]) -> Counter[str]:
    return Counter(entry.standing.urgency.value for entry in entries)
