import pytest

from disclosure.search.numerals import variants
from disclosure.search.terms import fold

CASES = {
    "中原路二十三号": ["中原路23号"],
    "中原路23号": ["中原路2十3号"],
    "十楼": ["10楼"],
    "10号楼": ["十号楼"],
    "20层": ["2十层"],
    "一百二十三号3楼": ["123号3楼"],
    "一百零五号": ["105号"],
    "三千零五号": ["3005号"],
    "第二十中学": [],
    "123号": [],
    "3楼": [],
    "十分感谢": [],
    "PE100管": [],
}


@pytest.mark.parametrize(("line", "expected"), CASES.items(), ids=CASES)
def test_a_number_that_counts_doors_or_floors_is_there_in_the_other_script(line: str, expected: list[str]) -> None:
    assert list(variants(fold(line))) == expected


def test_a_query_in_either_script_is_found_in_an_address_in_the_other() -> None:
    for written, asked in (("中原路23号", "中原路二十三号"), ("中原路二十三号", "路23号"), ("三楼", "3楼")):
        lines = [fold(written), *variants(fold(written))]
        assert any(fold(asked) in line for line in lines), (written, asked)
