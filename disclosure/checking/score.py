"""The portal's own score, no official rating: how much of what could be judged is met."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from disclosure.model.verdict import CompanyReport, Outcome, Severity


class Grade(StrEnum):
    """The portal's own grades, the best first."""

    EXCELLENT = "excellent"
    GOOD = "good"
    PASSING = "passing"
    FAILING = "failing"


LOWEST = {
    Grade.EXCELLENT: Fraction(90),
    Grade.GOOD: Fraction(80),
    Grade.PASSING: Fraction(60),
    Grade.FAILING: Fraction(0),
}
"""The lowest points of each grade (of 100)."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the judged rules are met. What was not judged, does not apply or is exempt is in neither number."""

    met: int
    judged: int

    @classmethod
    def of(cls, counts: Counter[Outcome]) -> "Share":
        """The share in counted outcomes."""
        return cls(counts[Outcome.MET], counts[Outcome.MET] + counts[Outcome.NOT_MET])

    @property
    def points(self) -> Fraction | None:
        """100 times met by judged, exact; None where nothing could be judged."""
        return Fraction(100 * self.met, self.judged) if self.judged else None

    @property
    def shown(self) -> str:
        """The points with one decimal, never rounded up (89.99 is not yet 90.0); empty where there are none."""
        tenths = None if self.points is None else int(self.points * 10)
        return "" if tenths is None else f"{tenths // 10}.{tenths % 10}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """MUST and SHOULD rules apart; the grade goes by the MUST rules alone.

    `applicable` counts all rules but those that do not apply.
    """

    must: Share
    should: Share
    applicable: int

    @property
    def judged(self) -> int:
        """How many rules could be judged."""
        return self.must.judged + self.should.judged

    @property
    def grade(self) -> Grade | None:
        """The grade; None where no MUST rule could be judged."""
        points = self.must.points
        return None if points is None else next(grade for grade, lowest in LOWEST.items() if points >= lowest)


def score(report: CompanyReport) -> Score:
    """A company's score."""
    counts = report.count()
    return Score(
        must=Share.of(report.count(Severity.MUST)),
        should=Share.of(report.count(Severity.SHOULD)),
        applicable=counts.total() - counts[Outcome.NOT_APPLICABLE],
    )
