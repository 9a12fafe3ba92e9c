"""The report as workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from collections.abc import Iterator
from itertools import groupby

from disclosure.model.verdict import Finding, Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.figures import counted
from disclosure.reports.notes import Note, notes
from disclosure.wording import annotations as wording

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def github(assessment: Assessment) -> str:
    """A line for each finding that is not met, then one with the totals, and one for the rules that judged nobody."""
    return "".join(f"{line}\n" for line in _lines(assessment))


def _lines(assessment: Assessment) -> Iterator[str]:
    for note in notes(assessment):
        if note.verdict.outcome is Outcome.NOT_MET:
            for finding in note.verdict.findings:
                yield _annotation(note, finding, assessment.lines.get((finding.path, finding.pointer)))
    yield command("notice", _totals(assessment), title=wording.TOTALS)
    if not_run := _not_run(assessment):
        yield command("notice", not_run, title=wording.NOT_RUN)


def _annotation(note: Note, finding: Finding, line: int | None) -> str:
    title = wording.turned(f"{note.rule.code} {note.rule.title}", note.turn)
    text = f"{note.sentence(finding.text)}\n{note.remedy}"
    return command(note.level, text, file=finding.path, line=str(line or ""), title=title)


def command(name: str, text: str, **properties: str) -> str:
    """A workflow command; nothing in the text or the properties can end it or begin another."""
    told = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in properties.items() if value)
    return f"::{name} {told}::{text.translate(_IN_TEXT)}"


def _totals(assessment: Assessment) -> str:
    figures = {"": counted(assessment.totals())}
    figures |= {severity.value: counted(assessment.totals(severity)) for severity in Severity}
    return wording.totals(len(assessment.report.companies), len(assessment.rules), figures)


def _not_run(assessment: Assessment) -> str:
    """The rules that judged nobody, a line each, with every reason."""
    by_rule = [list(of) for _, of in groupby(assessment.unasked, key=lambda one: one.rule.code)]
    return "\n".join(
        wording.not_run(f"{of[0].rule.code} {of[0].rule.title}", (one.reason for one in of))
        for of in by_rule
        if sum(one.companies for one in of) == of[0].of
    )
