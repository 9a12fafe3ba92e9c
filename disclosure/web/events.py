"""Notices as events: which belong together, which are still going on, and where they are felt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from disclosure.model.company import Company
from disclosure.model.course import CONTINUES, Course, course_of
from disclosure.model.identity import region_parents
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.web.once import once
from disclosure.web.site import Announced, Site, site

STILL_SHOWN = timedelta(days=2)
"""So long after its announced end a stop that nobody has called over is still among those of now."""

Courses = Mapping[str, Course]


def courses_of(company: Company) -> Courses:
    """Give the course of each notice's event, by the notice's id."""
    by_id = {notice.id: notice for notice in company.notices}
    followers: defaultdict[str, list[Notice]] = defaultdict(list)
    for notice in company.notices:
        if notice.follows:
            followers[notice.follows].append(notice)
    firsts = {notice.id: _first(notice, by_id) for notice in company.notices}
    courses = {one.id: course_of(one, lambda notice: followers.get(notice.id, ())) for one in firsts.values()}
    return {name: courses[first.id] for name, first in firsts.items()}


def _first(notice: Notice, by_id: Mapping[str, Notice]) -> Notice:
    passed = {notice.id}
    while notice.kind in CONTINUES:
        before = by_id.get(notice.follows or "")
        if before is None or before.id in passed:
            break
        notice = before
        passed.add(notice.id)
    return notice


def course(company: Company, notice: Notice) -> Course:
    """Give the course of a notice's event; of one that only continues another, the other's."""
    known = once(_known)
    key = str(company.id)
    if key not in known:
        known[key] = courses_of(company)
    return known[key].get(notice.id) or course_of(notice, lambda _: ())


def _known(_current: Site) -> dict[str, Courses]:
    return {}


def cause(notice: Notice) -> Announced | None:
    """Give the notice of another company's stop that brought this one about."""
    return site().notices_by_path.get(notice.caused_by or "")


def effects(company: Company, notice: Notice) -> tuple[Announced, ...]:
    """Give the notices of stops that this one brought about."""
    path = f"{company.id}/{notice.id}"
    return tuple(pair for pair in site().answering.get(path, ()) if pair[1].caused_by == path)


def felt_in(company: Company, notice: Notice) -> tuple[str, ...]:
    """Give the codes of the regions that a notice names, or else its company's."""
    return notice.regions or (company.id.region,)


def regions_with_notices(portal: Portal) -> tuple[str, ...]:
    """Give the codes, in order, of the known regions in which there is a notice, or inside which."""
    named = {code for company, notice in portal.notices() for code in (company.id.region, *notice.regions)}
    return tuple(sorted(code for code in _around(named) if code in portal.regions))


def by_region(current: Site) -> Mapping[str, tuple[Announced, ...]]:
    """Give the notices of each of these regions, newest first."""
    found: defaultdict[str, list[Announced]] = defaultdict(list)
    for pair in current.notices:
        for code in _around({pair[0].id.region, *pair[1].regions}):
            found[code].append(pair)
    return {code: tuple(pairs) for code, pairs in found.items() if code in current.portal.regions}


def _around(codes: Iterable[str]) -> set[str]:
    return {one for code in codes for one in (code, *region_parents(code))}


def real(current: Site) -> tuple[Announced, ...]:
    """Give the notices of companies that there are, newest first."""
    return tuple(pair for pair in current.notices if not pair[0].is_demonstration)


def invented(current: Site) -> tuple[Announced, ...]:
    """Give the notices of invented companies, newest first."""
    return tuple(pair for pair in current.notices if pair[0].is_demonstration)


def board(notices: Iterable[Announced], newest: int) -> tuple[Announced, ...]:
    """Give the newest events, then those older ones that may still be going on; what continues another is left out."""
    going = once(_going)
    shown: list[Announced] = []
    for company, notice in notices:
        first = course(company, notice).notice is notice if notice.kind in CONTINUES else True
        if first and (len(shown) < newest or f"{company.id}/{notice.id}" in going):
            shown.append((company, notice))
    return tuple(shown)


def _going(current: Site) -> frozenset[str]:
    return frozenset(_going_on(current))


def _going_on(current: Site) -> Iterator[str]:
    since = current.as_of - STILL_SHOWN
    for company, notice in current.notices:
        ends = (notice.expected_end, *(update.expected_end for update in notice.updates), notice.start)
        last = max((end for end in ends if end), default=notice.published_at)
        if notice.actual_end or last is None or last.day < since:
            continue
        found = course(company, notice)
        if found.notice.is_outage and not found.is_over:
            yield f"{company.id}/{found.notice.id}"
