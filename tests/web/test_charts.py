"""The line of how companies stood."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from flask import Flask

from disclosure.checking.trend import Point
from disclosure.model.verdict import Outcome
from disclosure.web.charts import APART, BOTTOM, LEFT, RIGHT, TOP, Chart, Mark, chart


@pytest.fixture(autouse=True)
def _within(app: Flask) -> Iterator[None]:
    with app.app_context():
        yield


def point(day: str, met: int, not_met: int, rules: str | None = "a") -> Point:
    must = Counter({Outcome.MET: met, Outcome.NOT_MET: not_met})
    return Point(day=date.fromisoformat(day), must=must, should=Counter(), rules=rules)


def drawn(*points: Point) -> Chart:
    made = chart(points, "得分")
    assert made is not None
    return made


def test_one_point_makes_no_line() -> None:
    assert chart((point("2026-10-31", 1, 0),), "得分") is None
    assert chart((point("2026-09-30", 0, 0), point("2026-10-31", 1, 0)), "得分") is None
    assert chart((), "得分") is None


def test_points_stand_by_their_day_and_score() -> None:
    made = drawn(point("2026-08-01", 0, 4), point("2026-08-11", 1, 1), point("2026-08-21", 4, 0))
    half = (LEFT + RIGHT) // 2
    assert made.dots == (
        Mark(LEFT, BOTTOM, "0.0"),
        Mark(half, (TOP + BOTTOM) // 2, "50.0"),
        Mark(RIGHT, TOP, "100.0"),
    )
    assert made.lines == (f"{LEFT},{BOTTOM} {half},{(TOP + BOTTOM) // 2} {RIGHT},{TOP}",)


def test_a_point_without_a_score_is_a_gap() -> None:
    made = drawn(point("2026-07-31", 1, 0), point("2026-08-31", 0, 0), point("2026-09-30", 1, 0))
    assert [line.count(",") for line in made.lines] == [1, 1]
    assert len(made.dots) == 2
    assert len(made.points) == 3


def test_where_the_rules_changed_is_marked_between_the_points() -> None:
    made = drawn(point("2026-08-01", 1, 0), point("2026-08-11", 1, 0, "b"), point("2026-08-21", 1, 0, "b"))
    assert made.changes == ((LEFT + (LEFT + RIGHT) // 2) // 2,)
    assert [changed for _, changed in made.points] == [False, True, False]
    assert "其间检查规则变过 1 次" in made.description


def test_todays_rules_are_compared_by_their_fingerprint() -> None:
    past = point("2026-10-31", 1, 0, "no fingerprint of ours")
    assert len(drawn(past, point("2026-11-21", 1, 0, None)).changes) == 1
    assert drawn(point("2026-10-31", 1, 0, None), point("2026-11-21", 1, 0, None)).changes == ()


def test_months_are_named_where_there_is_room() -> None:
    made = drawn(*(point(f"2026-{month:02}-28", 1, 0) for month in range(1, 13)))
    places = [month.x for month in made.months]
    assert made.months[0] == Mark(RIGHT, BOTTOM, "2026-12")
    assert all(later - earlier >= APART for later, earlier in pairwise(places))
    assert len(places) > 3


def test_the_chart_is_told_in_words() -> None:
    made = drawn(point("2026-10-31", 1, 1), point("2026-11-21", 2, 1))
    assert made.title == "得分"
    assert made.description == (
        "折线图，共 2 次判定：2026年10月31日为 50.0，2026年11月21日为 66.6。各次的数字见图下的表。"
    )
