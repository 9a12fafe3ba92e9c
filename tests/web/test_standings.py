"""How the real companies stand."""

from dataclasses import replace

import pytest
from flask import Flask

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome, Severity
from disclosure.rules import CATALOGUE
from disclosure.web.site import NAME, Site
from disclosure.web.standings import Standings, standings, verdicts_on


@pytest.fixture(scope="module")
def current(app: Flask) -> Site:
    site: Site = app.extensions[NAME]
    return site


@pytest.fixture(scope="module")
def counted(current: Site) -> Standings:
    return standings(current)


def test_invented_companies_are_not_counted(counted: Standings) -> None:
    assert counted.companies == {Sector.WATER: 1, Sector.POWER: 1}
    assert Sector.HEAT not in counted.by_sector
    assert "990100" not in counted.by_place


def test_verdicts_are_counted_by_sector_and_severity(counted: Standings) -> None:
    water = counted.by_sector[Sector.WATER]
    assert water[Severity.MUST] == {
        Outcome.MET: len(CATALOGUE) - 2,
        Outcome.NOT_MET: 1,
        Outcome.NOT_APPLICABLE: 1,
    }
    assert not water[Severity.SHOULD]


def test_verdicts_are_counted_by_rule(counted: Standings) -> None:
    assert counted.by_rule["D13"] == {Outcome.NOT_MET: 1, Outcome.NOT_APPLICABLE: 1}


def test_a_city_counts_its_companies_and_a_province_is_no_place(counted: Standings) -> None:
    assert counted.by_place["880100"].total() == 2 * len(CATALOGUE)
    assert "880000" not in counted.by_place


def test_verdicts_are_counted_by_the_clause_they_rest_on(counted: Standings) -> None:
    assert counted.by_clause["measures-2021#outlets"] == {"D13": {Outcome.NOT_MET: 1}}


def test_a_clause_is_cited_even_where_only_an_invented_company_is_judged_by_it(current: Site) -> None:
    real = {company for company in current.report.companies if not company.region.startswith("99")}
    invented = {one: report for one, report in current.report.companies.items() if one not in real}
    counted = standings(replace(current, report=replace(current.report, companies=invented)))
    assert counted.cited == {"measures-2021#outlets"}
    assert counted.by_clause == {}


def test_the_verdicts_on_a_rule_end_with_invented_companies(current: Site) -> None:
    judged = verdicts_on(current, current.rules["D13"])
    assert [(company.name, verdict.rule) for company, verdict in judged][-1] == ("示例热力有限公司", "D13")
    assert len(judged) == 3
