"""One rule: what it wants and why, the clauses it rests on, examples, and who meets it."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Severity, Verdict
from disclosure.rules import CATALOGUE
from disclosure.rules.rule import Rule
from disclosure.web.clauses import known_clauses
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.web.standings import standings, verdicts_on

bp = Blueprint("rule", __name__)

Judged = tuple[Company, Verdict]
EDITIONS = ("2021", "2008")


@bp.get("/rules/<code>/")
def show(code: str) -> str:
    """Give a rule's page."""
    current = site()
    rule = current.rules.get(code) or abort(404)
    judged = by_outcome(verdicts_on(current, rule))
    return render_template(
        "pages/rule.html",
        rule=rule,
        severities=severities(rule),
        basis=known_clauses(rule.basis),
        examples=rule.examples(),
        counts=once(standings).by_rule[code],
        judged=judged,
        reasons=by_reason(judged.get(Outcome.NOT_APPLICABLE, [])),
    )


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each rule's address."""
    for rule in CATALOGUE:
        yield "rule.show", {"code": rule.code}


def severities(rule: Rule) -> dict[str | None, Severity]:
    """How much the rule weighs by edition of the measures; one entry, without edition, where they agree."""
    found: dict[str | None, Severity] = {edition: rule.severity_in(edition) for edition in EDITIONS}
    return found if len(set(found.values())) > 1 else {None: rule.severity}


def by_outcome(judged: list[Judged]) -> dict[Outcome, list[Judged]]:
    """The verdicts of each outcome that there is."""
    groups: defaultdict[Outcome, list[Judged]] = defaultdict(list)
    for company, verdict in judged:
        groups[verdict.outcome].append((company, verdict))
    return dict(groups)


def by_reason(judged: list[Judged]) -> Counter[str]:
    """How many companies each reason holds for, in the order in which the reasons first come."""
    return Counter(verdict.reason or "" for _, verdict in judged)
