"""The demonstration companies meet every rule, and each item taken away turns exactly the rules that ask for it."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
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
from disclosure.model.quality import QualityPoint
from disclosure.model.service import ProcedureKind
from disclosure.model.tariff import Charge, Tariff, TariffForm, Tier
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
    """The rules that a change turns from met to not met.

    Nothing else may change, but that a rule about something that is no longer there does not apply any more.
    """
    company = portal().companies[company_id]
    before, after = outcomes(company), outcomes(change(company))
    changed = {rule: outcome for rule, outcome in after.items() if outcome is not before[rule]}
    broken = {rule for rule, outcome in changed.items() if outcome is Outcome.NOT_MET}
    undecided = {rule for rule, outcome in changed.items() if outcome is Outcome.NOT_JUDGED}
    assert undecided <= {"D24"}, "only a rule that requires a broken one may be left without a verdict"
    assert all(before[rule] is Outcome.MET for rule in broken)
    return broken


@pytest.mark.parametrize("company", ALL, ids=str)
def test_a_demonstration_company_meets_every_rule(company: CompanyId) -> None:
    found = outcomes(portal().companies[company])
    assert {rule for rule, outcome in found.items() if outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)} == set()


LOCAL = {rule.code for rule in CATALOGUE if all(portal().clause(reference)[0].region for reference in rule.basis)} | {
    "O11"
}
"""Rules that hold in some regions only, and the one about many emergencies where there are few."""


def test_every_rule_that_holds_everywhere_is_met_by_some_demonstration_company() -> None:
    met = {
        rule
        for company in ALL
        for rule, outcome in outcomes(portal().companies[company]).items()
        if outcome is Outcome.MET
    }
    assert {rule.code for rule in CATALOGUE} - met <= LOCAL


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
    "charges": lambda _: {"D08", "P10"},
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


def with_tariffs(change: Callable[[Tariff], Tariff]) -> Change:
    return lambda one: replace(one, tariffs=tuple(change(t) if t.is_in_force(TODAY) else t for t in one.tariffs))


def with_residents_tiers(change: Callable[[tuple[Tier, ...]], tuple[Tier, ...]]) -> Change:
    def changed(tariff: Tariff) -> Tariff:
        return replace(tariff, tiers=change(tariff.tiers)) if tariff.category == "居民" and tariff.tiers else tariff

    return with_tariffs(changed)


def with_promise(topic: str, value: int) -> Change:
    def change(one: Company) -> Company:
        assert any(promise.topic == topic for promise in one.promises)
        promises = (replace(p, value=Decimal(value)) if p.topic == topic else p for p in one.promises)
        return replace(one, promises=tuple(promises))

    return change


def with_points(change: Callable[[QualityPoint], QualityPoint]) -> Change:
    def changed(one: Company) -> Company:
        return replace(one, quality=tuple(replace(r, points=tuple(map(change, r.points))) for r in one.quality))

    return changed


def too_much(point: QualityPoint) -> QualityPoint:
    """The first indicator with an upper limit goes beyond it."""
    first = next(i for i in point.indicators if i.max is not None and i.value is not None)
    return replace(
        point, indicators=tuple(replace(i, value=i.max * 2) if i is first and i.max else i for i in point.indicators)
    )


def dearer(tariff: Tariff) -> Tariff:
    return replace(tariff, surcharges=tuple(replace(s, price=s.price + 1) for s in tariff.surcharges))


def flatter(tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
    """Each tier a cent above the first: joined as before, the totals gone."""
    return tuple(replace(t, price=tiers[0].price + Decimal("0.01") * n, total=None) for n, t in enumerate(tiers))


def undated(one: Company) -> Company:
    record = one.records["company"]
    return replace(
        one, records=one.records | {"company": replace(record, source=replace(record.source, published=None))}
    )


LIMITS: list[tuple[str, CompanyId, Change, set[str]]] = [
    ("surcharges that do not add up", WATER, with_tariffs(dearer), {"P01"}),
    (
        "gap between tiers",
        WATER,
        with_residents_tiers(lambda t: (t[0], replace(t[1], above=t[1].above + 1), *t[2:])),
        {"P03"},
    ),
    (
        "gap between tiers",
        GAS,
        with_residents_tiers(lambda t: (t[0], replace(t[1], above=t[1].above + 1), *t[2:])),
        {"P11"},
    ),
    ("tiers too flat", WATER, with_residents_tiers(flatter), {"P04"}),
    ("tiers too flat", GAS, with_residents_tiers(flatter), {"P05"}),
    ("no step for households", WATER, with_tariffs(lambda t: replace(t, household=None)), {"P06"}),
    (
        "no class of special users",
        WATER,
        lambda o: replace(o, tariffs=tuple(t for t in o.tariffs if t.category != "特种")),
        {"P07"},
    ),
    ("no area basis", HEAT, with_tariffs(lambda t: replace(t, area_basis=None)), {"P08"}),
    *(("no first day", one, with_tariffs(lambda t: replace(t, effective=None)), {"P02"}) for one in ALL),
    *(("a price twice", one, lambda o: replace(o, tariffs=(*o.tariffs, *twice(o))), {"T02"}) for one in ALL),
    *(("no date of the record", one, undated, {"T03"}) for one in ALL),
    *(("a placeholder", one, lambda o: replace(o, office_address="示例区XX路XX号"), {"T04"}) for one in ALL),
    ("a cancelled fee", WATER, lambda o: replace(o, charges=(*o.charges, fee("开户费"))), {"P09"}),
    ("a cancelled fee", GAS, lambda o: replace(o, charges=(*o.charges, fee("点火费"))), {"P09"}),
    ("a short promise", WATER, with_promise("planned-notice", 12), {"O02"}),
    ("a short promise", GAS, with_promise("planned-notice", 24), {"O02"}),
    (
        "an outlet without a phone",
        WATER,
        lambda o: replace(o, outlets=(replace(o.outlets[0], phone=None), *o.outlets[1:])),
        {"S01"},
    ),
    (
        "an outlet without hours",
        GAS,
        lambda o: replace(o, outlets=(replace(o.outlets[0], hours=None), *o.outlets[1:])),
        {"S02"},
    ),
    (
        "the old standard",
        WATER,
        lambda o: replace(o, quality=tuple(replace(r, indicators_total=106) for r in o.quality)),
        {"Q01"},
    ),
    (
        "old reports",
        WATER,
        lambda o: replace(o, quality=tuple(replace(r, period="2026-05") for r in o.quality[:1])),
        {"Q02"},
    ),
    ("a value over its limit", WATER, with_points(too_much), {"Q03"}),
    (
        "a day too many",
        HEAT,
        lambda o: replace(o, heating_seasons=tuple(replace(s, days=(s.days or 0) + 1) for s in o.heating_seasons)),
        {"H02"},
    ),
]


def twice(company: Company) -> tuple[Tariff, ...]:
    """The first current price once more, with another amount."""
    first = next(
        t for t in company.tariffs if (t.is_in_force(TODAY) and t.form is TariffForm.FLAT) or t.form is TariffForm.AREA
    )
    return (replace(first, price=(first.price or Decimal()) + 1, total=None),)


def fee(name: str) -> Charge:
    return Charge(name=name, price=Decimal(100), unit="元/户")


@pytest.mark.parametrize(
    ("company", "change", "expected"),
    [part[1:] for part in LIMITS],
    ids=[f"{company.sector}-{name}" for name, company, *_ in LIMITS],
)
def test_a_value_moved_over_its_limit_breaks_exactly_the_rule_that_sets_it(
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
