"""One inspection: what was found where, by its table and by its text, and what is to be done."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from flask import Blueprint, abort, render_template

from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.reports.inspections.overview import overview
from disclosure.reports.inspections.problems import problems
from disclosure.reports.inspections.subject import Subject
from disclosure.reports.official.blocks import Block, Heading, Paragraph
from disclosure.rules.inspections import HALL_RULES, HallRule
from disclosure.web.hall_rows import BODY_COLUMNS, hall_rows
from disclosure.web.inspected import Visit, inspected
from disclosure.web.ledger import Ledger, corrections
from disclosure.web.once import once
from disclosure.web.site import site
from disclosure.wording import inspections as wording
from disclosure.wording.names import SECTORS
from disclosure.wording.official.inspection import GROUPS

bp = Blueprint("inspection", __name__)
bp.add_app_template_filter(wording.GRAVITIES.__getitem__, "gravity_name")
bp.add_app_template_filter(wording.GRAVITY_MEANINGS.__getitem__, "gravity_meaning")
bp.add_app_template_filter(wording.LABELS.__getitem__, "column_name")
bp.add_app_template_filter(corrections, "corrections")


class Tally(NamedTuple):
    """How many halls and findings of each gravity an area or a sector has."""

    name: str
    halls: int
    gravities: Counter[Gravity]


class Problem(NamedTuple):
    """The halls with a problem: by the table, and by the text alone."""

    rule: HallRule
    seen: tuple[int, ...]
    said: tuple[int, ...]


@bp.get("/inspections/<region>/<slug>/")
def show(region: str, slug: str) -> str:
    """Give an inspection's page."""
    portal = site().portal
    one = once(inspected).get(f"{region}/{slug}") or abort(404)
    orders = once(Ledger.of).by_inspection.get(one.inspection.key, ())
    return render_template(
        "pages/inspection.html",
        inspection=one.inspection,
        is_demonstration=one.is_demonstration,
        gravities=tuple(Gravity),
        orders=orders,
        urgencies=Counter(entry.standing.urgency for entry in orders),
        total=Tally("", len(one.visits), one.gravities),
        by_area=_tallies(one.visits, lambda visit: visit.hall.area),
        by_sector=_by_sector(one.visits),
        problems=tuple(_problems(one.subject)),
        differences={title: notes for title, notes in _differences(problems(one.subject)).items() if notes},
        praised_notes=[note for notes in _differences(overview(one.subject)).values() for note in notes],
        places=(*portal.parents(region), *filter(None, (portal.regions.get(region),))),
        columns=BODY_COLUMNS,
        column_groups=GROUPS,
        areas=[(area, list(rows)) for area, rows in groupby(hall_rows(portal, one), lambda row: row.visit.hall.area)],
        of_sector=_of_sector(one.visits),
    )


def urls(portal: Portal) -> Iterator[tuple[str, dict[str, str]]]:
    """Name each inspection's address."""
    for inspection in portal.inspections.values():
        yield "inspection.show", {"region": inspection.region, "slug": inspection.id}


def _tallies(visits: Iterable[Visit], name: Callable[[Visit], str]) -> tuple[Tally, ...]:
    groups: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        groups[name(visit)].append(visit)
    return tuple(
        Tally(title, len(members), Counter(found.gravity for visit in members for found in visit.findings))
        for title, members in groups.items()
    )


def _by_sector(visits: Iterable[Visit]) -> tuple[Tally, ...]:
    order = list(Sector)
    ordered = sorted(visits, key=lambda visit: order.index(visit.hall.sector))
    return _tallies(ordered, lambda visit: SECTORS[visit.hall.sector])


def _of_sector(visits: Iterable[Visit]) -> dict[Sector, tuple[Visit, ...]]:
    found = {sector: tuple(visit for visit in visits if visit.hall.sector is sector) for sector in Sector}
    return {sector: members for sector, members in found.items() if members}


def _problems(subject: Subject) -> Iterator[Problem]:
    for rule in HALL_RULES:
        found = [one for one in subject.findings if one.code == rule.code]
        if found:
            seen = tuple(one.hall for one in found if one.seen)
            yield Problem(rule, seen, tuple(one.hall for one in found if not one.seen))


def _differences(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """The notes on where text and table differ, by the heading that they stand under."""
    found: dict[str, list[str]] = {"": []}
    for block in blocks:
        if isinstance(block, Heading):
            found[block.text] = []
        elif isinstance(block, Paragraph):
            found[list(found)[-1]].extend(block.notes)
    return found
