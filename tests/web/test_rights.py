"""What the law gives, by region: nothing that no clause gives."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from flask import Flask

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.identity import Sector
from disclosure.model.portal import Portal
from disclosure.model.regulation import Certainty, Clause, Limit, Regulation
from disclosure.model.verdict import Report
from disclosure.rules import CATALOGUE
from disclosure.web.app import HOME, create_app
from disclosure.web.rights import Right, regions_with_rules, rights_in
from disclosure.web.site import site
from disclosure.wording.rights import RIGHTS

Found = Mapping[Sector, tuple[Right, ...]]
Ask = Callable[[str | None], Found]
DAY = date(2026, 11, 21)


@cache
def content() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


@pytest.fixture
def ask() -> Iterator[Ask]:
    """The rights by the regulations of content/."""
    app = app_of(content())
    with app.test_request_context("/"):
        yield lambda region: rights_in(site(), region)


def app_of(portal: Portal) -> Flask:
    report = Report(as_of=DAY, edition="2021", companies={})
    return create_app(replace(portal, companies={}), report, schemas=HOME / "schemas", catalogue=CATALOGUE)


def regions_of(rights: Found) -> set[str | None]:
    return {ground.regulation.region for found in rights.values() for right in found for ground in right.grounds}


def the(rights: Found, sector: Sector, key: str) -> Right:
    return next(right for right in rights[sector] if right.key == key)


def test_every_right_rests_on_clauses_that_there_are() -> None:
    regulations = content().regulations
    named = {
        reference
        for text in RIGHTS.values()
        for reference in (*text.clauses, *(one for some in text.in_sector.values() for one in some))
    }
    missing = [one for one in sorted(named) if one.partition("#")[2] not in regulations[one.partition("#")[0]].clauses]
    assert missing == []


def test_every_number_that_a_right_turns_on_is_set_somewhere() -> None:
    known = {(limit.name, limit.condition) for one in content().regulations.values() for limit in one.limits}
    assert [key for key, text in RIGHTS.items() if text.limit and (text.limit, text.condition) not in known] == []
    assert all(bool(text.limit) is bool(text.headline) for text in RIGHTS.values())


def test_every_clause_is_about_the_sector_that_it_is_named_for() -> None:
    for text in RIGHTS.values():
        for sector, references in text.in_sector.items():
            for reference in references:
                sectors = content().regulations[reference.partition("#")[0]].sectors
                assert not sectors or Sector(sector) in sectors, reference


def test_every_right_is_given_somewhere(ask: Ask) -> None:
    codes = [None, *sorted({one.region for one in content().regulations.values() if one.region})]
    given = {right.key for code in codes for found in ask(code).values() for right in found}
    assert given == set(RIGHTS)


def test_a_region_without_rules_of_its_own_has_the_national_ones_only(ask: Ask) -> None:
    assert regions_of(ask("620100")) == {None}
    keys = [
        {sector: [right.key for right in found] for sector, found in ask(code).items()} for code in ("620100", None)
    ]
    assert keys[0] == keys[1]


def test_national_rules_come_before_local_ones(ask: Ask) -> None:
    planned = the(ask("411721"), Sector.GAS, "planned-stop")
    assert [ground.regulation.region for ground in planned.grounds] == [None, "411700"]
    assert planned.headline == "至少提前 48 小时"


def test_the_strictest_of_several_numbers_decides(ask: Ask) -> None:
    planned = the(ask("410100"), Sector.GAS, "planned-stop")
    assert planned.headline == "至少提前 48 小时"
    assert planned.decisive is not None
    assert planned.decisive.reference == "gas-2010#art20"
    assert the(ask("411400"), Sector.WATER, "temporary-supply").headline.startswith("停水超过 12 小时")


def test_a_stricter_local_rule_decides_over_the_national_one(ask: Ask) -> None:
    planned = the(ask("370200"), Sector.WATER, "planned-stop")
    assert planned.decisive is not None
    assert (planned.headline, planned.decisive.regulation.region) == ("至少提前 48 小时", "370200")


def test_what_no_clause_gives_is_not_there(ask: Ask) -> None:
    assert "room-temperature" not in [right.key for right in ask(None).get(Sector.HEAT, ())]
    assert the(ask("410300"), Sector.HEAT, "room-temperature").headline == "不低于 18 ℃"


def test_a_rule_that_has_ended_gives_nothing(ask: Ask) -> None:
    used = {ground.regulation.id for found in ask(None).values() for right in found for ground in right.grounds}
    assert "urban-water-1994" not in used
    assert "measures-2008" not in used


def test_a_number_for_one_situation_stands_apart(ask: Ask) -> None:
    heat = ask("370200")[Sector.HEAT]
    assert "planned-stop" not in [right.key for right in heat]
    assert the(ask("370200"), Sector.HEAT, "long-stop-in-season").headline == "至少提前 48 小时"


def test_what_rests_on_no_verified_clause_is_not_sure(ask: Ask) -> None:
    assert not the(ask(None), Sector.WATER, "planned-stop").is_sure
    assert the(ask(None), Sector.GAS, "planned-stop").is_sure


def test_regions_are_those_whose_own_rules_give_something() -> None:
    with app_of(content()).test_request_context("/"):
        codes = regions_with_rules(site())
    assert {"410000", "411700", "370200"} <= set(codes)
    assert "620100" not in codes


def test_days_and_working_days_are_not_compared(portal: Portal) -> None:
    regulations = {
        name: regulation(portal, name, Decimal(value), unit)
        for name, value, unit in (("a", 5, "个工作日"), ("b", 2, "日"))
    }
    with app_of(replace(portal, regulations=regulations)).test_request_context("/"):
        reply = the(rights_in(site(), None), Sector.WATER, "reply")
    assert (len(reply.grounds), reply.headline, reply.decisive) == (2, "", None)


def regulation(portal: Portal, name: str, value: Decimal, unit: str) -> Regulation:
    return Regulation(
        id=name,
        title=name,
        issuer="某部",
        certainty=Certainty.VERIFIED,
        record=next(iter(portal.regulations.values())).record,
        clauses={"one": Clause(summary="答复", certainty=Certainty.VERIFIED)},
        limits=(Limit(name="reply_workdays", value=value, unit=unit, clause="one"),),
    )
