"""What the rules find in hotline bulletins, for a terminal: the figures of each, and its slips."""

from collections import Counter
from collections.abc import Iterator, Sequence

from disclosure.checking.bulletins import BulletinReport
from disclosure.reports.places import Lines, place
from disclosure.wording import bulletins as wording
from disclosure.wording import names


def verdicts_text(reports: Sequence[BulletinReport], lines: Lines) -> str:
    """A line with the figures of each bulletin and its slips, each with its place; nothing where there is none."""
    if not reports:
        return ""
    said = [wording.judged(len(reports))]
    for report in reports:
        counts = Counter(verdict.outcome.value for verdict in report.verdicts)
        said += [wording.one(report.bulletin.key, report.bulletin.title, counts), *_slips(report, lines)]
    return "\n".join(said) + "\n"


def _slips(report: BulletinReport, lines: Lines) -> Iterator[str]:
    for verdict, found in report.findings():
        label = f"{names.OUTCOMES[verdict.outcome]}·{names.SEVERITIES[verdict.severity]}"
        yield f"  {verdict.rule} {label} {place(found, lines)}: {found.text}"
