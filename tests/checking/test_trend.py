from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import TypeAlias

import pytest

from disclosure.checking.months import kept
from disclosure.checking.trend import Point, of_company, of_sectors, since, since_by_rule
from disclosure.model.history import Month, last_day
from disclosure.model.identity import CompanyId, Sector
from disclosure.model.verdict import CompanyReport, Outcome, Report

Make: TypeAlias = Callable[..., Report]
A, B = CompanyId("411700", Sector.GAS, "a"), CompanyId("411700", Sector.WATER, "b")
TODAY = date(2026, 11, 21)


def history(report: Make, **months: dict[str, str]) -> tuple[Month, ...]:
    """`_08={"gas_a": "+-"}` is how 411700/gas/a stood at the end of August 2026."""
    days = {name: last_day(f"2026-{name.removeprefix('_')}") for name in months}
    return tuple(
        kept(report(days[name].isoformat(), **marks), revision="a" * 12, rules=name.ljust(12, "0"))
        for name, marks in months.items()
    )


def shown(points: tuple[Point, ...]) -> list[tuple[str, str, int]]:
    return [(f"{point.day:%m-%d}", point.share.shown, point.companies) for point in points]


def test_a_company_that_improves_is_seen_to(report: Make) -> None:
    past = history(report, _08={"gas_a": "---"}, _09={"gas_a": "+--"}, _10={"gas_a": "++-"})
    points = of_company(past, report("2026-11-21", gas_a="+++"), A)
    assert shown(points) == [("08-31", "0.0", 1), ("09-30", "33.3", 1), ("10-31", "66.6", 1), ("11-21", "100.0", 1)]
    assert [point.rules for point in points] == ["_08000000000", "_09000000000", "_10000000000", None]


def test_a_point_counts_must_and_should_apart(report: Make) -> None:
    (point,) = of_company((), report("2026-11-21", gas_a="+-?|-x"), A)
    assert point.must == Counter({Outcome.MET: 1, Outcome.NOT_MET: 1, Outcome.NOT_JUDGED: 1})
    assert point.should == Counter({Outcome.NOT_MET: 1, Outcome.EXEMPT: 1})


def test_a_company_has_no_point_where_it_was_not_there(report: Make) -> None:
    past = history(report, _08={"water_b": "+"}, _09={"gas_a": "-", "water_b": "+"}, _10={"water_b": "+"})
    assert shown(of_company(past, report("2026-11-21", gas_a="+"), A)) == [("09-30", "0.0", 1), ("11-21", "100.0", 1)]
    assert shown(of_company(past, report("2026-11-21", water_b="+"), A)) == [("09-30", "0.0", 1)]


def test_months_that_end_on_the_day_of_the_check_or_later_are_not_its_past(report: Make) -> None:
    past = history(report, _08={"gas_a": "-"}, _09={"gas_a": "-"}, _10={"gas_a": "-"})
    assert shown(of_company(past, report("2026-09-30", gas_a="+"), A)) == [("08-31", "0.0", 1), ("09-30", "100.0", 1)]


def test_the_companies_of_a_sector_are_summed(report: Make) -> None:
    past = history(report, _09={"gas_a": "--", "water_b": "+"}, _10={"gas_a": "+-", "gas_c": "++", "water_b": "+"})
    found = of_sectors(past, report("2026-11-21", gas_a="++", gas_c="++", water_b="-"))
    assert {sector: shown(points) for sector, points in found.items()} == {
        Sector.WATER: [("09-30", "100.0", 1), ("10-31", "100.0", 1), ("11-21", "0.0", 1)],
        Sector.GAS: [("09-30", "0.0", 1), ("10-31", "75.0", 2), ("11-21", "100.0", 2)],
    }
    assert found[Sector.GAS][1].must == Counter({Outcome.MET: 3, Outcome.NOT_MET: 1})


def test_a_sector_of_which_nothing_can_be_judged_has_no_trend(report: Make) -> None:
    past = history(report, _10={"power_a": "0?", "gas_a": "+"})
    assert list(of_sectors(past, report("2026-11-21", power_a="00", gas_a="+"))) == [Sector.GAS]


def test_invented_companies_are_summed_only_when_they_are_chosen(
    report: Make, company: Callable[..., CompanyReport]
) -> None:
    invented = company("990100/gas/a", "-")
    checked = report("2026-11-21", gas_a="+")
    checked.companies[invented.company] = invented
    assert shown(of_sectors((), checked)[Sector.GAS]) == [("11-21", "100.0", 1)]
    chosen = of_sectors((), checked, chosen=lambda company: company.region == "990100")
    assert shown(chosen[Sector.GAS]) == [("11-21", "0.0", 1)]


def months(report: Make, marks: str) -> tuple[Month, ...]:
    """The months up to October 2026, a mark each: `+-?0x` for D01 of A, `.` where A is not there, `_` not stored."""
    first = 11 - len(marks)
    named = {f"_{first + at:02}": mark for at, mark in enumerate(marks) if mark != "_"}
    return history(report, **{name: {} if mark == "." else {"gas_a": mark} for name, mark in named.items()})


@pytest.mark.parametrize(
    ("marks", "month"),
    [
        ("---", 8),
        ("+--", 9),
        ("?--", 9),
        ("0-", 10),
        ("x-", 10),
        (".--", 9),
        ("-.-", 10),
        ("-+-", 10),
        ("-_-", 10),
        ("--+", None),
        ("--?", None),
        ("--x", None),
        ("--.", None),
        ("--_", None),
        ("", None),
    ],
)
def test_since_goes_back_to_the_first_end_of_a_month_without_a_break(
    report: Make, marks: str, month: int | None
) -> None:
    assert since(months(report, marks), A, "D01", TODAY) == (month and last_day(f"2026-{month:02}"))


def test_since_speaks_of_one_rule_of_one_company(report: Make) -> None:
    past = history(report, _09={"gas_a": "-+|-", "water_b": "+"}, _10={"gas_a": "--|-", "water_b": "-"})
    found = {(company, rule): since(past, company, rule, TODAY) for company in (A, B) for rule in ("D01", "D02", "D03")}
    assert found == {
        (A, "D01"): date(2026, 9, 30), (A, "D02"): date(2026, 10, 31), (A, "D03"): date(2026, 9, 30),
        (B, "D01"): date(2026, 10, 31), (B, "D02"): None, (B, "D03"): None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        (date(2026, 11, 1), date(2026, 8, 31)),
        (date(2026, 10, 31), date(2026, 8, 31)),
        (date(2026, 9, 30), date(2026, 8, 31)),
        (date(2026, 8, 31), None),
        (date(2026, 12, 1), None),
    ],
)
def test_since_looks_back_from_the_day_of_the_check(report: Make, as_of: date, found: date | None) -> None:
    assert since(months(report, "---"), A, "D01", as_of) == found


def test_all_rules_of_a_company_are_told_at_once(report: Make) -> None:
    past = history(report, _08={"gas_a": "-+|-"}, _09={"gas_a": "++|-"}, _10={"gas_a": "-?|-"})
    assert since_by_rule(past, A, TODAY) == {"D01": date(2026, 10, 31), "D03": date(2026, 8, 31)}
    assert since_by_rule(past, B, TODAY) == since_by_rule((), A, TODAY) == {}
    assert since_by_rule(months(report, "-+-"), A, TODAY) == {"D01": date(2026, 10, 31)}
