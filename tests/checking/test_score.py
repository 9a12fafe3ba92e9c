from collections.abc import Callable
from fractions import Fraction

import pytest

from disclosure.checking.score import LOWEST, Grade, Score, Share, score
from disclosure.model.verdict import CompanyReport

Make = Callable[..., CompanyReport]


def test_only_what_could_be_judged_counts_and_must_and_should_apart(company: Make) -> None:
    found = score(company("411700/gas/a", "++-?0x|+-?0"))
    assert found == Score(must=Share(2, 3), should=Share(1, 2), applicable=8)
    assert found.judged == 5


@pytest.mark.parametrize(
    ("met", "judged", "points", "shown"),
    [
        (0, 5, Fraction(0), "0.0"),
        (5, 5, Fraction(100), "100.0"),
        (2, 3, Fraction(200, 3), "66.6"),
        (8999, 10000, Fraction(8999, 100), "89.9"),
        (999, 1000, Fraction(999, 10), "99.9"),
        (9999, 10000, Fraction(9999, 100), "99.9"),
        (0, 0, None, ""),
    ],
)
def test_points_are_exact_and_never_shown_higher_than_they_are(
    met: int, judged: int, points: Fraction | None, shown: str
) -> None:
    assert (Share(met, judged).points, Share(met, judged).shown) == (points, shown)


@pytest.mark.parametrize(
    ("met", "judged", "grade"),
    [
        (90, 100, Grade.EXCELLENT),
        (8999, 10000, Grade.GOOD),
        (80, 100, Grade.GOOD),
        (7999, 10000, Grade.PASSING),
        (60, 100, Grade.PASSING),
        (5999, 10000, Grade.FAILING),
        (0, 1, Grade.FAILING),
        (0, 0, None),
    ],
)
def test_a_grade_begins_exactly_at_its_lowest_points(met: int, judged: int, grade: Grade | None) -> None:
    assert Score(must=Share(met, judged), should=Share(0, 9), applicable=judged).grade is grade


def test_the_grades_go_down_and_none_is_missing() -> None:
    assert list(LOWEST) == list(Grade)
    assert list(LOWEST.values()) == sorted(LOWEST.values(), reverse=True)
    assert LOWEST[Grade.FAILING] == 0


def test_a_company_of_which_nothing_could_be_judged_has_no_grade(company: Make) -> None:
    found = score(company("411700/power/a", "?0x|??"))
    assert (found.grade, found.judged, found.applicable) == (None, 0, 4)


def test_good_practice_alone_makes_no_grade(company: Make) -> None:
    found = score(company("411700/gas/a", "??|+"))
    assert (found.grade, found.judged) == (None, 1)
