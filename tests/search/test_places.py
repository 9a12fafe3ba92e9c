import pytest

from disclosure.search.places import place_names

CASES = {
    "中原区中原路（建设路至桐柏路）以南": ("中原路", "建设路", "桐柏路"),
    "郑州市金水区文化路56号": ("文化路",),
    "雪松大道与乐山路交叉口": ("雪松大道", "与乐山路", "乐山路"),
    "人民路和平大道": ("人民路", "和平大道", "平大道"),
    "和平大道": ("和平大道",),
    "锦绣家园、幸福小区、刘阁乡": ("幸福小区", "刘阁乡"),
    "河滨花园 3 号楼": ("河滨花园",),
    "全市": (),
    "": (),
}


@pytest.mark.parametrize(("line", "expected"), CASES.items(), ids=CASES)
def test_roads_and_neighbourhoods_are_named(line: str, expected: tuple[str, ...]) -> None:
    assert place_names([line]) == expected


def test_a_name_in_two_lines_is_named_once() -> None:
    assert place_names(["中原路1号", "中原路2号"]) == ("中原路",)
