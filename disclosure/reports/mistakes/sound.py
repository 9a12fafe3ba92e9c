"""Sound content, said where mistakes would be: how many verdicts came out how, and those that fail the run."""

from collections.abc import Iterable, Iterator, Sequence

from disclosure.model.portal import Portal
from disclosure.model.verdict import Finding, Report, Verdict
from disclosure.problems import visible
from disclosure.reports.github import command
from disclosure.reports.markdown_text import code, plain
from disclosure.reports.mistakes.as_github import MOST
from disclosure.reports.notes import LEVELS
from disclosure.reports.places import Lines, place
from disclosure.wording import mistakes as wording
from disclosure.wording import reports as report_wording


def sound_github(portal: Portal, report: Report, failing: Sequence[Verdict], lines: Lines) -> str:
    """A notice with the totals after an annotation for each finding that fails the run, as many as are shown."""
    found = list(_findings(failing))
    said = [_annotation(verdict, finding, lines) for verdict, finding in found[:MOST]]
    if len(found) > MOST:
        said.append(command("notice", report_wording.SEE_COMPANY, title=wording.rest(len(found) - MOST)))
    said.append(command("notice", _totals(portal, report), title=wording.SOUND))
    return "".join(f"{line}\n" for line in said)


def sound_markdown(portal: Portal, report: Report, failing: Sequence[Verdict], lines: Lines) -> str:
    """A heading, the totals, and a line for each finding that fails the run."""
    parts = [f"### {wording.SOUND}", _totals(portal, report)]
    rows = [
        f"- {code(place(finding, lines))} {verdict.rule} {plain(finding.text)}"
        for verdict, finding in _findings(failing)
    ]
    return "\n\n".join((*parts, *(["\n".join(rows)] if rows else []))) + "\n"


def _findings(verdicts: Iterable[Verdict]) -> Iterator[tuple[Verdict, Finding]]:
    return ((verdict, finding) for verdict in verdicts for finding in verdict.findings)


def _annotation(verdict: Verdict, finding: Finding, lines: Lines) -> str:
    line = lines.get((finding.path, finding.pointer))
    on_line = {"line": str(line)} if line else {}
    title = f"{verdict.rule} {wording.NOT_MET}"
    return command(LEVELS[verdict.severity], visible(finding.text), file=finding.path, **on_line, title=title)


def _totals(portal: Portal, report: Report) -> str:
    figures = {outcome.value: count for outcome, count in report.count().items()}
    return report_wording.total(len(portal.companies), figures)
