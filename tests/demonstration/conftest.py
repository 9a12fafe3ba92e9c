"""The three companies of the demonstration city, and what a change to one of them does to its verdicts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import Company
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 21)
Change = Callable[[Company], Company]


class Demonstration:
    """The companies by sector, their verdicts, and the verdicts after a change."""

    def __init__(self) -> None:
        self.portal: Portal = load(HOME / "content", Schemas.under(HOME / "schemas"))
        self._unchanged: dict[str, dict[str, Outcome]] = {}

    def company(self, sector: str) -> Company:
        """The company of a sector."""
        return self.portal.companies[CompanyId.parse(f"990100/{sector}/shili-{sector}")]

    def outcomes(self, company: Company) -> dict[str, Outcome]:
        """What each rule says of a company."""
        return self.outcomes_of([company])[0]

    def outcomes_of(self, companies: list[Company]) -> list[dict[str, Outcome]]:
        """What each rule says of each of several states of a company; cheaper than one by one."""
        ids = [replace(one.id, slug=f"{one.id.slug}-{number}") for number, one in enumerate(companies)]
        states = {key: replace(one, id=key) for key, one in zip(ids, companies, strict=True)}
        report = check(replace(self.portal, companies=states), CATALOGUE, TODAY)
        return [{verdict.rule: verdict.outcome for verdict in report.companies[key].verdicts} for key in ids]

    def before(self, sector: str) -> dict[str, Outcome]:
        """What each rule says of the company as it is."""
        if sector not in self._unchanged:
            self._unchanged[sector] = self.outcomes(self.company(sector))
        return self._unchanged[sector]

    def turned(self, sector: str, change: Change) -> dict[str, Outcome]:
        """The rules on which a change makes another verdict, with that verdict."""
        before = self.before(sector)
        after = self.outcomes(change(self.company(sector)))
        return {rule: outcome for rule, outcome in after.items() if outcome is not before[rule]}

    def broken(self, sector: str, change: Change) -> set[str]:
        """The rules that a change turns from met to not met.

        Nothing else may change, but that a rule about what is no longer there, or that rests on a broken one, is left.
        """
        turned = self.turned(sector, change)
        broken = {rule for rule, outcome in turned.items() if outcome is Outcome.NOT_MET}
        undecided = {rule for rule, outcome in turned.items() if outcome is Outcome.NOT_JUDGED}
        assert undecided <= {"D24", "P12"}, "rests on D23; compares two document numbers"
        assert all(self.before(sector)[rule] is Outcome.MET for rule in broken)
        return broken


@pytest.fixture(scope="session")
def demonstration() -> Demonstration:
    """The demonstration city's companies."""
    return Demonstration()
