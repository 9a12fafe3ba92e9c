"""Who stands where: companies of one sector by their score, in one table for each sector."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from disclosure.checking.score import Score, score
from disclosure.model.identity import CompanyId, Sector, is_demonstration
from disclosure.model.verdict import CompanyReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A company's place; `rank` is None where no MUST rule could be judged. `confirmed`: by the company itself.

    What rests on data that the company has not confirmed must be marked so wherever the rank is shown.
    """

    rank: int | None
    company: CompanyId
    score: Score
    confirmed: bool


def rank(reports: Iterable[CompanyReport]) -> dict[Sector, tuple[Ranked, ...]]:
    """The companies of each sector, the best first, by the share of MUST rules met; equal shares share a rank.

    Invented companies have no rank. Sectors whose companies cannot be judged at all (power) have no table.
    """
    real = [(report, score(report)) for report in reports if not is_demonstration(report.company.region)]
    by_sector = {sector: [pair for pair in real if pair[0].company.sector is sector] for sector in Sector}
    return {sector: tuple(_ranked(pairs)) for sector, pairs in by_sector.items() if any(of.judged for _, of in pairs)}


def _ranked(pairs: list[tuple[CompanyReport, Score]]) -> Iterable[Ranked]:
    before = 0
    ordered = sorted(pairs, key=lambda pair: (-_points(pair[1]), pair[0].company))
    for points, tied in groupby(ordered, key=lambda pair: _points(pair[1])):
        members = list(tied)
        for report, of in members:
            place = None if points < 0 else before + 1
            yield Ranked(rank=place, company=report.company, score=of, confirmed=report.confirmed)
        before += len(members)


def _points(of: Score) -> Fraction:
    return Fraction(-1) if of.must.points is None else of.must.points
