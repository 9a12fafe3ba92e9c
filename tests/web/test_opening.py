import json

from disclosure.web.opening import holidays_data, hours_data


def test_hours_go_to_the_browser_as_rules_in_their_order() -> None:
    text = "Apr-Sep Mo-Fr 08:30-12:00,14:00-17:30; PH off"
    assert json.loads(hours_data(text)) == [[[[401, 930]], 31, [[510, 720], [840, 1050]]], [[], 128, []]]


def test_hours_that_a_machine_cannot_decide_do_not_go_there() -> None:
    assert hours_data("Mo-Fr sunrise-sunset") == ""


def test_holidays_go_by_year_with_the_weekends_that_are_worked_for_them() -> None:
    known = json.loads(holidays_data(2026))
    assert "2025" not in known
    off, worked = known["2026"]
    assert {217, 1001} <= set(off)
    assert 214 in worked


def test_of_years_that_the_state_council_has_not_set_nothing_is_said() -> None:
    assert holidays_data(2100) == "{}"
