"""All rules asked about one company and its notices."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from disclosure.checking.exemptions import Exemptions
from disclosure.checking.verdicts import Asked, OnNotice, on_all_notices, weigh, without
from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.notice import Notice
from disclosure.model.verdict import CompanyReport, Outcome, Verdict
from disclosure.rules.context import Context, clauses_of
from disclosure.rules.rule import Rule, Subject
from disclosure.wording import checking as wording

_UNDECIDED = (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.EXEMPT)


def check_company(company: Company, rules: Sequence[Rule], codes: Sequence[str], context: Context) -> CompanyReport:
    """The verdicts on one company: one a rule in the order of `codes`; on each notice those of the rules for its kind.

    `rules` come after those that they require. Notices that were not published yet on the day are left out.
    """
    known = tuple(notice for notice in company.notices if _is_known(notice, context.as_of))
    company, context = replace(company, notices=known), replace(context, notices=known)
    about_notices = [rule for rule in rules if rule.subject is Subject.NOTICE]
    exemptions = Exemptions.of(company, context.as_of)
    notices = {notice.id: _judge_notice(notice, company, about_notices, context) for notice in known}
    by_rule = _by_rule(known, notices)
    in_force = context.in_force_now()
    verdicts: dict[str, Verdict] = {}
    for rule in rules:
        asked = Asked(rule, company, context, clauses_of(rule.basis, in_force))
        verdicts[rule.code] = exemptions.apply(_judge_company(asked, verdicts, by_rule.get(rule.code, ())))
    ordered = tuple(verdicts[code] for code in codes)
    if company.exemptions:
        notices = {notice: exemptions.applied(judged) for notice, judged in notices.items()}
    return CompanyReport(company=company.id, confirmed=company.confirmed, verdicts=ordered, notices=notices)


def _is_known(notice: Notice, as_of: date) -> bool:
    """Whether a notice was there on a day: by its own moment, or else by the day of the source that we have it from."""
    if notice.published_at is not None:
        return notice.published_at.day <= as_of
    published = notice.record.source.published
    return published is None or published <= as_of.isoformat()


def _by_rule(known: Iterable[Notice], judged: dict[str, tuple[Verdict, ...]]) -> dict[str, list[OnNotice]]:
    """The verdicts on notices by the rule that applies to them, in the notices' order."""
    found: dict[str, list[OnNotice]] = {}
    for notice in known:
        for verdict in judged[notice.id]:
            if verdict.outcome is not Outcome.NOT_APPLICABLE:
                found.setdefault(verdict.rule, []).append((notice, verdict))
    return found


def _judge_company(asked: Asked, earlier: dict[str, Verdict], on_notices: Sequence[OnNotice]) -> Verdict:
    rule = asked.rule
    reason = _not_for_sector(rule, asked.company.id.sector)
    if reason:
        return without(asked, Outcome.NOT_APPLICABLE, reason)
    if rule.subject is Subject.NOTICE:
        return on_all_notices(asked, on_notices)
    if not asked.clauses:
        return without(asked, Outcome.NOT_APPLICABLE, wording.NO_CLAUSE)
    for code in rule.requires:
        if earlier[code].outcome in _UNDECIDED:
            return without(asked, Outcome.NOT_JUDGED, wording.requires(code))
    return weigh(asked, list(rule.judge(asked.company, asked.context)))


def _judge_notice(notice: Notice, company: Company, rules: Sequence[Rule], context: Context) -> tuple[Verdict, ...]:
    moment = notice.start or notice.published_at
    in_force = context.in_force_on(moment.day if moment else context.as_of)
    return tuple(
        _on_notice(Asked(rule, company, context, clauses_of(rule.basis, in_force), notice))
        for rule in rules
        if company.id.sector in rule.sectors and notice.kind in rule.kinds
    )


def _on_notice(asked: Asked) -> Verdict:
    verdict = weigh(asked, list(asked.rule.judge(asked.notice, asked.context)))
    return verdict if verdict.clauses else without(asked, Outcome.NOT_APPLICABLE, wording.NO_CLAUSE)


def _not_for_sector(rule: Rule, sector: Sector) -> str | None:
    if sector in rule.sectors:
        return None
    return wording.POWER if sector is Sector.POWER else wording.other_sectors(rule.sectors)
