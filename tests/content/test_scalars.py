from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.content.scalars import ambiguous, number, quoted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "null"), ("~", "null"), ("NULL", "null"),
        ("yes", "bool"), ("No", "bool"), ("OFF", "bool"), ("true", "bool"), ("n", "bool"), ("Y", "bool"),
        ("12345", "int"), ("0431", "int"), ("08005", "int"), ("0101234567", "int"), ("1_000", "int"), ("0x1F", "int"),
        ("0o17", "int"), ("0b11", "int"), ("8:30", "int"), ("12:00", "int"), ("+86", "int"), ("-1", "int"),
        ("2.80", "float"), ("1e3", "float"), (".5", "float"), ("1.", "float"), (".nan", "float"), ("-.inf", "float"),
        ("8:30.5", "float"),
        ("2025-01-01", "timestamp"), ("2025-02-30", "timestamp"), ("2025-1-1 8:30:00", "timestamp"),
        ("<<", "merge"), ("=", "value"),
    ],
)  # fmt: skip
def test_what_other_readers_would_make_of_it(text: str, kind: str) -> None:
    assert ambiguous(text) == kind


@pytest.mark.parametrize(
    "text",
    ["水务", "0371-67680000", "Mo-Fr 08:30-17:30", "24/7", "08:30", "12345a", "1.2.3", "-", ".", "1,000", "2025-1-1",
     "Nope", "GB 5749-2022", "１３８", "0x", "e3", "..", "--1", "2026-11", "北", "yess"],
)  # fmt: skip
def test_text_stays_text(text: str) -> None:
    assert ambiguous(text) is None


@settings(derandomize=True, max_examples=1500)
@given(st.text(alphabet="0123456789+-._:eExXoObTZ nfaNFA~=<yes", min_size=1, max_size=12))
def test_whatever_pyyaml_takes_for_something_else_is_ambiguous(text: str) -> None:
    node = yaml.SafeLoader("").resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # its stubs
    if node != "tag:yaml.org,2002:str":
        assert ambiguous(text) is not None


@pytest.mark.parametrize("text", ["0", "2.80", "-1", "100000000", "0.05", "-0.5"])
def test_numbers_in_plain_notation(text: str) -> None:
    assert number(text) == Decimal(text)
    assert str(number(text)) == text


@pytest.mark.parametrize(
    "text",
    ["0431", "1_000", "1e3", ".nan", "+1", ".5", "5.", "１３８", "1,000", " 1", "1\n", "", "2.80元", "9" * 25, "--1"],
)
def test_other_notations_are_not_numbers(text: str) -> None:
    assert number(text) is None


@given(st.text(max_size=20))
@settings(derandomize=True, max_examples=300)
def test_quoting_a_line_keeps_its_text(text: str) -> None:
    line = " ".join(text.split()).encode("utf-8", "ignore").decode()
    if line.isprintable():
        assert yaml.safe_load(f"a: {quoted(line)}") == {"a": line}
