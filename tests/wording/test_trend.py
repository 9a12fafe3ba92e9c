"""What a chart says."""

from datetime import date

from disclosure.wording import trend

FIRST, LAST = (date(2026, 8, 31), "30.0"), (date(2026, 11, 21), "31.5")


def test_a_chart_says_from_what_to_what() -> None:
    assert trend.described(FIRST, LAST, 4, 0) == (
        "折线图，共 4 次判定：2026年8月31日为 30.0，2026年11月21日为 31.5。各次的数字见图下的表。"
    )


def test_a_chart_says_when_it_must_be_read_with_care() -> None:
    assert "其间检查规则变过 2 次。" in trend.described(FIRST, LAST, 4, 2)


def test_charts_are_called_by_whom_they_show() -> None:
    assert trend.company_title() == "各次判定的得分"
    assert trend.sector_title("gas") == "供气企业各次判定的合规率"
