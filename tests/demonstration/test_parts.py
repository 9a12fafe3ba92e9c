"""Each item taken away turns exactly the rules that ask for it."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from disclosure.model.company import Company, HotlinePurpose, ServiceArea
from disclosure.model.service import ProcedureKind

WATER, GAS, HEAT = "water", "gas", "heat"
ALL = (WATER, GAS, HEAT)
Change = Callable[[Company], Company]

PRICES = {WATER: "D05", GAS: "D06", HEAT: "D07"}
FIELDS: dict[str, Callable[[str], set[str]]] = {
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
    "charges": lambda _: {"D08", "P10"},
    "procedures": lambda _: {"D09", "D10", "D11"},
    "promises": lambda _: {"D14"},
    "convenience": lambda _: {"D15"},
    "safety": lambda _: {"D21"},
    "standards": lambda _: {"D28"},
    "meter_reading": lambda _: {"D19"},
    "heating_seasons": lambda sector: {"D23"} if sector is HEAT else set(),
    "outlets": lambda _: {"D13"},
    "quality": lambda sector: {WATER: {"D20"}, GAS: {"D22"}, HEAT: set[str]()}[sector],
}
UNREAD = {
    "id", "records", "name", "legal_name", "aliases", "credit_code", "website", "wechat", "app", "note",
    "exemptions", "no_outages_as_of", "notices",
}  # fmt: skip
"""What no rule asks for by itself; notices have their own test."""


def test_the_table_speaks_of_every_field() -> None:
    assert FIELDS.keys() | UNREAD == {field.name for field in fields(Company)}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("company", ALL, ids=str)
def test_a_field_taken_away_breaks_exactly_the_rules_that_ask_for_it(
    demonstration: Any, company: str, field: str
) -> None:
    empty = () if isinstance(getattr(demonstration.company(company), field), tuple) else None
    expected = FIELDS[field](company)
    gap: dict[str, Any] = {field: empty}
    assert demonstration.broken(company, lambda one: replace(one, **gap)) == expected


def without_hotlines(*purposes: HotlinePurpose) -> Change:
    return lambda one: replace(one, hotlines=tuple(line for line in one.hotlines if line.purpose not in purposes))


def without_procedure(kind: ProcedureKind) -> Change:
    return lambda one: replace(one, procedures=tuple(p for p in one.procedures if p.kind is not kind))


def without_points(kind: str) -> Change:
    def change(one: Company) -> Company:
        reports = [replace(r, points=tuple(p for p in r.points if p.kind != kind)) for r in one.quality]
        return replace(one, quality=tuple(reports))

    return change


def without_ways_to_the_window(company: Company) -> Company:
    window = company.disclosure_window
    assert window is not None
    return replace(company, disclosure_window=replace(window, phone=None, email=None, hours=None))


PARTS: list[tuple[str, str, Change, set[str]]] = [
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
            {PRICES[one]},
        )
        for one in ALL
    ),
    *(
        (
            "channels on the spot",
            one,
            lambda company: replace(
                company,
                procedures=tuple(
                    replace(p, offline=(), outlets=()) if p.kind is ProcedureKind.PAYMENT else p
                    for p in company.procedures
                ),
            ),
            {"D10"},
        )
        for one in ALL
    ),
    *(("words of the service area", one, lambda o: replace(o, service_area=ServiceArea()), {"D12"}) for one in ALL),
    *(("ways to the window", one, without_ways_to_the_window, {"D30"}) for one in ALL),
    *(
        (
            "numbers of promises",
            one,
            lambda o: replace(o, promises=tuple(replace(p, value=None) for p in o.promises)),
            {"D14"},
        )
        for one in ALL
    ),
]


@pytest.mark.parametrize(
    ("company", "change", "expected"),
    [part[1:] for part in PARTS],
    ids=[f"{company}-{name}" for name, company, *_ in PARTS],
)
def test_a_part_taken_away_breaks_exactly_the_rule_that_asks_for_it(
    demonstration: Any, company: str, change: Change, expected: set[str]
) -> None:
    assert demonstration.broken(company, change) == expected
