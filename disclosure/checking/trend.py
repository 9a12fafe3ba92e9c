"""How companies stood month by month, and since when a rule has not been met."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from disclosure.checking.months import standing
from disclosure.checking.score import Share
from disclosure.model.history import Month, Standing, Tally, last_day_before
from disclosure.model.identity import CompanyId, Sector, is_demonstration
from disclosure.model.verdict import Outcome, Report

Counts = Counter[Outcome]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """How a company stood on a day, or `companies` together: verdicts on MUST and on SHOULD rules by outcome.

    `rules` is the fingerprint of the rules that it was judged by, None for today's check: between points with different
    ones a change may be the rules', not the company's.
    """

    day: date
    must: Counts
    should: Counts
    companies: int = 1
    rules: str | None = None

    @property
    def share(self) -> Share:
        """How many of the MUST rules that could be judged are met: the portal's own score."""
        return Share.of(self.must)


def of_company(history: Sequence[Month], report: Report, company: CompanyId) -> tuple[Point, ...]:
    """A company at each stored month's end before today's check, then in that; where it was not there, no point is."""
    months = (month for month in _before(history, report) if company in month.companies)
    points = [_alone(month.as_of, month.companies[company], month.rules) for month in months]
    if company in report.companies:
        points.append(_alone(report.as_of, standing(report.companies[company]), None))
    return tuple(points)


def of_sectors(
    history: Sequence[Month], report: Report, *, chosen: Callable[[CompanyId], bool] | None = None
) -> dict[Sector, tuple[Point, ...]]:
    """The companies of each sector together, as `of_company` one; by default all but the invented ones.

    Sectors without any verdict that is met or not (power) are left out. A company counts where it was there.
    """
    chosen = chosen or _is_real
    found: dict[Sector, list[Point]] = {sector: [] for sector in Sector}
    for day, stood, rules in _days(history, report):
        by_sector: dict[Sector, list[Standing]] = {sector: [] for sector in Sector}
        for company, one in stood.items():
            if chosen(company):
                by_sector[company.sector].append(one)
        for sector, standings in by_sector.items():
            if standings:
                found[sector].append(_together(day, standings, rules))
    return {sector: tuple(points) for sector, points in found.items() if any(map(_is_judged, points))}


def since(history: Sequence[Month], company: CompanyId, rule: str, as_of: date) -> date | None:
    """The first month's end from which a rule, not met on `as_of`, has not been met at any month's end up to that day.

    None where it was met (or could not be judged) at the last month's end, and where that month is not stored: what
    stands between is not known. It is a lower bound: the rule may have been broken earlier.
    """
    found = None
    for day, stood in _backwards(history, company, as_of):
        if not stood.fails(rule):
            break
        found = day
    return found


def since_by_rule(history: Sequence[Month], company: CompanyId, as_of: date) -> dict[str, date]:
    """What `since` says of each rule that a company did not meet at the last month's end before `as_of`, by code."""
    found: dict[str, date] = {}
    unbroken: frozenset[str] | None = None
    for day, stood in _backwards(history, company, as_of):
        failed = frozenset(stood.must.not_met + stood.should.not_met)
        unbroken = failed if unbroken is None else unbroken & failed
        if not unbroken:
            break
        found |= dict.fromkeys(unbroken, day)
    return dict(sorted(found.items()))


def _backwards(history: Sequence[Month], company: CompanyId, as_of: date) -> Iterator[tuple[date, Standing]]:
    """Each month's end before a day, the last first, as long as the month is stored and the company stands in it."""
    expected = last_day_before(as_of)
    for month in reversed(history):
        if month.as_of > expected:
            continue
        stood = month.companies.get(company)
        if month.as_of < expected or stood is None:
            break
        yield expected, stood
        expected = last_day_before(expected)


def _before(history: Sequence[Month], report: Report) -> Iterator[Month]:
    return (month for month in history if month.as_of < report.as_of)


def _days(history: Sequence[Month], report: Report) -> Iterator[tuple[date, Mapping[CompanyId, Standing], str | None]]:
    for month in _before(history, report):
        yield month.as_of, month.companies, month.rules
    yield report.as_of, {company: standing(one) for company, one in report.companies.items()}, None


def _alone(day: date, stood: Standing, rules: str | None) -> Point:
    return Point(day=day, must=stood.must.counts, should=stood.should.counts, rules=rules)


def _together(day: date, standings: Sequence[Standing], rules: str | None) -> Point:
    return Point(
        day=day,
        must=_summed([one.must for one in standings]),
        should=_summed([one.should for one in standings]),
        companies=len(standings),
        rules=rules,
    )


def _summed(tallies: Sequence[Tally]) -> Counts:
    return Counts(
        {
            Outcome.MET: sum(tally.met for tally in tallies),
            Outcome.NOT_MET: sum(len(tally.not_met) for tally in tallies),
            Outcome.NOT_JUDGED: sum(tally.not_judged for tally in tallies),
            Outcome.NOT_APPLICABLE: sum(tally.not_applicable for tally in tallies),
            Outcome.EXEMPT: sum(tally.exempt for tally in tallies),
        }
    )


def _is_judged(point: Point) -> bool:
    return Share.of(point.must + point.should).judged > 0


def _is_real(company: CompanyId) -> bool:
    return not is_demonstration(company.region)
