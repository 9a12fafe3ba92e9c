"""From a portal to verdicts: every rule of a catalogue asked about every company."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.regulation import Regulation
from disclosure.model.verdict import CompanyReport, Finding, Outcome, Report, Verdict
from disclosure.rules.context import Context
from disclosure.rules.rule import Evidence, Flaw, NotApplicable, NotJudged, Rule, Said, Subject
from disclosure.wording import checking as wording


def check(portal: Portal, catalogue: Sequence[Rule], as_of: date, *, edition: str | None = None) -> Report:
    """The verdicts on every company of a portal by what was known and in force on `as_of`.

    `edition` names the edition of the disclosure measures (2008, 2021); by default the one in force on that day.
    """
    edition = edition or edition_in_force(portal, as_of)
    contexts = _Contexts(portal.regulations.values(), as_of, edition)
    companies = {
        company.id: check_company(company, catalogue, contexts.of(company)) for company in portal.companies.values()
    }
    return Report(as_of=as_of, edition=edition, companies=companies)


def edition_in_force(portal: Portal, day: date) -> str | None:
    """The edition of the disclosure measures in force on a day; None before the first."""
    editions = (r.edition for r in portal.regulations.values() if r.edition and r.is_in_force(day))
    return max(editions, default=None)


def check_company(company: Company, catalogue: Sequence[Rule], context: Context) -> CompanyReport:
    """The verdicts on one company: one a rule, and those of the notice rules for each notice."""
    known = tuple(notice for notice in company.notices if _is_known(notice, context.as_of))
    company, context = replace(company, notices=known), replace(context, notices=known)
    notices = {notice.id: _judge_notice(notice, company, catalogue, context) for notice in known}
    titles = {notice.id: notice.title for notice in known}
    verdicts: dict[str, Verdict] = {}
    for rule in _in_order(catalogue):
        verdicts[rule.code] = _judge_company(rule, company, context, verdicts, _Notices(notices, titles))
    ordered = tuple(verdicts[rule.code] for rule in catalogue)
    return CompanyReport(company=company.id, confirmed=company.confirmed, verdicts=ordered, notices=notices)


class _Contexts:
    """A context for each region and sector, made once."""

    def __init__(self, regulations: Iterable[Regulation], as_of: date, edition: str | None) -> None:
        self._regulations = tuple(regulations)
        self._as_of = as_of
        self._edition = edition
        self._made: dict[tuple[str, Sector], Context] = {}

    def of(self, company: Company) -> Context:
        key = (company.id.region, company.id.sector)
        if key not in self._made:
            self._made[key] = Context(
                as_of=self._as_of,
                edition=self._edition,
                region=company.id.region,
                sector=company.id.sector,
                regulations=tuple(r for r in self._regulations if r.covers(*key)),
            )
        return self._made[key]


@dataclass(frozen=True, slots=True)
class _Notices:
    verdicts: dict[str, tuple[Verdict, ...]]
    titles: dict[str, str]

    def on(self, rule: str) -> Iterator[tuple[str, Verdict]]:
        """The title and verdict of each notice that the rule speaks of."""
        for notice, verdicts in self.verdicts.items():
            for verdict in verdicts:
                if verdict.rule == rule and verdict.outcome is not Outcome.NOT_APPLICABLE:
                    yield self.titles[notice], verdict


def _is_known(notice: Notice, as_of: date) -> bool:
    """Whether a notice was there on a day: by its own moment, or else by the day of the source that we have it from."""
    if notice.published_at is not None:
        return notice.published_at.day <= as_of
    published = notice.record.source.published
    return published is None or published <= as_of.isoformat()


def _in_order(catalogue: Sequence[Rule]) -> list[Rule]:
    """Rules after those that they require; otherwise in the catalogue's order."""
    ordered: list[Rule] = []
    waiting = list(catalogue)
    while waiting:
        done = {rule.code for rule in ordered}
        ready = [rule for rule in waiting if done.issuperset(rule.requires)]
        if not ready:
            raise ValueError(f"rules require each other or a code that is not there: {[r.code for r in waiting]}")
        ordered += ready
        waiting = [rule for rule in waiting if rule not in ready]
    return ordered


def _judge_company(
    rule: Rule, company: Company, context: Context, earlier: dict[str, Verdict], notices: _Notices
) -> Verdict:
    reason = _not_for_sector(rule, company.id.sector)
    if reason:
        return _verdict(rule, context, Outcome.NOT_APPLICABLE, reason=reason)
    if rule.subject is Subject.NOTICE:
        return _of_notices(rule, context, notices)
    clauses = context.clauses_now(rule.basis)
    if not clauses:
        return _verdict(rule, context, Outcome.NOT_APPLICABLE, reason=wording.NO_CLAUSE)
    for code in rule.requires:
        if earlier[code].outcome in (Outcome.NOT_MET, Outcome.NOT_JUDGED):
            return _verdict(rule, context, Outcome.NOT_JUDGED, reason=wording.requires(code), clauses=clauses)
    return _weigh(rule, context, clauses, list(rule.judge(company, context)), company=company)


def _judge_notice(notice: Notice, company: Company, catalogue: Sequence[Rule], context: Context) -> tuple[Verdict, ...]:
    return tuple(_on_notice(rule, notice, company, context) for rule in catalogue if rule.subject is Subject.NOTICE)


def _on_notice(rule: Rule, notice: Notice, company: Company, context: Context) -> Verdict:
    reason = _not_for_sector(rule, company.id.sector)
    if not reason and notice.kind not in rule.kinds:
        reason = wording.other_kind()
    if reason:
        return _verdict(rule, context, Outcome.NOT_APPLICABLE, reason=reason, notice=notice.id)
    moment = notice.start or notice.published_at
    clauses = context.clauses_on(rule.basis, moment.day if moment else context.as_of)
    return _weigh(rule, context, clauses, list(rule.judge(notice, context)), company=company, notice=notice.id)


def _not_for_sector(rule: Rule, sector: Sector) -> str | None:
    if sector in rule.sectors:
        return None
    return wording.POWER if sector is Sector.POWER else wording.other_sectors(rule.sectors)


def _weigh(
    rule: Rule,
    context: Context,
    clauses: tuple[str, ...],
    said: list[Said],
    *,
    company: Company,
    notice: str | None = None,
) -> Verdict:
    """One verdict from what a rule said: a flaw outweighs a doubt, a doubt outweighs nothing said."""
    prefix = f"/notices/{notice}" if notice else ""
    findings = tuple(_finding(company, prefix + flaw.pointer, flaw.found) for flaw in said if isinstance(flaw, Flaw))
    doubts = [one.reason for one in said if isinstance(one, NotJudged)]
    absences = [one.reason for one in said if isinstance(one, NotApplicable)]
    evidence = [one for one in said if isinstance(one, Evidence)]
    outcome = (
        Outcome.NOT_MET
        if findings
        else Outcome.NOT_JUDGED
        if doubts
        else Outcome.NOT_APPLICABLE
        if absences
        else Outcome.MET
    )
    added = tuple(reference for one in evidence for reference in one.clauses)
    return _verdict(
        rule,
        context,
        outcome,
        notice=notice,
        reason="；".join(doubts or absences) or None if outcome is not Outcome.NOT_MET else None,
        findings=findings,
        evidence=tuple(one.text for one in evidence),
        clauses=tuple(dict.fromkeys(added + clauses)),
    )


def _of_notices(rule: Rule, context: Context, notices: _Notices) -> Verdict:
    """The company's verdict on a notice rule: as bad as its worst notice."""
    judged = list(notices.on(rule.code))
    if not judged:
        return _verdict(rule, context, Outcome.NOT_APPLICABLE, reason=wording.NO_NOTICES)
    outcomes = {verdict.outcome for _, verdict in judged}
    outcome = next(o for o in (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.MET) if o in outcomes)
    reasons = [wording.of_notice(title, v.reason) for title, v in judged if v.outcome is outcome and v.reason]
    return _verdict(
        rule,
        context,
        outcome,
        reason="；".join(reasons) or None,
        findings=tuple(
            Finding(path=f.path, pointer=f.pointer, text=wording.of_notice(title, f.text))
            for title, verdict in judged
            for f in verdict.findings
        ),
        evidence=tuple(wording.of_notice(title, text) for title, verdict in judged for text in verdict.evidence),
        clauses=tuple(dict.fromkeys(clause for _, verdict in judged for clause in verdict.clauses)),
    )


def _finding(company: Company, pointer: str, text: str) -> Finding:
    path, inner = company.place(pointer)
    return Finding(path=path, pointer=inner, text=text)


def _verdict(
    rule: Rule,
    context: Context,
    outcome: Outcome,
    *,
    notice: str | None = None,
    reason: str | None = None,
    findings: tuple[Finding, ...] = (),
    evidence: tuple[str, ...] = (),
    clauses: tuple[str, ...] = (),
) -> Verdict:
    return Verdict(
        rule=rule.code,
        outcome=outcome,
        severity=rule.severity_in(context.edition),
        notice=notice,
        reason=reason,
        findings=findings,
        evidence=evidence,
        clauses=clauses,
    )
