"""A month of history: what is kept of a check as of the month's last day."""

from collections.abc import Iterator
from datetime import date

from disclosure import __version__
from disclosure.model.history import Month, Standing, Tally, last_day, last_day_after
from disclosure.model.verdict import CompanyReport, Outcome, Report, Severity


def month_ends(first: str, last: str) -> Iterator[date]:
    """The last day of each month from one to another, both given as YYYY-MM."""
    day, end = last_day(first), last_day(last)
    while day <= end:
        yield day
        day = last_day_after(day)


def kept(report: Report, *, revision: str, rules: str, omitted: tuple[str, ...] = ()) -> Month:
    """What is stored of a check as of a month's last day.

    The report must not hold companies with a file among those omitted: what they seem not to disclose may stand there.
    """
    return Month(
        as_of=report.as_of,
        revision=revision,
        rules=rules,
        tool=__version__,
        edition=report.edition,
        companies={key: standing(one) for key, one in report.companies.items()},
        omitted=omitted,
    )


def standing(report: CompanyReport) -> Standing:
    """What is kept of a company's verdicts."""
    return Standing(must=_tally(report, Severity.MUST), should=_tally(report, Severity.SHOULD))


def _tally(report: CompanyReport, severity: Severity) -> Tally:
    counts = report.count(severity)
    verdicts = (verdict for verdict in report.verdicts if verdict.severity is severity)
    return Tally(
        met=counts[Outcome.MET],
        not_judged=counts[Outcome.NOT_JUDGED],
        not_applicable=counts[Outcome.NOT_APPLICABLE],
        exempt=counts[Outcome.EXEMPT],
        not_met=tuple(verdict.rule for verdict in verdicts if verdict.outcome is Outcome.NOT_MET),
    )
