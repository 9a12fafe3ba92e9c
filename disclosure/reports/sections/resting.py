"""Which rules did not run, by the reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from disclosure.reports.assessment import Assessment
from disclosure.reports.unasked import Unasked
from disclosure.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """Rules that were not chosen; rules that apply to no company, with each reason; by reason, who else was left out.

    The reasons in `partly` come in the order of how many verdicts they took away, the most first.
    """

    not_chosen: tuple[Rule, ...]
    idle: tuple[tuple[Unasked, ...], ...]
    partly: dict[str, tuple[Unasked, ...]]


def resting(assessment: Assessment) -> Resting:
    """What was not asked, and why."""
    chosen = frozenset(rule.code for rule in assessment.rules)
    asked = [members for members in _by_rule(assessment) if members[0].rule.code in chosen]
    idle = tuple(members for members in asked if _is_idle(members))
    partly = [one for members in asked if not _is_idle(members) for one in members]
    return Resting(
        not_chosen=tuple(one.rule for one in assessment.unasked if one.rule.code not in chosen),
        idle=idle,
        partly=_by_reason(partly),
    )


def _by_rule(assessment: Assessment) -> Iterator[tuple[Unasked, ...]]:
    for _, members in groupby(assessment.unasked, key=lambda one: one.rule.code):
        yield tuple(members)


def _is_idle(members: tuple[Unasked, ...]) -> bool:
    return sum(one.companies for one in members) == members[0].of


def _by_reason(left_out: list[Unasked]) -> dict[str, tuple[Unasked, ...]]:
    reasons = dict.fromkeys(one.reason for one in left_out)
    grouped = {reason: tuple(one for one in left_out if one.reason == reason) for reason in reasons}
    return dict(sorted(grouped.items(), key=lambda pair: -sum(one.companies for one in pair[1])))
