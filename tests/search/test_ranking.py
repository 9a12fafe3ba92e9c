import pytest

from disclosure.search.document import Kind
from disclosure.search.ranking import IN_BODY, IN_NAME, NAME, NOWHERE, Text, nearness, standing

TEXT = Text(("郑州热力", "0371 68890222", "zzrl"), "供热\n居民 22 元")


@pytest.mark.parametrize(
    ("words", "match"),
    [
        (["郑州热力"], NAME),
        (["zzrl"], NAME),
        (["热力"], IN_NAME),
        (["8890"], IN_NAME),
        (["居民"], IN_BODY),
        (["热力 0371"], NOWHERE),
        (["供热 居民"], NOWHERE),
        (["停水"], NOWHERE),
        (["郑州热力", "热力"], IN_NAME),
        (["郑州热力", "居民"], IN_BODY),
        (["郑州热力", "停水"], NOWHERE),
    ],
)
def test_the_worst_match_of_the_words_counts_each_in_one_line(words: list[str], match: int) -> None:
    assert TEXT.match(words) == match
    assert TEXT.holds(words[-1]) is (TEXT.match(words[-1:]) != NOWHERE)


@pytest.mark.parametrize(
    ("region", "near", "far"),
    [
        ("411702", "411702", 0),
        ("411702", "411700", 0),
        ("411702", "410000", 0),
        ("411721", "411702", 1),
        ("411700", "411702", 1),
        ("410100", "411702", 2),
        ("410000", "411702", 2),
        ("370283", "411702", 3),
        ("", "411702", 3),
        ("370283", "", 0),
        ("370283", "x", 0),
        ("370283", "041170", 0),
        ("990100", "", 4),
        ("990102", "411702", 4),
        ("990102", "990100", 0),
        ("410100", "990100", 3),
    ],
)
def test_nearness_goes_by_the_codes(region: str, near: str, far: int) -> None:
    assert nearness(region, near) == far


def test_companies_and_places_come_before_prices_and_these_before_notices_of_now_and_of_then() -> None:
    order = [Kind.COMPANY, Kind.PRICE, Kind.NOTICE, Kind.PAST, Kind.RULE]
    assert sorted(order, key=standing) == order
    assert standing(Kind.PLACE) == standing(Kind.COMPANY)
