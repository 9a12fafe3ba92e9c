import pytest

from disclosure.wording import bulletin_pages as wording


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("6", "cases", "承办件数 6 件"),
        ("81.67%", "result", "结果满意率 81.67%"),
        ("未回访", "process", "过程满意率 未回访"),
        ("99.26", "score", "考核总分 99.26 分"),
        ("1", "rank", "排名 1"),
    ],
)
def test_a_figure_has_its_name_and_unit(text: str, column: str, said: str) -> None:
    assert wording.figure_said(text, column) == said


def test_few_cases_are_a_reason_not_to_compare() -> None:
    assert wording.small(2, 9, None) == "只承办 2 件，不到 9 件，样本小，不参加比较"
    assert "一件之差满意率至少变动 50.0 个百分点" in wording.small(2, 9, "50.0")


def test_praise_needs_no_reason() -> None:
    assert wording.praised(None) == "通报表扬"
    assert wording.criticised("超期回复") == "通报批评：超期回复"


def test_a_drawing_of_units_tells_its_ends_and_who_is_left_out() -> None:
    ends = [("甲", "100%"), ("乙", "50%")]
    assert wording.units_described(5, 3, ends) == (
        "点图，共 5 个单位。参加比较的 3 个中，最高的是甲 100%，最低的是乙 50%；"
        "另外 2 个件数少或没有率，列在后面。各单位的数字见所附的表。"
    )
    assert wording.units_described(2, 2, ends).count("另外") == 0
    assert "参加比较的" not in wording.units_described(2, 0, [])


def test_tables_have_titles_of_their_own() -> None:
    assert wording.chart_title("考核总分", None) == "考核总分"
    assert wording.chart_title("考核总分", "考核表") == "考核表：考核总分"


def test_the_same_day_has_no_number() -> None:
    assert wording.time_limit("same-day", None) == "当天"
    assert wording.time_limit("working-days", 3) == "3个工作日内"
