"""What is asked first about a place: what is stopped, who supplies me, prices, numbers, outlets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.course import Course
from disclosure.model.identity import Sector, region_covers
from disclosure.model.notice import Notice
from disclosure.model.outlet import Outlet
from disclosure.model.region import Region
from disclosure.model.tariff import Tariff
from disclosure.web import events
from disclosure.web.once import once
from disclosure.web.site import Site
from disclosure.wording.comparison import CATEGORIES

Event = tuple[Company, Course]
HOUSEHOLDS = CATEGORIES[0]
MOST = 12
"""So many of a kind are answers; more are a list, which has its page."""

_BEGUN_LATELY = timedelta(days=7)
"""A stop whose end nobody announced is told of for so long; then its end was rather forgotten than delayed."""

_P = HotlinePurpose
_URGENT = {Sector.GAS: (_P.GAS_LEAK, _P.EMERGENCY, _P.REPAIR)}
_ORDER = (_P.REPAIR, _P.EMERGENCY, _P.CONSULTING, _P.OTHER, _P.COMPLAINT, _P.PAYMENT, _P.GAS_LEAK)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAnswers:
    """At most MOST of each, in the order of sectors; stops by when they begin.

    `suppliers` are the companies of the region itself and those that name it in their service area.
    """

    region: Region
    suppliers: tuple[Company, ...]
    stops: tuple[Event, ...]
    prices: tuple[tuple[Company, Tariff], ...]
    numbers: tuple[tuple[Company, Hotline], ...]
    outlets: tuple[tuple[Company, Outlet], ...]

    def __bool__(self) -> bool:
        return bool(self.suppliers or self.stops)


def answers_at(current: Site, region: Region) -> PlaceAnswers:
    """Give the answers for a region."""
    own = (company for company in current.companies_in.get(region.code, ()) if company.id.region == region.code)
    suppliers = _by_sector((*own, *current.serving.get(region.code, ())))
    return PlaceAnswers(
        region=region,
        suppliers=tuple(suppliers[:MOST]),
        stops=tuple(islice(_stops(current, region.code), MOST)),
        prices=tuple(islice(_prices(suppliers, current.as_of), MOST)),
        numbers=tuple(islice(_numbers(suppliers), MOST)),
        outlets=tuple(islice(_outlets(suppliers, region.code), MOST)),
    )


def may_be_stopped(course: Course, day: date) -> bool:
    """Whether a stop may last on a day or be still to come: the reader's own clock decides which."""
    start = course.notice.start
    if not course.notice.is_outage or course.is_over or start is None:
        return False
    return course.end.day >= day - events.STILL_SHOWN if course.end else start.day >= day - _BEGUN_LATELY


def urgent_line(company: Company) -> Hotline | None:
    """The number to call first when the supply fails; of gas, when it leaks. None where none was published."""
    for purpose in (*_URGENT.get(company.id.sector, ()), *_ORDER):
        for line in company.hotlines:
            if line.purpose is purpose:
                return line
    return None


def _stops(current: Site, code: str) -> Iterator[Event]:
    inside = once(events.by_region).get(code, ())
    around = ((company, one) for company in current.serving.get(code, ()) for one in company.notices if not one.regions)
    found: dict[str, Event] = {}
    for company, notice in (*inside, *around):
        if _is_of_late(notice, current.as_of):
            course = events.course(company, notice)
            if may_be_stopped(course, current.as_of):
                found[f"{company.id}/{course.notice.id}"] = (company, course)
    for _, key in sorted((str(course.notice.start), key) for key, (_, course) in found.items()):
        yield found[key]


def _is_of_late(notice: Notice, day: date) -> bool:
    """Whether anything of it is near the day: most notices are years old, and need no more looking at."""
    ends = (update.expected_end for update in notice.updates)
    known = [one.day for one in (notice.published_at, notice.start, notice.expected_end, *ends) if one]
    return max(known, default=date.min) >= day - _BEGUN_LATELY


def _by_sector(companies: Iterable[Company]) -> list[Company]:
    order = tuple(Sector)
    return sorted(companies, key=lambda company: order.index(company.id.sector))


def _prices(companies: Iterable[Company], day: date) -> Iterator[tuple[Company, Tariff]]:
    return (
        (company, tariff)
        for company in companies
        for tariff in company.tariffs
        if tariff.category == HOUSEHOLDS and tariff.is_in_force(day)
    )


def _numbers(companies: Iterable[Company]) -> Iterator[tuple[Company, Hotline]]:
    return ((company, line) for company in companies if (line := urgent_line(company)))


def _outlets(companies: Iterable[Company], code: str) -> Iterator[tuple[Company, Outlet]]:
    """Give those that stand in the region; one that names none stands where its company does."""
    return (
        (company, outlet)
        for company in companies
        for outlet in company.outlets
        if region_covers(code, outlet.region or company.id.region)
    )
