"""The bulletin's first section: how many, how they stand, and how surely."""

from collections import Counter

from disclosure.checking.score import Grade
from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import BULLETINS, INSPECTIONS
from disclosure.reports.figures import counted
from disclosure.reports.official import annexes
from disclosure.reports.official.scope import Scope, by_sector
from disclosure.reports.official.sheet import Sheet
from disclosure.reports.rectifications.extent import extent_official
from disclosure.reports.service.extent import bulletins_extent, inspections_extent
from disclosure.wording import service
from disclosure.wording.official import annexes as names
from disclosure.wording.official import bulletin as words


def situation(sheet: Sheet, scope: Scope) -> None:
    """Write it."""
    sheet.put(_extent(scope))
    sheet.put(_figures(scope))
    if standing := _standing(scope):
        sheet.put(standing)
    sheet.put(_certainty(scope))
    if served := _service(scope):
        sheet.put(served)


def _service(scope: Scope) -> str:
    """What was asked for besides the verdicts, each by itself."""
    assessment, found = scope.assessment, annexes.titles(scope)
    told = {
        INSPECTIONS: (inspections_extent(assessment.inspections), names.INSPECTIONS_TITLE),
        BULLETINS: (bulletins_extent(assessment.bulletins), names.BULLETINS_TITLE),
    }
    said = [(text, found.index(title) + 1) for name, (text, title) in told.items() if name in assessment.beside]
    return service.annexed(said) + (service.APART if said else "")


def _extent(scope: Scope) -> str:
    found = scope.sections
    rules = Counter(row.severity.value for row in found.rules)
    said = words.extent(by_sector(found.companies), {one.value: rules[one.value] for one in Severity})
    if found.resting.not_chosen:
        said += words.chosen_only(len(found.resting.not_chosen))
    if found.unjudged:
        judged = frozenset(one.company.id for one in scope.judged)
        power = [one for one in found.companies if one.company.id.sector is Sector.POWER]
        said += words.left_out(found.unjudged, sum(one.company.id not in judged for one in power))
    return said


def _figures(scope: Scope) -> str:
    assessment = scope.assessment
    apart = {one.value: counted(assessment.totals(one)) for one in Severity}
    totals = assessment.totals()
    said = words.figures(counted(totals), apart)
    return said + (words.exempted(totals[Outcome.EXEMPT]) if totals[Outcome.EXEMPT] else "")


def _standing(scope: Scope) -> str | None:
    ranked = [row for rows in scope.assessment.rankings.values() for row in rows if row.score.grade]
    if not ranked:
        return None
    grades = Counter(row.score.grade for row in ranked)
    ordered = sorted((row.score.must for row in ranked), key=lambda share: share.points or 0)
    return words.standing(
        {grade.value: grades[grade] for grade in Grade}, lowest=ordered[0].shown, highest=ordered[-1].shown
    )


def _certainty(scope: Scope) -> str:
    judged = scope.judged
    unsure = sum(not one.report.confirmed for one in judged)
    said = words.INVENTED if scope.is_demonstration else ""
    if judged:
        said += words.unconfirmed(unsure, len(judged)) if unsure else words.CONFIRMED
    clauses = scope.clauses.values()
    if unverified := sum(not citation.is_verified for citation in clauses):
        said += words.unverified(unverified, len(clauses))
    return said + extent_official(scope.assessment.rectifications)
