"""What stands beside the verdicts: exemptions, rules that judged nobody, changes."""

from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import COMPANY, RULE, Labels, Table
from disclosure.wording import names, tables, workbook


def exemptions(assessment: Assessment, labels: Labels) -> Table:
    """A row for each exemption, with what became of it."""
    return Table(
        name="exemptions",
        heads=(*COMPANY, *RULE, tables.GROUNDS, tables.APPROVER, tables.DOCUMENT, tables.UNTIL, tables.USE),
        rows=tuple(
            (
                *labels.company(one.company.id),
                *labels.rule(labels.rules[one.exemption.rule]),
                one.exemption.reason,
                one.exemption.approver,
                one.exemption.document,
                one.exemption.until.isoformat(),
                tables.USES[one.use],
            )
            for one in assessment.exemptions
        ),
    )


def unasked(assessment: Assessment, labels: Labels) -> Table:
    """A row for each rule and reason for which companies were not judged by it."""
    return Table(
        name="unasked",
        heads=(*RULE, tables.REASON, workbook.UNJUDGED_COMPANIES, workbook.ALL_COMPANIES),
        rows=tuple((*labels.rule(one.rule), one.reason, one.companies, one.of) for one in assessment.unasked),
    )


def changes(assessment: Assessment, labels: Labels) -> Table:
    """A row for each company and rule that was or is not met."""
    return Table(
        name="changes",
        heads=(*COMPANY, *RULE, tables.BEFORE, tables.AFTER, tables.TURN),
        rows=tuple(
            (
                *labels.company(one.company),
                *labels.rule(labels.rules[one.rule]),
                one.before and names.OUTCOMES[one.before],
                one.after and names.OUTCOMES[one.after],
                tables.TURNS[one.turn],
            )
            for one in assessment.changes
        ),
    )
