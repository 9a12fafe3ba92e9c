"""What became of each company's findings since the earlier check."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from disclosure.checking.changes import Change, Turn
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.reports.assessment import Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A company with its changes by turn; `company` is None where the portal does not have it any more."""

    id: CompanyId
    company: Company | None
    by_turn: dict[Turn, tuple[Change, ...]]

    @property
    def name(self) -> str:
        """The company's name, or else what it was called by."""
        return self.company.name if self.company else str(self.id)


def turned(assessment: Assessment) -> Iterator[Turned]:
    """Every company that did not meet a rule then or does not now, in the order of identities."""
    for company, members in groupby(assessment.changes, key=lambda change: change.company):
        changes = tuple(members)
        by_turn = {turn: tuple(change for change in changes if change.turn is turn) for turn in Turn}
        yield Turned(id=company, company=assessment.portal.companies.get(company), by_turn=by_turn)
