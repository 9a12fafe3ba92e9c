import pytest

from disclosure.calendar.hours import is_opening_hours


@pytest.mark.parametrize(
    "text",
    ["24/7", "Mo-Fr 08:30-12:00,14:00-17:30; PH off", "Jun-Sep Mo-Su 08:30-18:00; Oct-May Mo-Su 08:30-17:30"],
)
def test_openstreetmaps_syntax_is_known(text: str) -> None:
    assert is_opening_hours(text)


@pytest.mark.parametrize("text", ["", "8:30", "周一至周五 8:30-17:30", "Mo-Fr 25:00-26:00", "Monday"])
def test_anything_else_is_not(text: str) -> None:
    assert not is_opening_hours(text)
