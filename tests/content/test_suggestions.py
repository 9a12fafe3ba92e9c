import pytest

from disclosure.content.suggestions import choice_meant, did_you_mean, held

KEYS = ("name", "phone", "hotlines", "service_area", "credit_code", "legal_name", "notices")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("phon", "phone"), ("Phone", "phone"), ("PHONE", "phone"), ("phones", "phone"), ("hotline", "hotlines"),
        ("service-area", "service_area"), ("service area", "service_area"), ("servicearea", "service_area"),
        ("creditcode", "credit_code"), ("ｎａｍｅ", "name"), ("name:", "name"), ("lagal_name", "legal_name"),
        ("xyz", None), ("", None), ("电话", None), ("name", None), ("x" * 10_000, None),
    ],
)  # fmt: skip
def test_the_closest_key(word: str, meant: str | None) -> None:
    assert did_you_mean(word, KEYS) == meant


def test_chinese_values_and_codes() -> None:
    assert did_you_mean("居民用户", ["居民", "非居民", "特种"]) is None
    assert did_you_mean("执行居民价非居民", ["居民", "执行居民价的非居民"]) == "执行居民价的非居民"
    assert did_you_mean("元/m3", ["元/m³", "元/GJ"]) == "元/m³"
    assert did_you_mean("planned_outage", ["planned-outage", "other"]) == "planned-outage"
    assert did_you_mean("411701", ["411702", "990100"]) == "411702"


def test_the_answer_does_not_depend_on_the_order_of_the_candidates() -> None:
    assert did_you_mean("nam", ["name", "names"]) == did_you_mean("nam", ["names", "name"])


def test_no_candidates_no_answer() -> None:
    assert did_you_mean("name", []) is None


FORMS = {"flat": "单一价", "tiered": "阶梯价", "two-part": "两部制"}
CATEGORIES = {one: one for one in ("居民", "合表", "非居民", "特种")}


@pytest.mark.parametrize(
    ("word", "titles", "meant"),
    [
        ("单一价", FORMS, "flat"), ("Tiered", FORMS, "tiered"), ("two_part", FORMS, "two-part"),
        ("阶梯", FORMS, "tiered"),
        ("单一制", FORMS, "flat"), ("按人头", FORMS, None), ("“flat”", FORMS, "flat"),
        ("居民生活", CATEGORIES, "居民"), ("非居民用水", CATEGORIES, "非居民"), ("民", CATEGORIES, None),
        ("元/吨", {"元/m³": "元/m³"}, "元/m³"), ("元／立方米", {"元/m³": "元/m³"}, "元/m³"),
        ("元/吨", {"元/GJ": "元/GJ"}, None),
    ],
)  # fmt: skip
def test_the_choice_that_was_meant(word: str, titles: dict[str, str], meant: str | None) -> None:
    assert choice_meant(word, titles) == meant


def test_two_digits_that_changed_places_go_before_a_digit_that_is_wrong() -> None:
    codes = ["411700", "417000", "417101"]
    assert did_you_mean("417100", codes) == did_you_mean("417100", codes[::-1])
    assert did_you_mean("417100", ["417101", "411700"]) == "411700"


def test_one_character_of_a_short_name_may_be_wrong_where_only_one_is_near() -> None:
    assert did_you_mean("住建居", ["住建局", "教育局"]) == "住建局"
    assert did_you_mean("住房局", ["住建局", "住保局"]) is None


def test_what_a_word_holds_counts_only_from_two_characters_on() -> None:
    assert held("价格", ["基本价格", "名称"]) == "基本价格"
    assert held("价格", ["基本价格", "最高价格"]) is None
    assert held("名", ["名称"]) is None
