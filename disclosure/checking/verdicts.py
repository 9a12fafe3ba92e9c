"""From what a rule said to a verdict."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from disclosure.model.company import Company
from disclosure.model.notice import Notice
from disclosure.model.verdict import Finding, Outcome, Severity, Verdict
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Rule, Said
from disclosure.wording import checking as wording

OnNotice = tuple[Notice, Verdict]


class Asked(
    NamedTuple
):  # a thousand companies ask a hundred thousand times, and a tuple is made in a third of the time
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
        rule, notice = self.rule, self.notice
        of = (
            rule.code,
            outcome,
            rule.severity_in(self.context.edition),
            notice.id if notice else None,
            reason,
            self.clauses if clauses is None else clauses,
        )
        return _with(*of, findings=findings, evidence=evidence) if findings or evidence else _bare(*of)


def _with(  # noqa: PLR0917 - the parts of a verdict, in the order of the cache's key
    rule: str,
    outcome: Outcome,
    severity: Severity,
    notice: str | None,
    reason: str | None,
    clauses: tuple[str, ...],
    *,
    findings: tuple[Finding, ...] = (),
    evidence: tuple[str, ...] = (),
) -> Verdict:
    return Verdict(
        rule=rule,
        outcome=outcome,
        severity=severity,
        notice=notice,
        reason=reason,
        findings=findings,
        evidence=evidence,
        clauses=clauses,
    )


# Most verdicts have nothing to add, and thousands of companies share them: one object each saves time and memory.
_bare = lru_cache(maxsize=1 << 16)(_with)


def without(asked: Asked, outcome: Outcome, reason: str) -> Verdict:
    """The verdict on a rule that was not asked, and why."""
    return asked.verdict(outcome, reason=reason, clauses=asked.clauses if outcome is Outcome.NOT_JUDGED else ())


def weigh(asked: Asked, said: list[Said]) -> Verdict:
    """One verdict from what a rule said: a flaw outweighs a doubt, a doubt an absence, and nothing said is met."""
    if not said:
        return asked.verdict(Outcome.MET)
    flaws: list[Flaw] = []
    doubts: list[NotJudged] = []
    absences: list[NotApplicable] = []
    evidence: list[Evidence] = []
    heaps: dict[type, list[Any]] = {Flaw: flaws, NotJudged: doubts, NotApplicable: absences, Evidence: evidence}
    for one in said:
        heaps[type(one)].append(one)
    outcome, reasons = outcome_of(flaws, doubts, absences)
    clauses = dict.fromkeys(reference for one in evidence for reference in one.clauses)
    return asked.verdict(
        outcome,
        reason=wording.joined(reasons) if reasons else None,
        findings=tuple(_finding(asked, flaw) for flaw in flaws),
        evidence=tuple(one.text for one in evidence),
        clauses=tuple(clauses | dict.fromkeys(asked.clauses)) if clauses else asked.clauses,
    )


def outcome_of(flaws: list[Flaw], doubts: list[NotJudged], absences: list[NotApplicable]) -> tuple[Outcome, list[str]]:
    """What it comes to, and the reasons for it where the findings do not say them."""
    if flaws:
        return Outcome.NOT_MET, []
    if doubts:
        return Outcome.NOT_JUDGED, [doubt.reason for doubt in doubts]
    if absences:
        return Outcome.NOT_APPLICABLE, [absence.reason for absence in absences]
    return Outcome.MET, []


def _finding(asked: Asked, flaw: Flaw) -> Finding:
    prefix = f"/notices/{asked.notice.id}" if asked.notice else ""
    path, pointer = asked.company.place(prefix + flaw.pointer)
    return Finding(path=path, pointer=pointer, text=flaw.found)


def on_all_notices(asked: Asked, judged: Sequence[OnNotice]) -> Verdict:
    """The company's verdict on a notice rule: as bad as its worst notice, with all that was found in any.

    `judged` are the verdicts on notices that the rule applies to.
    """
    if not judged:
        return without(asked, Outcome.NOT_APPLICABLE, wording.NO_NOTICES)
    outcomes = {verdict.outcome for _, verdict in judged}
    outcome = next(one for one in (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.MET) if one in outcomes)
    reasons = [_of(notice, v.reason) for notice, v in judged if v.outcome is outcome and v.reason]
    return asked.verdict(
        outcome,
        reason=wording.joined(reasons) or None,
        findings=tuple(
            Finding(path=found.path, pointer=found.pointer, text=_of(notice, found.text))
            for notice, verdict in judged
            for found in verdict.findings
        ),
        evidence=tuple(_of(notice, text) for notice, verdict in judged for text in verdict.evidence),
        clauses=tuple(dict.fromkeys(clause for _, verdict in judged for clause in verdict.clauses)),
    )


def _of(notice: Notice, text: str) -> str:
    return wording.of_notice(wording.notice(notice.title, _day(notice)), text)


def _day(notice: Notice) -> str | None:
    """The day that a notice is known by: of its publication, or else of what it announces."""
    moment = notice.published_at or notice.start
    return moment.day.isoformat() if moment else None
