"""The real companies as the reports see them, worked out once: their tables and files say the same as the pages."""

from dataclasses import replace

from disclosure.checking.selection import Selection
from disclosure.model.identity import Sector
from disclosure.reports.assessment import Assessment, assess
from disclosure.rules.rule import DISCLOSING
from disclosure.web.evidence import company_lines
from disclosure.web.site import Site


def everything(current: Site) -> Assessment:
    """All companies that are not invented, by all rules; no line of a finding is looked up."""
    return _assessed(current, Selection())


def with_lines(assessment: Assessment, current: Site) -> Assessment:
    """The same with the lines of all findings."""
    found = (company_lines(current, company) for company in assessment.report.companies)
    return replace(assessment, lines={place: line for lines in found for place, line in lines.items()})


def by_sector(current: Site) -> dict[Sector, Assessment]:
    """The same for each sector alone; sectors that the measures do not cover are left out."""
    return {sector: _assessed(current, Selection(sector=sector)) for sector in DISCLOSING}


def _assessed(current: Site, selection: Selection) -> Assessment:
    return assess(current.portal, current.report, current.catalogue, selection)
