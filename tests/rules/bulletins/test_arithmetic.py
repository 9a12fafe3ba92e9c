from decimal import Decimal
from fractions import Fraction

import pytest

from disclosure.rules.bulletins.arithmetic import (
    agrees,
    cut,
    largest_remainder,
    percent,
    places,
    rounded,
    smallest_sample,
)

TYPES = (1877, 928, 1045, 28, 1120)


@pytest.mark.parametrize(("text", "decimals"), [("20.90", 2), ("100", 0), ("87.5", 1), ("0", 0)])
def test_the_printed_places_are_kept(text: str, decimals: int) -> None:
    assert places(Decimal(text)) == decimals


def test_a_figure_agrees_within_half_a_unit_and_at_half_both_ways() -> None:
    exact = Fraction(12345, 1000)
    assert agrees(exact, Decimal("12.35"))
    assert agrees(exact, Decimal("12.34"))
    assert not agrees(exact, Decimal("12.36"))
    assert rounded(exact, 2) == Decimal("12.35")
    assert cut(exact, 2) == Decimal("12.34")


def test_largest_remainders_add_up_and_take_from_the_smallest_remainder() -> None:
    shares = largest_remainder(TYPES, 4998, 2)
    assert sum(shares) == 100
    assert [str(one) for one in shares] == ["37.55", "18.57", "20.91", "0.56", "22.41"]


@pytest.mark.parametrize(
    ("printed", "cases", "sample"),
    [
        ("99.1", 2, None),
        ("98.5", 1, None),
        ("83.33", 9, (5, 6)),
        ("83.33", 5, None),
        ("86.5", 106, (32, 37)),
        ("86.50", 106, None),
        ("100", 1, (1, 1)),
        ("0", 1, (0, 1)),
        ("101", 9, None),
        ("50", 0, None),
    ],
)
def test_the_smallest_sample_that_gives_a_rate(printed: str, cases: int, sample: tuple[int, int] | None) -> None:
    assert smallest_sample(Decimal(printed), cases) == sample


def test_the_sample_search_agrees_with_the_definition() -> None:
    for printed in (Decimal(units).scaleb(-1) for units in range(0, 1001, 7)):
        all_ = [(k, n) for n in range(1, 13) for k in range(n + 1) if agrees(percent(k, n), printed)]
        found = smallest_sample(printed, 12)
        assert (found is None) == (not all_)
        assert found is None or (found in all_ and found[1] == all_[0][1])
