import pytest

from disclosure.calendar.holidays import holidays_from
from disclosure.calendar.hours_by_day import HOLIDAY, HoursRule, hours_by_day

WORKWEEK = 31
EVERY_DAY = 127


def rule(days: int, *spans: tuple[int, int], seasons: tuple[tuple[int, int], ...] = ()) -> HoursRule:
    return HoursRule(seasons=seasons, days=days, spans=spans)


def test_hours_are_minutes_and_days_are_bits() -> None:
    assert hours_by_day("Mo-Fr 8:30-12:00,14:00-17:30; Sa,Su 09:00-12:00; PH off") == (
        rule(WORKWEEK, (510, 720), (840, 1050)),
        rule(96, (540, 720)),
        rule(HOLIDAY),
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [("Mo-Su 08:00-09:00", 127), ("Sa-Mo 08:00-09:00", 97), ("PH,We 08:00-09:00", 132), ("08:00-09:00", 127)],
)
def test_days_may_be_written_in_many_ways(text: str, days: int) -> None:
    assert hours_by_day(text) == (rule(days, (480, 540)),)


def test_round_the_clock_is_on_holidays_too_but_every_day_of_the_week_says_nothing_of_them() -> None:
    assert hours_by_day("24/7") == (rule(EVERY_DAY | HOLIDAY, (0, 1440)),)
    assert hours_by_day("Mo-Su 00:00-24:00") == (rule(EVERY_DAY, (0, 1440)),)


@pytest.mark.parametrize(
    ("text", "seasons"),
    [
        ("May-Sep: Mo-Fr 08:00-09:00", ((501, 930),)),
        ("Nov 15-Mar 15 Mo-Fr 08:00-09:00", ((1115, 315),)),
        ("Feb,Apr 10 Mo-Fr 08:00-09:00", ((201, 229), (410, 410))),
        ("Oct 01-07 Mo-Fr 08:00-09:00", ((1001, 1007),)),
    ],
)
def test_parts_of_the_year_have_a_first_and_a_last_day(text: str, seasons: tuple[tuple[int, int], ...]) -> None:
    assert hours_by_day(text) == (rule(WORKWEEK, (480, 540), seasons=seasons),)


@pytest.mark.parametrize(
    ("text", "end"), [("Fr 22:00-02:00", 1560), ("Fr 22:00-26:00", 1560), ("Fr 22:00-00:00", 1440)]
)
def test_a_night_ends_on_the_next_day(text: str, end: int) -> None:
    assert hours_by_day(text) == (rule(16, (1320, end)),)


def test_what_comes_in_addition_is_a_rule_of_its_own_where_it_is_about_other_days() -> None:
    assert hours_by_day("Mo-Fr 08:00-12:00, Sa 09:00-10:00") == (rule(WORKWEEK, (480, 720)), rule(32, (540, 600)))


@pytest.mark.parametrize(
    "text",
    [
        "Mo-Fr sunrise-sunset",
        "Mo[1] 08:00-09:00",
        "week 01-10 Mo 08:00-09:00",
        "2026 Oct 01-07 off",
        "Mo-Fr 08:00-09:00; SH off",
        "Mo-Fr 10:00+",
        "Mo-Fr 09:00-12:00 unknown",
        'Mo-Fr 09:00-17:00 "by appointment"',
        "easter off",
        "Mo 08:00-09:00 || Tu off",
        "Mo-Fr 22:00-02:00; Sa off",
    ],
)
def test_a_machine_decides_by_nothing_that_hangs_on_more_than_the_day(text: str) -> None:
    assert hours_by_day(text) is None


def test_holidays_are_those_of_the_years_that_are_known() -> None:
    known = holidays_from(2025)
    assert min(known) == 2025
    assert 101 in known[2026].off
    assert known[2026].worked == (104, 214, 228, 509, 920, 1010)
    assert holidays_from(max(known) + 1) == {}
