"""What the report says beside the verdicts, as JSON: how it was asked for, the rules, ranking, exemptions, changes."""

from collections.abc import Iterator
from typing import Any

from disclosure.checking.changes import Change
from disclosure.checking.ranking import Ranked
from disclosure.content.revisions import Revision
from disclosure.reports.assessment import BULLETINS, INSPECTIONS, Assessment, Earlier
from disclosure.reports.citations import Citation, citations
from disclosure.reports.exemptions import Granted
from disclosure.reports.figures import counted, scored, totals
from disclosure.reports.rectifications.as_json import ledger_json
from disclosure.reports.sections.rule import RuleRow, rule_rows
from disclosure.reports.service.as_json import bulletins_json, inspections_json
from disclosure.reports.unasked import Unasked


def sections(assessment: Assessment) -> dict[str, Any]:
    """Every section by its key, in the order of the document."""
    return {
        "parameters": _parameters(assessment),
        "revision": _revision(assessment.revision) if assessment.revision else None,
        "rules": [_rule(assessment, row) for row in rule_rows(assessment)],
        "clauses": {cited.reference: _clause(cited) for cited in _cited(assessment)},
        "rankings": {
            sector.value: [_ranked(assessment, one) for one in ranking]
            for sector, ranking in assessment.rankings.items()
        },
        "exemptions": [_granted(one) for one in assessment.exemptions],
        "rectifications": ledger_json(assessment.rectifications, assessment.lines),
        "inspection_findings": inspections_json(assessment.inspections) if INSPECTIONS in assessment.beside else None,
        "hotline_figures": bulletins_json(assessment.bulletins) if BULLETINS in assessment.beside else None,
        "unasked": [_unasked(one) for one in assessment.unasked],
        "since": _since(assessment, assessment.earlier) if assessment.earlier else None,
    }


def _parameters(assessment: Assessment) -> dict[str, Any]:
    chosen = assessment.selection
    return {
        "region": chosen.region,
        "sector": chosen.sector.value if chosen.sector else None,
        "companies": [str(company) for company in chosen.companies],
        "select": list(chosen.select),
        "ignore": list(chosen.ignore),
        "since": assessment.earlier.asked if assessment.earlier else None,
    }


def _revision(revision: Revision) -> dict[str, Any]:
    return {"commit": revision.commit, "day": revision.day.isoformat(), "changed": revision.changed}


def _rule(assessment: Assessment, row: RuleRow) -> dict[str, Any]:
    rule = row.rule
    return {
        "code": rule.code,
        "title": rule.title,
        "severity": row.severity.value,
        "sectors": [sector.value for sector in rule.sectors],
        "basis": [
            {"reference": cited.reference, "cited": str(cited), "certainty": cited.clause.certainty.value}
            for cited in citations(assessment.portal, rule.basis)
        ],
        "remedy": rule.remedy,
        "totals": counted(row.counts),
    }


def _cited(assessment: Assessment) -> Iterator[Citation]:
    by_rules = {reference for rule in assessment.rules for reference in rule.basis}
    by_verdicts = {reference for _, verdict in assessment.report.verdicts() for reference in verdict.clauses}
    return citations(assessment.portal, sorted(by_rules | by_verdicts))


def _clause(cited: Citation) -> dict[str, Any]:
    return {
        "cited": str(cited),
        "summary": cited.clause.summary,
        "certainty": cited.clause.certainty.value,
    }


def _ranked(assessment: Assessment, one: Ranked) -> dict[str, Any]:
    return {
        "rank": one.rank,
        "company": str(one.company),
        "name": assessment.portal.companies[one.company].name,
        "confirmed": one.confirmed,
        "score": scored(one.score),
    }


def _granted(one: Granted) -> dict[str, Any]:
    return {
        "company": str(one.company.id),
        "name": one.company.name,
        "rule": one.exemption.rule,
        "reason": one.exemption.reason,
        "approver": one.exemption.approver,
        "document": one.exemption.document,
        "until": one.exemption.until.isoformat(),
        "use": one.use.value,
    }


def _unasked(one: Unasked) -> dict[str, Any]:
    return {
        "rule": one.rule.code,
        "title": one.rule.title,
        "reason": one.reason,
        "companies": one.companies,
        "of": one.of,
    }


def _since(assessment: Assessment, earlier: Earlier) -> dict[str, Any]:
    return {
        "asked": earlier.asked,
        "as_of": earlier.report.as_of.isoformat(),
        "edition": earlier.report.edition,
        "revision": _revision(earlier.revision),
        "omitted": list(earlier.omitted),
        **totals(earlier.report),
        "changes": [_change(change) for change in assessment.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "company": str(change.company),
        "rule": change.rule,
        "before": change.before.value if change.before else None,
        "after": change.after.value if change.after else None,
        "turn": change.turn.value,
    }
