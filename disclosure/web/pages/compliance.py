"""Who discloses what: counts by sector, rule and place; a ranking and a matrix for each sector."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, abort, render_template

from disclosure.checking.ranking import Ranked
from disclosure.checking.score import Grade, Share
from disclosure.checking.trend import of_sectors
from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Verdict
from disclosure.reports.assessment import Assessment
from disclosure.reports.sections.resting import resting
from disclosure.rules.rule import DISCLOSING
from disclosure.web import places
from disclosure.web.assessed import by_sector, everything
from disclosure.web.charts import Chart, chart
from disclosure.web.once import once
from disclosure.web.pages.rules import by_family
from disclosure.web.ranks import GRADES, judged, ranks
from disclosure.web.site import Site, site
from disclosure.web.standings import Outcomes, standings
from disclosure.wording import method
from disclosure.wording import pages as wording
from disclosure.wording import trend as trend_wording
from disclosure.wording.checking import joined
from disclosure.wording.names import GRADES as GRADE_NAMES

bp = Blueprint("compliance", __name__)
bp.add_app_template_filter(wording.OUTCOME_MARKS.__getitem__, "outcome_mark")
bp.add_app_template_filter(wording.OUTCOME_MEANINGS.__getitem__, "outcome_meaning")
bp.add_app_template_filter(wording.SEVERITY_MEANINGS.__getitem__, "severity_meaning")
bp.add_app_template_filter(GRADE_NAMES.__getitem__, "grade_name")
bp.add_app_template_filter(wording.EXEMPTION_STATES.__getitem__, "exemption_state")

_METHOD = {"method": method, "grade_limits": GRADES}
_TOLD = (Outcome.NOT_MET, Outcome.NOT_JUDGED, Outcome.EXEMPT)  # verdicts with something to read on the company's page


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A company's line of the matrix: its verdicts on the rules of its sector."""

    company: Company
    verdicts: tuple[Verdict, ...]
    counts: Outcomes


@bp.get("/compliance/")
def show() -> str:
    """Give the counts."""
    current, counted = site(), once(standings)
    listed = [place for place in places.places(current.portal) if place.code in counted.by_place]
    return render_template(
        "pages/compliance.html",
        standings=counted,
        families=by_family(current.catalogue),
        edition=current.report.edition,
        groups=places.grouped(current.portal, listed),
        companies_in=current.companies_in,
        sectors=DISCLOSING,
        ranks=once(ranks),
        grades=tuple(Grade),
        exemptions=once(everything).exemptions,
        trends=once(_trends),
        **_METHOD,
    )


@bp.get("/compliance/<sector>/")
def sector(sector: str) -> str:
    """Give the matrix of one sector's companies, by region, and of the rules that speak of the sector."""
    if sector not in set(DISCLOSING):
        abort(404)
    current, chosen = site(), Sector(sector)
    columns = [index for index, rule in enumerate(current.catalogue) if chosen in rule.sectors]
    rows = [_row(current, company, columns) for company in current.companies_by_sector.get(chosen, ())]
    rows.sort(key=lambda row: row.company.is_demonstration)
    return render_template(
        "pages/compliance_sector.html",
        sector=chosen,
        rules_shown=[current.catalogue[index] for index in columns],
        regions={code: list(members) for code, members in groupby(rows, key=lambda row: row.company.id.region)},
        edition=current.report.edition,
        told=_TOLD,
        ranked=once(ranks).by_sector.get(chosen, ()),
        companies=current.portal.companies,
        trend=once(_trends).get(chosen),
        idle=_idle(once(by_sector)[chosen]),
        **_METHOD,
    )


@bp.app_template_filter()
def share(counts: Outcomes) -> str:
    """Say the share of what is met in what could be judged."""
    return wording.share_text(Share.of(counts).shown)


@bp.app_template_filter()
def portion(part: Share) -> str:
    """Say a share with its numbers."""
    return wording.portion_text(part.shown, part.met, part.judged)


@bp.app_template_filter()
def judged_share(row: Ranked) -> str:
    """Say how many of the rules that apply to a company could be judged."""
    return portion(judged(row))


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the counts and each sector's matrix."""
    yield "compliance.show", {}
    for each in DISCLOSING:
        yield "compliance.sector", {"sector": each.value}


def _trends(current: Site) -> dict[Sector, Chart]:
    """How each sector's companies stood together, where more than one day is known."""
    found = of_sectors(current.portal.history, current.report) if current.portal.history else {}
    drawn = {sector: chart(points, trend_wording.sector_title(sector)) for sector, points in found.items()}
    return {sector: one for sector, one in drawn.items() if one}


def _idle(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    """The codes of the rules that apply to no company of a sector, by the reason why not."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    if assessment.report.companies:
        for members in resting(assessment).idle:
            groups[joined(one.reason for one in members)].append(members[0].rule.code)
    return {reason: tuple(codes) for reason, codes in groups.items()}


def _row(current: Site, company: Company, columns: list[int]) -> Row:
    verdicts = current.report_on(company).verdicts
    shown = tuple(verdicts[index] for index in columns)
    return Row(company=company, verdicts=shown, counts=Outcomes(verdict.outcome for verdict in shown))
