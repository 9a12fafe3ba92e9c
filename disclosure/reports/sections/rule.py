"""A row for each rule: how the companies stand with it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.checking.score import Share
from disclosure.model.verdict import Outcome, Severity
from disclosure.reports.assessment import Assessment
from disclosure.rules.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A rule with its weight under the report's edition, and the outcomes over all companies."""

    rule: Rule
    severity: Severity
    counts: Counter[Outcome]

    @property
    def share(self) -> Share:
        """How many of the companies that could be judged meet it."""
        return Share.of(self.counts)


def rule_rows(assessment: Assessment) -> Iterator[RuleRow]:
    """Every chosen rule in the catalogue's order."""
    counts = {rule.code: Counter[Outcome]() for rule in assessment.rules}
    for _, verdict in assessment.report.verdicts():
        counts[verdict.rule][verdict.outcome] += 1
    for rule in assessment.rules:
        severity = rule.severity_in(assessment.report.edition)
        yield RuleRow(rule=rule, severity=severity, counts=counts[rule.code])
