"""What is asked first about a place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from disclosure.model.company import Company, Hotline, HotlinePurpose
from disclosure.model.course import Course, course_of
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.moment import Moment
from disclosure.model.notice import Notice, NoticeKind
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.place_answers import MOST, PlaceAnswers, answers_at, may_be_stopped, urgent_line
from disclosure.web.site import site

DAY = date(2026, 11, 21)
Ask = Callable[..., PlaceAnswers]


@pytest.fixture
def ask(portal: Portal, report: Report) -> Ask:
    """Give the answers for a region, with companies changed."""

    def answers(code: str, *companies: Company) -> PlaceAnswers:
        known = portal.companies | {one.id: one for one in companies}
        app: Flask = create_app(replace(portal, companies=known), report, schemas=HOME / "schemas", catalogue=CATALOGUE)
        with app.test_request_context("/"):
            return answers_at(site(), portal.regions[code])

    return answers


@pytest.fixture
def water(portal: Portal) -> Company:
    return next(one for one in portal.companies.values() if one.id.sector is Sector.WATER)


def stop(portal: Portal, **changes: Any) -> Notice:
    planned = next(notice for _, notice in portal.notices() if notice.kind is NoticeKind.PLANNED_OUTAGE)
    bare: dict[str, Any] = {"expected_end": None, "updates": (), "stated_hours": None}
    return replace(planned, **(bare | changes))


def course(notice: Notice) -> Course:
    return course_of(notice, lambda _: ())


def test_who_belongs_here_supplies_it_and_who_says_that_it_serves_it(ask: Ask) -> None:
    city, district = ask("880100"), ask("880102")
    assert [one.name for one in city.suppliers] == ["测试市供水公司", "测试市供电公司"]
    assert [one.name for one in district.suppliers] == ["测试市供水公司"]


def test_a_province_leaves_its_companies_to_the_cities(ask: Ask) -> None:
    answers = ask("880000")
    assert answers.suppliers == ()
    assert not answers


def test_prices_are_those_of_households_in_force(ask: Ask) -> None:
    assert [tariff.label for _, tariff in ask("880100").prices] == ["居民生活用水"]


def test_an_outlet_stands_where_its_record_says_or_else_with_its_company(ask: Ask) -> None:
    assert [outlet.id for _, outlet in ask("880100").outlets] == ["jiefang", "garden"]
    assert ask("880102").outlets == ()


def test_a_stop_that_was_restored_is_none_any_more(ask: Ask) -> None:
    assert ask("880100").stops == ()
    assert [course.notice.id for _, course in ask("990100").stops] == ["2026-11-22-no-heat"]


def test_a_stop_is_told_where_it_is_felt(ask: Ask, portal: Portal, water: Company) -> None:
    here = replace(water, notices=(stop(portal, regions=("880102",)),))
    assert len(ask("880102", here).stops) == 1
    assert len(ask("880100", here).stops) == 1, "the city around it"
    everywhere = replace(water, notices=(stop(portal),))
    assert len(ask("880102", everywhere).stops) == 1, "who serves the district names no region"


def test_stops_come_by_when_they_begin_each_once(ask: Ask, portal: Portal, water: Company) -> None:
    later = stop(portal, id="2026-11-25-b", start=Moment.parse("2026-11-25"))
    longer = stop(portal, id="2026-11-26-c", kind=NoticeKind.EXTENSION, follows="2026-11-25-b", start=None)
    first = stop(portal, id="2026-11-24-d", start=Moment.parse("2026-11-24"))
    found = ask("880100", replace(water, notices=(later, longer, first))).stops
    assert [course.notice.id for _, course in found] == ["2026-11-24-d", "2026-11-25-b"]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2026-12-24", None, True),
        ("2026-11-14", None, True),
        ("2026-11-13", None, False),
        ("2026-11-01 08:00", "2026-11-19 20:00", True),
        ("2026-11-01 08:00", "2026-11-18 20:00", False),
    ],
)
def test_a_stop_is_shown_while_it_may_last(portal: Portal, start: str, end: str | None, shown: bool) -> None:  # noqa: FBT001 - a case
    ends = Moment.parse(end) if end else None
    assert may_be_stopped(course(stop(portal, start=Moment.parse(start), expected_end=ends)), DAY) is shown


def test_what_is_no_stop_or_has_no_beginning_is_not_shown(portal: Portal) -> None:
    assert not may_be_stopped(course(stop(portal, kind=NoticeKind.OTHER)), DAY)
    assert not may_be_stopped(course(stop(portal, start=None)), DAY)
    assert not may_be_stopped(course(stop(portal, actual_end=Moment.parse("2026-11-22"))), DAY)


def lines(*purposes: HotlinePurpose) -> tuple[Hotline, ...]:
    return tuple(Hotline(purpose=purpose, number=purpose.value) for purpose in purposes)


def test_the_urgent_number_is_for_repairs_and_of_gas_for_leaks(water: Company) -> None:
    purposes = lines(HotlinePurpose.CONSULTING, HotlinePurpose.GAS_LEAK, HotlinePurpose.REPAIR)
    gas = replace(water, id=CompanyId("880100", Sector.GAS, "a"), hotlines=purposes)
    said = [line.number for one in (gas, replace(water, hotlines=purposes)) if (line := urgent_line(one))]
    assert said == ["gas-leak", "repair"]


def test_who_published_no_number_has_none(water: Company, ask: Ask) -> None:
    assert urgent_line(replace(water, hotlines=())) is None
    assert [line.number for _, line in ask("880100").numbers] == ["0999-2914176"]


def test_more_than_anybody_reads_is_cut(ask: Ask, water: Company) -> None:
    many = [replace(water, id=replace(water.id, slug=f"c{at}"), notices=()) for at in range(MOST + 3)]
    answers = ask("880100", *many)
    assert len(answers.suppliers) == len(answers.prices) == len(answers.outlets) == MOST


def test_an_outlet_in_a_district_is_one_of_the_city_too(ask: Ask, water: Company) -> None:
    moved = replace(water, outlets=tuple(replace(one, region="880102") for one in water.outlets))
    assert len(ask("880100", moved).outlets) == len(ask("880102", moved).outlets) == 2
