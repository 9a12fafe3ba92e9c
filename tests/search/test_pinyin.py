import pytest

from disclosure.search.pinyin import name_or_sound, sound, spellings, typed


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("中原路", ("zhongyuanlu", "zyl")),
        ("驻马店市", ("zhumadianshi", "zmds")),
        ("重庆 长治 蚌埠 六安", ("chongqingchangzhibengbuluan", "cqczbbla")),
        ("长葛 漯河 浚县 朝阳路 调压站", ("changgeluohexunxianchaoyanglutiaoyazhan", "cglhxxcyltyz")),
        ("调度中心 董事长", ("diaoduzhongxindongshizhang", "ddzxdsz")),
        ("pe100管", ("pe100guan", "pe100g")),
        ("绿源", ("lvyuan", "ly")),
        ("水", ("shui", "s")),
        ("啊", ("a",)),
        ("pe100", ()),
        ("", ()),
        ("ガス", ()),
    ],
)
def test_a_name_is_spelled_in_full_and_by_initials(name: str, spelled: tuple[str, ...]) -> None:
    assert spellings(name) == spelled


def test_the_syllables_of_a_sound_are_parted() -> None:
    assert sound("中原路 3 号") == "zhong yuan lu 3 hao"
    assert typed("zhong yuan lu 3 hao") == ("zhongyuanlu3hao", "zyl3h")


def test_a_character_without_a_known_reading_is_passed_over() -> None:
    assert spellings("\U0003134a路") == ("lu", "l")


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("中原路", "中原路"),
        ("重庆路", "chong qing lu"),
        ("中原路 东", "zhong yuan lu dong"),
        ("pe管", "pe guan"),
        ("ガ", ""),
        ("\U0003134a路", "lu"),
        ("pe100", ""),
        ("", ""),
    ],
)
def test_a_name_stands_for_its_sound_where_each_character_is_read_as_by_itself(name: str, given: str) -> None:
    assert name_or_sound(name) == given
