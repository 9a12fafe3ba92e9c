from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.inspection import Inspection
from disclosure.model.portal import Portal
from disclosure.web.inspected import Visit, inspected, visits_by_company, visits_by_outlet
from disclosure.web.site import site

WATER = CompanyId("880100", Sector.WATER, "ceshi-water")


@pytest.fixture
def known(portal: Portal) -> Inspection:
    (one,) = portal.inspections.values()
    return one


def test_findings_are_counted_by_gravity(app: Flask, known: Inspection) -> None:
    with app.app_context():
        (one,) = inspected(site()).values()
    assert one.inspection is known
    assert one.gravities == {Gravity.SERIOUS: 1, Gravity.ORDINARY: 6}
    assert sum(len(visit.findings) for visit in one.visits) == 7


def test_a_company_has_the_visits_to_its_own_halls(app: Flask) -> None:
    with app.app_context():
        found = visits_by_company(site())
    (visit,) = found[WATER]
    assert visit.hall.number == 1
    assert [one.code for one in visit.findings] == ["I08", "I10", "I12", "I15"]
    assert {company.slug for company in found} == {"ceshi-water", "ceshi-power"}


def test_an_outlet_has_the_visits_that_are_linked_to_it(app: Flask) -> None:
    with app.app_context():
        found = visits_by_outlet(site())
    assert {str(company): list(outlets) for company, outlets in found.items()} == {
        "880100/water/ceshi-water": ["jiefang"],
        "880100/power/ceshi-power": [],
    }
    (visit,) = found[WATER]["jiefang"]
    assert visit.hall.number == 1


def test_where_a_visit_has_no_day_the_paper_has_one(known: Inspection) -> None:
    days = [Visit(inspection=known, hall=hall, findings=()).day for hall in known.halls]
    assert days == [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 9)]
    undated = replace(known, issued_on=None)
    assert Visit(inspection=undated, hall=known.halls[1], findings=()).day is None
