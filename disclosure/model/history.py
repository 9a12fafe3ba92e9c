"""How companies stood at the ends of past months, as it was worked out and stored."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from disclosure.model.identity import CompanyId
from disclosure.model.verdict import Outcome, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The verdicts on rules of one severity: how many came out how, and the codes of those not met."""

    met: int
    not_judged: int
    not_applicable: int
    exempt: int
    not_met: tuple[str, ...] = ()

    @property
    def counts(self) -> Counter[Outcome]:
        """How many came out how; an outcome that did not occur is there with 0."""
        return Counter(
            {
                Outcome.MET: self.met,
                Outcome.NOT_MET: len(self.not_met),
                Outcome.NOT_JUDGED: self.not_judged,
                Outcome.NOT_APPLICABLE: self.not_applicable,
                Outcome.EXEMPT: self.exempt,
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a company stood, with MUST and SHOULD rules apart."""

    must: Tally
    should: Tally

    def count(self, severity: Severity | None = None) -> Counter[Outcome]:
        """How many rules came out how, of one severity or of all."""
        return sum((tally.counts for tally in self._tallies(severity)), Counter[Outcome]())

    def fails(self, rule: str) -> bool:
        """Whether the rule with this code was not met."""
        return rule in self.must.not_met or rule in self.should.not_met

    def _tallies(self, severity: Severity | None) -> tuple[Tally, ...]:
        return {Severity.MUST: (self.must,), Severity.SHOULD: (self.should,), None: (self.must, self.should)}[severity]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The verdicts as of a month's last day, in Beijing, on the content as it stood by then.

    `revision` is the content's commit, `rules` the fingerprint of the rules by which it was judged, `tool` the version
    that did. `omitted` names the files of that time that could not be read: their companies are not in `companies`.
    """

    as_of: date
    revision: str
    rules: str
    tool: str
    edition: str | None
    companies: dict[CompanyId, Standing]
    omitted: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The month as YYYY-MM."""
        return month_of(self.as_of)


def month_of(day: date) -> str:
    """The month of a day as YYYY-MM."""
    return day.isoformat()[:7]


def last_day(month: str) -> date:
    """The last day of a month given as YYYY-MM; ValueError for anything else."""
    return _end(date.fromisoformat(f"{month}-01"))


def last_day_before(day: date) -> date:
    """The last day of the month before the month of a day."""
    return day.replace(day=1) - timedelta(days=1)


def last_day_after(day: date) -> date:
    """The last day of the month after the month of a day."""
    return _end(_end(day) + timedelta(days=1))


def _end(day: date) -> date:
    return last_day_before(day.replace(day=1) + timedelta(days=31))
