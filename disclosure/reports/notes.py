"""Each verdict with the words that a tool shows it with."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from disclosure.checking.changes import Turn
from disclosure.model.company import Company
from disclosure.model.verdict import Severity, Verdict
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import citations
from disclosure.reports.places import place
from disclosure.rules.rule import Rule
from disclosure.wording import annotations as wording

LEVELS = {Severity.MUST: "error", Severity.SHOULD: "warning"}
"""What CI tools call a finding on a rule, as --fail-on does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A verdict; `subject` is the company as it must be named, `turn` None where nothing is compared."""

    company: Company
    rule: Rule
    verdict: Verdict
    subject: str
    basis: str
    turn: Turn | None

    @property
    def level(self) -> str:
        """How much a finding weighs."""
        return LEVELS[self.verdict.severity]

    @property
    def remedy(self) -> str:
        """What to do."""
        return wording.remedy(self.rule.remedy)

    def sentence(self, text: str) -> str:
        """Something that was found, with the clause that it breaks."""
        return f"{wording.said(self.subject, text)}{self.basis}"


def notes(assessment: Assessment) -> Iterator[Note]:
    """Every verdict, by company and in the catalogue's order."""
    rules = {rule.code: rule for rule in assessment.rules}
    turns = {(change.company, change.rule): change.turn for change in assessment.changes}

    @cache
    def basis(references: tuple[str, ...]) -> str:
        return wording.basis(map(str, citations(assessment.portal, references))) if references else ""

    for company, report in assessment.companies():
        subject = wording.company(company.name, confirmed=report.confirmed, demonstration=company.is_demonstration)
        for verdict in report.verdicts:
            yield Note(
                company=company,
                rule=rules[verdict.rule],
                verdict=verdict,
                subject=subject,
                basis=basis(verdict.clauses),
                turn=turns.get((company.id, verdict.rule)),
            )


def account(note: Note, assessment: Assessment) -> str:
    """A verdict in full: what is required, by which clause, what was found where, what it rests on, what to do."""
    findings = [wording.found(place(finding, assessment.lines), finding.text) for finding in note.verdict.findings]
    required = wording.requirement(note.rule.title, note.verdict.severity)
    return "\n".join(filter(None, (required, note.basis, *findings, *note.verdict.evidence, note.remedy)))
