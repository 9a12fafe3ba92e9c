from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from disclosure.content.labels import Labels
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.web.site import NAME, Site, newest_first

WATER = CompanyId.parse("880100/water/ceshi-water")


@pytest.fixture
def current(app: Flask) -> Site:
    found: Site = app.extensions[NAME]
    return found


def made(portal: Portal, report: Report) -> Site:
    labels = Labels({}, {}, {})
    return Site.of(portal, report, labels=labels, schemas=Path(), root=Path(), catalogue=(), search=None)


def test_a_region_holds_the_companies_of_the_regions_inside_it(current: Site) -> None:
    assert current.companies_in["880000"] == current.companies_in["880100"]
    assert [company.id.slug for company in current.companies_in["880100"]] == ["ceshi-power", "ceshi-water"]
    assert "880102" not in current.companies_in


def test_a_county_knows_the_companies_that_serve_it_from_elsewhere(current: Site) -> None:
    assert [company.id for company in current.serving["880102"]] == [WATER]
    assert "880100" not in current.serving


def test_regions_stand_below_the_nearest_region_that_is_known(current: Site) -> None:
    below = {code: [region.code for region in regions] for code, regions in current.inside.items()}
    assert below == {"": ["880000", "990100"], "880000": ["880100"], "880100": ["880102"]}


def test_sectors_come_in_the_order_of_display(current: Site) -> None:
    assert list(current.companies_by_sector) == [Sector.WATER, Sector.HEAT, Sector.POWER]


def test_notices_are_newest_first_and_undated_ones_last(current: Site) -> None:
    assert [notice.id for _, notice in current.notices] == [
        "2026-11-23-restored",
        "2026-11-22-no-heat",
        "2026-11-21-jiefang-road",
        "2026-10-02-leak",
    ]
    company, notice = current.notices[0]
    undated = replace(notice, published_at=None, start=None)
    assert newest_first([(company, undated), current.notices[3]])[-1] == (company, undated)


def test_files_that_were_left_out_are_known_by_their_company(portal: Portal, report: Report) -> None:
    path = f"content/companies/{WATER}/notices/2026-01-01-x.yaml"
    site = made(replace(portal, omitted=(path, "content/regions/880100.yaml")), report)
    assert site.omitted[f"content/companies/{WATER}/"] == (path,)


@pytest.mark.parametrize(("base", "path"), [("https://a.example/", "/"), ("https://a.example/portal/", "/portal/")])
def test_the_path_of_the_published_site_is_known(portal: Portal, report: Report, base: str, path: str) -> None:
    assert made(replace(portal, info=replace(portal.info, base_url=base)), report).base_path == path


def test_verdicts_are_found_by_company(current: Site, portal: Portal) -> None:
    assert current.report_on(WATER) is current.report_on(portal.companies[WATER])
