"""The real orders are those of the papers: who, to whom, by when; and nothing that the papers do not say."""

import re
from datetime import date
from pathlib import Path

import pytest

from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.portal import Portal
from disclosure.model.rectification import Nature, Rectification
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(HOME / "content", Schemas.under(HOME / "schemas"))


def of(portal: Portal, region: str) -> list[Rectification]:
    return [order for order in portal.rectifications.values() if order.region == region]


def test_the_bulletin_of_2019_orders_reports_by_two_days(portal: Portal) -> None:
    orders = of(portal, "411700")
    assert {order.document for order in orders} == {"驻政督字〔2019〕6号"}
    assert {order.ordered_on for order in orders} == {date(2019, 1, 17)}
    *reporters, office = orders
    assert {(order.deadline, order.report_to) for order in reporters} == {(date(2019, 1, 24), "驻马店市城市管理局")}
    assert (office.deadline, office.report_to) == (date(2019, 1, 28), "驻马店市人民政府督查室")
    assert office.responsible.offices == ("驻马店市城市管理局",)


def test_every_hall_of_the_table_is_in_exactly_one_of_the_reports(portal: Portal) -> None:
    *reporters, office = of(portal, "411700")
    halls = [number for order in reporters for number in order.finding.halls]
    assert sorted(halls) == list(range(1, 55)) == list(office.finding.halls)


def test_each_order_names_the_companies_of_its_halls(portal: Portal) -> None:
    for order in of(portal, "411700")[:-1]:
        inspection = portal.inspections[order.finding.inspection or ""]
        seen = {hall.company for hall in inspection.halls if hall.number in order.finding.halls}
        assert seen == {str(company) for company in order.concerned}, order.key


def test_nothing_is_said_of_the_time_after_the_sources_end(portal: Portal) -> None:
    for order in of(portal, "411700"):
        assert order.events == ()
        assert order.known_until == date(2019, 1, 17)
        assert "不能理解为没有办理" in (order.note or "")


def test_the_ten_days_of_zhengzhou_are_advice_without_a_day_to_count_from(portal: Portal) -> None:
    (advice,) = of(portal, "410100")
    assert advice.nature is Nature.RECOMMENDATION
    assert advice.within is not None
    assert advice.within.count == 10
    assert (advice.ordered_on, advice.deadline) == (None, None)
    assert advice.concerned == ()


def test_verdicts_that_orders_name_are_of_rules_that_there_are(portal: Portal) -> None:
    named = {order.finding.rule for order in portal.rectifications.values() if order.finding.rule}
    assert named
    assert named <= {rule.code for rule in CATALOGUE}


def test_no_order_holds_a_mobile_number_or_an_identity_number(portal: Portal) -> None:
    for order in portal.rectifications.values():
        text = (HOME / order.record.path).read_text("utf-8")
        assert not re.search(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dX](?!\d)", text), order.key
