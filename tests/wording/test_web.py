from datetime import date
from decimal import Decimal

import pytest

from disclosure.model.identity import Sector
from disclosure.model.verdict import Outcome
from disclosure.wording import names, web


@pytest.mark.parametrize(
    ("written", "said"), [("2016", "2016年"), ("2016-07", "2016年7月"), ("2016-07-02", "2016年7月2日")]
)
def test_a_date_is_said_as_precisely_as_it_is_known(written: str, said: str) -> None:
    assert web.partial_date_text(written) == said


@pytest.mark.parametrize(("minute", "said"), [(510, "8:30"), (0, "0:00"), (1440, "24:00")])
def test_the_clock_time_stands_after_the_day(minute: int, said: str) -> None:
    assert web.moment_text(date(2026, 11, 1), minute) == f"2026年11月1日 {said}"


def test_seconds_are_said_where_they_were_published() -> None:
    assert web.moment_text(date(2026, 11, 1), 501, 46) == "2026年11月1日 8:21:46"


def test_a_moment_without_clock_time_stays_a_day() -> None:
    assert web.moment_text(date(2026, 11, 1), None) == "2026年11月1日"


@pytest.mark.parametrize(
    ("amount", "shown"), [("2.8", "2.80"), ("34", "34.00"), ("0.1875", "0.1875"), ("4E+1", "40.00")]
)
def test_money_has_two_decimals_or_those_that_were_published(amount: str, shown: str) -> None:
    assert web.money_text(Decimal(amount)) == shown


@pytest.mark.parametrize(("number", "shown"), [("30", "30"), ("0.50", "0.5"), ("1E+2", "100")])
def test_a_plain_number_has_no_needless_zeros(number: str, shown: str) -> None:
    assert web.number_text(Decimal(number)) == shown


def test_the_unit_of_a_price_says_what_is_measured() -> None:
    assert web.quantity_unit("元/m³") == "m³"


def test_a_day_of_each_year_has_no_year() -> None:
    assert web.month_day_text("03-05") == "3月5日"


def test_sectors_and_outcomes_all_have_names() -> None:
    assert set(names.SECTORS) == set(Sector)
    assert set(names.OUTCOMES) == set(Outcome)
