"""What the rules find in the ledger, for a terminal: the figures, and the first faults."""

from collections import Counter
from collections.abc import Iterator, Sequence

from disclosure.model.verdict import Outcome
from disclosure.reports.places import Lines, place
from disclosure.reports.rectifications.entry import Entry
from disclosure.wording import names
from disclosure.wording import rectifications as wording

FEW = 8
"""So many faults are shown."""


def verdicts_text(entries: Sequence[Entry], lines: Lines) -> str:
    """A line with the figures, then the faults, each with its place; nothing where there is no order."""
    if not entries:
        return ""
    counts = Counter(verdict.outcome.value for entry in entries for verdict in entry.verdicts)
    faults = list(_faults(entries, lines))
    rest = [wording.more(len(faults) - FEW)] if len(faults) > FEW else []
    return "\n".join([wording.verdicts(counts), *faults[:FEW], *rest]) + "\n"


def _faults(entries: Sequence[Entry], lines: Lines) -> Iterator[str]:
    for entry in entries:
        for verdict in entry.verdicts:
            if verdict.outcome is Outcome.NOT_MET:
                label = f"{names.OUTCOMES[verdict.outcome]}·{names.SEVERITIES[verdict.severity]}"
                for found in verdict.findings:
                    yield f"  {verdict.rule} {label} {place(found, lines)}: {found.text}"
