"""What inspections found at the halls of chosen companies."""

from dataclasses import replace
from datetime import date

import pytest

from disclosure.checking.selection import Selection
from disclosure.model.hall_finding import Gravity
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.portal import Portal
from disclosure.reports.service.inspected import Extent, Inspected, dated, inspected

KEY = "411700/2019-01-shuidianqinuan"
AS_OF = date(2026, 11, 21)
HEAT = CompanyId.parse("411700/heat/guodian-reli")


def chosen(portal: Portal, selection: Selection) -> Portal:
    return replace(portal, companies={key: one for key, one in portal.companies.items() if selection.names(key)})


def of(portal: Portal, selection: Selection, as_of: date = AS_OF) -> tuple[Inspected, ...]:
    return inspected(chosen(portal, selection), selection, as_of)


def test_the_region_has_every_hall_with_its_company(content: Portal) -> None:
    (one,) = of(content, Selection(region="411700"))
    assert one.inspection.key == KEY
    assert [visit.hall.number for visit in one.visits] == list(range(1, 55))
    assert (one.elsewhere, one.unlinked) == (0, 0)
    assert all(visit.company.id == visit.hall.company_id for visit in one.visits)


def test_a_county_has_its_own_halls_and_is_told_of_the_others(content: Portal) -> None:
    (one,) = of(content, Selection(region="411723"))
    assert {visit.company.id.region for visit in one.visits} == {"411723"}
    assert len(one.visits) + one.elsewhere == 54


def test_a_sector_has_the_halls_of_its_companies(content: Portal) -> None:
    (one,) = of(content, Selection(sector=Sector.HEAT))
    assert [visit.hall.number for visit in one.visits] == [15]
    assert {found.hall for found in one.findings} == {15}
    assert one.elsewhere == 53


def test_the_extent_counts_findings_by_gravity(content: Portal) -> None:
    extent = Extent.of(of(content, Selection(region="411700")))
    assert (extent.inspections, extent.halls, extent.findings) == (1, 54, 188)
    assert extent.gravities == {Gravity.SERIOUS: 7, Gravity.ORDINARY: 117, Gravity.SLIGHT: 64}


def test_what_was_written_after_the_day_is_not_known_yet(content: Portal) -> None:
    assert of(content, Selection(region="411700"), date(2019, 1, 16)) == ()
    assert len(of(content, Selection(region="411700"), date(2019, 1, 17))) == 1


def test_elsewhere_nothing_was_inspected(content: Portal) -> None:
    assert of(content, Selection(region="410482")) == ()
    assert Extent.of(()).halls == 0


def test_an_inspection_of_the_region_that_visited_none_of_its_known_companies_is_named(content: Portal) -> None:
    (one,) = inspected(replace(content, companies={}), Selection(region="410000"), AS_OF)
    assert one.visits == ()
    assert one.elsewhere == 54


def test_halls_without_a_company_are_counted(content: Portal) -> None:
    whole = content.inspections[KEY]
    halls = tuple(replace(hall, company=None) if hall.number == 15 else hall for hall in whole.halls)
    portal = replace(content, inspections={KEY: replace(whole, halls=halls)})
    (one,) = of(portal, Selection(region="411700"))
    assert (len(one.visits), one.elsewhere, one.unlinked) == (53, 1, 1)


def test_an_invented_inspection_is_shown_to_who_asks_for_it(content: Portal) -> None:
    invented = replace(content.inspections[KEY], region="990100")
    portal = replace(content, inspections={invented.key: invented}, companies={})
    assert inspected(portal, Selection(), AS_OF) == ()
    assert len(inspected(portal, Selection(region="990100"), AS_OF)) == 1


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({}, date(2019, 1, 17)),
        ({"issued_on": None}, date(2019, 1, 15)),
        ({"issued_on": None, "days": ()}, date(2026, 11, 21)),
    ],
)
def test_the_day_is_that_of_the_paper_or_of_the_last_visit(
    content: Portal, changes: dict[str, object], day: date
) -> None:
    assert dated(replace(content.inspections[KEY], **changes)) == day  # type: ignore[arg-type]  # fields by name
