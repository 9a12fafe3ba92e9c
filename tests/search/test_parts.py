import pytest

from disclosure.search.parts import Parts

NAMES = {"410000": "河南省", "410100": "郑州市", "410102": "中原区", "410184": "新郑市", "411700": "驻马店市"}


@pytest.fixture
def parts() -> Parts:
    made = Parts()
    for block, region in enumerate(["", "410000", "410100", "410100", "410102", "410184", "411700", "990100"]):
        made.add(region, block)
    return made


def test_provinces_begin_where_their_first_part_does(parts: Parts) -> None:
    assert len(parts) == 7
    assert parts.roots(NAMES) == [["", "", 0, 0], ["410000", "河南省", 1, 1], ["990000", "990000", 6, 7]]


def test_a_province_has_its_own_part_and_its_prefectures_and_these_their_counties(parts: Parts) -> None:
    children = dict(parts.children(NAMES))
    assert children["41"] == [
        ["410000", "河南省", 1, 1],
        ["410100", "郑州市", 2, 2],
        ["411700", "驻马店市", 5, 6],
    ]
    assert children["4101"] == [["410100", "郑州市", 2, 2], ["410102", "中原区", 3, 4], ["410184", "新郑市", 4, 5]]


def test_regions_that_do_not_come_by_their_codes_are_refused(parts: Parts) -> None:
    with pytest.raises(ValueError, match="410100 comes after 990100"):
        parts.add("410100", 8)
