"""What became of each finding between two checks: fixed, new, or still there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from disclosure.model.identity import CompanyId
from disclosure.model.verdict import CompanyReport, Outcome, Report


class Turn(StrEnum):
    """FIXED: not met, now met; NEW: not met now only; STAYS: not met then and now; OPEN: then not met, now undecided.

    Undecided is all that is neither met nor not met: not judged, not applicable, exempt, or not there any more.
    """

    NEW = "new"
    STAYS = "stays"
    FIXED = "fixed"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A rule that a company did not meet then or does not meet now; None where the company or rule was not there."""

    company: CompanyId
    rule: str
    before: Outcome | None
    after: Outcome | None

    @property
    def turn(self) -> Turn:
        """What became of it."""
        if self.after is Outcome.NOT_MET:
            return Turn.STAYS if self.before is Outcome.NOT_MET else Turn.NEW
        return Turn.FIXED if self.after is Outcome.MET else Turn.OPEN


def changes(before: Report, after: Report, unread: Collection[CompanyId] = ()) -> Iterator[Change]:
    """Every rule not met then or now, by company and in the catalogue's order.

    Companies that are `unread`, whose files of then cannot be read, are left out.
    """
    for company in sorted((before.companies.keys() | after.companies.keys()).difference(unread)):
        then, now = _outcomes(before.companies.get(company)), _outcomes(after.companies.get(company))
        for rule in {**now, **then}:
            change = Change(company=company, rule=rule, before=then.get(rule), after=now.get(rule))
            if Outcome.NOT_MET in (change.before, change.after):
                yield change


def _outcomes(report: CompanyReport | None) -> dict[str, Outcome]:
    return {verdict.rule: verdict.outcome for verdict in report.verdicts} if report else {}
