"""Notices as feeds: Atom, calendars, and alerts (CAP 1.2), for all, a sector, a region, a company.

What is invented stands in the feeds of its own region and company only. A feed holds the newest 50; an alert's file is
there until 30 days after the event, counted from the day on which notices were last collected.
"""

import mimetypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from flask import Blueprint, Response, abort

from disclosure.feeds import atom, cap
from disclosure.feeds.atom import Channel, notices_feed
from disclosure.feeds.cap import alert, is_kept
from disclosure.feeds.cap_feed import alerts_feed
from disclosure.feeds.item import Item
from disclosure.feeds.publisher import Publisher
from disclosure.feeds.vcalendar import calendar
from disclosure.model.company import Company
from disclosure.model.identity import Sector, is_demonstration
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.web.events import by_region, course, courses_of, real, regions_with_notices
from disclosure.web.links import address, link
from disclosure.web.names import place_name, region_name
from disclosure.web.once import once
from disclosure.web.pages import Address
from disclosure.web.pages.company import identity
from disclosure.web.site import Announced, Site, newest_first, site
from disclosure.wording import names
from disclosure.wording import notices as wording

bp = Blueprint("feeds", __name__)

mimetypes.add_type(atom.MEDIA_TYPE, ".atom")  # machines differ in what they know
mimetypes.add_type("text/calendar", ".ics")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a feed is about: `path` is its folder and its lasting name, `page` the page that says the same."""

    path: str
    page: str
    title: str
    notices: tuple[Announced, ...]


def whole() -> Scope:
    """Everything real."""
    return Scope(path="/notices", page=address("notices.show"), title=site().portal.info.name, notices=once(real))


def sector(sector: str) -> Scope:
    """What is real of a sector; 404 where there is none."""
    found = tuple(pair for pair in once(real) if pair[0].id.sector == sector)
    if not found:
        abort(404)
    page = address("sector.show", sector=sector)
    return Scope(path=f"/notices/sectors/{sector}", page=page, title=names.SECTORS[sector], notices=found)


def region(code: str) -> Scope:
    """What is announced in a region; 404 where there is nothing."""
    found = once(by_region).get(code) or abort(404)
    title = _marked(region_name(site(), code), demonstration=is_demonstration(code))
    return Scope(path=f"/notices/{code}", page=address("notices.region", code=code), title=title, notices=found)


def company(region: str, sector: str, slug: str) -> Scope:
    """What a company announces; 404 where it is not there or announces nothing."""
    found = site().portal.companies.get(identity(region, sector, slug))
    if found is None or not found.notices:
        abort(404)
    page = address("company.show", region=region, sector=sector, slug=slug)
    title = _marked(found.name, demonstration=found.is_demonstration)
    notices = newest_first((found, notice) for notice in found.notices)
    return Scope(path=f"{page}notices", page=page, title=title, notices=notices)


def _marked(name: str, *, demonstration: bool) -> str:
    return name + wording.DEMONSTRATION_NAME if demonstration else name


def as_atom(scope: Scope) -> bytes:
    """Give the newest notices."""
    items = [_item(*pair) for pair in scope.notices[: atom.MOST]]
    return notices_feed(_publisher(), _channel(scope, "feed.atom", wording.feed_title(scope.title)), items)


def as_calendar(scope: Scope) -> bytes:
    """Give the newest stops."""
    stops = (_item(*pair) for pair in scope.notices if pair[1].is_outage)
    return calendar(_publisher(), wording.feed_title(scope.title), stops)


def as_alerts(scope: Scope) -> bytes:
    """Lead to the newest alerts."""
    kept = (_item(*pair) for pair in scope.notices if has_alert(*pair))
    channel = _channel(scope, "cap.atom", wording.alerts_title(scope.title))
    return alerts_feed(_publisher(), channel, kept, _alert_address)


class Form(NamedTuple):
    """A form that a feed has."""

    name: str
    file: str
    media_type: str
    make: Callable[[Scope], bytes]


FORMS: Final = (
    Form("atom", "feed.atom", atom.MEDIA_TYPE, as_atom),
    Form("calendar", "calendar.ics", "text/calendar", as_calendar),
    Form("alerts", "cap.atom", atom.MEDIA_TYPE, as_alerts),
)
SCOPES: Final[tuple[tuple[str, Callable[..., Scope]], ...]] = (
    ("/notices", whole),
    ("/notices/sectors/<sector>", sector),
    ("/notices/<code>", region),
    ("/companies/<region>/<sector>/<slug>/notices", company),
)


def _view(scope: Callable[..., Scope], form: Form) -> Callable[..., Response]:
    def show(**values: str) -> Response:
        return Response(form.make(scope(**values)), mimetype=form.media_type)

    return show


for prefix, scope in SCOPES:
    for form in FORMS:
        bp.add_url_rule(f"{prefix}/{form.file}", f"{scope.__name__}_{form.name}", _view(scope, form))


@bp.get("/companies/<region>/<sector>/<slug>/notices/<notice>/cap.xml")
def alert_file(region: str, sector: str, slug: str, notice: str) -> Response:
    """Give the newest message of a stop's alert."""
    found = site().notices_by_path.get(f"{region}/{sector}/{slug}/{notice}") or abort(404)
    if not has_alert(*found):
        abort(404)
    return Response(alert(_publisher(), _item(*found)), mimetype=mimetypes.guess_type("cap.xml")[0])


@bp.app_template_global()
def has_alert(company: Company, notice: Notice) -> bool:
    """Whether a notice has the file of an alert."""
    return notice.is_outage and f"{company.id}/{notice.id}" in once(_kept)


@bp.app_template_global()
def alert_link(company: Company, notice: Notice) -> str:
    """Give the address of the file of a notice's alert."""
    return link("feeds.alert_file", **_values(company), notice=notice.id)


@bp.app_template_global()
def feeds_of(scope: str, **values: str) -> dict[str, tuple[str, str]]:
    """Give the media type and the address of each form of a feed, by the form's name."""
    return {form.name: (form.media_type, link(f"feeds.{scope}_{form.name}", **values)) for form in FORMS}


@bp.app_template_global()
def sectors_with_feeds() -> tuple[str, ...]:
    """Name the sectors that have feeds."""
    return _sectors(once(real))


@bp.app_template_global()
def share_text(company: Company, notice: Notice) -> str:
    """Give the text by which a notice is passed on."""
    return _item(company, notice).text


def urls(portal: Portal) -> Iterator[Address]:
    """Name the feeds, then the alerts' files."""
    found = [pair for pair in portal.notices() if not pair[0].is_demonstration]
    yield from _forms("whole")
    for one in _sectors(found):
        yield from _forms("sector", sector=one)
    for code in regions_with_notices(portal):
        yield from _forms("region", code=code)
    for company in portal.companies.values():
        if company.notices:
            yield from _forms("company", **_values(company))
    for company, notice in alerts(portal):
        yield "feeds.alert_file", {**_values(company), "notice": notice.id}


def alerts(portal: Portal) -> Iterator[Announced]:
    """Give the stops whose alerts are kept."""
    known = _collected(portal)
    for company in portal.companies.values():
        if any(_last_day(notice) >= known - cap.KEPT for notice in company.notices):
            courses = courses_of(company)
            for notice in company.notices:
                found = courses[notice.id]
                if found.notice is notice and is_kept(found, known):
                    yield company, notice


def _last_day(notice: Notice) -> date:
    ends = (update.expected_end for update in notice.updates)
    moments = (notice.published_at, notice.start, notice.expected_end, notice.actual_end, *ends)
    return max((moment.latest.date() for moment in moments if moment), default=date.min)


def _kept(current: Site) -> frozenset[str]:
    return frozenset(f"{company.id}/{notice.id}" for company, notice in alerts(current.portal))


def _forms(scope: str, **values: str) -> Iterator[Address]:
    for form in FORMS:
        yield f"feeds.{scope}_{form.name}", values


def _sectors(notices: Iterable[Announced]) -> tuple[str, ...]:
    there = {company.id.sector for company, _ in notices}
    return tuple(one.value for one in Sector if one in there)


def _values(company: Company) -> dict[str, Any]:
    return {"region": company.id.region, "sector": company.id.sector.value, "slug": company.id.slug}


def _channel(scope: Scope, file: str, title: str) -> Channel:
    path = f"{scope.path}/{file}"
    since = Moment(once(_collected_here))
    return Channel(name=path.removeprefix("/"), title=title, page=scope.page, itself=path, since=since)


def _alert_address(item: Item) -> str:
    return address("feeds.alert_file", **_values(item.company), notice=item.notice.id)


def _collected(portal: Portal) -> date:
    return max((notice.record.source.retrieved for _, notice in portal.notices()), default=date.min + cap.KEPT)


def _collected_here(current: Site) -> date:
    return _collected(current.portal)


def _publisher() -> Publisher:
    return once(_publisher_of)


def _publisher_of(current: Site) -> Publisher:
    return Publisher.of(current.portal.info)


def _item(company: Company, notice: Notice) -> Item:
    known, path = once(_items), f"{company.id}/{notice.id}"
    if path not in known:
        current = site()
        page = address("notice.show", **_values(company), notice=notice.id)
        known[path] = Item(
            company=company,
            notice=notice,
            course=course(company, notice),
            kind=current.labels.choice("notice", "kind", notice.kind),
            place=place_name(current, company.id.region),
            page=_publisher().url(page),
        )
    return known[path]


def _items(_current: Site) -> dict[str, Item]:
    return {}
