import pytest

from disclosure.content.suggestions import did_you_mean

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
