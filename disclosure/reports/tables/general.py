"""The totals, and how the report came about."""

from collections import Counter

from disclosure import __version__
from disclosure.checking.score import LOWEST
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.reports.rectifications.extent import extent
from disclosure.reports.tables.table import Row, Table
from disclosure.wording import method, names, pages, tables, workbook


def summary(assessment: Assessment) -> Table:
    """How many companies, rules and verdicts there are; of the last two MUST and SHOULD apart."""
    edition = assessment.report.edition
    rules = Counter(rule.severity_in(edition) for rule in assessment.rules)
    counts = [assessment.totals(), *(assessment.totals(severity) for severity in Severity)]
    return Table(
        name="summary",
        heads=(tables.ITEM, tables.TOTAL, *(names.SEVERITIES[severity] for severity in Severity)),
        rows=(
            (tables.COMPANIES, len(assessment.report.companies), None, None),
            (tables.RULES, rules.total(), *(rules[severity] for severity in Severity)),
            *(_counted(one, counts) for one in Outcome),
        ),
    )


def _counted(outcome: Outcome, counts: list[Counter[Outcome]]) -> Row:
    return (names.OUTCOMES[outcome], *(count[outcome] for count in counts))


def about(assessment: Assessment) -> Table:
    """What was asked for, what the figures rest on, and what they mean."""
    rows = (*_parameters(assessment), *_versions(assessment), *_method(assessment), *_definitions())
    return Table(name="about", heads=(tables.ITEM, tables.MEANING), rows=rows)


def _parameters(assessment: Assessment) -> tuple[Row, ...]:
    chosen, earlier = assessment.selection, assessment.earlier
    region = assessment.portal.regions.get(chosen.region or "")
    place = workbook.region(region.name, region.code) if region else chosen.region
    since = earlier and workbook.since(
        earlier.asked,
        earlier.report.as_of.isoformat(),
        workbook.revision(earlier.revision.commit, earlier.revision.day.isoformat(), changed=earlier.revision.changed),
    )
    return (
        (workbook.PORTAL, f"{assessment.portal.info.name} {assessment.portal.info.base_url}"),
        (workbook.AS_OF, assessment.as_of.isoformat()),
        (workbook.EDITION, workbook.edition(assessment.report.edition)),
        (tables.REGION, place or workbook.ALL),
        (tables.SECTOR, names.SECTORS[chosen.sector] if chosen.sector else workbook.ALL),
        (tables.COMPANY, ",".join(map(str, chosen.companies)) or workbook.ALL),
        (workbook.SELECTED, ",".join(chosen.select) or workbook.ALL),
        (workbook.IGNORED, ",".join(chosen.ignore) or workbook.NONE),
        (workbook.SINCE, since or method.NO_COMPARISON),
    )


def _versions(assessment: Assessment) -> tuple[Row, ...]:
    revision = assessment.revision
    told = revision and workbook.revision(revision.commit, revision.day.isoformat(), changed=revision.changed)
    return (
        (workbook.REVISION, told or workbook.NO_REVISION),
        (workbook.TOOL, f"disclosure {__version__}"),
    )


def _method(assessment: Assessment) -> tuple[Row, ...]:
    grades = method.grades({grade.value: int(lowest) for grade, lowest in LOWEST.items()})
    return (
        (tables.POINTS, workbook.formula(grades)),
        (tables.RECORDS, method.LIMITS),
        (tables.BASIS, method.UNVERIFIED),
        (tables.RECTIFICATION, extent(assessment.rectifications)),
    )


def _definitions() -> tuple[Row, ...]:
    outcomes = ((names.OUTCOMES[one], pages.OUTCOME_MEANINGS[one]) for one in Outcome)
    severities = ((names.SEVERITIES[one], pages.SEVERITY_MEANINGS[one]) for one in Severity)
    turns = ((name, method.TURN_MEANINGS[turn]) for turn, name in tables.TURNS.items())
    return (*outcomes, *severities, *turns)
