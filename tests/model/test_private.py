import pytest

from disclosure.model.private import masked, private_numbers

MOBILE = "138" + "12345678"
CITIZEN = "11010519491231002X"
"""The example of GB 11643's own text, which belongs to nobody."""


@pytest.mark.parametrize(
    "text",
    [
        MOBILE,
        "138-1234-5678",
        "138 1234 5678",
        f"请打{MOBILE}。",
        f"+86{MOBILE}",
        f"86-{MOBILE}",
        "１３８１２３４５６７８",
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(text: str) -> None:
    assert [one.kind for one in private_numbers(text)] == ["mobile"]


@pytest.mark.parametrize("text", [CITIZEN, CITIZEN.lower(), f"身份证{CITIZEN}号"])
def test_a_citizens_number_is_found(text: str) -> None:
    assert [one.kind for one in private_numbers(text)] == ["identity"]


@pytest.mark.parametrize(
    "text",
    [
        "0371-67680000",
        "4001234567",
        "12345",
        "128" + "12345678",
        f"9{MOBILE}",
        f"{MOBILE}0",
        CITIZEN.replace("X", "1"),
        "91410100MA3X1234XX",
        "20261122 0830-1730",
        "2026-11-22 08:30",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(private_numbers(text)) == []
    assert masked(text) == text


def test_a_number_is_covered_to_its_end_and_the_text_keeps_its_length() -> None:
    text = f"甲 {MOBILE} 乙 {CITIZEN} 丙"
    assert masked(text) == f"甲 138{'*' * 8} 乙 110{'*' * 15} 丙"
    assert len(masked(text)) == len(text)
