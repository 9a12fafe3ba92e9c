"""Every rule: how the companies stand with it, on what it rests, and how to mend what it finds."""

from collections import defaultdict
from typing import Final

from disclosure.model.verdict import Severity
from disclosure.reports.citations import Citation, citations
from disclosure.reports.figures import counted
from disclosure.reports.official.scope import Scope
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.official.table import Column
from disclosure.reports.sections.rule import RuleRow
from disclosure.wording import tables
from disclosure.wording.official import annexes as words
from disclosure.wording.official import style

_COLUMNS: Final = (
    Column(tables.RULE, 13, centred=True),
    Column(words.REQUIREMENT, 36),
    Column(words.STANDING, 22),
    Column(words.BASIS, 45),
    Column(words.REMEDY, 40),
)


def rules(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    sheet.note(words.RULES_NOTE)
    used = _used(scope)
    sheet.table(_COLUMNS, [_row(scope, row, used[row.rule.code]) for row in scope.sections.rules], small=True)


def _used(scope: Scope) -> dict[str, dict[str, Citation]]:
    """By rule, the clauses that verdicts rested on."""
    references: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for _, verdict in scope.assessment.report.verdicts():
        references[verdict.rule] |= dict.fromkeys(verdict.clauses)
    portal = scope.assessment.portal
    return {
        row.rule.code: {one.reference: one for one in citations(portal, references[row.rule.code] or row.rule.basis)}
        for row in scope.sections.rules
    }


def _row(scope: Scope, row: RuleRow, used: dict[str, Citation]) -> tuple[str | tuple[str, ...], ...]:
    code = words.coded(row.rule.code, advised=row.severity is Severity.SHOULD)
    standing = words.counts(counted(row.counts))
    return (code, style.in_office_style(row.rule.title), standing, scope.cite_all(used.values()), row.rule.remedy)
