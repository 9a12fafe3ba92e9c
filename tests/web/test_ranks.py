"""Where companies stand."""

from dataclasses import replace

import pytest
from flask import Flask

from disclosure.checking.score import Grade
from disclosure.model.identity import CompanyId, Sector
from disclosure.web.ranks import GRADES, Ranks, judged, ranks, row_of
from disclosure.web.site import NAME, Site

WATER = CompanyId.parse("880100/water/ceshi-water")
OTHER = CompanyId.parse("880100/water/other")
HEAT = CompanyId.parse("990100/heat/shili-heat")
POWER = CompanyId.parse("880100/power/ceshi-power")


@pytest.fixture(scope="module")
def current(app: Flask) -> Site:
    site: Site = app.extensions[NAME]
    return site


@pytest.fixture(scope="module")
def known(current: Site) -> Ranks:
    return ranks(current)


def test_a_company_alone_is_first_of_one(current: Site, known: Ranks) -> None:
    row = row_of(known, current.report.companies[WATER])
    assert row is not None
    assert (row.rank, known.sizes[Sector.WATER], known.is_tied(row)) == (1, 1, False)
    assert known.grades(Sector.WATER) == {Grade.EXCELLENT: 1}


def test_equal_companies_are_tied(current: Site) -> None:
    companies = current.report.companies
    twin = {OTHER: replace(companies[WATER], company=OTHER)}
    known = ranks(replace(current, report=replace(current.report, companies=companies | twin)))
    assert [known.is_tied(row) for row in known.by_sector[Sector.WATER]] == [True, True]
    assert known.sizes[Sector.WATER] == 2


def test_an_invented_company_has_a_score_and_no_rank(current: Site, known: Ranks) -> None:
    row = row_of(known, current.report.companies[HEAT])
    assert row is not None
    assert (row.rank, row.confirmed, known.is_tied(row)) == (None, True, False)
    assert row.score.must.judged
    assert Sector.HEAT not in known.by_sector


def test_a_company_of_whom_nothing_is_asked_does_not_stand_anywhere(current: Site, known: Ranks) -> None:
    assert row_of(known, current.report.companies[POWER]) is None
    assert known.grades(Sector.POWER) == {}


def test_what_could_be_judged_is_told_of_what_applies(current: Site, known: Ranks) -> None:
    row = row_of(known, current.report.companies[HEAT])
    assert row is not None
    assert judged(row).judged == row.score.applicable
    assert judged(row).met == row.score.applicable - 2  # one not judged, one exempt


def test_the_grades_are_told_with_their_limits() -> None:
    assert GRADES == "优秀 90 分及以上，良好 80 分及以上，合格 60 分及以上，其余为不合格"
