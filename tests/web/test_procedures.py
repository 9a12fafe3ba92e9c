from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from flask import Flask

from disclosure.model.company import Company
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.outlet import Outlet
from disclosure.model.portal import Portal
from disclosure.model.provenance import Record, Source
from disclosure.model.regulation import Certainty, Clause, Limit, Regulation
from disclosure.model.service import Fee, Procedure, ProcedureKind, Promise, slugs
from disclosure.model.tariff import Charge
from disclosure.web.procedures import (
    LIMITS,
    bounds,
    by_kind,
    by_slug,
    charges_of,
    outlets_of,
    promises_on,
)
from disclosure.web.site import Site

REPAIR, CONNECT = ProcedureKind.REPAIR, ProcedureKind.NEW_CONNECTION
RECORD = Record(path="a.yaml", source=Source(publisher="甲", retrieved=date(2026, 1, 1)), confirmed=True)


def company(*procedures: Procedure, region: str = "880100", **more: object) -> Company:
    fields = {"id": CompanyId(region, Sector.WATER, "a"), "records": {}, "name": "a", "procedures": procedures}
    return Company(**(fields | more))  # type: ignore[arg-type]


def test_a_slug_is_the_kind_and_the_second_of_a_kind_is_numbered() -> None:
    kinds = (REPAIR, CONNECT, REPAIR, REPAIR)
    assert list(slugs(Procedure(kind=kind) for kind in kinds)) == [
        "repair",
        "new-connection",
        "repair-2",
        "repair-3",
    ]


def test_a_slug_does_not_change_when_the_record_grows() -> None:
    first, second = Procedure(kind=REPAIR, name="一"), Procedure(kind=REPAIR, name="二")
    assert by_slug(company(first))["repair"] is first
    assert by_slug(company(first, second)) == {"repair": first, "repair-2": second}


def test_the_limits_of_the_place_and_the_sector_stand_beside_what_they_bound(portal: Portal, app: Flask) -> None:
    def regulation(name: str, region: str, days: int) -> Regulation:
        limit = Limit(name=LIMITS[CONNECT], value=Decimal(days), unit="个工作日", clause="art1")
        other = Limit(name=LIMITS[CONNECT], value=Decimal(99), unit="日", clause="art1", sectors=(Sector.GAS,))
        clauses = {"art1": Clause(summary="甲", certainty=Certainty.VERIFIED)}
        return Regulation(
            id=name,
            title=name,
            issuer="甲",
            certainty=Certainty.VERIFIED,
            record=RECORD,
            clauses=clauses,
            region=region,
            limits=(limit, other),
        )

    current: Site = app.extensions["disclosure"]
    rules = {one.id: one for one in (regulation("here", "880000", 5), regulation("there", "770000", 3))}
    changed = replace(current, portal=replace(portal, regulations=rules))
    found = bounds(changed, company(), CONNECT)
    assert [(one.reference, one.limit.value) for one in found] == [("here#art1", Decimal(5))]
    assert bounds(changed, company(), REPAIR) == ()


def test_promises_charges_and_outlets_of_a_procedure_are_found_by_what_names_them() -> None:
    procedure = Procedure(kind=REPAIR, fee=Fee(items=("换表",)), outlets=("hall", "gone"))
    promise = Promise(topic="repair-arrival", text="到场")
    one = company(
        procedure,
        promises=(promise, Promise(topic="reply", text="答复")),
        charges=(Charge(name="换表", free=True), Charge(name="检定")),
        outlets=(Outlet(id="hall", name="大厅"), Outlet(id="other", name="另一处")),
    )
    assert promises_on(one, REPAIR) == (promise,)
    assert promises_on(one, ProcedureKind.PAUSE) == ()
    assert [charge.name for charge in charges_of(one, procedure)] == ["换表"]
    assert charges_of(one, Procedure(kind=REPAIR)) == ()
    assert [outlet.id for outlet in outlets_of(one, procedure)] == ["hall"]


@pytest.mark.parametrize("count", [1, 2])
def test_what_people_want_comes_in_one_order_whatever_the_record_has(count: int) -> None:
    members = [company(Procedure(kind=REPAIR), Procedure(kind=CONNECT)) for _ in range(count)]
    found = by_kind(members)
    assert list(found) == [CONNECT, REPAIR]
    assert [one.slug for one in found[REPAIR]] == ["repair"] * count
