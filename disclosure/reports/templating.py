"""Reports that are written from templates: their own Jinja environment, apart from the site's."""

import re
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from disclosure.checking.changes import Turn
from disclosure.checking.score import LOWEST, Grade, Share
from disclosure.model.verdict import Outcome
from disclosure.reports.addresses import Addresses
from disclosure.reports.assessment import Assessment
from disclosure.reports.citations import Citation
from disclosure.reports.rectifications.extent import extent
from disclosure.reports.sections import sections
from disclosure.reports.sections.company import anchor
from disclosure.reports.segments import segments
from disclosure.reports.service.extent import bulletins_extent, inspections_extent, unnamed
from disclosure.reports.service.texts import figure_columns, figure_text, found_text, remarks, source_of
from disclosure.reports.tables.general import about
from disclosure.wording import method, names, pages, rectifications, service, tables, web
from disclosure.wording.official.hotline import HEADS

HOME: Final = Path(__file__).resolve().parents[2]
TEMPLATES: Final = HOME / "templates" / "reports"
STYLES: Final = HOME / "static" / "css" / "components"
"""Where the site's stylesheets stand that a report takes over."""

# What Markdown takes for itself; an underscore only where it does not stand inside a word, so that keys stay readable.
_SPECIAL = re.compile(r"[\\`*\[\]<>|~$]|&(?=#?\w+;)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")


def render(template: str, assessment: Assessment) -> str:
    """The report by a template of `templates/reports/`."""
    portal, selection = assessment.portal, assessment.selection
    region = portal.regions.get(selection.region or "")
    values = {
        "assessment": assessment,
        "report": sections(assessment),
        "about": about(assessment),
        "portal": portal,
        "title": method.title(region.name if region else selection.region, selection.sector),
        "addresses": Addresses(portal.info.base_url),
    }
    return environment(escaping=template.endswith(".html")).get_template(template).render(values)


@cache
def environment(*, escaping: bool) -> Environment:
    """The templates with the words and filters that they share; what is missing is an error.

    For HTML all is escaped, in templates of plain text too: a macro's result counts as safe where it is called from
    HTML, whatever its own file is called.
    """
    made = Environment(
        loader=FileSystemLoader([TEMPLATES, STYLES]),
        autoescape=escaping,  # noqa: S701 - Markdown has escapes of its own: the filter `plain`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        method=method,
        heads=tables,
        ledger=rectifications,
        ledger_extent=extent,
        service=service,
        inspections_extent=inspections_extent,
        bulletins_extent=bulletins_extent,
        unnamed=unnamed,
        source_of=source_of,
        found_text=found_text,
        figure_heads=HEADS,
        figure_columns=figure_columns,
        figure_text=figure_text,
        remarks=remarks,
        outcomes=tuple(Outcome),
        turns=tuple(Turn),
        grade_names=tuple(Grade),
        grades=method.grades({grade.value: int(points) for grade, points in LOWEST.items()}),
        share_of=Share.of,
    )
    made.filters.update(
        outcome_name=names.OUTCOMES.__getitem__,
        outcome_mark=pages.OUTCOME_MARKS.__getitem__,
        outcome_meaning=pages.OUTCOME_MEANINGS.__getitem__,
        severity_name=names.SEVERITIES.__getitem__,
        sector_name=names.SECTORS.__getitem__,
        grade_name=names.GRADES.__getitem__,
        family_title=pages.family_title,
        day=web.day_text,
        plain=plain,
        anchor=anchor,
        clause_anchor=clause_anchor,
        segments=segments,
    )
    return made


def clause_anchor(citation: Citation) -> str:
    """What a clause is called inside the report."""
    return f"clause-{citation.reference.replace('#', '-')}"


def plain(text: object) -> str:
    """Text that Markdown shows as it is, on one line, in a table's cell too."""
    return _SPECIAL.sub(r"\\\g<0>", " ".join(str(text).split()))
