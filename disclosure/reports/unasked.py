"""Which rules judged nobody or left companies out, and why: a report that hides this promises too much."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from disclosure.model.verdict import Outcome, Report
from disclosure.rules.rule import Rule
from disclosure.wording import reports as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Unasked:
    """Why a rule gave no judgement on `companies` companies of `of`; where the two are equal, it judged nobody."""

    rule: Rule
    reason: str
    companies: int
    of: int


def unasked(catalogue: Sequence[Rule], chosen: Collection[str], report: Report) -> Iterator[Unasked]:
    """Every rule of the catalogue that was not chosen, or does not apply to some company, with each reason.

    Rules come in the catalogue's order, the reason for most companies first.
    """
    of = len(report.companies)
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, verdict in report.verdicts():
        if verdict.outcome is Outcome.NOT_APPLICABLE:
            reasons[verdict.rule][verdict.reason or ""] += 1
    for rule in catalogue:
        if rule.code not in chosen:
            yield Unasked(rule=rule, reason=wording.NOT_CHOSEN, companies=of, of=of)
            continue
        for reason, companies in sorted(reasons[rule.code].items(), key=lambda pair: (-pair[1], pair[0])):
            yield Unasked(rule=rule, reason=reason, companies=companies, of=of)
