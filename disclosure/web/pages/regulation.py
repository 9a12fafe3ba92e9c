"""One regulation with its clauses, the rules that rest on each, and who meets them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.regulation import CancelledFee, Clause, Limit, Regulation
from disclosure.model.verdict import Outcome, Verdict
from disclosure.web.once import once
from disclosure.web.site import Site, site
from disclosure.web.standings import Outcomes, standings

bp = Blueprint("regulation", __name__)

_SEVERITY = {Outcome.MET: 0, Outcome.EXEMPT: 1, Outcome.NOT_JUDGED: 2, Outcome.NOT_MET: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A clause with the numbers and fees that stand in it, and the rules that rest on it with their counts."""

    id: str
    clause: Clause
    limits: tuple[Limit, ...]
    fees: tuple[CancelledFee, ...]
    rules: dict[str, Outcomes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A company and the worst verdict that rests on each clause; None where none does."""

    company: Company
    cells: tuple[Outcome | None, ...]


@bp.get("/regulations/<regulation>/")
def show(regulation: str) -> str:
    """Give a regulation's page."""
    current = site()
    found = current.portal.regulations.get(regulation) or abort(404)
    sections = tuple(_section(found, clause, _rules(current, f"{found.id}#{clause}")) for clause in found.clauses)
    judging = [section for section in sections if f"{found.id}#{section.id}" in once(standings).cited]
    return render_template(
        "pages/regulation.html",
        regulation=found,
        sections=sections,
        judging=judging,
        rows=list(_rows(current, found, [f"{found.id}#{section.id}" for section in judging])) if judging else [],
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each regulation's address."""
    for identity in portal.regulations:
        yield "regulation.show", {"regulation": identity}


def _section(regulation: Regulation, clause: str, rules: dict[str, Outcomes]) -> Section:
    return Section(
        id=clause,
        clause=regulation.clauses[clause],
        limits=tuple(limit for limit in regulation.limits if limit.clause == clause),
        fees=tuple(fee for fee in regulation.cancelled_fees if fee.clause == clause),
        rules=rules,
    )


def _rules(current: Site, reference: str) -> dict[str, Outcomes]:
    """The rules that rest on a clause, by their own account or in a verdict, with what came of them on it."""
    counted = once(standings).by_clause.get(reference, {})
    resting = (rule for rule in current.catalogue if reference in rule.basis or rule.code in counted)
    return {rule.code: counted.get(rule.code, Outcomes()) for rule in resting}


def _rows(current: Site, regulation: Regulation, references: list[str]) -> Iterator[Row]:
    """The companies with a verdict on any of the clauses: real ones first."""
    region = regulation.region
    companies = current.companies_in.get(region, ()) if region else current.portal.companies.values()
    worst = once(_worst)
    for company in sorted(companies, key=lambda company: company.is_demonstration):
        found = worst[company.id]
        cells = tuple(found.get(reference) for reference in references)
        if any(cells):
            yield Row(company=company, cells=cells)


def _worst(current: Site) -> dict[CompanyId, dict[str, Outcome]]:
    return {company: worst_by_clause(report.verdicts) for company, report in current.report.companies.items()}


def worst_by_clause(verdicts: Iterable[Verdict]) -> dict[str, Outcome]:
    """The worst outcome among the verdicts that rest on each clause; only clauses on which something was judged."""
    found: dict[str, Outcome] = {}
    for verdict in verdicts:
        if verdict.outcome in _SEVERITY:
            for reference in verdict.clauses:
                known = found.get(reference)
                if known is None or _SEVERITY[known] < _SEVERITY[verdict.outcome]:
                    found[reference] = verdict.outcome
    return found
