"""What is stopped: the notices of all companies, and those of a region."""

from collections.abc import Iterator

from flask import Blueprint, abort, render_template

from disclosure.model.identity import Sector, region_parents
from disclosure.model.portal import Portal
from disclosure.model.region import Region
from disclosure.web import events, places
from disclosure.web.once import once
from disclosure.web.site import Announced, Site, site

bp = Blueprint("notices", __name__)
bp.add_app_template_global(events.course, "course_of")
bp.add_app_template_global(events.cause, "cause_of")
bp.add_app_template_global(events.effects, "effects_of")
bp.add_app_template_global(events.felt_in, "felt_in")

NEWEST = 100
"""Events that a page shows, beside older ones that may still be going on."""


@bp.get("/notices/")
def show() -> str:
    """Give the newest notices; what is invented stands apart."""
    current = site()
    real, invented = once(events.real), once(events.invented)
    boards = {"real": events.board(real, NEWEST), "invented": events.board(invented, NEWEST)}
    return render_template(
        "pages/notices.html",
        boards=boards,
        sectors=_sectors(current.notices),
        notice_count=len(current.notices),
        is_cut=max(len(real), len(invented)) > NEWEST,
        groups=places.grouped(current.portal, _cities(current)),
        counts={code: len(pairs) for code, pairs in once(events.by_region).items()},
    )


@bp.get("/notices/<code>/")
def region(code: str) -> str:
    """Give a region's notices and lead to those of the regions above and inside."""
    current = site()
    found = once(events.by_region).get(code) or abort(404)
    return render_template(
        "pages/notices_region.html",
        region=current.portal.regions[code],
        parents=[one for one in current.portal.parents(code) if one.code in once(events.by_region)],
        inside=[one for one in current.inside.get(code, ()) if one.code in once(events.by_region)],
        counts={one: len(pairs) for one, pairs in once(events.by_region).items()},
        board=events.board(found, NEWEST),
        sectors=_sectors(found),
        notice_count=len(found),
        is_cut=len(found) > NEWEST,
    )


def _cities(current: Site) -> Iterator[Region]:
    """Cities with notices, and what no known region is around; provinces and counties are a step from them."""
    known, regions = once(events.by_region), current.portal.regions
    for code in sorted(known):
        alone = not any(parent in known for parent in region_parents(code)) and not code.endswith("0000")
        if alone or (code.endswith("00") and not code.endswith("0000")):
            yield regions[code]


def _sectors(notices: tuple[Announced, ...]) -> list[str]:
    there = {company.id.sector for company, _ in notices}
    return [one.value for one in Sector if one in there]


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name the page, and each region's."""
    yield "notices.show", {}
    for code in events.regions_with_notices(portal):
        yield "notices.region", {"code": code}
