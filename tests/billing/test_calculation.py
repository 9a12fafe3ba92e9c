"""Bills by the file of golden bills, each worked out by hand with its working beside it."""

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest

from disclosure.billing.bill import Bill
from disclosure.billing.calculation import bill
from disclosure.wording.billing import MESSAGES
from tests.billing.golden import GOLDEN, Case, golden, value

CASES = golden()
FEN = Decimal("0.01")
UNLIKE = "unlike"
every = pytest.mark.parametrize("case", CASES, ids=[f"bill-{number}" for number in range(1, len(CASES) + 1)])


def rounded(amounts: tuple[Decimal, ...]) -> Decimal:
    with localcontext(prec=60):
        return sum(amounts, Decimal()).quantize(FEN, ROUND_HALF_UP)


@every
def test_the_working_comes_to_the_total_that_stands_beside_it(case: Case) -> None:
    """The golden file itself: arithmetic of the working alone, without any of the program's."""
    after = None if case.after == UNLIKE else case.after
    for working, total in (
        (case.working, case.total),
        (case.before_working, case.before),
        (case.after_working, after),
    ):
        assert (working is None) == (total is None)
        if working is not None:
            assert rounded(value(working)) == Decimal(total or "")
    assert bool(case.missing) != bool(case.working)


@every
def test_each_line_is_a_term_of_the_working(case: Case) -> None:
    result = bill(case.tariffs, case.asked)
    amounts = tuple(line.amount for part in result.parts for line in part.lines)
    assert amounts == (value(case.working) if case.working else ())


@every
def test_the_total_is_rounded_once(case: Case) -> None:
    result = bill(case.tariffs, case.asked)
    assert result.total == (Decimal(case.total) if case.total else None)


@every
def test_what_is_missing_is_said_and_nothing_else(case: Case) -> None:
    assert tuple(said.key for said in bill(case.tariffs, case.asked).missing) == case.missing


@every
def test_the_same_use_is_compared_with_the_price_before_a_change(case: Case) -> None:
    change = bill(case.tariffs, case.asked).change
    if case.before_working is None:
        assert change is None
    else:
        assert change is not None
        assert change.before == sum(value(case.before_working))


@every
def test_the_same_use_is_compared_with_the_price_that_comes(case: Case) -> None:
    coming = bill(case.tariffs, case.asked).coming
    if case.after is None:
        assert coming is None
    else:
        assert coming is not None
        assert coming.day.isoformat() == case.after_day
        assert coming.after == (sum(value(case.after_working)) if case.after_working else None)


@every
def test_everything_that_is_said_has_its_values(case: Case) -> None:
    result = bill(case.tariffs, case.asked)
    for text in words(result):
        assert text
        assert not re.search(r"[{}]|None", text)


def words(result: Bill) -> list[str]:
    said = [one.text for one in (*result.missing, *result.remarks)]
    heads = [part.head.text for part in result.parts]
    formulas = [text for part in result.parts for line in part.lines for text in (line.label.text, line.formula)]
    compared = [one for one in (result.change, result.coming) if one]
    changed = [one.said(result.total).text for one in compared if result.total is not None]
    return [*said, *heads, *formulas, *changed]


def test_there_are_enough_bills_of_every_kind() -> None:
    assert len(CASES) >= 45
    assert len({case.why for case in CASES}) == len(CASES)
    assert sum(case.company is not None and not case.company.startswith("99") for case in CASES) >= 20


def test_every_message_is_said_in_some_bill() -> None:
    """A message that no bill of the file shows may be wrong without anybody seeing it."""
    said = {"formula", "sum", "listed_price"}
    for case in CASES:
        result = bill(case.tariffs, case.asked)
        said |= {one.key for one in (*result.missing, *result.remarks)}
        said |= {part.head.key for part in result.parts}
        said |= {line.label.key for part in result.parts for line in part.lines}
        compared = [one for one in (result.change, result.coming) if one]
        said |= {one.said(result.total).key for one in compared if result.total is not None}
    assert set(MESSAGES) - said == set()


def test_a_price_is_not_looked_for_twice_where_two_say_the_same() -> None:
    """Two records of one price agree where one does not say by which area it goes."""
    case = next(case for case in CASES if case.why.startswith("临沂居民"))
    for tariffs in (case.tariffs, tuple(reversed(case.tariffs))):
        assert bill(tariffs, case.asked).total == Decimal("2300.00")


def test_prices_that_contradict_each_other_are_both_named() -> None:
    case = next(case for case in CASES if case.missing == ("two_prices",))
    assert "34.00 元/㎡·季、36.50 元/㎡·季" in bill(case.tariffs, case.asked).missing[0].text


def test_the_rounding_is_said_only_where_something_was_rounded() -> None:
    case = next(case for case in CASES if case.total == "1.03")
    assert bill(case.tariffs, case.asked).remarks[-1].text == "相加得 1.025 元，四舍五入到分。"
    even = replace(case.asked, use=Decimal(2))
    assert "rounded" not in {one.key for one in bill(case.tariffs, even).remarks}


def test_the_file_says_that_invented_prices_are_invented() -> None:
    assert "region: '990100'" in GOLDEN.read_text("utf-8")
