from decimal import Decimal
from string import Formatter

import pytest

from disclosure.wording import billing
from disclosure.wording.bill_command import OPTIONS, missing


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "0.00"),
        ("23", "23.00"),
        ("3.1", "3.10"),
        ("3.10", "3.10"),
        ("0.125", "0.125"),
        ("38.750", "38.75"),
        ("1E+3", "1000.00"),
        ("5349999999.99465", "5349999999.99465"),
    ],
)
def test_money_has_two_places_and_more_only_where_they_say_something(amount: str, said: str) -> None:
    assert billing.amount_text(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("amount", "rounded"), [("1.025", "1.03"), ("1.0249", "1.02"), ("1.035", "1.04"), ("7", "7.00"), ("0.005", "0.01")]
)
def test_half_a_fen_goes_up(amount: str, rounded: str) -> None:
    assert str(billing.to_the_fen(Decimal(amount))) == rounded


def test_values_are_put_in_as_they_are() -> None:
    assert billing.say("as_noted", {"note": "{use} 与 $&"}).endswith("{use} 与 $&")
    with pytest.raises(KeyError):
        billing.say("as_noted", {})


def test_messages_name_their_values_plainly() -> None:
    """The twin in the browser knows names in braces, and nothing else of Python's formats."""
    for message in billing.MESSAGES.values():
        for _, name, form, conversion in Formatter().parse(message):
            assert name is None or (name.isidentifier() and not form and conversion is None), message


def test_each_field_of_the_reader_has_its_option() -> None:
    assert missing("请填写。", "so_far") == "请填写。（--so-far）"
    assert missing("没有价格。", "") == "没有价格。"
    assert set(OPTIONS) >= {
        "use",
        "months",
        "so_far",
        "people",
        "area",
        "area_basis",
        "days",
        "shares",
        "start",
        "price",
    }
