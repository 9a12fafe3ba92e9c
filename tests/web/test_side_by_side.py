"""A region's companies side by side."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from disclosure.model.company import Company
from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Outcome, Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.side_by_side import Side, side_by_side

WATER = CompanyId("880100", Sector.WATER, "ceshi-water")
POWER = CompanyId("880100", Sector.POWER, "ceshi-power")


@pytest.fixture
def _within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


@pytest.fixture
def sides(portal: Portal, _within: None) -> dict[CompanyId, Side]:
    return {side.company.id: side for side in side_by_side(portal.companies.values())}


def test_companies_stand_by_sector(sides: dict[CompanyId, Side]) -> None:
    assert [company.sector for company in sides] == [Sector.WATER, Sector.HEAT, Sector.POWER]


def test_companies_of_a_sector_stand_by_the_pinyin_of_their_names(portal: Portal, report: Report) -> None:
    def named(slug: str, name: str) -> Company:
        return replace(portal.companies[POWER], id=replace(POWER, slug=slug), name=name)

    three = [named("a", "镇远供电"), named("b", "安平供电"), named("c", "北山供电")]
    judged = {one.id: replace(report.companies[POWER], company=one.id) for one in three}
    grown = replace(portal, companies=portal.companies | {one.id: one for one in three})
    checked = replace(report, companies=report.companies | judged)
    app = create_app(grown, checked, schemas=HOME / "schemas", catalogue=CATALOGUE)
    with app.app_context():
        assert [side.company.name for side in side_by_side(three)] == ["安平供电", "北山供电", "镇远供电"]


def test_each_of_the_four_stands_apart(sides: dict[CompanyId, Side]) -> None:
    side = sides[WATER]
    assert side.counts[Outcome.NOT_MET] == 1
    ((inspection, halls, gravities),) = side.inspections
    assert (inspection.id, halls, gravities) == ("2026-03-halls", 1, Counter({Gravity.ORDINARY: 4}))
    assert [one.bulletin.id for one in side.bulletins] == ["2026-03-hotline", "2025-03-hotline"]
    assert {entry.order.id for entry in side.orders} == {"2026-001", "2026-002"}


def test_what_is_not_on_record_is_empty(portal: Portal, report: Report) -> None:
    silent = replace(portal, inspections={}, bulletins={}, rectifications={})
    app = create_app(silent, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    with app.app_context():
        (side,) = side_by_side([portal.companies[WATER]])
    assert (side.inspections, side.bulletins, side.orders) == ((), (), ())
