"""Who discloses what: counts by sector, by rule and by place, and a matrix of companies and rules for each sector."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, abort, render_template

from disclosure.model.company import Company
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Verdict
from disclosure.rules.rule import DISCLOSING
from disclosure.web import places
from disclosure.web.once import once
from disclosure.web.site import Site, site
from disclosure.web.standings import Outcomes, standings
from disclosure.wording import pages as wording

bp = Blueprint("compliance", __name__)
bp.add_app_template_filter(wording.OUTCOME_MARKS.__getitem__, "outcome_mark")
bp.add_app_template_filter(wording.OUTCOME_MEANINGS.__getitem__, "outcome_meaning")
bp.add_app_template_filter(wording.SEVERITY_MEANINGS.__getitem__, "severity_meaning")

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
        catalogue=current.catalogue,
        edition=current.report.edition,
        groups=places.grouped(current.portal, listed),
        companies_in=current.companies_in,
        sectors=DISCLOSING,
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
    )


@bp.app_template_filter()
def share(counts: Outcomes) -> str:
    """Say the share of what is met in what could be judged."""
    return wording.share_text(counts[Outcome.MET], counts[Outcome.NOT_MET])


def urls(_portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the counts and each sector's matrix."""
    yield "compliance.show", {}
    for each in DISCLOSING:
        yield "compliance.sector", {"sector": each.value}


def _row(current: Site, company: Company, columns: list[int]) -> Row:
    verdicts = current.report_on(company).verdicts
    shown = tuple(verdicts[index] for index in columns)
    return Row(company=company, verdicts=shown, counts=Outcomes(verdict.outcome for verdict in shown))
