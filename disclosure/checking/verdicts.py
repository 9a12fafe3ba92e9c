"""From what a rule said to a verdict."""

from dataclasses import dataclass

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.verdict import Finding, Outcome, Verdict
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Rule, Said
from disclosure.wording import checking as wording


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule asked about a company, or about one of its notices, with those of the rule's clauses that are in force."""

    rule: Rule
    company: Company
    context: Context
    clauses: tuple[str, ...]
    notice: Notice | None = None

    def verdict(
        self,
        outcome: Outcome,
        *,
        reason: str | None = None,
        findings: tuple[Finding, ...] = (),
        evidence: tuple[str, ...] = (),
        clauses: tuple[str, ...] | None = None,
    ) -> Verdict:
        """The answer."""
        return Verdict(
            rule=self.rule.code,
            outcome=outcome,
            severity=self.rule.severity_in(self.context.edition),
            notice=self.notice.id if self.notice else None,
            reason=reason,
            findings=findings,
            evidence=evidence,
            clauses=self.clauses if clauses is None else clauses,
        )


def without(asked: Asked, outcome: Outcome, reason: str) -> Verdict:
    """The verdict on a rule that was not asked, and why."""
    return asked.verdict(outcome, reason=reason, clauses=asked.clauses if outcome is Outcome.NOT_JUDGED else ())


def weigh(asked: Asked, said: list[Said]) -> Verdict:
    """One verdict from what a rule said: a flaw outweighs a doubt, a doubt an absence, and nothing said is met."""
    findings = tuple(_finding(asked, flaw) for flaw in said if isinstance(flaw, Flaw))
    doubts = [one.reason for one in said if isinstance(one, NotJudged)]
    absences = [one.reason for one in said if isinstance(one, NotApplicable)]
    evidence = [one for one in said if isinstance(one, Evidence)]
    added = tuple(reference for one in evidence for reference in one.clauses)
    outcome = _outcome(findings, doubts, absences)
    reasons = {Outcome.NOT_JUDGED: doubts, Outcome.NOT_APPLICABLE: absences}.get(outcome, [])
    return asked.verdict(
        outcome,
        reason=wording.joined(reasons) or None,
        findings=findings,
        evidence=tuple(one.text for one in evidence),
        clauses=tuple(dict.fromkeys(added + asked.clauses)),
    )


def _outcome(findings: tuple[Finding, ...], doubts: list[str], absences: list[str]) -> Outcome:
    if findings:
        return Outcome.NOT_MET
    if doubts:
        return Outcome.NOT_JUDGED
    return Outcome.NOT_APPLICABLE if absences else Outcome.MET


def _finding(asked: Asked, flaw: Flaw) -> Finding:
    prefix = f"/notices/{asked.notice.id}" if asked.notice else ""
    path, pointer = asked.company.place(prefix + flaw.pointer)
    return Finding(path=path, pointer=pointer, text=flaw.found)


def on_all_notices(asked: Asked, notices: dict[str, tuple[Verdict, ...]]) -> Verdict:
    """The company's verdict on a notice rule: as bad as its worst notice, with all that was found in any."""
    titles = {notice.id: notice.title for notice in asked.company.notices}
    judged = [
        (titles[notice], verdict)
        for notice, verdicts in notices.items()
        for verdict in verdicts
        if verdict.rule == asked.rule.code and verdict.outcome is not Outcome.NOT_APPLICABLE
    ]
    if not judged:
        return without(asked, Outcome.NOT_APPLICABLE, wording.NO_NOTICES)
    outcomes = {verdict.outcome for _, verdict in judged}
    outcome = next(one for one in (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.MET) if one in outcomes)
    reasons = [wording.of_notice(title, v.reason) for title, v in judged if v.outcome is outcome and v.reason]
    return asked.verdict(
        outcome,
        reason=wording.joined(reasons) or None,
        findings=tuple(
            Finding(path=found.path, pointer=found.pointer, text=wording.of_notice(title, found.text))
            for title, verdict in judged
            for found in verdict.findings
        ),
        evidence=tuple(wording.of_notice(title, text) for title, verdict in judged for text in verdict.evidence),
        clauses=tuple(dict.fromkeys(clause for _, verdict in judged for clause in verdict.clauses)),
    )
