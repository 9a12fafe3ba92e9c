"""Where companies stand in their sector by the portal's own score: worked out once for all pages."""

from collections import Counter
from dataclasses import dataclass

from disclosure.checking.ranking import Ranked, rank
from disclosure.checking.score import LOWEST, Grade, Share, score
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import CompanyReport
from disclosure.web.site import Site
from disclosure.wording import method

GRADES = method.grades({grade.value: int(lowest) for grade, lowest in LOWEST.items()})
"""The grades with their lowest points, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranks:
    """The companies of each sector, the best first; invented ones are not among them.

    `sizes` counts the companies of a sector that have a rank, `places` those on each rank of a sector.
    """

    by_sector: dict[Sector, tuple[Ranked, ...]]
    by_company: dict[CompanyId, Ranked]
    sizes: Counter[Sector]
    places: Counter[tuple[Sector, int | None]]

    def is_tied(self, row: Ranked) -> bool:
        """Whether other companies share a company's rank."""
        return self.places[row.company.sector, row.rank] > 1

    def grades(self, sector: Sector) -> Counter[Grade | None]:
        """How many companies of a sector reach each grade; None: no MUST rule could be judged."""
        return Counter(row.score.grade for row in self.by_sector.get(sector, ()))


def ranks(current: Site) -> Ranks:
    """Rank all companies that are not invented."""
    by_sector = rank(current.report.companies.values())
    rows = [row for ranked in by_sector.values() for row in ranked]
    return Ranks(
        by_sector=by_sector,
        by_company={row.company: row for row in rows},
        sizes=Counter(row.company.sector for row in rows if row.rank is not None),
        places=Counter((row.company.sector, row.rank) for row in rows),
    )


def row_of(known: Ranks, report: CompanyReport) -> Ranked | None:
    """Where a company stands: without a rank where it is invented; None where no rule applies to it."""
    row = known.by_company.get(report.company)
    if row is None:
        row = Ranked(rank=None, company=report.company, score=score(report), confirmed=report.confirmed)
    return row if row.score.applicable else None


def judged(row: Ranked) -> Share:
    """How many of the rules that apply to a company could be judged."""
    return Share(row.score.judged, row.score.applicable)
