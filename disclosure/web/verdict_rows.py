"""Verdicts as lines of CSV: the same verdict stands in up to four files, so each part of its line is said once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from disclosure.checking.selection import Selection
from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Verdict
from disclosure.reports.as_csv import cells, document
from disclosure.reports.assessment import Assessment
from disclosure.reports.tables.table import Labels
from disclosure.reports.tables.verdicts import VERDICT_HEADS, grounds
from disclosure.web.site import Site
from disclosure.wording import names


@dataclass(frozen=True, slots=True)
class VerdictRows:
    """Writes verdicts on any of the portal's companies, invented ones too, as the report's table of verdicts does.

    What was said of a verdict goes by the object's own identity: the report holds them all, and many companies share
    one, whose text need not be compared then.
    """

    labels: Labels
    _companies: dict[CompanyId, str] = field(default_factory=dict)
    _rules: dict[str, str] = field(default_factory=dict)
    _said: dict[int, str] = field(default_factory=dict)

    @classmethod
    def of(cls, current: Site) -> Self:
        """Those of the site."""
        whole = Assessment(
            portal=current.portal,
            report=current.report,
            rules=current.catalogue,
            selection=Selection(),
            unasked=(),
            rankings={},
            exemptions=(),
            lines={},
        )
        return cls(Labels.of(whole))

    def file(self, verdicts: Iterable[tuple[CompanyId, Verdict]]) -> bytes:
        """Give a file with a line for each verdict."""
        return document([cells(VERDICT_HEADS), *(self._line(company, verdict) for company, verdict in verdicts)])

    def _line(self, company: CompanyId, verdict: Verdict) -> str:
        beginning = self._companies.get(company)
        if beginning is None:
            beginning = self._companies[company] = cells(self.labels.company(company))
        said = self._said.get(id(verdict))
        if said is None:
            said = self._said[id(verdict)] = f"{self._rule(verdict.rule)},{self._ending(verdict)}"
        return f"{beginning},{said}"

    def _rule(self, code: str) -> str:
        if code not in self._rules:
            self._rules[code] = cells(self.labels.rule(self.labels.rules[code]))
        return self._rules[code]

    def _ending(self, verdict: Verdict) -> str:
        return cells((names.OUTCOMES[verdict.outcome], *grounds(verdict, self.labels)))
