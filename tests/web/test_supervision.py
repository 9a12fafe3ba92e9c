"""What supervision has on record of a company."""

from dataclasses import replace
from datetime import date

from flask import Flask

from disclosure.checking.standing import Urgency
from disclosure.model.bulletin import Bulletin, Period, PeriodKind
from disclosure.model.hall_finding import Gravity
from disclosure.model.hotline_unit import HotlineUnit, UnitGroup, UnitTable
from disclosure.model.identity import CompanyId
from disclosure.model.portal import Portal
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.supervision import Supervision, supervision

WATER = CompanyId.parse("880100/water/ceshi-water")
POWER = CompanyId.parse("880100/power/ceshi-power")


def of(app: Flask, company: CompanyId) -> Supervision | None:
    with app.app_context():
        return supervision(company)


def test_findings_and_orders_are_counted_the_gravest_first(app: Flask) -> None:
    water, power = of(app, WATER), of(app, POWER)
    assert water
    assert power
    assert water.gravities == {Gravity.ORDINARY: 4}
    assert list(power.gravities) == [Gravity.SERIOUS, Gravity.ORDINARY]
    assert list(water.urgencies.items()) == [(Urgency.OVERDUE, 1), (Urgency.UNFOLLOWED, 1)]


def test_of_several_inspections_the_latest_stands(portal: Portal, report: Report) -> None:
    (known,) = portal.inspections.values()
    later = replace(known, id="2026-06-halls", issued_on=date(2026, 6, 1), halls=known.halls[1:])
    app = create_app(
        replace(portal, inspections=portal.inspections | {later.key: later}),
        report,
        schemas=HOME / "schemas",
        catalogue=CATALOGUE,
    )
    water, power = of(app, WATER), of(app, POWER)
    assert water
    assert power
    assert water.inspection == known
    assert power.inspection == later
    assert len(power.visits) == 1


def test_a_company_of_which_nothing_is_on_record_has_none(portal: Portal, report: Report) -> None:
    silent = replace(portal, inspections={}, bulletins={}, rectifications={})
    assert of(create_app(silent, report, schemas=HOME / "schemas", catalogue=CATALOGUE), WATER) is None


def bulletin(portal: Portal, month: int) -> Bulletin:
    (known,) = portal.inspections.values()
    units = (HotlineUnit(name="供水公司", company=str(WATER), cases=month * 10, overdue=1),)
    return Bulletin(
        id=f"2026-{month:02}",
        region="880100",
        record=known.record,
        title=f"{month}月热线通报",
        period=Period(kind=PeriodKind.MONTH, start=date(2026, month, 1), end=date(2026, month, 28)),
        unit_tables=(UnitTable(group=UnitGroup.CITY, units=units),),
    )


def test_the_latest_bulletin_stands_with_its_figures(portal: Portal, report: Report) -> None:
    told = {one.key: one for one in (bulletin(portal, month) for month in (4, 5, 3))}
    silent = replace(portal, inspections={}, rectifications={}, bulletins=told)
    app = create_app(silent, report, schemas=HOME / "schemas", catalogue=CATALOGUE)
    found = of(app, WATER)
    assert found
    assert found.hotline
    assert found.inspection is None
    assert found.hotline.figures == {"cases": "50", "overdue": "1"}
    page = app.test_client().get(f"/companies/{WATER}/").get_data(as_text=True)
    line = page.partition(">热线办理</a>")[2].partition("</tr>")[0]
    assert "承办件数 50，超期件数 1" in line
    assert "2026年5月1日" in line
    assert 'href="../../../../bulletins/880100/2026-05/">5月热线通报</a>' in line
