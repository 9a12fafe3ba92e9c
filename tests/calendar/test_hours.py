import pytest

from disclosure.calendar.hours import is_opening_hours, same_week


@pytest.mark.parametrize(
    "text",
    ["24/7", "Mo-Fr 08:30-12:00,14:00-17:30; PH off", "Jun-Sep Mo-Su 08:30-18:00; Oct-May Mo-Su 08:30-17:30"],
)
def test_openstreetmaps_syntax_is_known(text: str) -> None:
    assert is_opening_hours(text)


@pytest.mark.parametrize("text", ["", "8:30", "周一至周五 8:30-17:30", "Mo-Fr 25:00-26:00", "Monday"])
def test_anything_else_is_not(text: str) -> None:
    assert not is_opening_hours(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24/7", "Mo-Su 00:00-24:00"),
        ("Mo-Fr 08:30-17:30", "Mo,Tu,We,Th,Fr 08:30-17:30"),
        ("Mo-Su 08:00-20:00", "Mo-Su,PH 08:00-20:00"),
        ("Mo-Fr 08:30-17:30; PH off", "Mo-Fr 08:30-17:30"),
    ],
)
def test_the_same_week_may_be_written_in_several_ways(one: str, other: str) -> None:
    assert same_week(one, other)


@pytest.mark.parametrize("other", ["Mo-Fr 09:00-17:30", "Mo-Sa 08:30-17:30", "24/7"])
def test_other_hours_or_days_are_another_week(other: str) -> None:
    assert not same_week("Mo-Fr 08:30-17:30", other)
