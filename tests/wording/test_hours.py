import pytest

from disclosure.wording.hours import hours_text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("24/7", "全天 24 小时"),
        ("Mo-Fr 08:30-12:00,14:00-17:30", "周一至周五 8:30–12:00、14:00–17:30"),
        ("Mo-Su,PH 08:30-17:30", "周一至周日、法定节假日 8:30–17:30"),
        ("Mo-Fr 08:00-18:00; Sa,Su off", "周一至周五 8:00–18:00；周六、周日 休息"),
        ("May-Sep: Mo-Fr 08:30-12:00", "5月至9月：周一至周五 8:30–12:00"),
        ("May 01-Sep 30 Mo-Su 14:00-18:00", "5月1日至9月30日 周一至周日 14:00–18:00"),
        ('Mo-Fr 09:00-17:00 "缴费到16:30"', "周一至周五 9:00–17:00 缴费到16:30"),
        ("Mo 10:00+", "周一 10:00起"),
    ],
)
def test_opening_hours_are_said_as_people_say_them(written: str, said: str) -> None:
    assert hours_text(written) == said


def test_what_is_not_known_is_shown_as_it_is_written() -> None:
    assert hours_text("Mo sunrise") == "周一 sunrise"
