"""The real companies as the reports see them."""

from dataclasses import replace

import pytest
from flask import Flask

from disclosure.model.identity import CompanyId, Sector
from disclosure.web.assessed import by_sector, everything, with_lines
from disclosure.web.evidence import company_lines
from disclosure.web.site import NAME, Site

WATER = CompanyId.parse("880100/water/ceshi-water")
POWER = CompanyId.parse("880100/power/ceshi-power")


@pytest.fixture(scope="module")
def current(app: Flask) -> Site:
    site: Site = app.extensions[NAME]
    return site


def test_invented_companies_are_left_out(current: Site) -> None:
    assert set(everything(current).report.companies) == {WATER, POWER}
    assert set(everything(current).portal.companies) == {WATER, POWER}


def test_a_sector_has_its_own_companies_only(current: Site) -> None:
    found = by_sector(current)
    assert {sector: set(one.report.companies) for sector, one in found.items()} == {
        Sector.WATER: {WATER},
        Sector.GAS: set(),
        Sector.HEAT: set(),
    }


def test_lines_are_those_of_the_pages(app: Flask, current: Site) -> None:
    assessment = everything(current)
    assert assessment.lines == {}
    with app.app_context():
        company_lines(current, WATER)[("tariffs.yaml", "/tariffs")] = 3
        assert with_lines(replace(assessment), current).lines == {("tariffs.yaml", "/tariffs"): 3}
        company_lines(current, WATER).clear()
