"""The demonstration companies meet every rule, and each item taken away turns exactly the rules that ask for it."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from disclosure.checking import check
from disclosure.content.load import load
from disclosure.content.schemas import Schemas
from disclosure.model.company import Company, HotlinePurpose
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.notice import Notice
from disclosure.model.portal import Portal
from disclosure.model.service import ProcedureKind
from disclosure.model.verdict import Outcome
from disclosure.rules import CATALOGUE

HOME = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 21)
WATER, GAS, HEAT = (
    CompanyId.parse(f"990100/{name}") for name in ("water/shili-water", "gas/shili-gas", "heat/shili-heat")
)
ALL = (WATER, GAS, HEAT)
Change = Callable[[Company], Company]


@cache
def portal() -> Portal:
    whole = load(HOME / "content", Schemas.under(HOME / "schemas"))
    return replace(whole, companies={key: whole.companies[key] for key in ALL})


def outcomes(company: Company) -> dict[str, Outcome]:
    alone = replace(portal(), companies={company.id: company})
    report = check(alone, CATALOGUE, TODAY)
    return {verdict.rule: verdict.outcome for verdict in report.companies[company.id].verdicts}


def broken_by(company_id: CompanyId, change: Change) -> set[str]:
    """The rules that a change turns from met to not met; nothing else may change."""
    company = portal().companies[company_id]
    before, after = outcomes(company), outcomes(change(company))
    changed = {rule for rule, outcome in after.items() if outcome is not before[rule]}
    broken = {rule for rule in changed if after[rule] is Outcome.NOT_MET}
    assert changed - broken <= {"D24"}, "only a rule that requires a broken one may be left without a verdict"
    return broken


@pytest.mark.parametrize("company", ALL, ids=str)
def test_a_demonstration_company_meets_every_rule(company: CompanyId) -> None:
    found = outcomes(portal().companies[company])
    assert {rule for rule, outcome in found.items() if outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)} == set()


def test_every_rule_is_met_by_some_demonstration_company() -> None:
    met = {
        rule
        for company in ALL
        for rule, outcome in outcomes(portal().companies[company]).items()
        if outcome is Outcome.MET
    }
    assert met == {rule.code for rule in CATALOGUE}


PRICES = {Sector.WATER: "D05", Sector.GAS: "D06", Sector.HEAT: "D07"}
FIELDS: dict[str, Callable[[Sector], set[str]]] = {
    "nature": lambda _: {"D01"},
    "scale": lambda _: {"D01"},
    "business_scope": lambda _: {"D01"},
    "registered_capital": lambda _: {"D01"},
    "office_address": lambda _: {"D02"},
    "phone": lambda _: {"D02"},
    "leaders": lambda _: {"D03"},
    "departments": lambda _: {"D04"},
    "service_area": lambda _: {"D12"},
    "disclosure_catalogue": lambda _: {"D29"},
    "disclosure_guide": lambda _: {"D29"},
    "disclosure_window": lambda _: {"D30"},
    "hotlines": lambda _: {"D25", "D26", "D27"},
    "tariffs": lambda sector: {PRICES[sector]},
    "charges": lambda _: {"D08"},
    "procedures": lambda _: {"D09", "D10", "D11"},
    "promises": lambda _: {"D14"},
    "convenience": lambda _: {"D15"},
    "safety": lambda _: {"D21"},
    "standards": lambda _: {"D28"},
    "meter_reading": lambda _: {"D19"},
    "heating_seasons": lambda sector: {"D23"} if sector is Sector.HEAT else set(),
    "outlets": lambda _: {"D13"},
    "quality": lambda sector: {Sector.WATER: {"D20"}, Sector.GAS: {"D22"}, Sector.HEAT: set[str]()}[sector],
}
UNREAD = {
    "id", "records", "name", "legal_name", "aliases", "credit_code", "website", "wechat", "app", "note",
    "no_outages_as_of", "notices",
}  # fmt: skip
"""What no rule asks for by itself; notices have their own test."""


def test_the_table_speaks_of_every_field() -> None:
    assert FIELDS.keys() | UNREAD == {field.name for field in fields(Company)}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("company", ALL, ids=str)
def test_a_field_taken_away_breaks_exactly_the_rules_that_ask_for_it(company: CompanyId, field: str) -> None:
    empty = () if isinstance(getattr(portal().companies[company], field), tuple) else None
    expected = FIELDS[field](company.sector)
    gap: dict[str, Any] = {field: empty}
    assert broken_by(company, lambda one: replace(one, **gap)) == expected


def without_hotlines(*purposes: HotlinePurpose) -> Change:
    return lambda one: replace(one, hotlines=tuple(line for line in one.hotlines if line.purpose not in purposes))


def without_procedure(kind: ProcedureKind) -> Change:
    return lambda one: replace(one, procedures=tuple(p for p in one.procedures if p.kind is not kind))


def without_points(kind: str) -> Change:
    def change(one: Company) -> Company:
        reports = [replace(r, points=tuple(p for p in r.points if p.kind != kind)) for r in one.quality]
        return replace(one, quality=tuple(reports))

    return change


PARTS: list[tuple[str, CompanyId, Change, set[str]]] = [
    *(("consulting numbers", one, without_hotlines(HotlinePurpose.CONSULTING), {"D25"}) for one in ALL),
    *(("repair numbers", one, without_hotlines(HotlinePurpose.REPAIR), {"D26"}) for one in ALL),
    *(("complaint numbers", one, without_hotlines(HotlinePurpose.COMPLAINT), {"D27"}) for one in ALL),
    *(("connection guide", one, without_procedure(ProcedureKind.NEW_CONNECTION), {"D09"}) for one in ALL),
    *(("transfer guide", one, without_procedure(ProcedureKind.TRANSFER), {"D09"}) for one in ALL),
    *(("closing guide", one, without_procedure(ProcedureKind.CLOSING), {"D09"}) for one in ALL),
    *(("payment guide", one, without_procedure(ProcedureKind.PAYMENT), {"D10"}) for one in ALL),
    *(("repair guide", one, without_procedure(ProcedureKind.REPAIR), {"D11"}) for one in ALL),
    ("plant water", WATER, without_points("plant"), {"D20"}),
    ("network water", WATER, without_points("network"), {"D20"}),
    (
        "gas risks",
        GAS,
        lambda one: replace(one, safety=tuple(advice for advice in one.safety if advice.kind != "risk")),
        {"D21"},
    ),
    (
        "payment period",
        HEAT,
        lambda one: replace(one, heating_seasons=tuple(replace(s, payment_end=None) for s in one.heating_seasons)),
        {"D24"},
    ),
    *(
        (
            "document numbers of prices",
            one,
            lambda company: replace(company, tariffs=tuple(replace(t, basis=None) for t in company.tariffs)),
            {PRICES[one.sector]},
        )
        for one in ALL
    ),
]


@pytest.mark.parametrize(
    ("company", "change", "expected"),
    [part[1:] for part in PARTS],
    ids=[f"{company.sector}-{name}" for name, company, *_ in PARTS],
)
def test_a_part_taken_away_breaks_exactly_the_rule_that_asks_for_it(
    company: CompanyId, change: Change, expected: set[str]
) -> None:
    assert broken_by(company, change) == expected


def planned(notice: Notice) -> bool:
    return notice.is_planned and notice.start is not None


NOTICE_PARTS: list[tuple[str, Callable[[Notice], Notice], Callable[[Notice], set[str]]]] = [
    ("reason", lambda n: replace(n, reason=None), lambda n: {"O05"} if n.is_outage else set()),
    ("areas", lambda n: replace(n, areas=()), lambda n: {"O05"} if n.is_outage else set()),
    ("start", lambda n: replace(n, start=None), lambda n: {"O05"} if n.is_outage else set()),
    ("phones", lambda n: replace(n, phones=()), lambda n: {"O06"} if n.is_outage else set()),
    (
        "estimate",
        lambda n: replace(n, expected_end=None, actual_end=None, updates=()),
        lambda n: {"O05"} if n.is_planned else {"O07"} if n.is_outage else set(),
    ),
]
NOTICES = [(company, notice.id) for company in ALL for notice in portal().companies[company].notices]


@pytest.mark.parametrize(("company", "notice"), NOTICES, ids=[f"{company.sector}-{name}" for company, name in NOTICES])
@pytest.mark.parametrize(("name", "take", "expected"), NOTICE_PARTS, ids=[part[0] for part in NOTICE_PARTS])
def test_a_part_of_a_notice_taken_away_breaks_exactly_the_rule_that_asks_for_it(
    company: CompanyId,
    notice: str,
    name: str,
    take: Callable[[Notice], Notice],
    expected: Callable[[Notice], set[str]],
) -> None:
    del name
    original = next(one for one in portal().companies[company].notices if one.id == notice)
    change: Change = lambda one: replace(  # noqa: E731 - a table of changes
        one, notices=tuple(take(n) if n.id == notice else n for n in one.notices)
    )
    company_record = portal().companies[company]
    before, after = outcomes(company_record), outcomes(change(company_record))
    newly_broken = {rule for rule in after if after[rule] is Outcome.NOT_MET and before[rule] is not Outcome.NOT_MET}
    assert newly_broken == expected(original)


@pytest.mark.parametrize("company", [WATER, GAS], ids=str)
def test_a_planned_stop_announced_too_late_breaks_the_lead_time_alone(company: CompanyId) -> None:
    rule = {"water": "O01", "gas": "O03"}[company.sector]

    def late(one: Company) -> Company:
        notices = tuple(replace(n, published_at=n.start) if planned(n) else n for n in one.notices)
        return replace(one, notices=notices)

    assert broken_by(company, late) == {rule}


@pytest.mark.parametrize(("company", "rule"), [(WATER, "D16"), (GAS, "D17"), (HEAT, "D18")], ids=str)
def test_without_outage_notices_a_dated_statement_is_owed(company: CompanyId, rule: str) -> None:
    before = portal().companies[company]
    silent = replace(before, notices=(), no_outages_as_of=None)
    stated = replace(silent, no_outages_as_of=TODAY)
    assert outcomes(silent)[rule] is Outcome.NOT_MET
    assert outcomes(stated)[rule] is Outcome.MET
