"""What hotline bulletins say of chosen companies."""

from dataclasses import replace
from datetime import date

from disclosure.checking.selection import Selection
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.reports.service.reported import Extent, Reported, dated, reported

PINGYU, RUZHOU, PINGDU = "411723/2022-01-hotline", "410482/2024-04-hotline", "370283/2009-11-heating-week"
AS_OF = date(2026, 11, 21)


def of(portal: Portal, selection: Selection, as_of: date = AS_OF) -> tuple[Reported, ...]:
    companies = {key: one for key, one in portal.companies.items() if selection.names(key)}
    return reported(replace(portal, companies=companies), selection, as_of)


def test_each_company_has_its_row_by_the_name_that_the_paper_calls_it(content: Portal) -> None:
    (one,) = of(content, Selection(region="411723"))
    assert [(row.unit.name, str(row.company.id)) for row in one.figures] == [
        ("清源水业公司", "411723/water/qingyuan-shuiye"),
        ("燃气公司", "411723/gas/pingyu-ranqi"),
        ("供电公司", "411723/power/pingyu-gongdian"),
    ]
    assert all(row.unit in row.table.units for row in one.figures)


def test_a_unit_of_few_cases_is_marked_by_the_papers_own_number(content: Portal) -> None:
    (pingyu,) = of(content, Selection(region="411723"))
    assert [row.is_small for row in pingyu.figures] == [False, True, False]
    assert pingyu.least == 9
    (raised,) = of(
        replace(content, bulletins={PINGYU: replace(content.bulletins[PINGYU], minimum_cases=18)}),
        Selection(region="411723"),
    )
    assert [row.is_small for row in raised.figures] == [False, True, True]


def test_praise_and_criticism_stand_with_who_is_named(content: Portal) -> None:
    (ruzhou,) = of(content, Selection(region="410482"))
    assert {row.unit.name: (len(row.praised), len(row.criticised)) for row in ruzhou.figures} == {
        "国网汝州市供电公司": (1, 0),
        "自来水公司": (0, 0),
    }
    (pingyu,) = of(content, Selection(region="411723"))
    assert [len(row.criticised) for row in pingyu.figures] == [0, 1, 0]


def test_they_come_by_their_days_and_only_up_to_the_day(content: Portal) -> None:
    assert [one.bulletin.key for one in of(content, Selection())] == [PINGDU, PINGYU, RUZHOU]
    assert [one.bulletin.key for one in of(content, Selection(), date(2022, 2, 14))] == [PINGDU]
    assert [one.bulletin.key for one in of(content, Selection(), date(2022, 2, 15))] == [PINGDU, PINGYU]
    assert dated(replace(content.bulletins[PINGYU], issued_on=None)) == date(2022, 1, 31)


def test_the_figures_are_checked(content: Portal) -> None:
    assert {one.bulletin.key: one.flaws > 0 for one in of(content, Selection())}[PINGYU]


def test_a_sector_has_its_own_rows_and_no_bulletin_without_one(content: Portal) -> None:
    (one,) = of(content, Selection(sector=Sector.HEAT))
    assert one.bulletin.key == PINGDU
    assert Extent.of([one]) == Extent(bulletins=1, companies=2, rows=2)


def test_a_bulletin_of_the_region_that_lists_none_of_its_companies_is_kept(content: Portal) -> None:
    (one,) = reported(replace(content, companies={}), Selection(region="411700"), AS_OF)
    assert one.figures == ()
    assert Extent.of([one]) == Extent(bulletins=0, companies=0, rows=0)
    assert reported(replace(content, companies={}), Selection(region="411700", sector=Sector.GAS), AS_OF) == ()
