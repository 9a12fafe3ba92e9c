"""The report as plain tables: one fact a row, each row complete in itself, for sorting and for programs."""

from collections.abc import Iterator

from disclosure.reports.assessment import BULLETINS, INSPECTIONS, Assessment
from disclosure.reports.rectifications.table import ledger_table as rectifications
from disclosure.reports.service.table import figures_table, findings_table
from disclosure.reports.tables.beside import changes, exemptions, unasked
from disclosure.reports.tables.general import about, summary
from disclosure.reports.tables.table import Labels, Table
from disclosure.reports.tables.verdicts import companies, findings, rules, verdicts


def tables(assessment: Assessment) -> Iterator[Table]:
    """Every table, the general ones first; those of changes and of the service side only where they are asked for."""
    labels = Labels.of(assessment)
    yield summary(assessment)
    yield about(assessment)
    for table in (companies, rules, verdicts, findings, exemptions, unasked):
        yield table(assessment, labels)
    yield rectifications(assessment.rectifications)
    if INSPECTIONS in assessment.beside:
        yield findings_table(assessment.inspections)
    if BULLETINS in assessment.beside:
        yield figures_table(assessment.bulletins)
    if assessment.earlier:
        yield changes(assessment, labels)
