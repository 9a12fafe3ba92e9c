"""The report as plain tables: one fact a row, each row complete in itself, for sorting and for programs."""

from collections.abc import Iterator

from disclosure.reports.assessment import Assessment
from disclosure.reports.rectifications.table import ledger_table as rectifications
from disclosure.reports.tables.beside import changes, exemptions, unasked
from disclosure.reports.tables.general import about, summary
from disclosure.reports.tables.table import Labels, Table
from disclosure.reports.tables.verdicts import companies, findings, rules, verdicts


def tables(assessment: Assessment) -> Iterator[Table]:
    """Every table, the general ones first; that of changes only where something is compared."""
    labels = Labels.of(assessment)
    yield summary(assessment)
    yield about(assessment)
    for table in (companies, rules, verdicts, findings, exemptions, unasked):
        yield table(assessment, labels)
    yield rectifications(assessment.rectifications)
    if assessment.earlier:
        yield changes(assessment, labels)
