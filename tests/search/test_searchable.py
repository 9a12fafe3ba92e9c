from dataclasses import replace

from disclosure.search.document import Document, Kind
from disclosure.search.searchable import forms, names, searchable

OUTLET = Document(
    key="outlet",
    kind=Kind.OUTLET,
    title="中原路营业厅（东）",
    url="outlets/",
    place="测试市",
    body="文化路二十三号\n周一至周五 8:30-17:00\n",
    aliases=("ＤＮ厅",),
    numbers=("0880-6768 1234", "12319"),
    addresses=("文化路二十三号",),
    spelled=("中原路营业厅", "ＤＮ厅"),
)
NUMBERS = ("0880 6768 1234", "088067681234", "12319")


def test_fields_are_folded_line_by_line() -> None:
    assert searchable(OUTLET).body == ("文化路2十3号", "周1至周5 8 30 17 00")
    assert searchable(OUTLET).names[:3] == ("中原路营业厅 东", "测试市", "dn厅")


def test_a_telephone_number_is_there_as_written_and_in_one_run() -> None:
    assert searchable(OUTLET).names[3:6] == NUMBERS
    assert list(names(OUTLET))[3:] == ["0880-6768 1234", "088067681234", "12319", "12319"]


def test_names_and_the_roads_of_an_address_are_found_as_they_sound() -> None:
    assert forms(OUTLET).sounds == ("zhong yuan lu ying ye ting", "dn ting", "wen hua lu")
    spelled = ("zhongyuanluyingyeting", "zylyyt", "dnting", "dt", "wenhualu", "whl")
    assert forms(OUTLET).lines == (*spelled, "文化路23号")


def test_a_number_in_an_address_is_found_in_the_other_script() -> None:
    assert forms(OUTLET).variants == ("文化路23号",)
    assert forms(replace(OUTLET, addresses=("文化路23号",))).variants == ("文化路2十3号",)


def test_what_has_neither_names_to_spell_nor_an_address_has_no_further_forms() -> None:
    notice = Document(key="notice", kind=Kind.NOTICE, title="二十三号楼停水通知", url="notices/")
    assert forms(notice).lines == ()
    assert searchable(notice).names == ("2十3号楼停水通知",)


def test_nothing_stands_across_two_lines() -> None:
    assert "东\n测试" in searchable(OUTLET).text
    assert "3号 周1" not in searchable(OUTLET).text
