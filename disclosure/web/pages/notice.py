"""One notice: what, where, from when until when, and how it stands against the rules."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.portal import Portal
from disclosure.web.events import cause, course, effects
from disclosure.web.evidence import notice_places
from disclosure.web.site import site
from disclosure.wording import notices as wording

bp = Blueprint("notice", __name__)
bp.add_app_template_global(wording.step_name, "step_name")
bp.add_app_template_filter(wording.lateness, "lateness")


@bp.get("/companies/<region>/<sector>/<slug>/notices/<notice>/")
def show(region: str, sector: str, slug: str, notice: str) -> str:
    """Give a notice's page."""
    current = site()
    company, found = current.notices_by_path.get(f"{region}/{sector}/{slug}/{notice}") or abort(404)
    verdicts = current.report_on(company).notices.get(found.id, ())
    return render_template(
        "pages/notice.html",
        company=company,
        notice=found,
        course=course(company, found),
        cause=cause(found),
        effects=effects(company, found),
        follows=current.notices_by_path.get(f"{company.id}/{found.follows}") if found.follows else None,
        verdicts=verdicts,
        found_at=notice_places(company, verdicts),
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each notice's address."""
    for company, notice in portal.notices():
        identity = company.id
        values = {"region": identity.region, "sector": identity.sector.value, "slug": identity.slug}
        yield "notice.show", {**values, "notice": notice.id}
