from datetime import date, datetime

import pytest

from disclosure.model.moment import Moment


def test_a_date_without_a_clock_lies_anywhere_in_its_day() -> None:
    moment = Moment.parse("2020-01-15")
    assert not moment.is_exact
    assert moment.earliest == datetime(2020, 1, 15)  # noqa: DTZ001 - Beijing time throughout
    assert moment.latest == datetime(2020, 1, 16)  # noqa: DTZ001


def test_a_clock_time_is_one_instant() -> None:
    moment = Moment.parse("2019-04-11 11:20")
    assert moment.is_exact
    assert moment.earliest == moment.latest == datetime(2019, 4, 11, 11, 20)  # noqa: DTZ001


def test_24_00_is_the_end_of_its_day_and_stays_as_written() -> None:
    moment = Moment.parse("2020-01-19 24:00")
    assert moment.latest == datetime(2020, 1, 20)  # noqa: DTZ001
    assert str(moment) == "2020-01-19 24:00"


@pytest.mark.parametrize(
    "text", ["2020-01-15", "2019-04-11 11:20", "2020-01-19 24:00", "2020-02-29 00:00", "2016-07-22 08:21:46"]
)
def test_what_is_read_is_written_the_same(text: str) -> None:
    assert str(Moment.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "2020", "2020-1-1", "20200101", "2020-02-30", "2020-01-01 8:30", "2020-01-01 25:00", "2020-01-01 24:01",
     "2020-01-01 23:60", "2020-01-01 24:00:01", "2020-01-01 08:30:60",
     "2020-01-01T08:30", "2020-01-01\n", "２０２０-01-01"],
)  # fmt: skip
def test_any_other_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the text itself
        Moment.parse(text)


def test_moments_are_sorted_by_when_they_can_first_be() -> None:
    days = [Moment.parse(text) for text in ("2020-01-16", "2020-01-15 09:00", "2020-01-15")]
    assert [str(moment) for moment in sorted(days)] == ["2020-01-15", "2020-01-15 09:00", "2020-01-16"]
    assert Moment(date(2020, 1, 15), 0) < Moment(date(2020, 1, 15))
