"""Which notices belong together, and which may still be going on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask

from disclosure.model.company import Company
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.portal import Portal
from disclosure.model.provenance import Record, Source
from disclosure.model.verdict import Report
from disclosure.rules.rule import Rule
from disclosure.web import events
from disclosure.web.app import HOME, create_app
from disclosure.web.once import once
from disclosure.web.site import site

RECORD = Record(path="x", source=Source(publisher="x", retrieved=date(2026, 11, 1)), confirmed=True)


def notice(name: str, kind: NoticeKind = NoticeKind.EMERGENCY_REPAIR, **more: object) -> Notice:
    return Notice(id=name, kind=kind, title=name, record=RECORD, **more)  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def water(portal: Portal) -> Company:
    return next(company for company in portal.companies.values() if company.id.sector == "water")


def with_notices(portal: Portal, report: Report, catalogue: tuple[Rule, ...], company: Company, *all_: Notice) -> Flask:
    companies = portal.companies | {company.id: replace(company, notices=all_)}
    return create_app(replace(portal, companies=companies), report, schemas=HOME / "schemas", catalogue=catalogue)


def test_what_continues_an_event_has_its_course(water: Company) -> None:
    courses = events.courses_of(water)
    stop = courses["2026-11-21-jiefang-road"]
    assert courses["2026-11-23-restored"] is stop
    assert [one.id for one in stop.following] == ["2026-11-23-restored"]
    assert courses["2026-10-02-leak"].following == ()


def test_what_follows_and_is_a_stop_itself_has_a_course_of_its_own(water: Company) -> None:
    first, second = notice("first"), notice("second", follows="first")
    courses = events.courses_of(replace(water, notices=(first, second)))
    assert courses["second"].notice is second
    assert courses["first"].following == (second,)


def test_what_continues_nothing_that_there_is_stands_alone(water: Company) -> None:
    lost = notice("lost", NoticeKind.RESTORATION, follows="nothing")
    assert events.courses_of(replace(water, notices=(lost,)))["lost"].notice is lost


def test_notices_that_go_round_in_a_circle_end(water: Company) -> None:
    circle = (
        notice("a", NoticeKind.EXTENSION, follows="b"),
        notice("b", NoticeKind.EXTENSION, follows="a"),
    )
    assert set(events.courses_of(replace(water, notices=circle))) == {"a", "b"}


def test_cause_and_effects_are_each_other(app: Flask) -> None:
    with app.test_request_context("/"):
        current = site()
        stop = current.notices_by_path["880100/water/ceshi-water/2026-11-21-jiefang-road"]
        no_heat = current.notices_by_path["990100/heat/shili-heat/2026-11-22-no-heat"]
        assert events.effects(*stop) == (no_heat,)
        assert events.cause(no_heat[1]) == stop
        assert events.cause(stop[1]) is None
        assert events.effects(*no_heat) == ()


def test_a_notice_is_felt_where_it_says_or_else_where_its_company_is(water: Company) -> None:
    assert events.felt_in(water, notice("x")) == ("880100",)
    assert events.felt_in(water, notice("x", regions=("880102", "880103"))) == ("880102", "880103")


def test_regions_have_the_notices_inside_and_those_that_name_them(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...], water: Company
) -> None:
    named = notice("named", regions=("880102", "770101"))
    app = with_notices(portal, report, catalogue, water, named, notice("plain"))
    with app.test_request_context("/"):
        found = once(events.by_region)
        assert {code: {one.id for _, one in pairs} for code, pairs in found.items()} == {
            "880000": {"named", "plain"},
            "880100": {"named", "plain"},
            "880102": {"named"},
            "990100": {"2026-11-22-no-heat"},
        }
        assert events.regions_with_notices(site().portal) == tuple(sorted(found))


def test_an_older_stop_that_may_still_go_on_stays_on_the_board(
    portal: Portal, report: Report, catalogue: tuple[Rule, ...], water: Company
) -> None:
    today = Moment(report.as_of)
    ago = [Moment(report.as_of - timedelta(days=days)) for days in range(10)]
    app = with_notices(
        portal,
        report,
        catalogue,
        water,
        notice("newest", published_at=today),
        notice("to-come", published_at=ago[5], start=Moment(report.as_of + timedelta(days=3))),
        notice("late", published_at=ago[6], start=ago[6], expected_end=ago[2]),
        notice("long-past", published_at=ago[7], start=ago[7], expected_end=ago[3]),
        notice("over", published_at=ago[8], start=ago[8], expected_end=today, actual_end=ago[7]),
        notice("restored", published_at=ago[9], start=ago[9], expected_end=today),
        notice("back", NoticeKind.RESTORATION, published_at=ago[4], follows="restored"),
        notice("extended", published_at=ago[9], start=ago[9], expected_end=ago[8]),
        notice("longer", NoticeKind.EXTENSION, published_at=ago[8], expected_end=today, follows="extended"),
    )
    with app.test_request_context("/"):
        shown = [one.id for _, one in events.board(once(events.real), 1)]
    assert shown == ["newest", "to-come", "late", "extended"]
