"""The three hotline papers, held by totals that were added up by hand, and by their links."""

from decimal import Decimal
from pathlib import Path

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.bulletin import Bulletin
from disclosure.model.hotline_unit import NoRate, UnitGroup
from disclosure.model.portal import Portal

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


def of(portal: Portal, key: str) -> Bulletin:
    return portal.bulletins[key]


def test_pingyu_has_thirty_county_units_and_nineteen_towns(portal: Portal) -> None:
    county, towns = of(portal, "411723/2022-01-hotline").unit_tables
    assert [(table.group, len(table.units)) for table in (county, towns)] == [
        (UnitGroup.COUNTY, 30),
        (UnitGroup.TOWNS, 19),
    ]
    assert [sum(unit.cases or 0 for unit in table.units) for table in (county, towns)] == [1209, 367]
    assert [sum(unit.overdue or 0 for unit in table.units) for table in (county, towns)] == [5, 7]


def test_not_revisited_stays_apart_from_zero_and_from_nothing(portal: Portal) -> None:
    rates = [rate for _, unit in of(portal, "411723/2022-01-hotline").units() for rate in unit.rates().values()]
    assert len(rates) == 98
    assert sum(rate.instead is NoRate.NOT_REVISITED for rate in rates) == 7
    assert all((rate.percent is None) == (rate.instead is not None) for rate in rates)
    assert [str(rate.percent) for rate in rates if rate.sign_missing] == ["83.33"]


def test_ruzhou_has_its_tables_with_their_last_places(portal: Portal) -> None:
    bulletin = of(portal, "410482/2024-04-hotline")
    towns, city = bulletin.unit_tables
    assert (len(towns.units), len(city.units)) == (21, 23)
    assert sum(unit.score or 0 for unit in towns.units) == Decimal("1921.30")
    assert sum(unit.score or 0 for unit in city.units) == Decimal("2151.14")
    assert bulletin.categories is not None
    assert [str(part.share) for part in bulletin.categories.parts] == ["37.56", "18.57", "20.90", "0.56", "22.41"]
    assert bulletin.minimum_cases == 9


def test_pingdu_keeps_its_two_promises_and_what_was_achieved(portal: Portal) -> None:
    promises = of(portal, "370283/2009-11-heating-week").promises
    assert [(one.unit.value, one.within, one.achieved) for one in promises] == [
        ("same-day", None, False),
        ("working-days", 3, False),
        ("minutes", 40, True),
    ]


def test_utilities_are_linked_to_their_companies(portal: Portal) -> None:
    linked = {
        unit.name: unit.company_id for one in portal.bulletins.values() for _, unit in one.units() if unit.company
    }
    assert set(linked) == {
        "清源水业公司",
        "燃气公司",
        "供电公司",
        "国网汝州市供电公司",
        "自来水公司",
        "兴平热电",
        "金泉热力公司",
    }
    for name, company in linked.items():
        assert company is not None
        found = portal.companies[company]
        assert any(name in known or known.endswith(name) for known in (found.name, *found.aliases))


def test_no_private_person_is_named(portal: Portal) -> None:
    for bulletin in portal.bulletins.values():
        text = (HOME / bulletin.record.path).read_text("utf-8")
        assert not any(word in text for word in ("女士", "先生", "记者宋", "责任编辑"))
